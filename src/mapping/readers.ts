// Functions that read values of a payload. For a value of another type they return null, or something empty. So a
// mapping need not check types first.
import type { Conversation, Tool } from "../../generated/_conversation/types.js";
import { MAX_DEPTH, shallow } from "../check/depth.js";
import { ANY, bitsOf, SCALAR } from "./bits.js";

/** A JSON object with unknown members. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and not an array. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is an object with members. An empty object says no more than a missing one. */
export const filled = (value: unknown): value is Json => isObject(value) && Object.keys(value).length > 0;

const EMPTY: Json = {};
/** An object; an empty one for anything else. */
export const object = (value: unknown): Json => (isObject(value) ? value : EMPTY);
/** An array; an empty one for anything else. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A text. */
export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** A finite number. JSON can contain 1e999, which is parsed as Infinity: this gives null. */
export const number = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);
/** True or false. */
export const boolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
/** An id as text. The payload may have it as text or as a whole number. */
export const idText = (value: unknown): string | null =>
  typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : null;
/**
 * Any JSON, as it was sent.
 *
 * @throws RangeError for what is nested too deep: `JSON.stringify` must be able to write every record
 */
export const json = (value: unknown, levels = MAX_DEPTH): Tool["output"] => {
  if (!shallow(value, levels)) throw new RangeError();
  return bitsOf(value) & ANY ? (value as Tool["output"]) : null;
};
/** An object with everything in it. Throws as `json` does. */
export const whole = (value: unknown): Record<string, unknown> | null =>
  isObject(value) ? (json(value) as Record<string, unknown>) : null;

/** The scalar members of an object; the object itself if it has no other members. */
export const flat = (value: unknown): Conversation["metadata"] => {
  if (!isObject(value)) return null;
  const scalars = Object.values(value).every(isScalar)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)));
  return scalars as Conversation["metadata"];
};

/** Whether a value is a text, a number, true or false. */
export const isScalar = (value: unknown): boolean => (bitsOf(value) & SCALAR) > 0;
