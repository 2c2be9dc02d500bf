import { DEEPEST, shallow } from "../../src/check/depth.js";
import { counted } from "../../src/check/findings.js";
import type { Event, Finding, Findings } from "../../src/check/index.js";
import type { Verdict } from "../../src/verdict.js";
import type { UncheckedReason } from "../captures/input/reason.js";
import type { Capture } from "../captures/payload/capture.js";
import { type CheckedPayload, checkPayload } from "../captures/payload/checked-payload.js";
import type { Json } from "../captures/payload/opened-payload.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Task } from "../captures/payload/task.js";
import type { Position } from "../json/scan.js";
import { type BatchGroups, GroupCollector } from "./group.js";
import { locateFindings } from "./located-finding.js";
import { Tally, type TallyRow } from "./tally.js";
import type { Secrets } from "./verification.js";

/** Plain data. */
export interface ValidateOptions {
  readonly showValues: boolean;
  /** Which payloads are listed one by one. */
  readonly list: "none" | "ok" | "faulty" | "all";
  /** Whether findings that say the same are put together. */
  readonly group: boolean;
  /** Whether groups come with their source. */
  readonly frames: boolean;
  readonly secrets: Secrets;
}

/** So many payloads and findings are listed at once: a portion of tiny lines has hundreds of thousands. */
const MAX_LISTED = 4096;

/** A payload that is listed by itself. Plain data. */
export interface ListedPayload {
  readonly at: Position;
  readonly vendor: string | null;
  readonly tag: string | null;
  readonly verdict: Verdict;
  readonly reason?: UncheckedReason;
  readonly findings: readonly (Omit<Finding, "pointer"> & { readonly pointer: string } & Position)[];
  readonly total: number;
}

export interface ValidateResult {
  readonly rows: readonly TallyRow[];
  readonly listed: readonly ListedPayload[];
  readonly grouped?: BatchGroups;
}

/** What an event's check finds; undefined where the payload is nested deeper than is read. */
const checkWithin = (event: Event, payload: Json): Findings | undefined =>
  event.passes(payload) ? NONE : shallow(payload, DEEPEST) ? event.check(payload) : undefined;

/** Holds payloads against their schemas, and deliveries against their signatures. */
export const validateTask = async (
  telling: RecognitionOptions,
  options: ValidateOptions,
): Promise<Task<ValidateResult>> => {
  const { showValues, list, group, secrets } = options;
  const { strictJson = false } = telling;
  let tally = new Tally();
  let listed: ListedPayload[] = [];
  let size = 0;
  const grouping = group ? new GroupCollector(options) : undefined;
  // signatures are much to load for every thread
  const isSecret = Object.keys(secrets).length > 0;
  const verify = isSecret
    ? (await import("./verification.js")).deliveryVerifier(telling, secrets)
    : undefined;
  const lists = { ok: list === "ok" || list === "all", faulty: list === "faulty" || list === "all" };

  const look = (capture: Capture): void => {
    const { event, quickPayload: loose } = capture;
    const found = event && loose !== undefined && !strictJson ? checkWithin(event, loose) : undefined;
    if (found?.length !== 0) {
      const sure = found && (capture.isQuickExact || isSure(found));
      note(capture, sure ? capture.quickResult(found) : checkPayload(capture.at, capture.exact, strictJson));
      return;
    }
    tally.add(capture.vendor, (event as NonNullable<typeof event>).tag, "ok");
    if (lists.ok) enter(okOf(capture));
  };

  const enter = (result: CheckedPayload): void => {
    listed.push(recordOf(result, showValues));
    size += 1 + result.findings.length;
  };

  const note = (capture: Capture, result: CheckedPayload): void => {
    const { verdict } = result;
    tally.add(result.vendor, result.tag, verdict);
    if (verdict === "ok" ? lists.ok : lists.faulty) enter(result);
    if (verdict !== "ok") grouping?.add(result, capture.time);
  };

  return {
    look: verify
      ? (capture) =>
          verify(capture).then((refused) => {
            if (!refused) return look(capture);
            const { at, vendor, event } = capture;
            const named = { vendor: refused.vendor, tag: vendor ? (event?.tag ?? null) : null };
            note(capture, { at, ...named, verdict: "unverified", findings: NONE, reason: refused.reason });
          })
      : look,
    takeResult: () => {
      const made = { rows: tally.rows(), listed, ...(grouping && { grouped: grouping.take() }) };
      tally = new Tally();
      listed = [];
      size = 0;
      return made;
    },
    isFull: () => size > MAX_LISTED,
  };
};

const NONE = counted([], 0);

/**
 * Whether what was found in a payload read loosely is what would be found in it exactly: all but lengths, and names
 * beyond ASCII.
 */
const isSure = (found: Findings): boolean =>
  found.total === found.length &&
  found.every(({ kind, pointer }) => kind !== "limit" && /^[\0-\x7f]*$/.test(pointer));

const okOf = ({ at, vendor, event }: Capture): CheckedPayload => ({
  at,
  vendor,
  tag: vendor && (event?.tag ?? null),
  verdict: "ok",
  findings: NONE,
});

const recordOf = (result: CheckedPayload, showValues: boolean): ListedPayload => {
  const { at, vendor, tag, verdict, reason, findings } = result;
  return {
    at,
    vendor: vendor?.slug ?? null,
    tag,
    verdict,
    ...(reason && { reason }),
    findings: locateFindings(result, showValues).map(({ finding, pointer, at }) => ({
      ...finding,
      pointer,
      ...at,
    })),
    total: findings.total,
  };
};

/** The same with the lines of the file. */
export const withFileLines = (listed: ListedPayload, line: number): ListedPayload => {
  if (line === 0) return listed;
  const { at, reason, findings } = listed;
  const place = reason?.place;
  return {
    ...listed,
    at: { ...at, line: at.line + line },
    ...(place && !place.inBody && { reason: { ...reason, place: { ...place, line: place.line + line } } }),
    findings: findings.map((finding) => ({ ...finding, line: finding.line + line })),
  };
};
