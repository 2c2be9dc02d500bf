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

  const known = new Map<Place, Known>();
  const knownOf = (place: Place): Known => {
    let here = known.get(place);
    if (!here) {
      const varies = place.some(({ patternProperties, prefixItems }) => patternProperties || prefixItems);
      const listed = new Set(place.flatMap(({ properties }) => Object.keys(properties ?? {})));
      known.set(place, (here = { varies, listed, members: new Map(), other: undefined, item: undefined }));
    }
    return here;
  };

  return {
    root: opened(root),
    member: (place, name) => {
      if (place.length === 0) return NOBODY;
      const here = knownOf(place);
      if (here.varies) return memberOf(place, name);
      const member = here.members.get(name);
      if (member) return member;
      // names of a schema are few, those of senders are not
      if (!here.listed.has(name)) return (here.other ??= memberOf(place, name));
      const made = memberOf(place, name);
      here.members.set(name, made);
      return made;
    },
    item: (place, index) => {
      if (place.length === 0) return NOWHERE;
      const here = knownOf(place);
      return here.varies ? itemOf(place, index) : (here.item ??= itemOf(place, index));
    },
  };
};

/** What was found out of a place. */
interface Known {
  /** Whether names or positions decide what a member or item is. */
  readonly varies: boolean;
  readonly listed: ReadonlySet<string>;
  readonly members: Map<string, Member>;
  /** Of every name that is not listed. */
  other: Member | undefined;
  item: Place | undefined;
}

const NOBODY = { place: NOWHERE, isListed: false };

type Type = "string" | "number" | "object" | "array";

const expected = new WeakMap<JsonSchema, Partial<Record<Type, boolean>>>();

/** Whether a schema expects a value of this type; where nothing is said of a value, nobody expects it. */
export const expects = (schema: JsonSchema, type: Type): boolean => {
  let known = expected.get(schema);
  if (!known) expected.set(schema, (known = {}));
  return (known[type] ??= said(schema, type));
};

const said = ({ type: types, anyOf, oneOf, allOf, $ref, if: when }: JsonSchema, type: Type): boolean =>
  types === undefined
    ? !anyOf && !oneOf && !allOf && !$ref && !when
    : [types].flat().some((each) => each === type || (each === "integer" && type === "number"));
