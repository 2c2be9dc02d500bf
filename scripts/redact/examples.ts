// Redacts a payload so that it can stand in a vendor's folder as an example: every text is replaced that is no tag, no known word
// and no time, whether it is marked as personal or not.

import { createHash } from "node:crypto";
import type { JsonSchema } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { Bundle } from "../bundle/bundle.js";
import { descriptionOf } from "../bundle/description.js";
import { openChanged, openPayload, type Parsed } from "../captures/payload/opened-payload.js";
import { vendorsFrom } from "../captures/payload/vendor-description.js";
import { map } from "../schema/map.js";
import { redactor } from "./index.js";

const START = { line: 1, column: 1 };

/**
 * Makes the function that redacts payloads of a vendor's events.
 *
 * @returns the JSON of the example; undefined if the payload would not fit its schema any more
 */
export const exampleRedactor = (
  bundle: Bundle,
): ((tag: string, text: string) => Promise<string | undefined>) => {
  const vendors = vendorsFrom([descriptionOf(bundle)], []);
  const vendor = vendors[0] as Vendor;
  const marks = {
    events: Object.fromEntries(bundle.events.map(({ tag, payload }) => [tag, marked(payload)])),
    $defs: Object.fromEntries([...bundle.defs].map(([name, schema]) => [name, marked(schema)])),
  };
  return async (tag, text) => {
    const recognition = { vendors, vendor, event: tag };
    const redact = redactor({
      recognition,
      marks: { [vendor.slug]: marks as never },
      // the same example gets the same stand-ins, and nobody without it can find out what they stand for
      key: createHash("sha256").update(text).digest(),
      secretOf: () => undefined,
      signing: (each) => each,
    });
    const reopen = {
      openInstead: (other: string) => openPayload(other, START, undefined, recognition),
      openChanged: (opened: Parsed) => openChanged(opened, undefined, recognition),
    };
    const redacted = await redact(reopen.openInstead(text), START, reopen);
    return redacted?.isFaithful ? `${JSON.stringify(JSON.parse(redacted.line), null, 2)}\n` : undefined;
  };
};

/** The schema, in which all texts are marked as personal but tags, known words and times. */
const marked = (schema: JsonSchema): JsonSchema => {
  const below = map(schema, marked);
  const { type, format, enum: words } = schema;
  // numbers too: they may be of a telephone or an account
  const isText =
    type === undefined
      ? schema.$ref === undefined
      : [type].flat().some((each) => each === "string" || each === "integer" || each === "number");
  const isKnown = words !== undefined || "const" in schema || schema["x-words"] !== undefined;
  const isTime = format === "date-time" || format === "time";
  const stays = !isText || isKnown || isTime || schema.oneOf || schema.anyOf;
  return stays || below["x-pii"] !== undefined ? below : { ...below, "x-pii": "text" };
};
