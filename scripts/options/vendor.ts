import { eventOf, type Vendor } from "../../src/vendor.js";
import { eventNames, type Telling } from "../captures/payload/checked-payload.js";
import { choice, unknownWord, type Values } from "../command.js";

/** What `--vendor`, `--event` and `--strict-json` say of the payloads to be read. */
export const tellingOf = (values: Values, vendors: readonly Vendor[]): Telling => {
  const vendor = vendorOf(values, vendors);
  const event = values.event as string | undefined;
  const among = vendor ? [vendor] : vendors;
  if (event !== undefined && !among.some((each) => eventOf(each, event))) {
    throw unknownWord("--event", event, eventNames(among));
  }
  return {
    vendors,
    ...(vendor && { vendor }),
    ...(event !== undefined && { event }),
    strictJson: values["strict-json"] === true,
  };
};

/** The vendor that `--vendor` names; undefined where it was not given. */
export const vendorOf = (values: Values, vendors: readonly Vendor[]): Vendor | undefined => {
  const slug = choice(
    values,
    "vendor",
    vendors.map((each) => each.slug),
  );
  return vendors.find((each) => each.slug === slug);
};
