// Groups of findings, as threads return them.

import type { Finding } from "../../src/check/index.js";
import type { Verdict } from "../../src/verdict.js";
import type { UncheckedReason } from "../captures/input/reason.js";
import type { Position } from "../json/scan.js";
import type { Frame } from "./frame.js";

/** Equal findings at the same pointer, or payloads that fail for the same reason. Plain data. */
export interface Group {
  readonly vendor: string | null;
  readonly tag: string | null;
  /** `drift` or `invalid` for a finding, otherwise the verdict of the payload. */
  readonly grade: "drift" | "invalid" | Verdict;
  /** The kind of the finding. Absent for a payload that was not checked. */
  readonly kind?: Finding["kind"];
  /** The pointer, with `*` for positions in arrays. */
  readonly pointer: string;
  readonly message: string;
  readonly hint?: string;
  /** How many findings or payloads are in the group. */
  count: number;
  /** The earliest of them by time. If payloads have no time, the first in the input. */
  first: Occurrence;
}

/** Where and when a finding or payload of a group was seen. */
export interface Occurrence extends Position {
  /** The name of the input. Within one batch it is empty, and lines count from the beginning of the batch. */
  readonly file: string;
  readonly time: string | null;
  /** The finding's own pointer. */
  readonly pointer: string;
  /** Where the JSON is broken. */
  readonly place?: UncheckedReason["place"];
  /** The source around the place. */
  readonly frame?: Frame;
}

/** The groups of one batch. Plain data. */
export interface BatchGroups {
  /** Groups by key. It is only the count if an earlier batch of the same thread has returned an earlier occurrence. */
  readonly groups: readonly (readonly [key: string, group: Group | number])[];
  /** Findings beyond the 100 that are listed for a single payload. */
  readonly unlisted: number;
  /** Findings beyond `MAX_GROUPS`. */
  readonly others: number;
}

/** How many groups there may be. Senders choose the names of unknown members: they could fill the memory. */
export const MAX_GROUPS = 5000;

/** A time as a number to compare. No time counts as later than all others. */
export const instantOf = (time: string | null): number =>
  time === null ? Number.POSITIVE_INFINITY : Date.parse(time);
