// One delivery with everything that is shown of it.

import { isUtf8 } from "node:buffer";
import type { Finding, Findings } from "../../src/check/index.js";
import { differences } from "../../src/check/interpreted.js";
import { eventOf, type Vendor } from "../../src/vendor.js";
import type { Detail, ShownFinding } from "../html/model.js";
import type { Delivery } from "./deliveries.js";
import type { Kept, Received, Receiving } from "./receiving.js";
import type { Striker } from "./struck.js";

/** What details are made with. */
export interface DetailSource {
  readonly receiving: Receiving;
  readonly striker: Striker;
  readonly forward: string | undefined;
}

/** The details of a delivery. `kept` is undefined if the rest of it is not there any more, or was not kept. */
export const detailOf = async (
  { row, replays }: Delivery,
  kept: Kept | undefined,
  { receiving, striker }: DetailSource,
): Promise<Detail> => {
  const found = kept && (await receiving.again(kept));
  // a delivery that was refused then is not shown because of what is known now
  const isTrusted =
    kept !== undefined &&
    found !== undefined &&
    found.trust !== "none" &&
    (row.verdict !== "unverified" || row.unsigned);
  const { error, findings, conversation } = isTrusted ? found.receipt : NOTHING;
  const text = isTrusted && isUtf8(kept.body) ? Buffer.from(kept.body).toString("utf8") : undefined;
  const refusal = error ?? (row.code === found?.receipt.error?.code ? found?.receipt.error : null);
  return {
    ...row,
    method: "POST",
    url: kept ? striker.url(kept.url) : "",
    headers: kept?.headers.map(([name, value]) => [name, striker.header(name, value)] as const) ?? [],
    body: text ?? null,
    bodyNote: text === undefined ? noteOf(kept, isTrusted) : null,
    message: refusal?.message ?? null,
    hint: refusal?.hint ?? null,
    differences: findings.map(shown),
    differencesTotal: findings.total,
    conversation,
    replays,
    curl: null,
  };
};

const NOTHING: Pick<Received["receipt"], "error" | "findings" | "conversation"> = {
  error: null,
  findings: Object.assign([], { total: 0 }) as unknown as Findings,
  conversation: null,
};

const noteOf = (kept: Kept | undefined, isTrusted: boolean): string =>
  !kept ? "it was not kept" : isTrusted ? "it is not UTF-8" : "nothing vouches for it";

/** A finding as it is shown: without the word that was found, which its message has if it may be shown. */
export const shown = ({ kind, grade, pointer, message }: Finding): ShownFinding => ({
  kind,
  grade,
  pointer,
  message,
});
