// What a schema says about each path of a payload.
//
// A glossary of counting, by the event { "kind": "call", "end": { "kind": "hangup", "by": "user" }, "vars": { "a": 1 } }:
//
//   path     the way to values; indexes and names in maps are written as *: /end/by, /vars/*, /turns/*/text
//   spot     what the schema says about the values at one path: their types, words, format, limits, members
//   node     a path that was seen, with its counts. Several nodes may have the same spot.
//   slot     one of the counts of a node: for each JSON type, and for `absent`
//   word     a string that an enumeration lists, or could list: "user"
//   union    objects that differ by a tag: /end, by its member "kind". Each word of the tag has a spot of its own.
//   naming   `closed`: the schema lists all names. `open`: the sender chooses names, as in /vars.
//            `new`: no schema describes the object, and each name gets its own path.
//   rest     one path for all members of an open object
import type { JsonSchema } from "../../../src/check/index.js";
import {
  type Applicable,
  applicableToAll,
  namedSchemas,
  type SchemaWalker,
  schemaWalkerOf,
  targetOf,
} from "../../schema/walker.js";
import { type Limit, limitsIn } from "./limits.js";
import { ANY_TYPE, NULL, OBJECT, STRING, slotOf, TYPE_BITS } from "./slots.js";

/** How the names of members are treated. See the glossary above. */
export type Naming = "closed" | "open" | "new";

/** What a schema says about the values at one path. */
export interface Spot {
  readonly naming: Naming;
  /** Bits of the types that the schema allows. */
  readonly types: number;
  /** The words of an enumeration; undefined if the schema allows any string. */
  readonly words: ReadonlySet<string> | undefined;
  /** Whether the word is the value of a `const`. */
  readonly isConstant: boolean;
  readonly format: string | undefined;
  readonly limits: readonly Limit[];
  readonly required: readonly string[];
  /** Names of the members that the schema lists, in its order. */
  readonly names: readonly string[];
  readonly known: ReadonlySet<string>;
  /** Whether `x-pii` marks the values. If so, no text is shown or collected. */
  readonly isPersonal: boolean;
  readonly union: Union | undefined;
  /** The spots of the paths below. Undefined if no schema describes them: then they have this same spot. */
  readonly below: SpotsBelow | undefined;
  /** Instead of this spot, that of members and that of items, if no schema describes them. */
  readonly undescribed?: { readonly member: Spot; readonly item: Spot };
}

/** Objects that differ by a tag. */
export interface Union {
  /** The name of the member that is the tag. */
  readonly tag: string;
  /** Names of members that may be the tag instead. Only where no schema says it. */
  readonly others?: readonly string[];
  /** The spot of the objects with each word of the tag. */
  readonly spots: ReadonlyMap<string, Spot>;
}

/** Spots of the paths below. They are made when a path is first seen, because schemas may be recursive. */
interface SpotsBelow {
  readonly walker: SchemaWalker;
  readonly isPersonal: boolean;
  /** All schemas that apply to the value. */
  readonly asserting: Applicable;
  /** Those of them that allow objects. */
  readonly objects: Applicable;
  readonly members: Map<string, Spot>;
  rest: Spot | undefined;
  items: Spot | undefined;
}

const NO_NAMES: ReadonlySet<string> = new Set();

const spotOfAnything = (naming: Naming, isPersonal: boolean): Spot => ({
  naming,
  types: ANY_TYPE,
  words: undefined,
  isConstant: false,
  format: undefined,
  limits: [],
  required: [],
  names: [],
  known: NO_NAMES,
  isPersonal,
  union: undefined,
  below: undefined,
});

/** The spot of values that no schema describes. Each name gets its own path. */
export const NEW = spotOfAnything("new", false);

/** Members that may be the tag of an object in a list, the more telling ones first. */
const ITEM_TAGS = ["kind", "event", "event_type", "item_type", "message_type", "object", "role"];

/** The spot of payloads that no schema describes. Objects in lists are told apart by a member that may be their tag. */
export const UNDESCRIBED: Spot = {
  ...NEW,
  get undescribed() {
    return { member: UNDESCRIBED, item: UNDESCRIBED_ITEM };
  },
};

/** The spot of items in them. */
export const UNDESCRIBED_ITEM: Spot = {
  ...NEW,
  union: { tag: "type", others: ITEM_TAGS, spots: new Map() },
  undescribed: { member: UNDESCRIBED, item: UNDESCRIBED },
};

/** The spot of values for which the schema allows anything. The sender chooses the names, and everything may be personal. */
export const FREE = spotOfAnything("open", true);

/** The spot of a payload. */
export const spotOf = (payload: JsonSchema, defs: Readonly<Record<string, JsonSchema>>): Spot =>
  // a schema under `if` asserts nothing about the payload
  spotFor(schemaWalkerOf(payload, { defs, withConditions: false }), [payload], false);

/** The spot of a member. */
export const memberSpot = (spot: Spot, name: string): Spot => {
  const { below, known } = spot;
  if (!below) return spot.undescribed?.member ?? spot;
  if (!known.has(name)) return NEW;
  let member = below.members.get(name);
  if (!member) below.members.set(name, (member = spotBelow(below, namedSchemas(below.objects, name))));
  return member;
};

/** The spot of the members that the schema does not list. */
export const restSpot = (spot: Spot): Spot => {
  const { below } = spot;
  if (!below) return spot;
  return (below.rest ??= spotBelow(
    below,
    below.objects.map(({ additionalProperties }) => additionalProperties),
  ));
};

/** The spot of the items of a list. `prefixItems` are ignored, because all items have one path. */
export const itemSpot = (spot: Spot): Spot => {
  const { below } = spot;
  if (!below) return spot.undescribed?.item ?? spot;
  const lists = below.asserting.filter(({ prefixItems }) => !prefixItems);
  return (below.items ??= spotBelow(
    below,
    lists.map(({ items }) => items),
  ));
};

const spotBelow = (
  { walker, isPersonal }: SpotsBelow,
  schemas: readonly (JsonSchema | boolean | undefined)[],
): Spot => {
  const entries = schemas.filter((each): each is JsonSchema => typeof each === "object" && each !== null);
  return entries.length > 0 ? spotFor(walker, entries, isPersonal) : FREE;
};

/**
 * The spot of a value.
 *
 * @param entries the schemas of the value, of which one has to accept it
 * @param isInPersonal whether the value is inside one that `x-pii` marks
 */
const spotFor = (walker: SchemaWalker, entries: readonly JsonSchema[], isInPersonal: boolean): Spot => {
  const all = applicableToAll(walker, entries);
  const isPersonal = isInPersonal || all.some((schema) => schema["x-pii"] !== undefined);
  // a schema with a `$ref` is left out: its target is in the list too
  const asserting = all.filter(({ $ref }) => $ref === undefined);
  const texts = decidingOn(walker, asserting, STRING);
  const objects = asserting.filter((schema) => typesOf(walker, schema) & (1 << OBJECT));
  const listing = objects.filter(({ properties }) => properties);
  const names = [...new Set(listing.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const known = new Set(names);
  return {
    naming: isOpen(objects, listing) ? "open" : "closed",
    types: entries.reduce((bits, entry) => bits | typesOf(walker, entry), 0),
    words: wordsOf(asserting, texts),
    isConstant: texts.some((schema) => schema.const !== undefined && schema.enum === undefined),
    format: commonFormat(texts),
    limits: limitsOf(walker, asserting),
    required: requiredIn(asserting, objects).filter((name) => known.has(name)),
    names,
    known,
    isPersonal,
    union: unionOf(walker, listing, names, isPersonal),
    below: { walker, isPersonal, asserting, objects, members: new Map(), rest: undefined, items: undefined },
  };
};

const isBranched = ({ anyOf, oneOf, allOf }: JsonSchema): boolean => Boolean(anyOf || oneOf || allOf);

/** The schemas that decide about values of a type: those that allow it and have no branches. */
const decidingOn = (walker: SchemaWalker, schemas: Applicable, slot: number): Applicable =>
  schemas.filter((schema) => !isBranched(schema) && typesOf(walker, schema) & (1 << slot));

/** The words of an enumeration; undefined if the schemas allow other strings too. */
const wordsOf = (schemas: Applicable, texts: Applicable): ReadonlySet<string> | undefined => {
  // an enumeration beside branches is for all branches
  const around = schemas.filter((schema) => isBranched(schema) && schema.enum);
  if (around.length > 0) return new Set(around.flatMap((schema) => wordsIn(schema) ?? []));
  const areAllLists = texts.length > 0 && texts.every(wordsIn);
  return areAllLists ? new Set(texts.flatMap((schema) => wordsIn(schema) ?? [])) : undefined;
};

const wordsIn = ({ enum: list, const: only }: JsonSchema): string[] | undefined =>
  list?.filter((word): word is string => typeof word === "string") ??
  (typeof only === "string" ? [only] : undefined);

/** The format of all texts; undefined if they do not have the same one. */
const commonFormat = (texts: Applicable): string | undefined => {
  const formats = [...new Set(texts.map(({ format }) => format))];
  return formats.length === 1 ? formats[0] : undefined;
};

/** The limits of a value. There are none if several schemas could set them: each may have its own limits. */
const limitsOf = (walker: SchemaWalker, schemas: Applicable): Limit[] => {
  const setting = schemas.filter((schema) => !isBranched(schema) && typesOf(walker, schema) !== 1 << NULL);
  return setting.length > 1 ? [] : schemas.flatMap(limitsIn);
};

/** Whether the sender may choose names. */
const isOpen = (objects: Applicable, listing: Applicable): boolean =>
  listing.length === 0 ||
  objects.some(
    ({ additionalProperties: rest, unevaluatedProperties: left, patternProperties: patterns }) =>
      (rest !== undefined && rest !== false) || (left !== undefined && left !== false) || patterns,
  );

/** Names that every object must have, whichever branch it fits. */
const requiredIn = (schemas: Applicable, objects: Applicable): string[] => {
  const always = schemas.filter(isBranched).flatMap(({ required = [] }) => required);
  const [first = [], ...others] = objects
    .filter((schema) => !isBranched(schema))
    .map(({ required = [] }) => required);
  const inEach = first.filter((name) => others.every((list) => list.includes(name)));
  return [...new Set([...always, ...inEach])];
};

/** The union of these schemas. Its tag is a member for which each schema has another `const`. */
const unionOf = (
  walker: SchemaWalker,
  listing: Applicable,
  names: readonly string[],
  isPersonal: boolean,
): Union | undefined => {
  if (listing.length < 2) return undefined;
  const wordIn = ({ properties }: JsonSchema, name: string): unknown => properties?.[name]?.const;
  const tag = names.find((name) => {
    const words = listing.map((schema) => wordIn(schema, name));
    return words.every((word) => typeof word === "string") && new Set(words).size === words.length;
  });
  if (tag === undefined) return undefined;
  const spots = listing.map(
    (schema) => [wordIn(schema, tag) as string, spotFor(walker, [schema], isPersonal)] as const,
  );
  return { tag, spots: new Map(spots) };
};

/** Schemas may be recursive. Deeper than this they count as allowing any type. */
const MAX_DEPTH = 20;

/** Bits of the types that a schema allows. `$ref` and branches are followed. */
const typesOf = (walker: SchemaWalker, schema: JsonSchema, depth = 0): number => {
  if (depth > MAX_DEPTH) return ANY_TYPE;
  const target = targetOf(walker, schema);
  if (target) return typesOf(walker, target, depth + 1);
  const { type, anyOf = [], oneOf = [], allOf = [] } = schema;
  const own =
    type === undefined
      ? listedTypes(schema)
      : [type].flat().reduce((bits, name) => bits | (TYPE_BITS[name] ?? 0), 0);
  const branches = [...anyOf, ...oneOf];
  const any =
    branches.length === 0
      ? ANY_TYPE
      : branches.reduce((bits, branch) => bits | typesOf(walker, branch, depth + 1), 0);
  return allOf.reduce((bits, part) => bits & typesOf(walker, part, depth + 1), own & any);
};

/** The types of the values that an enumeration lists. */
const listedTypes = ({ enum: list, const: only }: JsonSchema): number => {
  const values = list ?? (only === undefined ? undefined : [only]);
  return values ? values.reduce<number>((bits, value) => bits | (1 << slotOf(value)), 0) : ANY_TYPE;
};
