// Rewrites a schema into the keywords of `ajv-keywords.ts`.

import type { JsonSchema, JsonType } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { definitionName } from "../../schema/closing.js";
import { map } from "../../schema/map.js";
import { needsDepthCheck } from "./depth.js";
import { FORMATS } from "./formats.js";
import {
  enumConstant,
  functionName,
  type PrintedModule,
  patternConstant,
  rareFunction,
} from "./printed-module.js";
import { rareAssertions } from "./rare-assertions.js";
import { hasOwnFunction } from "./sharing.js";

/** An enum with more words than this becomes a constant list, which function and schema share. */
const MAX_INLINE_WORDS = 6;

/** The keywords for functions of rare assertions. */
const RARE = ["rare", "rareObject", "rareArray"] as const;

/** Rewrites a schema: the keywords of `ajv-keywords.ts` replace those for which ajv would print larger or slower code. */
export const ajvSchema = (module: PrintedModule, schema: JsonSchema): JsonSchema => {
  const { common, bodies } = rareAssertions(module, schema);
  const below = (child: JsonSchema): JsonSchema =>
    hasOwnFunction(child) ? { call: functionName(module, child) } : ajvSchema(module, child);
  // the keywords that are taken out of `out` here are written with other keywords below
  const {
    $ref,
    $defs,
    type,
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
    multipleOf,
    properties,
    required,
    additionalProperties,
    enum: words,
    format,
    pattern,
    minLength,
    maxLength,
    anyOf,
    oneOf,
    "x-open": open,
    ...out
  } = map({ ...common, anyOf: undefined, oneOf: undefined } as unknown as JsonSchema, below);
  if (needsDepthCheck(module.depth, schema)) {
    module.helpers.add("shallow");
    out.shallow = true;
  }
  if ($ref !== undefined)
    out.call = functionName(module, module.defs.get(definitionName($ref)) as JsonSchema);
  if (properties || required || (additionalProperties !== undefined && additionalProperties !== true)) {
    out.fields = properties ?? {};
    out.need = required ?? [];
    out.rest = open === true || (additionalProperties ?? !properties);
  }
  if (type !== undefined) addType(out, [type].flat());
  if (words) addEnum(module, out, words);
  addNumbers(module, out, common);
  addText(module, out, common);
  const { items } = common;
  if (isObject(items) && hasOwnFunction(items)) module.items.set(items, functionName(module, items));
  const branches = common.anyOf ?? common.oneOf;
  if (branches)
    out.union = { one: !common.anyOf, parts: branches.map((branch) => functionName(module, branch)) };
  for (const keyword of RARE)
    if (bodies[keyword].length > 0) out[keyword] = bodies[keyword].map((body) => rareFunction(module, body));
  return out;
};

const addType = (out: JsonSchema, types: JsonType[]): void => {
  if (types.includes("integer") && !types.includes("number"))
    out.whole = types.length === 1 ? "only" : "numbers";
  if (out.whole !== "only")
    out.type = [...new Set(types.map((name) => (name === "integer" ? "number" : name)))];
};

const addNumbers = (
  module: PrintedModule,
  out: JsonSchema,
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonSchema,
): void => {
  const range = { minimum, maximum, exclusiveMinimum, exclusiveMaximum };
  if (Object.values(range).some((limit) => limit !== undefined)) out.range = range;
  if (multipleOf === undefined) return;
  module.helpers.add("isMultiple");
  out.multiple = multipleOf;
};

const addEnum = (module: PrintedModule, out: JsonSchema, words: unknown[]): void => {
  if (words.length > MAX_INLINE_WORDS) out.words = enumConstant(module, words);
  else out.enum = words;
};

const addText = (
  module: PrintedModule,
  out: JsonSchema,
  { format, pattern, minLength, maxLength }: JsonSchema,
): void => {
  const holds = format === undefined ? undefined : FORMATS.get(format);
  if (holds !== undefined) {
    out.text = holds;
    module.helpers.add(holds);
  }
  if (pattern !== undefined) out.matches = patternConstant(module, pattern);
  if (minLength !== undefined || maxLength !== undefined) {
    module.helpers.add("lengthOf");
    out.span = [minLength, maxLength];
  }
};
