import { interpreted, type JsonSchema } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { vendors as builtIn } from "../../../src/vendors/index.js";

/** A vendor of a schemas folder as plain data, which can be passed to worker threads. */
export interface VendorDescription {
  /** What its `x-afterword` block says, as `factsOf` returns it. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The schemas of its events by tag, as `slimmed` makes them. */
  readonly events: Readonly<Record<string, JsonSchema>>;
}

/**
 * Makes vendors that work like generated ones. A vendor that is built in too has the mapping that is built in.
 *
 * @param withBuiltIn whether the built-in vendors without a description come too
 */
export const vendorsFrom = (descriptions: readonly VendorDescription[], withBuiltIn = false): Vendor[] => {
  const isDescribed = ({ slug }: Vendor): boolean => descriptions.some(({ facts }) => facts.slug === slug);
  return [
    ...descriptions.map(vendorFrom),
    ...(withBuiltIn ? builtIn.filter((each) => !isDescribed(each)) : []),
  ];
};

const vendorFrom = ({ facts, events }: VendorDescription): Vendor => {
  const normalize = builtIn.find(({ slug }) => slug === facts.slug)?.normalize;
  return {
    ...facts,
    events: Object.fromEntries(
      Object.entries(events).map(([tag, schema]) => [tag, interpreted(tag, schema)]),
    ),
    ...(normalize && { normalize }),
  } as unknown as Vendor;
};
