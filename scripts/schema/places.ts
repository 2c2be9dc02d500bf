import type { JsonSchema } from "../../src/check/index.js";

/** The schemas that may describe a value: more than one where several look at it, none inside what no schema knows. */
export type Place = readonly JsonSchema[];

/** A member's name is `known` to the schema, chosen by the sender in an `open` map, or `unknown` in a closed object. */
export type Naming = "known" | "open" | "unknown";

export interface Member {
  readonly naming: Naming;
  readonly place: Place;
}

/** Ways through one event's schema, for telling names that the schema knows from names that may be personal. */
export interface Places {
  readonly root: Place;
  member(place: Place, name: string): Member;
  items(place: Place): Place;
}

/** Inside what no schema knows. */
export const NOWHERE: Place = [];

export const placesOf = (root: JsonSchema): Places => {
  const memo = new Map<JsonSchema, Place>();

  /** The schema itself, or what its `$ref` leads to, and all that look at the same value. */
  const opened = (schema: JsonSchema): Place => {
    let place = memo.get(schema);
    if (!place) {
      memo.set(schema, NOWHERE); // a ring of refs ends here
      const target = schema.$ref === "#" ? root : root.$defs?.[schema.$ref?.slice("#/$defs/".length) ?? ""];
      const { anyOf = [], oneOf = [], allOf = [], if: when, then, else: other } = schema;
      const beside = [...anyOf, ...oneOf, ...allOf, when, then, other].filter((each) => each !== undefined);
      place =
        schema.$ref === undefined ? [schema, ...beside.flatMap(opened)] : target ? opened(target) : NOWHERE;
      memo.set(schema, place);
    }
    return place;
  };

  const below = (schemas: readonly (JsonSchema | boolean | undefined)[]): JsonSchema[] =>
    schemas.flatMap((each) => (typeof each === "object" ? opened(each) : []));

  return {
    root: opened(root),
    member: (place, name) => {
      const known = place.flatMap(({ properties }) =>
        properties && Object.hasOwn(properties, name) ? opened(properties[name] as JsonSchema) : [],
      );
      if (known.length > 0) return { naming: "known", place: known };
      const matching = place.flatMap(({ patternProperties = {} }) =>
        Object.entries(patternProperties).flatMap(([pattern, schema]) =>
          new RegExp(pattern, "u").test(name) ? [schema] : [],
        ),
      );
      const rest = place
        .flatMap(({ additionalProperties, unevaluatedProperties }) => [
          additionalProperties,
          unevaluatedProperties,
        ])
        .filter((each) => each);
      const allowed = matching.length > 0 ? matching : rest;
      if (allowed.length > 0) return { naming: "open", place: below(allowed) };
      return { naming: place.some(isClosed) ? "unknown" : "open", place: NOWHERE };
    },
    items: (place) =>
      place.flatMap(({ items, prefixItems = [], contains, unevaluatedItems }) =>
        below([items, ...prefixItems, contains, unevaluatedItems]),
      ),
  };
};

/** Whether a schema knows all members. */
const isClosed = ({
  properties,
  additionalProperties,
  unevaluatedProperties,
  "x-open": open,
}: JsonSchema): boolean =>
  additionalProperties === false ||
  unevaluatedProperties === false ||
  (properties !== undefined && !open && additionalProperties === undefined);

/** Which names on a way the sender chose: members of maps, and what the schema does not know. */
export const chosenOf = (places: Places, keys: readonly (string | number)[]): boolean[] => {
  let place = places.root;
  return keys.map((key) => {
    if (typeof key === "number") {
      place = places.items(place);
      return false;
    }
    const member = places.member(place, key);
    place = member.place;
    return member.naming !== "known";
  });
};
