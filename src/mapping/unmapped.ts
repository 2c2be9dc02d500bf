// Lists what of a payload its record does not hold, by JSON Pointers (RFC 6901).
import type { Conversation } from "../../generated/_conversation/types.js";
import { idText, type Json, list } from "./readers.js";

/** Deeper than this, only the pointer of the outer value is listed. No payload that is received is so deep. */
export const MAX_WALK_DEPTH = 500;

/** No text can hold many more pointers. Only long names with many values in them make so many. */
const MAX_CHARACTERS = 2 ** 25;

/** The pointers; only that of the whole payload if they have too many characters. */
export const bounded = (pointers: string[]): string[] => {
  let length = 0;
  for (const each of pointers) length += each.length;
  return length > MAX_CHARACTERS ? [""] : pointers;
};

/** Adds the pointers of all values in a value; its own, if there are none in it. */
export const all = (value: unknown, pointer: string, out: string[], depth = 0): void => {
  if (typeof value !== "object" || value === null || depth >= MAX_WALK_DEPTH) {
    out.push(pointer);
    return;
  }
  let isEmpty = true;
  if (Array.isArray(value)) {
    isEmpty = value.length === 0;
    for (let index = 0; index < value.length; index++)
      all(value[index], `${pointer}/${index}`, out, depth + 1);
  } else
    for (const key in value) {
      isEmpty = false;
      all((value as Json)[key], `${pointer}/${escaped(key)}`, out, depth + 1);
    }
  if (isEmpty) out.push(pointer);
};

/** A name as JSON Pointers write it. */
export const escaped = (key: string): string => {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 47 || code === 126) return key.replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return key;
};

/** Whether a value is an id that stands in the record as this text. */
export const isId = (value: unknown, id: string | null | undefined): boolean =>
  typeof id === "string" && idText(value) === id;

/** Whether a value is one of the record's references. */
export const isReference = ({ references }: Conversation, value: unknown): boolean =>
  references.some((reference) => isId(value, reference.value));

/** The pointers that are neither one of those nor below one. */
export const without = (pointers: readonly string[], used: readonly string[]): string[] =>
  pointers.filter((pointer) => !used.some((each) => pointer === each || pointer.startsWith(`${each}/`)));

/** Whether a condition holds of an object of a list. */
export const some = (value: unknown, holds: (entry: Json) => boolean): boolean =>
  list(value).some(
    (entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry) && holds(entry as Json),
  );
