// Writes into schemas which objects are closed, so that a checker reads it from each schema alone. `closing.ts` explains
// the words.
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

/** What is added to the name of a definition that is read in this mode. */
const SUFFIX: Record<ReadMode, string> = { closed: "", part: "-part", asked: "-asked" };

/** Keywords whose `false` closes. In mode `asked` it means what JSON Schema says: more members or items are refused. */
const CLOSING_KEYWORDS = keywordsWith(({ schemas }) => schemas === "boolean");

/** Payloads with the same definitions while they are closed. */
export interface ClosedSchemas extends ClosingContext {
  /** The definitions that closed payloads refer to, in the order of first reach. One may be there in several modes. */
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
 * An object stays closed by its `properties` as it is. `x-open` marks those that list members and are open all the same.
 * Where several schemas list members of one object, `unevaluatedProperties: false` closes it and `x-known` says what
 * they know.
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
  // a required member is known, described or not
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
    // reserves its place in the order of first reach
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

/** Keeps what decides between yes and no as JSON Schema has it. */
const askLiterally = (out: JsonSchema): void => {
  delete out.format;
  for (const keyword of CLOSING_KEYWORDS) if (out[keyword] === false) out[keyword] = NEVER;
};

/** Lists the required members that are not described, and closes an object whose members are known by patterns too. */
const closeItself = (schema: JsonSchema, out: JsonSchema, undescribed: readonly string[]): void => {
  if (undescribed.length > 0 && schema.additionalProperties === undefined)
    out.properties = Object.fromEntries([
      ...Object.entries(out.properties ?? {}),
      ...undescribed.map((name) => [name, {}] as const),
    ]);
  if (schema.patternProperties) out.additionalProperties ??= false;
};
