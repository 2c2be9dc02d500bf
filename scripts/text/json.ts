import { printable } from "./printable.js";

/** JSON that is safe on a terminal. What `printable` escapes is an escape of JSON too, so the meaning stays. */
export const jsonText = (value: unknown): string => printable(JSON.stringify(value));
