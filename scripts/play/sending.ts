// Sends deliveries one after the other, as a vendor does, and prints what became of each attempt.

import { createHash, randomUUID } from "node:crypto";
import { recogniseAs } from "../../src/recognise.js";
import type { Vendor } from "../../src/vendor.js";
import { exit, type Io, usageError } from "../command.js";
import type { Attempt } from "../html/model.js";
import { isTooDeepToParse } from "../json/depth.js";
import { isObject } from "../json/value.js";
import { deliveries, grouped, plural } from "../text/count.js";
import { printable } from "../text/printable.js";
import { isAccepted } from "./accepted.js";
import type { Clock } from "./clock.js";
import { type Drift, drift } from "./drift-fault.js";
import { freshIds } from "./fresh-ids.js";
import { type LoadOptions, loadProgress, sendLoad } from "./load.js";
import { outcomesTable } from "./outcomes.js";
import type { Playable } from "./playable.js";
import { type Post, post } from "./post.js";
import { deliver, type Next } from "./schedule.js";
import { applyChange, type Change } from "./set-member.js";

/** A delivery to be sent. It keeps its id through all attempts and duplicates. */
export interface Sendable extends Playable {
  readonly id: string;
}

/** How payloads are changed before they are sent. */
export interface Changes {
  readonly sets: readonly Change[];
  readonly drift: Drift | undefined;
}

/**
 * The bytes of a payload after its changes. What is not changed stays as it is, byte for byte.
 *
 * @throws AfterwordError ERR_USAGE if it is no JSON object, or has no place for a change
 */
export const changedBytes = (
  vendor: Vendor,
  playable: Playable,
  { sets, drift: kind }: Changes,
): Uint8Array => {
  if (sets.length === 0 && kind === undefined) return playable.bytes;
  const payload = parsed(playable.bytes);
  for (const change of sets) applyChange(payload, change);
  if (kind !== undefined) {
    const eventOf = (value: unknown) => recogniseAs(vendor, value, () => playable.tag ?? undefined)?.event;
    const event = eventOf(payload);
    if (!event) {
      throw usageError(
        `--drift: the payload is no known event of ${vendor.name}, so nothing says what would differ`,
      );
    }
    drift(payload, kind, event, (value) => eventOf(value) === event);
  }
  return Buffer.from(JSON.stringify(payload));
};

const parsed = (bytes: Uint8Array): object => {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  let value: unknown;
  try {
    value = isTooDeepToParse(text) ? undefined : JSON.parse(text);
  } catch {
    // the message of JSON.parse quotes the text
  }
  if (isObject(value)) return value;
  throw usageError(
    "the body is no JSON object, so nothing in it can be changed",
    "Leave out --set and --drift.",
  );
};

/** The id of the n-th delivery: the same one for the same seed, otherwise a random one. */
export const deliveryId = (seed: number | undefined, n: number): string =>
  `msg_${
    seed === undefined
      ? randomUUID().replaceAll("-", "")
      : createHash("sha256").update(`afterword ${seed} ${n}`).digest("hex").slice(0, 32)
  }`;

/** What is the same for all deliveries of a call. */
export interface Sending {
  readonly vendor: Vendor;
  /** Makes the request of a delivery: signed at the time of the call. */
  readonly requestFor: (sendable: Sendable) => Promise<Post>;
  readonly clock: Clock;
  readonly io: Io;
  /** Whether a receiver with the same secret takes the signature: not if a fault of it was asked for. */
  readonly isGenuine: boolean;
}

/**
 * Sends deliveries one after the other, and prints each attempt.
 *
 * @returns whether all of them were accepted
 */
export const sendInTurn = async (
  sendables: readonly Sendable[],
  { pauses, signal }: { readonly pauses: readonly number[]; readonly signal: AbortSignal },
  sending: Sending,
): Promise<boolean> => {
  const { vendor, requestFor, clock, io } = sending;
  const ended: Ended = { accepted: 0, sent: 0, attempts: 0, last: undefined };
  for (const sendable of sendables) {
    if (signal.aborted) break;
    const what = [vendor.slug, sendable.tag ?? ""].join(" ").trimEnd();
    const isDelivered = await deliver(async () => post({ ...(await requestFor(sendable)), signal }), {
      ...{ vendor, pauses, clock, signal },
      onAttempt: (attempt, accepted, next) => {
        ended.attempts++;
        ended.last = attempt;
        tellAttempt(attempt, what, accepted, next, io);
      },
    });
    ended.sent++;
    if (isDelivered) ended.accepted++;
    else io.known?.(exit.findings);
    await io.drained?.();
  }
  tellEnd(ended, pauses.length > 0, sending);
  return ended.accepted === sendables.length;
};

/**
 * Sends many deliveries, several at once, and prints a table at the end. Each has an id of its own.
 *
 * @returns whether all of them were accepted
 */
export const sendLoadOf = async (
  sendables: readonly Sendable[],
  load: LoadOptions & {
    readonly seed: number | undefined;
    /** Whether the identifiers in the payloads stay: then a receiver may take all for one. */
    readonly keepsIds: boolean;
  },
  { vendor, requestFor, clock, io }: Sending,
): Promise<boolean> => {
  const { count, seed, signal, keepsIds } = load;
  const payloads = sendables.map((each) => (keepsIds ? () => each.bytes : freshIds(vendor, each)));
  const { onProgress, clear } = loadProgress(io, count);
  const summary = await sendLoad(
    (index) => {
      const which = index % sendables.length;
      const id = deliveryId(seed, index);
      const bytes = (payloads[which] as ReturnType<typeof freshIds>)(id);
      const own = { ...(sendables[which] as Sendable), bytes, id };
      return async () => post({ ...(await requestFor(own)), ...(signal && { signal }) });
    },
    (status) => isAccepted(vendor, status),
    { ...load, onProgress, clock },
  ).finally(clear);
  io.stdout(outcomesTable(summary));
  return summary.accepted === count;
};

/** How much of an answer that is no success is shown. */
const MAX_SHOWN = 300;

/** Prints an attempt: `09:30:00.123  phonic conversation.ended  503  12.1 ms  again in 5 s (retry 1 of 7)`. */
const tellAttempt = (
  attempt: Attempt,
  what: string,
  isAccepted: boolean,
  next: Next | undefined,
  io: Io,
): void => {
  const { at, status, error, ms, answer } = attempt;
  const result = [status, error].filter((each) => each !== null).join(" ");
  const cells = [
    at.slice(11, 23),
    printable(what),
    io.color ? `\x1b[${isAccepted ? 32 : 31}m${result}\x1b[39m` : result,
    `${ms.toFixed(1)} ms`,
    ...(next ? [`again in ${inWords(next.pause)} (retry ${next.retry} of ${next.retries})`] : []),
  ];
  io.stdout(`${cells.join("  ")}\n`);
  const said = answer?.trim().slice(0, MAX_SHOWN);
  if (!isAccepted && said) io.stdout(`  ${printable(said)}\n`);
};

/** A pause in the largest unit that it is a whole number of: `5 s`, `30 min`, `10 h`. */
const inWords = (seconds: number): string => {
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
};

/** What became of the deliveries. */
interface Ended {
  accepted: number;
  sent: number;
  attempts: number;
  /** The last attempt. */
  last: Attempt | undefined;
}

/** Prints what became of the deliveries. */
const tellEnd = (
  { accepted, sent, attempts, last }: Ended,
  isRetried: boolean,
  { vendor, io, isGenuine }: Sending,
): void => {
  const tried = plural(attempts, "attempt");
  const lost = isRetried
    ? `${vendor.name} would have given up after ${tried}`
    : `not accepted${vendor.delivery?.retries?.length ? `: --retries sends it again as ${vendor.name} does` : ""}`;
  if (sent === 1) io.stdout(`${accepted === 1 ? `accepted in ${tried}` : lost}\n`);
  else io.stdout(`${grouped(accepted)} of ${deliveries(sent)} accepted in ${tried}\n`);
  if (last?.error === "ECONNREFUSED")
    io.stderr("afterword: nothing listens at the URL of --to\n  Start your server, or afterword listen.\n");
  if (last?.status === 401 && isGenuine)
    io.stderr(
      "afterword: 401 mostly means that the receiver has another secret, or none\n  Start it with the same secret as send.\n",
    );
};
