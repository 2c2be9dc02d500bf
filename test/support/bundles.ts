import type { JsonSchema } from "afterword/check";
import type { Bundle } from "../../scripts/bundle/bundle.js";

/** A bundle of the made-up vendor `v`: payloads by tag, named schemas, and the block `x-afterword`. */
export const bundleOf = (
  payloads: Record<string, JsonSchema>,
  block?: Record<string, unknown>,
  defs: Record<string, JsonSchema> = {},
): Bundle => ({
  slug: "v",
  exportName: "v",
  from: "schemas/v/openapi.json",
  openapi: true,
  block,
  events: Object.entries(payloads).map(([tag, payload]) => ({
    tag,
    slug: tag,
    exportName: tag,
    typeName: tag,
    summary: undefined,
    description: undefined,
    payload,
    examples: [],
  })),
  defs: new Map(Object.entries(defs)),
  examples: new Map(),
  calls: undefined,
});
