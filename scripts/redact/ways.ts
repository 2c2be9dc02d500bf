import type { JsonSchema } from "../../src/check/index.js";

/** The schemas that describe a value: several where several look at it, none where none does. */
export type Place = readonly JsonSchema[];

export const NOWHERE: Place = [];

export interface Member {
  readonly place: Place;
  readonly isListed: boolean;
}

/** Ways through a schema; through those of a document of marks as well, which are schemas of few words. */
export interface Ways {
  readonly root: Place;
  /** The place of a member, and whether its name is one that the schema lists. */
  member(place: Place, name: string): Member;
  item(place: Place, index: number): Place;
}

export const waysOf = (root: JsonSchema): Ways => {
  const memo = new Map<JsonSchema, Place>();

  /** The schema itself, and what looks at the same value. */
  const opened = (schema: JsonSchema): Place => {
    let place = memo.get(schema);
    if (!place) {
      memo.set(schema, NOWHERE); // a ring of refs ends here
      const { $ref, anyOf = [], oneOf = [], allOf = [], if: when, then, else: other } = schema;
      const target = $ref === "#" ? root : $ref && root.$defs?.[$ref.slice("#/$defs/".length)];
      const beside = [target, ...anyOf, ...oneOf, ...allOf, when, then, other];
      place = [schema, ...beside.flatMap((one) => (one ? opened(one) : []))];
      memo.set(schema, place);
    }
    return place;
  };

  const matching = ({ patternProperties }: JsonSchema, name: string): JsonSchema[] =>
    Object.entries(patternProperties ?? {}).flatMap(([pattern, schema]) =>
      new RegExp(pattern, "u").test(name) ? [schema] : [],
    );
  const memberOf = (place: Place, name: string): Member => {
    const listed: JsonSchema[] = [];
    const rest: JsonSchema[] = [];
    for (const schema of place) {
      const { properties, additionalProperties, unevaluatedProperties } = schema;
      const own = matching(schema, name);
      if (properties && Object.hasOwn(properties, name)) own.push(properties[name] as JsonSchema);
      listed.push(...own);
      if (own.length > 0) continue;
      for (const each of [additionalProperties, unevaluatedProperties])
        if (typeof each === "object") rest.push(each);
    }
    return { place: [...listed, ...rest].flatMap(opened), isListed: listed.length > 0 };
  };
  const itemOf = (place: Place, index: number): Place =>
    place.flatMap(({ prefixItems, items, unevaluatedItems }) => {
      const at = prefixItems?.[index] ?? items ?? unevaluatedItems;
      return typeof at === "object" ? opened(at) : [];
    });

  // names of a schema are few, those of senders are not
  const members = new Map<Place, Map<string, Member>>();
  const others = new Map<Place, Member>();
  const items = new Map<Place, Place>();
  const names = new Map<Place, ReadonlySet<string>>();
  const namesOf = (place: Place): ReadonlySet<string> =>
    kept(names, place, () => new Set(place.flatMap(({ properties }) => Object.keys(properties ?? {}))));
  const varies = (place: Place): boolean =>
    place.some(({ patternProperties, prefixItems }) => patternProperties || prefixItems);

  return {
    root: opened(root),
    member: (place, name) => {
      if (place.length === 0) return NOBODY;
      if (varies(place)) return memberOf(place, name);
      return namesOf(place).has(name)
        ? kept(
            kept(members, place, () => new Map()),
            name,
            () => memberOf(place, name),
          )
        : kept(others, place, () => memberOf(place, name));
    },
    item: (place, index) => {
      if (place.length === 0) return NOWHERE;
      return varies(place) ? itemOf(place, index) : kept(items, place, () => itemOf(place, index));
    },
  };
};

const NOBODY = { place: NOWHERE, isListed: false };

const kept = <Key, Value>(memo: Map<Key, Value>, key: Key, make: () => Value): Value => {
  let value = memo.get(key);
  if (value === undefined) memo.set(key, (value = make()));
  return value;
};

type Type = "string" | "number" | "object" | "array";

/** Whether one of the schemas expects a value of this type; where nothing is said of a value, nobody expects it. */
export const expects = (place: Place, type: Type): boolean =>
  place.some(({ type: types, anyOf, oneOf, allOf, $ref, if: when }) =>
    types === undefined
      ? !anyOf && !oneOf && !allOf && !$ref && !when
      : [types].flat().some((each) => each === type || (each === "integer" && type === "number")),
  );
