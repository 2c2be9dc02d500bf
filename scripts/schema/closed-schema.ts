// Marks in schemas which objects are closed, so that a checker needs only the schema itself. `closing.ts` explains the words.
import type { JsonSchema } from "../../src/check/index.js";
import type { Evaluated } from "../../src/check/rules.js";
import {
  type Closing,
  type ClosingContext,
  closingContext,
  closingOf,
  definitionName,
  hasOtherModes,
  knownOf,
  otherModes,
  type ReadMode,
} from "./closing.js";
import { keywordsWith } from "./keywords.js";
import { map } from "./map.js";
import { NEVER } from "./normalise.js";
import { type Steps, steps } from "./trampoline.js";

/** The suffix for the name of a definition that is read in a mode. */
const SUFFIX: Record<ReadMode, string> = { closed: "", part: "-part", asked: "-asked" };

/**
 * Keywords whose `false` closes. In mode `asked`, `false` has the meaning of JSON Schema: more members or items are
 * refused.
 */
const CLOSING_KEYWORDS = keywordsWith(({ schemas }) => schemas === "boolean");

/** Payloads with the same definitions while they are closed. */
export interface ClosedSchemas extends ClosingContext {
  /**
   * The definitions that closed payloads refer to, in the order in which they are first reached. One may be there in
   * several modes.
   */
  readonly defs: Map<string, JsonSchema>;
  readonly steps: Steps;
}

/** The context for payloads whose `$ref`s lead to these definitions. */
export const closedSchemas = (named: ReadonlyMap<string, JsonSchema>): ClosedSchemas => ({
  ...closingContext(named),
  defs: new Map(),
  steps: steps(),
});

/**
 * The payload with every object marked as closed or open. Definitions that it refers to are added to the context.
 *
 * An object with `properties` is closed without a mark. `x-open` marks an object that lists members but is open. If several
 * schemas list members of one object, `unevaluatedProperties: false` closes it, and `x-known` lists the members that they
 * know.
 */
export const closed = (context: ClosedSchemas, payload: JsonSchema): JsonSchema => {
  const schema = read(context, payload, "closed");
  context.steps.finish();
  return schema;
};

const read = (context: ClosedSchemas, schema: JsonSchema, mode: ReadMode): JsonSchema => {
  if (schema.$ref !== undefined) return { ...schema, $ref: define(context, schema.$ref, mode) };
  const { closes, parts }: Closing =
    mode === "closed" ? closingOf(context, schema) : { closes: "nobody", parts: mode };
  const out = { ...readBelow(context, schema, mode === "asked" ? "asked" : "closed", parts) };
  // `additionalProperties` already knows every member
  if (schema.additionalProperties !== undefined) delete out.unevaluatedProperties;
  if (mode === "asked") askLiterally(out);
  // a required member is known, also without a schema
  const undescribed = (schema.required ?? []).filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
  if (closes === "together") out.unevaluatedProperties = false;
  if (out.unevaluatedProperties !== undefined || out.unevaluatedItems !== undefined)
    out["x-known"] = [
      ...knownOf(context, schema, (part) => read(context, part, "asked")),
      ...(closes === "together" && undescribed.length > 0 ? [{ names: undescribed }] : []),
    ] satisfies Evaluated[];
  if (closes === "itself") closeItself(schema, out, undescribed);
  const lists = schema.properties !== undefined && schema.additionalProperties === undefined;
  if (schema.patternProperties || out.unevaluatedProperties !== undefined || (lists && closes !== "itself"))
    out["x-open"] = true;
  return out;
};

/** The name of a definition in this mode. It is read on first use. */
const define = (context: ClosedSchemas, ref: string, mode: ReadMode): string => {
  const { named, defs, steps } = context;
  const name = definitionName(ref);
  const nameInMode = name + SUFFIX[mode];
  if (!defs.has(nameInMode)) {
    // an entry now keeps the order in which definitions are first reached
    defs.set(nameInMode, {});
    steps.step(() => void defs.set(nameInMode, read(context, named.get(name) ?? {}, mode)));
  }
  return `#/$defs/${nameInMode}`;
};

/** Every schema directly below, each read in its mode. */
const readBelow = (
  context: ClosedSchemas,
  schema: JsonSchema,
  below: ReadMode,
  parts: ReadMode,
): JsonSchema => {
  if (!hasOtherModes(schema)) return map(schema, (child) => read(context, child, below));
  const modes = otherModes(schema, parts);
  return map(schema, (child) => read(context, child, modes.get(child) ?? below));
};

/** Gives a schema the meaning of JSON Schema, for yes or no: formats are removed, and `false` refuses. */
const askLiterally = (out: JsonSchema): void => {
  delete out.format;
  for (const keyword of CLOSING_KEYWORDS) if (out[keyword] === false) out[keyword] = NEVER;
};

/** Closes an object by itself: lists its required members without a schema, and adds `false` beside patterns. */
const closeItself = (schema: JsonSchema, out: JsonSchema, undescribed: readonly string[]): void => {
  if (undescribed.length > 0 && schema.additionalProperties === undefined)
    out.properties = Object.fromEntries([
      ...Object.entries(out.properties ?? {}),
      ...undescribed.map((name) => [name, {}] as const),
    ]);
  if (schema.patternProperties) out.additionalProperties ??= false;
};
