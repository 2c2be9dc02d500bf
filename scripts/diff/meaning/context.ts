// What the functions that read schemas share.

import type { JsonSchema } from "../../../src/check/index.js";
import { type Closing, type ClosingContext, definitionName, type ReadMode } from "../../schema/closing.js";
import type { Core, Shape } from "./shapes.js";

/** The reader of an earlier version, and the definitions that it has too. */
export interface Known {
  /** The schema of the earlier version, by the schema of this one. */
  readonly same: ReadonlyMap<JsonSchema, JsonSchema>;
  readonly shapeIn: Reader["shapeIn"];
}

/** Reads the schemas of one bundle in one mode: see `ReadMode` of schema/closing.ts. */
export interface Reader {
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly closing: ClosingContext;
  readonly mode: ReadMode;
  /** The cores of schemas that were read. Each schema is read once, so that equal references give the same core. */
  readonly cores: Map<JsonSchema, Core>;
  /** Reads a schema in any mode. */
  readonly shapeIn: (mode: ReadMode, schema: JsonSchema | boolean) => Shape;
  readonly known?: Known | undefined;
}

/** One schema object while its own keywords are read. */
export interface Reading {
  readonly schema: JsonSchema;
  /** What closes the schema's objects. */
  readonly closes: Closing["closes"];
  /** The mode for other schemas of the same value: those of `anyOf`, `then` and similar keywords. */
  readonly partsMode: ReadMode;
}

/** The shape of a member or an item. Its object closes itself, also if its parent is only a part of a schema. */
export const shapeBelow = ({ mode, shapeIn }: Reader, schema: JsonSchema | boolean): Shape =>
  shapeIn(mode === "part" ? "closed" : mode, schema);

/** The definition that a reference names. */
export const targetOf = ({ defs }: Reader, { $ref }: JsonSchema): JsonSchema | undefined =>
  $ref === undefined ? undefined : defs.get(definitionName($ref));
