import { printable } from "./printable.js";

/** JSON that may be sent to a terminal: what `printable` escapes is escaped the same way in JSON strings. */
export const jsonText = (value: unknown): string => printable(JSON.stringify(value));
