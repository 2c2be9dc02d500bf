// The comments above types.

import type { JsonSchema } from "../../../src/check/index.js";

/** What a comment says if the source is not the vendor's own documentation page. */
const SOURCES: ReadonlyMap<unknown, string> = new Map([
  ["sdk", "Source: the vendor's SDK or OpenAPI."],
  ["observed", "Source: observed, not documented."],
  ["inferred", "Source: inferred, not documented."],
]);

/** The text of the comment above a type: its description, its source, and whether it is deprecated. */
export const descriptionOf = (schema: JsonSchema): string | undefined => {
  const parts = [
    schema.description,
    SOURCES.get(schema["x-source"]),
    schema.deprecated === true ? "@deprecated" : undefined,
  ];
  return parts.filter((part) => typeof part === "string").join("\n") || undefined;
};
