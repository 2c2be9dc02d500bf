import type { JsonSchema } from "../../src/check/index.js";

/** What of a vendor its mappings are made of. A `Bundle` is one; its room lies above this one, so it is not named here. */
export interface Described {
  readonly slug: string;
  /** The `x-afterword` block. */
  readonly block: Readonly<Record<string, unknown>> | undefined;
  readonly events: readonly { readonly tag: string; readonly payload: JsonSchema }[];
  /** The named schemas that the events refer to. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
}
