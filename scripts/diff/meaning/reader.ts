// Reads schemas into shapes.

import type { JsonSchema } from "../../../src/check/index.js";
import { closingContext, closingOf, type ReadMode } from "../../schema/closing.js";
import { asserts } from "../../schema/keywords.js";
import { type Known, type Reader, type Reading, targetOf } from "./context.js";
import { intersectionOfCores } from "./intersection.js";
import { assertsItself } from "./keywords.js";
import { ownCore } from "./leaves.js";
import { isNever } from "./object.js";
import { anyCore, type Core, newId, type Shape } from "./shapes.js";
import { unchangedNames } from "./unchanged.js";
import { unionOfCores } from "./union.js";

type Defs = ReadonlyMap<string, JsonSchema>;
type Read = (schema: JsonSchema | boolean) => Shape;

/** Makes a function that reads schemas of one bundle. Schemas with the same meaning give equal shapes. */
export const shapeReader = (defs: Defs): Read => {
  const shapeIn = shapesOf(defs);
  return (schema) => shapeIn("closed", schema);
};

/**
 * Makes the functions that read schemas of two versions of a bundle. Definitions that did not change are read only once, and
 * so have the same cores.
 */
export const shapeReaders = (old: Defs, now: Defs): [old: Read, now: Read] => {
  const before = shapesOf(old);
  const names = unchangedNames(old, now);
  const same = new Map([...names].map((name) => [now.get(name), old.get(name)] as [JsonSchema, JsonSchema]));
  const after = shapesOf(now, { same, shapeIn: before });
  return [(schema) => before("closed", schema), (schema) => after("closed", schema)];
};

const shapesOf = (defs: Defs, known?: Known): Reader["shapeIn"] => {
  const readers = new Map<ReadMode, Reader>();
  const closing = closingContext(defs);
  const readerOf = (mode: ReadMode): Reader => {
    let reader = readers.get(mode);
    if (!reader) {
      reader = { defs, closing, mode, cores: new Map(), shapeIn, known };
      readers.set(mode, reader);
    }
    return reader;
  };
  const shapeIn: Reader["shapeIn"] = (mode, schema) => shapeOf(readerOf(mode), schema);
  return shapeIn;
};

/** A text without line ends and other spaces that say nothing. */
export const inOneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

const shapeOf = (reader: Reader, given: JsonSchema | boolean): Shape => {
  const schema: JsonSchema = given === true ? {} : given === false ? { not: {} } : given;
  const target = targetOf(reader, schema);
  const [only] = (schema.anyOf ?? schema.oneOf ?? []).filter((branch) => branch.type !== "null");
  const description = schema.description ?? target?.description ?? only?.description;
  let core: Core | undefined;
  return {
    get core() {
      return (core ??= coreOf(reader, schema));
    },
    isAny: isAny(reader, schema),
    isListed: isListed(reader, schema),
    description: typeof description === "string" ? inOneLine(description) : undefined,
    deprecated: (schema.deprecated ?? target?.deprecated) === true,
  };
};

/** Whether a schema, or the one that it refers to, asserts nothing. */
const isAny = (reader: Reader, schema: JsonSchema): boolean => {
  const asserting = Object.keys(schema).filter(asserts);
  if (asserting.length === 0) return true;
  const target = targetOf(reader, schema);
  return target !== undefined && asserting.length === 1 && isAny(reader, target);
};

/** Whether a schema, or the one that it refers to, lists its values and combines no other schemas. */
const isListed = (reader: Reader, schema: JsonSchema): boolean => {
  const { anyOf, oneOf, allOf, enum: words, const: value } = schema;
  if (anyOf || oneOf || allOf) return false;
  const target = targetOf(reader, schema);
  return target ? isListed(reader, target) : words !== undefined || value !== undefined;
};

const coreOf = (reader: Reader, schema: JsonSchema): Core => {
  const same = reader.known?.same.get(schema);
  if (same) return (reader.known as Known).shapeIn(reader.mode, same).core;
  if (isAny(reader, schema)) return anyCore();
  if (isNever(schema)) return { id: newId(), trees: {} };
  const target = targetOf(reader, schema);
  const isBareReference = Object.keys(schema).every((key) => key === "$ref" || !asserts(key));
  if (target && isBareReference) return coreOf(reader, target);
  let core = reader.cores.get(schema);
  if (!core) {
    core = intersectionOfCores(target && coreOf(reader, target), read(reader, schema));
    reader.cores.set(schema, core);
  }
  return core;
};

/** The core of a schema: of its own keywords, and of the schemas that it applies to the same value. */
const read = (reader: Reader, schema: JsonSchema): Core => {
  const reading = readingOf(reader, schema);
  const { anyOf, oneOf, allOf } = schema as JsonSchema & { allOf?: JsonSchema[] };
  const partCore = (part: JsonSchema): Core => reader.shapeIn(reading.partsMode, part).core;
  let core: Core | undefined;
  if (Object.keys(schema).some(assertsItself) || reading.closes === "together")
    core = ownCore(reader, reading);
  for (const part of allOf ?? []) core = intersectionOfCores(core, partCore(part));
  if (anyOf) core = intersectionOfCores(core, unionOfCores(anyOf.map(partCore), false));
  if (oneOf) core = intersectionOfCores(core, unionOfCores(oneOf.map(partCore), true));
  return core ?? anyCore();
};

/** A schema, and how its objects are closed. Validators use the same rule: `closingOf` of schema/closing.ts. */
const readingOf = ({ mode, closing }: Reader, schema: JsonSchema): Reading => {
  if (mode !== "closed") return { schema, closes: "nobody", partsMode: mode };
  const { closes, parts } = closingOf(closing, schema);
  return { schema, closes, partsMode: parts };
};
