// Prints the functions of a module.

import { type Cache, cacheOf } from "../../schema/memo.js";
import { compile } from "./ajv.js";
import { ajvSchema } from "./ajv-schema.js";
import type { PrintedModule } from "./printed-module.js";

/**
 * Prints the functions of a module: its roots, the functions that they call, and those of rare assertions.
 *
 * @param cache keeps each function by itself
 */
export const printFunctions = (module: PrintedModule, cache: Cache = cacheOf()): string[] => {
  const functions: string[] = [];
  // the queue grows during the loop
  for (const [name, { $defs: _defs, ...schema }] of module.queue) {
    const ready = ajvSchema(module, schema);
    functions.push(cache.text(`function ${name} ${JSON.stringify(ready)}`, () => compile(name, ready)));
  }
  return [...functions, ...module.rareFunctions];
};
