// The receipt of a delivery that was kept, made anew by the version that runs. What was verified when it came is not asked
// again: a signature is too old by now, and secrets are not kept.
import { fromBase64 } from "#platform";
import type { Capture } from "../../capture.js";
import { bytesOf } from "../../platform/bytes.js";
import type { Maybe } from "../../platform/platform.js";
import type { MappingFailed, Receipt } from "../../receive/receipt.js";
import { checkPayload, parseBody } from "../../receive/steps.js";
import { recogniseAs } from "../../recognise.js";
import { readHeader } from "../../signature/headers.js";
import type { Vendor } from "../../vendor.js";
import type { InboxEntry } from "../row.js";

/** Makes the receipt of a row. Throws what a mapping throws, or the error if the body cannot be read any more. */
export const receiptAgain = (
  vendors: readonly Vendor[],
  { vendor: slug, deliveryId, timestamp, envelope }: InboxEntry,
  failed: MappingFailed,
): Maybe<Receipt> => {
  const { headers, body, bodyBase64 = "" } = JSON.parse(envelope as string) as Capture;
  const parsed = parseBody(body === undefined ? fromBase64(bodyBase64) : bytesOf(body));
  if (parsed instanceof Error) throw parsed;
  const header = (name: string): string | undefined => readHeader(headers, name);
  const vendor = vendors.find((each) => each.slug === slug);
  // without a vendor, anybody whom its handler lets in may have sent it: it is never taken for another vendor's
  const recognition = vendor ? recogniseAs(vendor, parsed.payload, header) : null;
  const prepared = vendor && { ...PREPARED, vendor };
  return checkPayload(prepared ?? null, { id: deliveryId, timestamp }, parsed, recognition, failed);
};

/** How a delivery is received that was verified and read before. */
const PREPARED = {
  verifier: null,
  maxBytes: Number.POSITIVE_INFINITY,
  now: undefined,
  tolerance: undefined,
  rejects: false,
  strict: false,
};
