import type { JsonSchema } from "../../src/check/index.js";

/** The schemas that describe a value: several where several look at it, none where none does. */
export type Place = readonly JsonSchema[];

export const NOWHERE: Place = [];

/** Ways through a schema; through those of a document of marks as well, which are schemas of few words. */
export interface Ways {
  readonly root: Place;
  /** The place of a member, and whether its name is one that the schema lists. */
  member(place: Place, name: string): { readonly place: Place; readonly isListed: boolean };
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

  const listedIn = ({ properties, patternProperties }: JsonSchema, name: string): JsonSchema[] => [
    ...(properties && Object.hasOwn(properties, name) ? [properties[name] as JsonSchema] : []),
    ...Object.entries(patternProperties ?? {}).flatMap(([pattern, schema]) =>
      new RegExp(pattern, "u").test(name) ? [schema] : [],
    ),
  ];

  return {
    root: opened(root),
    member: (place, name) => {
      const listed = place.flatMap((schema) => listedIn(schema, name));
      const open = place.flatMap((schema) =>
        listedIn(schema, name).length > 0 ? [] : [schema.additionalProperties, schema.unevaluatedProperties],
      );
      const rest = open.filter((each) => typeof each === "object");
      return { place: [...listed, ...rest].flatMap(opened), isListed: listed.length > 0 };
    },
    item: (place, index) =>
      place.flatMap(({ prefixItems, items, unevaluatedItems }) => {
        const at = prefixItems?.[index] ?? items ?? unevaluatedItems;
        return typeof at === "object" ? opened(at) : [];
      }),
  };
};

type Type = "string" | "number" | "object" | "array";

/** Whether one of the schemas expects a value of this type; where nothing is said of a value, nobody expects it. */
export const expects = (place: Place, type: Type): boolean =>
  place.some(({ type: types, anyOf, oneOf, allOf, $ref, if: when }) =>
    types === undefined
      ? !anyOf && !oneOf && !allOf && !$ref && !when
      : [types].flat().some((each) => each === type || (each === "integer" && type === "number")),
  );
