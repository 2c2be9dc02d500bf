// Lists what of a payload its record does not hold, by JSON Pointers (RFC 6901).
import type { Conversation } from "../../generated/_conversation/types.js";
import { idText, isObject, isScalar, type Json, list } from "./readers.js";

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

/**
 * Whether nothing more is to be listed of a value: the record holds it, or what is left within it was added to `out`. The
 * value's pointer is made of `prefix` and `key` only where it is needed.
 */
export type Claim = (
  value: unknown,
  record: Conversation,
  payload: Json,
  prefix: string,
  key: string,
  out: string[],
) => boolean;

/** The claims of an object's members. Its prototype is null, since a payload may have a member called `constructor`. */
export type Claims = Readonly<Record<string, Claim>>;

/** Adds what is left of an object. Null at a place with a claim is nothing. */
export const left = (
  claims: Claims,
  object: Json,
  prefix: string,
  out: string[],
  record: Conversation,
  payload: Json,
): true => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    const claim = claims[key];
    if (claim === undefined || (value !== null && !claim(value, record, payload, prefix, key, out)))
      all(value, prefix + escaped(key), out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

/** The claim of an object with claims of its own. */
export const inside =
  (claims: Claims): Claim =>
  (value, record, payload, prefix, key, out) =>
    isObject(value) && left(claims, value, `${prefix}${escaped(key)}/`, out, record, payload);

/** As `inside`, of a list whose entries have claims by their index. */
export const within =
  (claims: Claims): Claim =>
  (value, record, payload, prefix, key, out) =>
    typeof value === "object" &&
    left(claims, value as Json, `${prefix}${escaped(key)}/`, out, record, payload);

/** Adds what is left of an entry of a list. */
export type EntryLeft = (
  object: Json,
  prefix: string,
  out: string[],
  record: Conversation,
  entry: Json,
  payload: Json,
) => true;

/** Adds what is left of the entries of a list: `run` does it for one that is an object. */
export const entriesLeft = (
  list: readonly unknown[],
  path: string,
  out: string[],
  run: (entry: Json, prefix: string) => void,
): true => {
  for (let at = 0; at < list.length; at++) {
    const entry = list[at];
    if (isObject(entry)) run(entry, `${path}/${at}/`);
    else all(entry, `${path}/${at}`, out);
  }
  return true;
};

/** The claim of a list. If `isListed`, an empty one is listed. */
export const entries =
  (each: EntryLeft, isListed = false): Claim =>
  (value, record, payload, prefix, key, out) =>
    Array.isArray(value) &&
    !(isListed && value.length === 0) &&
    entriesLeft(value, prefix + escaped(key), out, (entry, path) =>
      each(entry, path, out, record, entry, payload),
    );

/** As `entries`, of a list whose objects have claims by name. */
export const eachInside = (claims: Claims, isListed = false): Claim =>
  entries(
    (object, prefix, out, record, _entry, payload) => left(claims, object, prefix, out, record, payload),
    isListed,
  );

/** The claim of an object of which the record has the scalar members. */
export const scalars: Claim = (value, _record, _payload, prefix, name, out) => {
  if (!isObject(value)) return false;
  const path = prefix + escaped(name);
  for (const key in value) if (!isScalar(value[key])) all(value[key], `${path}/${escaped(key)}`, out);
  return true;
};

// the claims of values that the record holds if they have a type
/** A text is held. */
export const isText: Claim = (value) => typeof value === "string";
/** A finite number is held. */
export const isNumber: Claim = (value) => Number.isFinite(value);
/** True and false are held. */
export const isBoolean: Claim = (value) => typeof value === "boolean";
/** An id is held. */
export const isIdText: Claim = (value) => idText(value) !== null;

/** Whether a value is an id that stands in the record as this text. */
export const isId = (value: unknown, id: string | null | undefined): boolean =>
  typeof id === "string" && idText(value) === id;

/** The claim of a list whose texts and whole numbers are references. Adds its other entries. */
export const ids = (value: unknown, prefix: string, key: string, out: string[]): boolean => {
  if (!Array.isArray(value) || value.length === 0) return false;
  const path = prefix + escaped(key);
  for (let at = 0; at < value.length; at++)
    if (idText(value[at]) === null) all(value[at], `${path}/${at}`, out);
  return true;
};

/** Whether a value is one of the record's references. */
export const isReference = ({ references }: Conversation, value: unknown): boolean => {
  const id = idText(value);
  return id !== null && valuesOf(references).has(id);
};

/** The values of references, of which a list of a payload may make very many. */
const valuesOf = (references: Conversation["references"]): ReadonlySet<string> => {
  let values = VALUES.get(references);
  if (!values) VALUES.set(references, (values = new Set(references.map(({ value }) => value))));
  return values;
};

const VALUES = new WeakMap<Conversation["references"], ReadonlySet<string>>();

/**
 * What `find` finds around the entries of a list, looked for once: it is asked again for each entry, and to look for it
 * each time would take time squared.
 */
export const once = <A extends readonly unknown[]>(
  record: Conversation,
  find: (...around: A) => unknown,
  ...around: A
): unknown => {
  let known = FOUND.get(record);
  if (!known) FOUND.set(record, (known = new Map()));
  let latest = known.get(find);
  if (!latest?.around.every((each, index) => each === around[index]))
    known.set(find, (latest = { around, object: find(...around) }));
  return latest?.object;
};

const FOUND = new WeakMap<
  Conversation,
  Map<unknown, { readonly around: readonly unknown[]; readonly object: unknown }>
>();

/** Whether a condition holds of an object of a list. */
export const some = (value: unknown, holds: (entry: Json) => boolean): boolean =>
  list(value).some(
    (entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry) && holds(entry as Json),
  );
