// The task that `afterword validate` runs over captures.

import { MAX_DEPTH, shallow } from "../../src/check/depth.js";
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
import type { BatchGroups } from "./group.js";
import { addToGroups, groupCollector, takeGroups } from "./group-collector.js";
import { locateFindings } from "./located-finding.js";
import { Tally, type TallyRow } from "./tally.js";
import type { Keys } from "./verification.js";

/** What a report needs, and with which secrets deliveries are verified. Plain data. */
export interface ValidateOptions {
  readonly showValues: boolean;
  /** Which payloads are listed one by one. */
  readonly list: "none" | "ok" | "faulty" | "all";
  /** Whether equal findings are grouped. */
  readonly group: boolean;
  /** Whether groups come with their source. */
  readonly frames: boolean;
  readonly secrets: Keys;
}

/** How many payloads and findings are listed in one result. A batch of short lines may have hundreds of thousands. */
const MAX_LISTED = 4096;

/** A payload that is listed one by one. Plain data. */
export interface ListedPayload {
  readonly at: Position;
  readonly vendor: string | null;
  readonly tag: string | null;
  readonly verdict: Verdict;
  readonly reason?: UncheckedReason;
  readonly findings: readonly (Omit<Finding, "pointer"> & { readonly pointer: string } & Position)[];
  /** The number of all findings, of which at most 100 are listed. */
  readonly total: number;
}

/** What was found in a batch or a part of one. Plain data. */
export interface ValidateResult {
  readonly rows: readonly TallyRow[];
  readonly listed: readonly ListedPayload[];
  /** All groups of the batch. Only the last part of a batch has them: they do not depend on what is listed. */
  readonly groups?: BatchGroups;
}

/** Makes the task of `afterword validate`: it checks payloads against their schemas, and verifies deliveries. */
export const validateTask = async (
  recognition: RecognitionOptions,
  options: ValidateOptions,
): Promise<Task<ValidateResult>> => {
  const { showValues, list, group, secrets } = options;
  const { strictJson = false } = recognition;
  let tally = new Tally();
  let listed: ListedPayload[] = [];
  let listedSize = 0;
  const groups = group ? groupCollector(options) : undefined;
  // the code for signatures takes time to load on every thread
  const hasSecrets = Object.keys(secrets).length > 0;
  const verify = hasSecrets
    ? (await import("./verification.js")).deliveryVerifier(recognition, secrets)
    : undefined;
  const lists = { ok: isListed(list, "ok"), faulty: isListed(list, "invalid") };

  const check = (capture: Capture): void => {
    const { event, quickPayload } = capture;
    const found =
      event && quickPayload !== undefined && !strictJson ? quickFindings(event, quickPayload) : undefined;
    if (found?.length !== 0) {
      const isCertain = found && (capture.isQuickExact || isSameExactly(found));
      add(
        capture,
        isCertain ? capture.quickResult(found) : checkPayload(capture.at, capture.exact, strictJson),
      );
      return;
    }
    tally.add(capture.vendor, (event as Event).tag, "ok");
    if (lists.ok) addToList(passed(capture));
  };

  const add = (capture: Capture, payload: CheckedPayload): void => {
    const { verdict } = payload;
    tally.add(payload.vendor, payload.tag, verdict);
    if (verdict === "ok" ? lists.ok : lists.faulty) addToList(payload);
    if (verdict !== "ok" && groups) addToGroups(groups, payload, capture.time);
  };

  const addToList = (payload: CheckedPayload): void => {
    listed.push(listedPayload(payload, showValues));
    listedSize += 1 + payload.findings.length;
  };

  return {
    look: verify
      ? (capture) =>
          verify(capture).then((verified) => {
            if (typeof verified === "object") add(capture, unverified(capture, verified));
            else check(capture);
          })
      : check,
    takeResult: (isBatchEnd) => {
      const result = {
        rows: tally.rows(),
        listed,
        ...(groups && isBatchEnd && { groups: takeGroups(groups) }),
      };
      tally = new Tally();
      listed = [];
      listedSize = 0;
      return result;
    },
    isFull: () => listedSize > MAX_LISTED,
  };
};

/** Whether payloads with a verdict are listed one by one. */
export const isListed = (list: ValidateOptions["list"], verdict: Verdict): boolean =>
  list === "all" || list === (verdict === "ok" ? "ok" : "faulty");

const NO_FINDINGS = counted([], 0);

/** The findings of a quick look. Undefined if the payload is deeper than `MAX_DEPTH`. */
const quickFindings = (event: Event, payload: Json): Findings | undefined => {
  if (event.passes(payload)) return NO_FINDINGS;
  return shallow(payload, MAX_DEPTH) ? event.check(payload) : undefined;
};

/**
 * Whether the findings of a quick look are the same as those of the exact payload. Findings about lengths or about names
 * beyond ASCII may differ.
 */
const isSameExactly = (found: Findings): boolean =>
  found.total === found.length &&
  found.every(({ kind, pointer }) => kind !== "limit" && /^[\0-\x7f]*$/.test(pointer));

const passed = ({ at, vendor, event }: Capture): CheckedPayload => ({
  at,
  vendor,
  tag: vendor && (event?.tag ?? null),
  verdict: "ok",
  findings: NO_FINDINGS,
});

const unverified = (
  { at, vendor, event }: Capture,
  refusal: Pick<CheckedPayload, "vendor" | "reason">,
): CheckedPayload => ({
  at,
  vendor: refusal.vendor,
  tag: vendor ? (event?.tag ?? null) : null,
  verdict: "unverified",
  findings: NO_FINDINGS,
  ...(refusal.reason && { reason: refusal.reason }),
});

const listedPayload = (payload: CheckedPayload, showValues: boolean): ListedPayload => {
  const { at, vendor, tag, verdict, reason, findings } = payload;
  return {
    at,
    vendor: vendor?.slug ?? null,
    tag,
    verdict,
    ...(reason && { reason }),
    findings: locateFindings(payload, showValues).map((located) => ({
      ...located.finding,
      pointer: located.pointer,
      ...located.at,
    })),
    total: findings.total,
  };
};

/**
 * A listed payload with lines that are counted from the beginning of its file. `line` is the number of lines before its
 * batch.
 */
export const withFileLines = (payload: ListedPayload, line: number): ListedPayload => {
  if (line === 0) return payload;
  const { at, reason, findings } = payload;
  const place = reason?.place;
  return {
    ...payload,
    at: { ...at, line: at.line + line },
    ...(place && !place.inBody && { reason: { ...reason, place: { ...place, line: place.line + line } } }),
    findings: findings.map((finding) => ({ ...finding, line: finding.line + line })),
  };
};
