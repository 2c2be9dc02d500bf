// JSON for output.

import { printable } from "./printable.js";

/** JSON that is safe on a terminal. The escapes of `printable` are also escapes of JSON, so the value is the same. */
export const jsonText = (value: unknown): string => printable(JSON.stringify(value));
