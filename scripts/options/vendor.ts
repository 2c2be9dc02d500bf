// The options `--vendor`, `--event` and `--strict-json`.

import { eventOf, slugOf, type Vendor } from "../../src/vendor.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import { choice, unknownWord, type Values } from "../command.js";

/** How payloads are recognised, from `--vendor`, `--event` and `--strict-json`. */
export const recognitionOptions = (values: Values, vendors: readonly Vendor[]): RecognitionOptions => {
  const vendor = vendorOption(values, vendors);
  const event = values.event as string | undefined;
  const candidates = vendor ? [vendor] : vendors;
  if (event !== undefined && !candidates.some((each) => eventOf(each, event))) {
    throw unknownWord("--event", event, eventNames(candidates));
  }
  return {
    vendors,
    ...(vendor && { vendor }),
    ...(event !== undefined && { event }),
    strictJson: values["strict-json"] === true,
  };
};

/** The vendor that `--vendor` names. Undefined if the option was not given. */
export const vendorOption = (values: Values, vendors: readonly Vendor[]): Vendor | undefined => {
  const slug = choice(
    values,
    "vendor",
    vendors.map((each) => each.slug),
  );
  return vendors.find((each) => each.slug === slug);
};

/** The names that `--event` takes: tags and slugs. */
const eventNames = (vendors: readonly Vendor[]): string[] => [
  ...new Set(vendors.flatMap(({ events }) => Object.keys(events).flatMap((tag) => [tag, slugOf(tag)]))),
];
