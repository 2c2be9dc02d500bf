import { interpreted, type JsonSchema } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { vendors as ours } from "../../src/vendors/index.js";

/** A vendor of a schemas folder, for threads. Plain data. */
export interface Described {
  /** What its `x-afterword` block says, as `factsOf` has it. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The schemas of its events, as `slim` makes them. */
  readonly events: Readonly<Record<string, JsonSchema>>;
}

/** Vendors as if they had been generated, with the mappings that are here. */
export const vendorsFrom = (described: readonly Described[]): Vendor[] =>
  described.map(({ facts, events }) => {
    const normalize = ours.find(({ slug }) => slug === facts.slug)?.normalize;
    return {
      ...facts,
      events: Object.fromEntries(
        Object.entries(events).map(([tag, schema]) => [tag, interpreted(tag, schema)]),
      ),
      ...(normalize && { normalize }),
    } as unknown as Vendor;
  });
