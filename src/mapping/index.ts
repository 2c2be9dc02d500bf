// The entry point `afterword/mapping`: what makes records of payloads. Generated code imports it, and so can mappings of
// your own.
export type { Normalize } from "../vendor.js";
export { address } from "./address.js";
export { between, durationMs, instant, instantText } from "./instant.js";
export { isLike } from "./like.js";
export {
  eachReference,
  enderOf,
  fetched,
  group,
  hasLines,
  itemOf,
  references,
  roleOf,
  split,
  transcriptOf,
} from "./parts.js";
export {
  at,
  boolean,
  filled,
  find,
  findLast,
  firstList,
  flat,
  hasEntries,
  idText,
  isFilled,
  isJson,
  isObject,
  isScalar,
  type Json,
  joined,
  json,
  list,
  nameOf,
  number,
  object,
  objectOrNull,
  own,
  parsed,
  text,
  variables,
} from "./readers.js";
export { type Mapping, mapped } from "./record.js";
export {
  all,
  entries,
  escaped,
  inside,
  isBoolean,
  isId,
  isIdText,
  isNumber,
  isReference,
  isText,
  scalars,
  some,
  within,
} from "./unmapped.js";
