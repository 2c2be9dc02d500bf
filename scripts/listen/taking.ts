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

/** What `--answer` asks for: a status, or to say nothing for so many seconds. */
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
  /** Told of what could not be kept. */
  unkept(error: unknown): void;
}

/** The status for what could not be kept, or was made to wait: the vendor sends it again. */
const AGAIN = 503;

/** Takes one delivery, and answers it. */
export const take = async (
  options: TakingOptions,
  deliveries: Deliveries,
  signal: AbortSignal,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { vendors, receiving, folder, unkept } = options;
  const arrived = await receiving.receive(path, request);
  const { place, isKept } = await keptPlace(arrived, options);
  const { n } = deliveries.add(rowOf(arrived, vendors), place);
  const isRefused = arrived.trust === "none" || !isKept;

  const forwarding = isRefused ? undefined : forward(arrived, options, signal);
  const told = forwarding?.then((attempt) => {
    deliveries.change(n, { forwarded: attempt });
    return attempt;
  });
  const status = isRefused
    ? isKept
      ? arrived.receipt.status
      : AGAIN
    : await statusOf(arrived, options.answer, told, response, signal);
  const answered = await reply(request, response, status);
  deliveries.change(n, { answered });
  await arrived.settle(answered !== null && answered >= 200 && answered < 300);
  const attempt = await told;
  const row = deliveries.get(n)?.row;
  if (row) options.delivered(row, arrived);
  const note = {
    receivedAt: arrived.receivedAt.toISOString(),
    answered,
    ...(row?.code && { code: row.code }),
    ...(attempt && { forwarded: attempt }),
  };
  await folder?.note(place, note).catch(unkept);
};

/** Keeps a delivery, and says where. A body that was not read, or is too large for a refused one, is not kept. */
const keptPlace = async (
  { body, receipt, trust, ...arrived }: Arrived,
  { folder, unkept }: TakingOptions,
): Promise<{ readonly place: Place; readonly isKept: boolean }> => {
  if (!body) return { place: undefined, isKept: true };
  const { vendor, verdict } = receipt;
  const capture = toCapture({ ...arrived, method: "POST" }, body, {
    ...(vendor !== null && { vendor }),
    // without a verdict, a capture says that nothing was verified
    verdict: trust === "unsigned" ? undefined : verdict,
    receivedAt: arrived.receivedAt,
  });
  if (!folder) return { place: { line: Buffer.from(JSON.stringify(capture)) }, isKept: true };
  try {
    return { place: await folder.add(capture), isKept: true };
  } catch (error) {
    unkept(error);
    return { place: undefined, isKept: false };
  }
};

const forward = (
  { body, receipt, url, headers }: Arrived,
  { forward: target }: TakingOptions,
  signal: AbortSignal,
): Promise<Attempt> | undefined =>
  target === undefined || !body
    ? undefined
    : forwarded(target, { url, headers, body, vendor: receipt.vendor }, signal);

/** The status of a delivery that was taken: what the user asks for, else what the target answers, else what a handler would. */
const statusOf = async (
  { receipt }: Arrived,
  answer: AnswerOption | undefined,
  forwarding: Promise<Attempt> | undefined,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<number> => {
  if (answer && "status" in answer) return answer.status;
  if (answer) {
    const hungUp = new AbortController();
    response.once("close", () => hungUp.abort());
    await sleep(answer.wait * 1000, undefined, { signal: AbortSignal.any([signal, hungUp.signal]) }).catch(
      () => {},
    );
    return AGAIN;
  }
  const attempt = await forwarding;
  return attempt ? passedOn(attempt) : receipt.status;
};

/** What the target answered. If it did not, the vendor has to send the delivery again. */
const passedOn = ({ status, error }: Attempt): number => status ?? (error === "ERR_TIMEOUT" ? 504 : 502);
