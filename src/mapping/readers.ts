// Functions that read values of a payload. For a value of another type they return null, or something empty. So a
// mapping need not check types first.
import type { Conversation, Tool } from "../../generated/_conversation/types.js";
import { MAX_DEPTH, shallow } from "../check/depth.js";

/** A JSON object with unknown members. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * Whether a value is an object, and not an array.
 *
 * @example
 * const isCall = (call: unknown) => isObject(call) && isObject(call.caller);
 */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Whether a value is not empty: there is something in the text, the list or the object. Null and nothing are empty.
 *
 * @example
 * isFilled({}); // false
 */
export const isFilled = (value: unknown): boolean =>
  typeof value === "string" || Array.isArray(value)
    ? value.length > 0
    : isObject(value)
      ? Object.keys(value).length > 0
      : (value ?? null) !== null;

/**
 * A value; null if it is empty.
 *
 * @example
 * filled(text(valueAt(payload, "/note"))); // null of ""
 */
export const filled = <T>(value: T): T | null => (isFilled(value) ? value : null);

const EMPTY: Json = {};

/**
 * An object; an empty one for anything else.
 *
 * @example
 * const { name } = object(valueAt(payload, "/call/caller"));
 */
export const object = (value: unknown): Json => (isObject(value) ? value : EMPTY);

/** One of these words; null for anything else. */
export const oneOf = <W extends string>(value: unknown, words: readonly W[]): W | null =>
  words.find((word) => word === value) ?? null;

/** An object; null for anything else. */
export const objectOrNull = (value: unknown): Json | null => (isObject(value) ? value : null);

/**
 * An array; an empty one for anything else.
 *
 * @example
 * const turns = list(valueAt(payload, "/call/turns")).map(object);
 */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * A text.
 *
 * @example
 * text(valueAt(payload, "/call/via")); // "sip"; null of 5
 */
export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/**
 * A finite number. JSON can contain 1e999, which is parsed as Infinity: this gives null.
 *
 * @example
 * number(valueAt(payload, "/call/score")); // 0.5; null of "0.5"
 */
export const number = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);

/**
 * True or false.
 *
 * @example
 * boolean(valueAt(payload, "/call/failed")); // false; null of "false"
 */
export const boolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/**
 * An id as text. The payload may have it as text or as a whole number.
 *
 * @example
 * idText(valueAt(payload, "/call/id")); // "81" of 81
 */
export const idText = (value: unknown): string | null =>
  typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : null;

/**
 * Any JSON, as it was sent.
 *
 * @throws RangeError for what is nested too deep: `JSON.stringify` must be able to write every record
 * @example
 * json(valueAt(payload, "/tool/result"));
 */
export const json = (value: unknown, levels = MAX_DEPTH): Tool["output"] => {
  if (!shallow(value, levels)) throw new RangeError();
  return isJson(value) ? (value as Tool["output"]) : null;
};

/**
 * An object with everything in it. Where there are no variables, a vendor may send an empty list. Throws as `json` does.
 *
 * @example
 * variables(valueAt(payload, "/call/variables")); // {} of []
 */
export const variables = (value: unknown): Record<string, unknown> | null =>
  isObject(value)
    ? (json(value) as Record<string, unknown>)
    : Array.isArray(value) && value.length === 0
      ? {}
      : null;

/**
 * The scalar members of an object; the object itself if it has no other members.
 *
 * @example
 * flat({ order: 7, items: [1, 2] }); // { order: 7 }
 */
export const flat = (value: unknown): Conversation["metadata"] => {
  if (!isObject(value)) return null;
  const scalars = Object.values(value).every(isScalar)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)));
  return scalars as Conversation["metadata"];
};

/** An object without some members; the object itself if all of them stay. Any other value as it is. */
export const without = (value: unknown, isKept: (name: string) => boolean): unknown =>
  !isObject(value) || Object.keys(value).every(isKept)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([name]) => isKept(name)));

/** Whether a value is a text, a number, true or false. */
export const isScalar = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** Whether a value can stand in JSON. JSON can contain 1e999, but what is parsed of it cannot be written again. */
export const isJson = (value: unknown): boolean => typeof value === "object" || isScalar(value);

/** A member of an object, and never what every object has by nature. Undefined if there is none. */
export const own = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Json)[name]
    : undefined;

/** An entry of a list, or a member of an object, by the digits that name it in a pointer. */
export const at = own;

/**
 * The texts of a list, one a line. Null if there are none.
 *
 * @example
 * joined(["Late.", "Rude."]); // "Late.\nRude."
 */
export const joined = (value: unknown): string | null => {
  const texts = list(value).filter((each) => typeof each === "string");
  return texts.length > 0 ? texts.join("\n") : null;
};

/**
 * Text that is JSON, parsed: the text itself if it is none, or is nested too deep. Any other value as `json` gives it.
 *
 * @param around how many objects and lists are around the text in the payload
 * @example
 * parsed('{"of":"Dana"}', 3); // { of: "Dana" }
 */
export const parsed = (value: unknown, around: number): Tool["output"] => {
  if (typeof value !== "string") return json(value);
  try {
    const inner: unknown = JSON.parse(value);
    return inner === null ? null : (json(inner, MAX_DEPTH - around) ?? value);
  } catch {
    return value;
  }
};

/**
 * The name of an object's one member.
 *
 * @example
 * nameOf({ phone: { number: "+1 415 555 0142" } }); // "phone"
 */
export const nameOf = (value: unknown): string | null => {
  const names = isObject(value) ? Object.keys(value) : [];
  return names.length === 1 ? (names[0] as string) : null;
};

/**
 * The first object of a list that fits.
 *
 * @example
 * const agent = find(valueAt(payload, "/people"), ({ type }) => type === "agent");
 */
export const find = (value: unknown, fits: (entry: Json) => boolean = () => true): Json | null =>
  (list(value).find((entry) => isObject(entry) && fits(entry)) as Json | undefined) ?? null;

/**
 * The last object of a list that fits.
 *
 * @example
 * const note = findLast(valueAt(payload, "/parts"), ({ type }) => type === "note");
 */
export const findLast = (value: unknown, fits?: (entry: Json) => boolean): Json | null =>
  find(list(value).toReversed(), fits);

/** Whether a value is a list with entries. */
export const hasEntries = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0;

/** The first list with entries. */
export const firstList = (...values: readonly unknown[]): unknown => values.find(hasEntries);
