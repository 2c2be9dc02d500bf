// The entry point `afterword/mapping`: readers for mappings that are written in code. src/README.md lists them.
export { pointersOf, valueAt } from "../pointer.js";
export type { Normalize } from "../vendor.js";
export { address } from "./address.js";
export { between, durationMs, instantText } from "./instant.js";
export { enderOf, roleOf } from "./parts.js";
// no part of the API: see there
export * from "./printed.js";
export {
  boolean,
  filled,
  find,
  findLast,
  flat,
  idText,
  isFilled,
  isObject,
  type Json,
  joined,
  json,
  list,
  nameOf,
  number,
  object,
  parsed,
  text,
  variables,
} from "./readers.js";
