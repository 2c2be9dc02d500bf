import { interpreted, type JsonSchema } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { vendors as ours } from "../../../src/vendors/index.js";

/** A vendor of a schemas folder, for threads. Plain data. */
export interface Described {
  /** What its `x-afterword` block says, as `factsOf` has it. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The schemas of its events, as `slim` makes them. */
  readonly events: Readonly<Record<string, JsonSchema>>;
}

/**
 * Vendors as if they had been generated, with the mappings that are here.
 *
 * @param withOurs whether those that are built in, and not described, come too
 */
export const vendorsFrom = (described: readonly Described[], withOurs = false): Vendor[] => {
  const isDescribed = ({ slug }: Vendor): boolean => described.some(({ facts }) => facts.slug === slug);
  return [...described.map(vendorFrom), ...(withOurs ? ours.filter((each) => !isDescribed(each)) : [])];
};

const vendorFrom = ({ facts, events }: Described): Vendor => {
  const normalize = ours.find(({ slug }) => slug === facts.slug)?.normalize;
  return {
    ...facts,
    events: Object.fromEntries(
      Object.entries(events).map(([tag, schema]) => [tag, interpreted(tag, schema)]),
    ),
    ...(normalize && { normalize }),
  } as unknown as Vendor;
};
