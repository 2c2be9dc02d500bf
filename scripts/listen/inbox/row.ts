// A delivery of an inbox as the list of the page shows it.

import type { InboxRow } from "../../../src/inbox/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Row } from "../../html/model.js";

/** Makes the row of the page from that of the inbox. No value of the payload is in it, but the tag of the event. */
export const shownRow = (row: InboxRow, vendors: readonly Vendor[]): Row => {
  const { id, receivedAt, vendor, event, verdict, code, bytes } = row;
  const { state, attempts, copies, dueAt, endedAt, supersedes } = row;
  return {
    n: id,
    at: receivedAt,
    vendor,
    vendorName: vendors.find(({ slug }) => slug === vendor)?.name ?? null,
    ...{ event, verdict, code, bytes },
    // only its envelope tells, which is not read for a list
    unsigned: false,
    findings: null,
    answered: null,
    forwarded: null,
    group: null,
    inbox: { state, attempts, copies, dueAt, endedAt, supersedes },
  };
};
