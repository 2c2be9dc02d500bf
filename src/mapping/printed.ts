// What only generated code calls. It stands in `afterword/mapping` because generated code imports nothing else, but it is
// no part of the API: a new version may change it, and `afterword generate` then prints other calls.
export { instant } from "./instant.js";
export { isLike } from "./like.js";
export {
  bareReferences,
  eachObject,
  eachReference,
  fetched,
  group,
  hasLines,
  itemOf,
  references,
  split,
  transcriptOf,
} from "./parts.js";
export { at, firstList, hasEntries, isJson, isScalar, objectOrNull, oneOf, own, without } from "./readers.js";
export { type Mapping, mapped } from "./record.js";
export {
  all,
  eachInside,
  entries,
  entriesLeft,
  escaped,
  ids,
  inside,
  isBoolean,
  isId,
  isIdText,
  isNumber,
  isReference,
  isText,
  once,
  scalars,
  some,
  within,
} from "./unmapped.js";
