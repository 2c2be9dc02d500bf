import { type Cache, cacheOf } from "../../schema/memo.js";
import { compile } from "./ajv.js";
import { ajvSchema } from "./ajv-schema.js";
import type { PrintedModule } from "./printed-module.js";

/**
 * Prints the functions of a module: those that it was made with, those that they call, and those of rare assertions.
 *
 * @param cache keeps functions one by one
 */
export const printFunctions = (module: PrintedModule, cache: Cache = cacheOf()): string[] => {
  const functions: string[] = [];
  // the queue grows meanwhile
  for (const [name, { $defs: _defs, ...schema }] of module.queue) {
    const ready = ajvSchema(module, schema);
    functions.push(cache.text(`function ${name} ${JSON.stringify(ready)}`, () => compile(name, ready)));
  }
  return [...functions, ...module.rareFunctions];
};
