// One delivery, always in this order: it is received, appended to the captures folder, forwarded, answered. What was appended is not
// lost, whatever happens then.

import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { toCapture } from "../../src/capture.js";
import type { Vendor } from "../../src/vendor.js";
import type { Attempt, Row } from "../html/model.js";
import type { Deliveries, Place } from "./deliveries.js";
import type { CapturesFolder } from "./folder/captures.js";
import { forwarded } from "./forward.js";
import type { Arrived, Received, Receiving } from "./receiving.js";
import { reply } from "./reply.js";
import { rowOf } from "./row.js";

/** What `--answer` asks for: a status, or to wait so many seconds before the answer. */
export type AnswerOption = { readonly status: number } | { readonly wait: number };

/** What deliveries are taken with. */
export interface TakingOptions {
  readonly vendors: readonly Vendor[];
  readonly receiving: Receiving;
  /** Undefined if captures are only held in memory. */
  readonly folder: CapturesFolder | undefined;
  /** The URL of `--forward`. */
  readonly forward: string | undefined;
  /** Undefined if the answer is that of the target, or that of a handler. */
  readonly answer: AnswerOption | undefined;
  /** Told of each delivery when it is answered. */
  delivered(row: Row, received: Received): void;
  /** Told of what could not be written: a delivery, or what became of one. */
  unkept(what: "delivery" | "answer", error: unknown): void;
}

/** The status for what could not be kept, or was made to wait: the vendor sends it again. */
const AGAIN = 503;

/** Takes one delivery, and answers it. */
export type Take = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** How many bytes of refused deliveries are kept in the folder in one run. Anybody can send these. */
const MAX_REFUSED_KEPT = 256 << 20;

/**
 * Makes the function that takes deliveries.
 *
 * @param stopping ends what waits because of `--answer`
 */
export const taker = (options: TakingOptions, deliveries: Deliveries, stopping: AbortSignal): Take => {
  const { vendors, receiving, folder, forward, answer, unkept } = options;
  const keep = keeper(options);
  return async (path, request, response) => {
    const arrived = await receiving.receive(path, request);
    const { place, isKept } = await keep(arrived);
    const { n } = deliveries.add(rowOf(arrived, vendors), place);
    const { body, trust, receipt, receivedAt } = arrived;
    const isTaken = trust !== "none" && isKept;
    const forwarding =
      isTaken && body && forward !== undefined
        ? forwarded(forward, { ...arrived, body, vendor: receipt.vendor })
        : undefined;
    const told = forwarding?.then((attempt) => {
      deliveries.change(n, { forwarded: attempt });
      return attempt;
    });
    const status = isTaken
      ? await statusOf(receipt.status, answer, told, response, stopping)
      : isKept
        ? receipt.status
        : AGAIN;
    const answered = await reply(request, response, status);
    deliveries.change(n, { answered });
    await arrived.settle(answered !== null && answered >= 200 && answered < 300);
    const attempt = await told;
    const row = deliveries.get(n)?.row;
    if (row) options.delivered(row, arrived);
    const note = {
      receivedAt: receivedAt.toISOString(),
      answered,
      ...(row?.code && { code: row.code }),
      ...(attempt && { forwarded: attempt }),
    };
    await folder?.note(place, note).catch((error) => unkept("answer", error));
  };
};

/** Where a delivery was kept, and whether all was kept that should be. */
interface Keeping {
  readonly place: Place;
  readonly isKept: boolean;
}

/** Makes the function that keeps deliveries: in the folder, otherwise in memory. */
const keeper = ({ folder, unkept }: TakingOptions): ((arrived: Arrived) => Promise<Keeping>) => {
  let refused = 0;
  return async (arrived) => {
    const { body, receipt, trust, url, headers, receivedAt } = arrived;
    // nobody would wait for what was refused, and it may be much
    if (trust === "none") refused += arrived.bytes;
    if (!body || (folder && refused > MAX_REFUSED_KEPT)) return { place: undefined, isKept: true };
    const { vendor, verdict } = receipt;
    // in memory, bodies are only held to be shown
    const bytes = !folder && trust === "none" ? new Uint8Array() : body;
    const capture = toCapture({ url, headers, method: "POST" }, bytes, {
      ...(vendor !== null && { vendor }),
      // without a verdict, a capture says that nothing was verified
      verdict: trust === "unsigned" ? undefined : verdict,
      receivedAt,
    });
    if (!folder) return { place: { line: Buffer.from(JSON.stringify(capture)) }, isKept: true };
    try {
      return { place: await folder.add(capture), isKept: true };
    } catch (error) {
      unkept("delivery", error);
      return { place: undefined, isKept: false };
    }
  };
};

/** The status of a delivery that was taken: what the user asks for, else what the target answers, else what a handler would. */
const statusOf = async (
  otherwise: number,
  answer: AnswerOption | undefined,
  forwarding: Promise<Attempt> | undefined,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<number> => {
  if (answer && "status" in answer) return answer.status;
  if (answer) {
    await waited(answer.wait, response, stopping);
    return AGAIN;
  }
  const attempt = await forwarding;
  return attempt ? passedOn(attempt) : otherwise;
};

/** Waits so many seconds, unless the vendor hangs up before, or the run ends. */
const waited = async (seconds: number, response: ServerResponse, stopping: AbortSignal): Promise<void> => {
  const hungUp = new AbortController();
  response.once("close", () => hungUp.abort());
  const signal = AbortSignal.any([stopping, hungUp.signal]);
  await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
};

/** What the target answered. If that is no answer, the vendor has to send the delivery again. */
const passedOn = ({ status, error }: Attempt): number =>
  status !== null && status >= 200 ? status : error === "ERR_TIMEOUT" ? 504 : 502;
