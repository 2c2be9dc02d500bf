// Slims the schema of an event for validators: only assertions are kept, closed objects are marked, and small definitions
// replace their references.
import type { JsonSchema } from "../../src/check/index.js";
import { type ClosedSchemas, closed, closedSchemas } from "./closed-schema.js";
import { definitionName } from "./closing.js";
import { merge } from "./flatten.js";
import { isBundled, keywordsWith, MARKS } from "./keywords.js";
import { each, map } from "./map.js";
import { steps } from "./trampoline.js";

/** The slimmed schema of one event. */
export interface SlimSchema {
  readonly schema: JsonSchema;
  /**
   * The definitions that are kept: large ones that are used twice, and recursive ones. They are also in the schema's
   * `$defs`.
   */
  readonly shared: ReadonlyMap<string, JsonSchema>;
}

/** Keywords that decide whether a value fits. Validators keep only these. */
const ASSERTIONS: ReadonlySet<string> = new Set([
  ...keywordsWith((row) => row.role === "assertion" && isBundled(row)),
  ...MARKS,
]);

/** Keywords with schemas for the same value. If null is allowed, they apply to null too. */
const SAME_VALUE = keywordsWith((row) => row.applies === "value" && isBundled(row));

/** A definition up to this many characters of JSON is cheaper to repeat than to call. */
const MAX_INLINE_CHARACTERS = 400;

/** The same limit for a definition with all definitions that it refers to. */
const MAX_INLINE_REACH = 10 * MAX_INLINE_CHARACTERS;

/** A longer chain of definitions is always too large to repeat, because each `$ref` adds its own length. */
const MAX_INLINE_STEPS = MAX_INLINE_CHARACTERS / 2;

/** What the functions of this module share while they slim the payloads of one vendor. */
interface SlimContext {
  readonly closed: ClosedSchemas;
  /** Definitions without annotations, by name. */
  readonly bare: Map<string, JsonSchema>;
  /** Lengths of their JSON. */
  readonly lengths: Map<string, number>;
  /** Lengths of their JSON with all that they refer to. */
  readonly reaches: Map<string, number>;
  /** The names in their `$ref`s. */
  readonly refs: Map<string, readonly string[]>;
  /** The names that stay definitions. */
  readonly shared: Set<string>;
  /** Definitions in which small definitions replace their references, by name. */
  readonly inlined: Map<string, JsonSchema>;
}

/**
 * Slims the payload of one event.
 *
 * @param named the definitions that its `$ref`s lead to
 */
export const slim = (payload: JsonSchema, named: ReadonlyMap<string, JsonSchema>): SlimSchema =>
  slimAll([payload], named)[0] as SlimSchema;

/** Slims the payloads of a vendor. A name that is a definition for one of them is a definition for all. */
export const slimAll = (
  payloads: readonly JsonSchema[],
  named: ReadonlyMap<string, JsonSchema>,
): readonly SlimSchema[] => {
  const context: SlimContext = {
    closed: closedSchemas(named),
    bare: new Map(),
    lengths: new Map(),
    reaches: new Map(),
    refs: new Map(),
    shared: new Set(),
    inlined: new Map(),
  };
  const roots = payloads.map((payload) => bare(closed(context.closed, payload)));
  for (const root of roots) findShared(context, refsOf(root), [], new Map());
  return roots.map((root) => withDefinitions(context, inline(context, root)));
};

// ---- assertions only -------------------------------------------------------------------------------------------

/**
 * Keeps only keywords that decide whether a value fits. `x-pii` is kept beside an enum, because findings may quote its
 * words.
 */
const bare = (schema: JsonSchema): JsonSchema => {
  const pii = schema["x-pii"];
  if (schema.$ref !== undefined) return { $ref: schema.$ref, ...(pii && { "x-pii": pii }) };
  const out: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ASSERTIONS.has(keyword)) out[keyword] = value;
  }
  if (schema.enum && pii) out["x-pii"] = pii;
  return map(out, bare);
};

const bareDefinition = ({ closed: { defs }, bare: known }: SlimContext, name: string): JsonSchema => {
  let schema = known.get(name);
  if (!schema) known.set(name, (schema = bare(defs.get(name) as JsonSchema)));
  return schema;
};

// ---- definitions that stay -------------------------------------------------------------------------------------

/** Finds the names that stay definitions: recursive ones, and large ones that one payload uses twice. */
const findShared = (
  context: SlimContext,
  names: readonly string[],
  above: readonly string[],
  uses: Map<string, number>,
): void => {
  for (const name of names) {
    const seen = uses.get(name) ?? 0;
    uses.set(name, seen + 1);
    if (above.includes(name) || (seen > 0 && !isSmall(context, name))) context.shared.add(name);
    else findShared(context, refsOfDefinition(context, name), [...above, name], uses);
  }
};

/** Whether a definition is cheaper to repeat than to call, with all that it refers to. */
const isSmall = (context: SlimContext, name: string): boolean =>
  lengthOf(context, name) <= MAX_INLINE_CHARACTERS && reachOf(context, name, []) <= MAX_INLINE_REACH;

const lengthOf = (context: SlimContext, name: string): number => {
  const known = context.lengths.get(name) ?? JSON.stringify(bareDefinition(context, name)).length;
  context.lengths.set(name, known);
  return known;
};

const reachOf = (context: SlimContext, name: string, above: readonly string[]): number => {
  if (above.includes(name) || above.length > MAX_INLINE_STEPS) return Number.POSITIVE_INFINITY;
  const known = context.reaches.get(name);
  if (known !== undefined) return known;
  let reach = lengthOf(context, name);
  const path = [...above, name];
  for (const ref of refsOfDefinition(context, name)) reach += reachOf(context, ref, path);
  context.reaches.set(name, reach);
  return reach;
};

const refsOfDefinition = (context: SlimContext, name: string): readonly string[] => {
  let refs = context.refs.get(name);
  if (!refs) context.refs.set(name, (refs = refsOf(bareDefinition(context, name))));
  return refs;
};

/** The names in all `$ref`s of a schema, with repetitions. */
const refsOf = (schema: JsonSchema): string[] => {
  const names: string[] = [];
  const visit = (child: JsonSchema): void => {
    if (child.$ref === undefined) each(child, visit);
    else names.push(definitionName(child.$ref));
  };
  visit(schema);
  return names;
};

// ---- definitions in place --------------------------------------------------------------------------------------

const inline = (context: SlimContext, schema: JsonSchema): JsonSchema => {
  if (schema.$ref !== undefined) {
    const name = definitionName(schema.$ref);
    const { "x-pii": pii } = schema;
    if (pii && bareDefinition(context, name).enum)
      return inline(context, { ...bareDefinition(context, name), "x-pii": pii });
    return context.shared.has(name) ? { $ref: schema.$ref } : inlineDefinition(context, name);
  }
  return withoutUnionOfOne(map(schema, (child) => inline(context, child)));
};

/** The schema that replaces references to a definition. It is the same object everywhere. */
const inlineDefinition = (context: SlimContext, name: string): JsonSchema => {
  let schema = context.inlined.get(name);
  if (!schema) context.inlined.set(name, (schema = inline(context, bareDefinition(context, name))));
  return schema;
};

/** Adds the definitions that a schema refers to. */
const withDefinitions = (context: SlimContext, schema: JsonSchema): SlimSchema => {
  const shared = new Map<string, JsonSchema>();
  const seen = new Set<JsonSchema>();
  const { step, finish } = steps();
  const visit = (child: JsonSchema): void => {
    if (seen.has(child)) return;
    seen.add(child);
    if (child.$ref === undefined) {
      each(child, visit);
      return;
    }
    const name = definitionName(child.$ref);
    if (shared.has(name)) return;
    const definition = inlineDefinition(context, name);
    shared.set(name, definition);
    step(() => visit(definition));
  };
  visit(schema);
  finish();
  return { schema: shared.size > 0 ? { ...schema, $defs: Object.fromEntries(shared) } : schema, shared };
};

// ---- unions of one ---------------------------------------------------------------------------------------------

/** `anyOf: [X, null]` and `oneOf: [X, null]` → X that may be null. A union with one branch → that branch. */
const withoutUnionOfOne = (schema: JsonSchema): JsonSchema => {
  const { anyOf, oneOf, ...beside } = schema;
  const branches = anyOf ?? oneOf;
  if (!branches || (anyOf && oneOf)) return schema;
  const others = branches.filter((branch) => !isNull(branch));
  const [only] = others;
  if (others.length !== 1 || !only || schema["x-open"] || only["x-open"] || schema["x-known"]) return schema;
  let merges = true;
  const mergedWith = (branch: JsonSchema): JsonSchema => {
    const merged = merge(branch, beside, () => (merges = false));
    return merges ? merged : schema;
  };
  if (others.length === branches.length) return mergedWith(only);
  if (only.type === undefined || only.const !== undefined || SAME_VALUE.some((keyword) => keyword in only))
    return schema;
  const types = [only.type].flat();
  // with two branches that allow null, oneOf refuses it
  if (oneOf && (types.includes("null") || branches.length > 2)) return schema;
  return mergedWith({
    ...only,
    type: types.includes("null") ? types : [...types, "null"],
    ...(only.enum && !only.enum.includes(null) && { enum: [...only.enum, null] }),
  });
};

const isNull = ({ type, ...others }: JsonSchema): boolean =>
  type === "null" && Object.keys(others).length === 0;
