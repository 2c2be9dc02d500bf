// Which schema closes an object, and which members and items the schemas know.
//
// In JSON Schema every object is open. Here a member that no schema lists is drift, so an object that lists members is
// closed. Several schemas may apply to the same object, and then each of them lists only some of its members:
//
//   type: object
//   properties: { id: { type: string } }
//   anyOf:
//     - properties: { email: { type: string } }
//     - properties: { phone: { type: string } }
//
// No branch may close this object alone: `email` would be unknown to the second one. Its members are known together:
// `id` always, `email` if the object fits the first branch, `phone` if it fits the second.
//
// The words of this module, and of `closed-schema.ts`, which writes the answers into the schema:
//
// closed      The mode in which payloads, members and items are read. An object that lists members is closed.
// part        The mode of schemas that list members of an object together with others, as the branches above do. A part
//             never closes the object. Members and items below it are read as `closed` again.
// asked       The mode below `not`, `if`, `contains` and `propertyNames`, where only yes or no counts. Schemas mean what
//             JSON Schema says: objects are open unless a keyword closes them, and formats are not checked.
// x-open      Marks a schema that lists members but does not close the object, such as both branches above.
// x-known     The members and items that all schemas of one value know, with their conditions. It is beside
//             `unevaluatedProperties` and `unevaluatedItems`. Above: [{ names: [id] }, { when: <the first branch>,
//             more: [{ names: [email] }] }, { when: <the second branch>, more: [{ names: [phone] }] }].
import type { JsonSchema } from "../../src/check/index.js";
import type { Evaluated } from "../../src/check/rules.js";
import { AfterwordError } from "../../src/errors.js";
import { keywordsWith } from "./keywords.js";

/** How a schema is read: see the words above. */
export type ReadMode = "closed" | "part" | "asked";

/** Keywords with a list of schemas for the same value. */
const SAME_VALUE_LISTS = keywordsWith(({ reads, schemas }) => reads === "part" && schemas === "list");

/** Keywords with one schema for the same value. */
const SAME_VALUE = keywordsWith(({ reads, schemas }) => reads === "part" && schemas === "one");

/** Keywords with a schema that only asks: does the value, an item or a name fit? */
const QUESTIONS = keywordsWith(({ reads }) => reads === "asked");

/** Keywords whose schemas are read in another mode than those of members and items. */
const OTHER_MODES = [...SAME_VALUE_LISTS, ...SAME_VALUE, ...QUESTIONS];

/** Far more schemas than any useful document needs. A document with more could exhaust memory. */
const MAX_KNOWN_READS = 100_000;

/** The `count` of a known list whose items are all known. */
export const ALL_ITEMS = 2 ** 32;

/** What the functions of this module share while they read schemas with the same definitions. */
export interface ClosingContext {
  /** The definitions, by the name in `$ref`. */
  readonly named: ReadonlyMap<string, JsonSchema>;
  /** How many schemas `knownOf` has read. */
  knownReads: number;
}

/** The context for schemas whose `$ref`s lead to these definitions. */
export const closingContext = (named: ReadonlyMap<string, JsonSchema>): ClosingContext => ({
  named,
  knownReads: 0,
});

/** `#/$defs/Address` → `Address` */
export const definitionName = ($ref: string): string => $ref.slice("#/$defs/".length);

/** Which schema closes an object. */
export interface Closing {
  /**
   * - `itself`: this schema knows all members.
   * - `together`: this schema and the other schemas of the same object know all members together.
   * - `branches`: each branch of its `anyOf` or `oneOf` knows all members.
   * - `nobody`: the object is open.
   */
  readonly closes: "itself" | "together" | "branches" | "nobody";
  /** The mode in which the other schemas of the same value are read. */
  readonly parts: ReadMode;
}

/** Decides which schema closes the objects that a schema in mode `closed` describes. */
export const closingOf = (context: ClosingContext, schema: JsonSchema): Closing => {
  if (schema.additionalProperties !== undefined) return { closes: "itself", parts: "part" };
  if (schema.unevaluatedProperties !== undefined) return { closes: "nobody", parts: "part" };
  const own = schema.properties !== undefined || schema.patternProperties !== undefined;
  const alone: Closing = { closes: own ? "itself" : "nobody", parts: "closed" };
  if (!hasOtherModes(schema)) return alone;
  const groups = sameValueGroups(schema)
    .map((group) => group.filter((part) => listsMembers(context, part)))
    .filter((group) => group.length > 0);
  if (groups.length === 0) return alone;
  const names = new Set(Object.keys(schema.properties ?? {}));
  if (own && groups.flat().every((part) => listsOnly(context, part, names)))
    return { closes: "itself", parts: "part" };
  if (!own && groups.length === 1 && !schema.if) return { closes: "branches", parts: "closed" };
  const knowsAll = knownOf(context, schema, (part) => part).some(({ all }) => all);
  return { closes: knowsAll ? "nobody" : "together", parts: "part" };
};

/** Whether a schema has subschemas that are read in another mode than members and items. */
export const hasOtherModes = (schema: JsonSchema): boolean =>
  OTHER_MODES.some((keyword) => schema[keyword] !== undefined);

/** The subschemas that are read in another mode than members and items, each with its mode. */
export const otherModes = (schema: JsonSchema, parts: ReadMode): ReadonlyMap<unknown, ReadMode> => {
  const modes = new Map<unknown, ReadMode>();
  for (const keyword of SAME_VALUE_LISTS)
    for (const part of (schema[keyword] as JsonSchema[] | undefined) ?? []) modes.set(part, parts);
  for (const keyword of SAME_VALUE) modes.set(schema[keyword], parts);
  for (const keyword of QUESTIONS) modes.set(schema[keyword], "asked");
  return modes;
};

/** The schemas for the same value, in groups. Those in one group are alternatives. */
const sameValueGroups = ({
  allOf = [],
  anyOf = [],
  oneOf = [],
  if: when,
  then,
  else: other,
}: JsonSchema): JsonSchema[][] => [
  ...allOf.map((part) => [part]),
  anyOf,
  oneOf,
  [when, then, other].filter((part) => part !== undefined),
];

const followed = (context: ClosingContext, schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined
    ? schema
    : followed(context, context.named.get(definitionName(schema.$ref)) ?? {});

/** Whether a schema, or another schema that it applies to the same value, lists members. */
const listsMembers = (context: ClosingContext, schema: JsonSchema, seen = new Set<JsonSchema>()): boolean => {
  const target = followed(context, schema);
  if (seen.has(target)) return false;
  seen.add(target);
  return (
    target.properties !== undefined ||
    target.patternProperties !== undefined ||
    sameValueGroups(target)
      .flat()
      .some((part) => listsMembers(context, part, seen))
  );
};

/** Whether a schema, with all schemas that it applies to the same value, lists only these members. */
const listsOnly = (
  context: ClosingContext,
  schema: JsonSchema,
  names: ReadonlySet<string>,
  seen = new Set<JsonSchema>(),
): boolean => {
  const target = followed(context, schema);
  if (seen.has(target)) return true;
  seen.add(target);
  return (
    target.patternProperties === undefined &&
    (target.additionalProperties === undefined || target.additionalProperties === false) &&
    target.unevaluatedProperties === undefined &&
    Object.keys(target.properties ?? {}).every((name) => names.has(name)) &&
    sameValueGroups(target)
      .flat()
      .every((part) => listsOnly(context, part, names, seen))
  );
};

/**
 * The members and items of a value that a schema knows, together with all schemas that it applies to the same value.
 *
 * @param ask makes the condition on which some of them depend: does the value, or an item, fit this schema?
 */
export const knownOf = <Question>(
  context: ClosingContext,
  schema: JsonSchema,
  ask: (part: JsonSchema) => Question,
): Evaluated<Question>[] => {
  if (++context.knownReads > MAX_KNOWN_READS) throw tooManyReads();
  const target = followed(context, schema);
  const known = knownByItself(target, ask);
  const inner = (part: JsonSchema) => knownByPart(context, part, ask);
  for (const part of target.allOf ?? []) known.push(...inner(part));
  for (const branch of target.anyOf ?? target.oneOf ?? []) {
    const then = inner(branch);
    if (then.length > 0) known.push({ when: ask(branch), more: then });
  }
  if (target.if) {
    const when = ask(target.if);
    const then = [...inner(target.if), ...(target.then ? inner(target.then) : [])];
    const other = target.else ? inner(target.else) : [];
    if (then.length > 0) known.push({ when, more: then });
    if (other.length > 0) known.push({ unless: when, more: other });
  }
  return known;
};

const tooManyReads = (): AfterwordError =>
  new AfterwordError(
    "ERR_SCHEMA_TOO_LARGE",
    "too many schemas look at one value: which of its members and items they know cannot be written down",
    { hint: "Say it with fewer anyOf, oneOf, allOf and if inside each other." },
  );

/** The members and items that the schema's own keywords know. */
const knownByItself = <Question>(
  schema: JsonSchema,
  ask: (part: JsonSchema) => Question,
): Evaluated<Question>[] => {
  const {
    properties = {},
    patternProperties = {},
    additionalProperties,
    prefixItems,
    items,
    contains,
  } = schema;
  const known: Evaluated<Question>[] = [];
  const names = Object.keys(properties);
  const patterns = Object.keys(patternProperties);
  if (names.length > 0) known.push({ names });
  if (patterns.length > 0) known.push({ patterns });
  if (additionalProperties !== undefined) known.push({ all: true });
  if (prefixItems) known.push({ count: prefixItems.length });
  if (items !== undefined) known.push({ count: ALL_ITEMS });
  if (contains) known.push({ each: ask(contains) });
  return known;
};

/**
 * The members and items that a part knows. With its own `unevaluatedProperties` or `unevaluatedItems`, it knows all of
 * them.
 */
const knownByPart = <Question>(
  context: ClosingContext,
  part: JsonSchema,
  ask: (part: JsonSchema) => Question,
): Evaluated<Question>[] => {
  const target = followed(context, part);
  return [
    ...(target.unevaluatedProperties === undefined ? [] : [{ all: true } as const]),
    ...(target.unevaluatedItems === undefined ? [] : [{ count: ALL_ITEMS }]),
    ...knownOf(context, target, ask),
  ];
};
