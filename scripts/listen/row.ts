// A delivery in one row: what the list of the page, the terminal and `--format ndjson` show of it.

import { createHash } from "node:crypto";
import type { Vendor } from "../../src/vendor.js";
import type { Row } from "../html/model.js";
import type { Received } from "./receiving.js";

/** The row of a delivery, without what becomes of it later: its number and its answers. */
export type NewRow = Omit<Row, "n" | "answered" | "forwarded">;

/** Makes the row of a delivery. No value of its payload is in it, but the tag of its event. */
export const rowOf = (
  { receipt, receivedAt, bytes, trust }: Received,
  vendors: readonly Vendor[],
): NewRow => {
  const { vendor: slug, event, verdict, error, findings } = receipt;
  const vendor = vendors.find((each) => each.slug === slug);
  const isUnsigned = trust === "unsigned";
  return {
    at: receivedAt.toISOString(),
    vendor: slug,
    vendorName: vendor?.name ?? null,
    event,
    // whatever its payload is: nothing says that the vendor sent it
    verdict: isUnsigned ? "unverified" : verdict,
    unsigned: isUnsigned,
    code: error?.code ?? null,
    findings: findings.total,
    bytes,
    group: groupOf(receipt),
    inbox: null,
  };
};

/** A hash of what identifies the delivery: that may be an id, or text of the payload. */
const groupOf = ({ vendor, dedupeKey, deliveryId }: Received["receipt"]): string | null => {
  const key = dedupeKey ?? (deliveryId === null ? null : JSON.stringify([vendor, deliveryId]));
  return key === null ? null : createHash("sha256").update(key).digest("hex").slice(0, 16);
};
