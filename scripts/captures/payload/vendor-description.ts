// Vendors as plain data, for worker threads.

import { interpreted, type JsonSchema } from "../../../src/check/index.js";
import { mapped } from "../../../src/mapping/index.js";
import { bodyTokens } from "../../../src/token/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { vendors as builtIn } from "../../../src/vendors/index.js";
import { loadMappings } from "../../mapping/load.js";
import type { Printed } from "../../mapping/print/module.js";

/** A vendor of a schemas folder as plain data, which can be passed to worker threads. */
export interface VendorDescription {
  /** The facts of its `x-afterword` block, as `vendorFacts` of bundle/facts.ts returns them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The schemas of its events by tag, as `slim` of schema/slim-schema.ts makes them. */
  readonly events: Readonly<Record<string, JsonSchema>>;
  /** The code of its mapping, if it has one. */
  readonly mappings: Printed | undefined;
}

/**
 * Makes vendors that work like generated ones.
 *
 * @param builtInSlugs the built-in vendors to add; by default all that have no description
 */
export const vendorsFrom = (
  descriptions: readonly VendorDescription[],
  builtInSlugs?: readonly string[],
): Vendor[] => {
  const described = new Set(descriptions.map(({ facts }) => facts.slug));
  const isAdded = ({ slug }: Vendor): boolean =>
    !described.has(slug) && (builtInSlugs?.includes(slug) ?? true);
  return [...descriptions.map(vendorFrom), ...builtIn.filter(isAdded)];
};

const vendorFrom = ({ facts, events, mappings }: VendorDescription): Vendor => {
  const { signature } = facts as Partial<Vendor>;
  const vendor = {
    ...facts,
    ...(signature?.claims && { tokens: bodyTokens }),
    events: Object.fromEntries(
      Object.entries(events).map(([tag, schema]) => [tag, interpreted(tag, schema)]),
    ),
  } as unknown as Vendor;
  return mappings ? mapped(vendor, loadMappings(mappings)) : vendor;
};
