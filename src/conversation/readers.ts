// Readers of a payload: they give null for every value of another type, so that a mapping never has to ask.
import type { Conversation, Tool } from "../../generated/_conversation/types.js";
import { ANY, bitsOf, SCALAR } from "./bits.js";

/** A JSON object of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with members; an empty one says as much as none. */
export const filled = (value: unknown): value is Json => isObject(value) && Object.keys(value).length > 0;

const nothing = {};
export const object = (value: unknown): Json => (isObject(value) ? value : nothing);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** JSON can hold 1e999, which is read as Infinity: no number to pass on. */
export const number = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);
export const boolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
export const idText = (value: unknown): string | null =>
  typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : null;
/** Any JSON as it was sent. */
export const json = (value: unknown): Tool["output"] =>
  bitsOf(value) & ANY ? (value as Tool["output"]) : null;
export const whole = (value: unknown): Record<string, unknown> | null =>
  isObject(value) ? (value as Record<string, unknown>) : null;

/** The scalar members of an object, which is the object itself when it has no others. */
export const flat = (value: unknown): Conversation["metadata"] => {
  if (!isObject(value)) return null;
  const scalars = Object.values(value).every(isScalar)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)));
  return scalars as Conversation["metadata"];
};
export const isScalar = (value: unknown): boolean => (bitsOf(value) & SCALAR) > 0;
