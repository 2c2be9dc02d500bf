// Digests of texts.

import { createHash } from "node:crypto";

/** A digest of a text, in letters, digits, `-` and `_`. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");
