// One delivery with everything that is shown of it.

import { isUtf8 } from "node:buffer";
import type { Finding } from "../../src/check/index.js";
import { differences } from "../../src/check/interpreted.js";
import { eventOf, type Vendor } from "../../src/vendor.js";
import type { Detail, Row, ShownFinding } from "../html/model.js";
import type { Delivery } from "./deliveries.js";
import { curlFor } from "./forward.js";
import type { Kept, Received, Receiving } from "./receiving.js";
import type { Striker } from "./struck.js";

/** What details are made with. */
export interface DetailSource {
  readonly receiving: Receiving;
  readonly striker: Striker;
  readonly forward: string | undefined;
  readonly vendors: readonly Vendor[];
}

/** The details of a delivery. `kept` is undefined if the rest of it is not there any more, or was not kept. */
export const detailOf = async (
  { row, replays }: Delivery,
  kept: Kept | undefined,
  { receiving, striker, forward, vendors }: DetailSource,
): Promise<Detail> => {
  const found = kept && (await receiving.again(kept));
  // a delivery that was refused then is not shown because of what is known now
  const isTrusted =
    kept !== undefined &&
    found !== undefined &&
    found.trust !== "none" &&
    (row.verdict !== "unverified" || row.unsigned);
  const receipt = isTrusted ? found.receipt : undefined;
  const error = row.code === found?.receipt.error?.code ? found?.receipt.error : undefined;
  return {
    ...row,
    ...shownContent(kept, isTrusted, receipt, { striker, vendors }),
    message: error?.message ?? (receipt?.verdict === "unknown-event" ? unknownText(row) : null),
    hint: error?.hint ?? null,
    replays,
    curl: kept && receipt ? curlFor(forward, { ...kept, vendor: row.vendor }, striker) : null,
  };
};

/** What is shown of a request and of its receipt. Nothing of the body, unless it is trusted. */
export const shownContent = (
  kept: Kept | undefined,
  isTrusted: boolean,
  receipt: Received["receipt"] | undefined,
  { striker, vendors }: Pick<DetailSource, "striker" | "vendors">,
) => {
  const text = isTrusted && kept && isUtf8(kept.body) ? Buffer.from(kept.body).toString("utf8") : undefined;
  return {
    method: "POST",
    url: kept ? striker.url(kept.url) : "",
    headers: kept?.headers.map(([name, value]) => [name, striker.header(name, value)] as const) ?? [],
    body: text ?? null,
    bodyNote: text === undefined ? noteOf(kept, isTrusted) : null,
    differences: receipt ? allFindings(receipt, vendors).map(shown) : [],
    differencesTotal: receipt?.findings.total ?? 0,
    conversation: receipt?.conversation ?? null,
  };
};

/** How many findings are shown. A receipt lists 100. */
const MAX_FINDINGS = 10_000;

const allFindings = (
  { findings, vendor: slug, event: tag, payload }: Received["receipt"],
  vendors: readonly Vendor[],
): readonly Finding[] => {
  if (findings.length === findings.total) return findings;
  const vendor = vendors.find((each) => each.slug === slug);
  const event = vendor && tag !== null ? eventOf(vendor, tag) : undefined;
  return event ? differences(event.schema, payload, MAX_FINDINGS) : findings;
};

/** Why there is no event for a payload. */
export const unknownText = ({ vendorName, event }: Row): string =>
  vendorName === null
    ? "No vendor's events look like this."
    : event === null
      ? `No event of ${vendorName} looks like this.`
      : `The schemas of ${vendorName} do not have this event.`;

const noteOf = (kept: Kept | undefined, isTrusted: boolean): string =>
  !kept
    ? "It was not kept."
    : isTrusted
      ? "It is not UTF-8."
      : "It is not verified, so its payload is not shown.";

/** A finding as it is shown: without the word that was found, which its message has if it may be shown. */
const shown = ({ kind, grade, pointer, message }: Finding): ShownFinding => ({
  kind,
  grade,
  pointer,
  message,
});
