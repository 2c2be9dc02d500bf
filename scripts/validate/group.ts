import { pathOf } from "../../src/check/findings.js";
import type { Finding } from "../../src/check/index.js";
import type { Verdict } from "../../src/verdict.js";
import type { UncheckedReason } from "../captures/input/reason.js";
import type { CheckedPayload } from "../captures/payload/checked-payload.js";
import type { Position } from "../json/scan.js";
import type { Frame } from "./frame.js";
import { type LocatedFinding, locateFindings, shownPointer } from "./located-finding.js";

/** Findings that say the same of the same place, or payloads that fail for the same reason. Plain data. */
export interface Group {
  readonly vendor: string | null;
  readonly tag: string | null;
  /** `drift` or `invalid` for a finding, else the verdict of the payload. */
  readonly grade: "drift" | "invalid" | Verdict;
  /** The finding's kind; absent for a payload that was not checked. */
  readonly kind?: Finding["kind"];
  /** With `*` in the place of positions in arrays. */
  readonly pointer: string;
  readonly message: string;
  readonly hint?: string;
  count: number;
  /** The earliest, where payloads say when they were sent; else the first in the input. */
  first: Occurrence;
}

export interface Occurrence extends Position {
  /** Of the input; lines of what is not merged yet count from the portion's beginning. */
  readonly file: string;
  readonly time: string | null;
  /** The finding's own pointer. */
  readonly pointer: string;
  /** Where JSON breaks. */
  readonly place?: UncheckedReason["place"];
  readonly frame?: Frame;
}

/** Everything that was grouped. Plain data. */
export interface BatchGroups {
  /** Only counts, where an earlier portion of the same thread has something earlier to show. */
  readonly groups: readonly (readonly [key: string, group: Group | number])[];
  /** Findings beyond the 100 that are listed of one payload. */
  readonly unlisted: number;
  /** Findings of kinds beyond the most that are told apart. */
  readonly others: number;
}

/** Names of unknown members are the sender's choice: a hostile file could fill the memory with groups. */
const MAX_GROUPS = 5000;

/** A time that orders what was seen; what nothing dates comes last. */
const instantOf = (time: string | null): number =>
  time === null ? Number.POSITIVE_INFINITY : Date.parse(time);

interface Collected {
  readonly group: Group;
  /** Of the payload that is shown. */
  result: CheckedPayload;
  finding: Finding | undefined;
  time: string | null;
  instant: number;
}

/** Groups of one portion: places are looked up at its end, and only for the findings that are shown. */
export class GroupCollector {
  readonly #options: { readonly showValues: boolean; readonly frames: boolean };
  #groups = new Map<string, Collected>();
  #unlisted = 0;
  #others = 0;
  /** Shown pointers, folded, by the finding's own. */
  readonly #pointers = new Map<string, string>();
  /** When what was shown of a group in portions before this one was sent: places are costly to look up. */
  readonly #shown = new Map<string, number>();

  constructor(options: { readonly showValues: boolean; readonly frames: boolean }) {
    this.#options = options;
  }

  /** @param time when the payload was sent */
  add(result: CheckedPayload, time: string | null): void {
    const { findings, verdict, reason, vendor, tag } = result;
    const instant = instantOf(time);
    if (findings.length === 0 && verdict !== "ok") {
      this.#count(result, undefined, verdict, reason?.message ?? `${vendor?.slug} ${tag}`, time, instant);
    }
    for (const finding of findings) {
      this.#count(result, finding, finding.grade, finding.message, time, instant);
    }
    this.#unlisted += findings.total - findings.length;
  }

  #count(
    result: CheckedPayload,
    finding: Finding | undefined,
    grade: Group["grade"],
    message: string,
    time: string | null,
    instant: number,
  ): void {
    const { vendor, tag, reason } = result;
    const pointer = finding ? this.#folded(result, finding) : "";
    const key = `${vendor?.slug} ${tag} ${finding?.kind ?? grade} ${pointer} ${message}`;
    const known = this.#groups.get(key);
    if (known) {
      known.group.count++;
      if (instant < known.instant) Object.assign(known, { result, finding, time, instant });
    } else if (this.#groups.size >= MAX_GROUPS) this.#others++;
    else {
      const group: Group = {
        vendor: vendor?.slug ?? null,
        tag,
        grade,
        ...(finding && { kind: finding.kind }),
        pointer,
        message,
        ...(!finding && reason?.hint !== undefined && { hint: reason.hint }),
        count: 1,
        first: { ...result.at, file: "", time, pointer },
      };
      this.#groups.set(key, { group, result, finding, time, instant });
    }
  }

  #folded({ vendor, tag }: CheckedPayload, finding: Finding): string {
    const { kind, pointer } = finding;
    const own = `${vendor?.slug} ${tag} ${kind === "unknown-field"} ${pointer}`;
    let folded = this.#pointers.get(own);
    if (folded === undefined) {
      if (this.#pointers.size > 4 * MAX_GROUPS) this.#pointers.clear();
      const path = pathOf(finding);
      const keys = path?.keys.map((key) => (typeof key === "number" ? "*" : key)) ?? [];
      folded = path ? shownPointer(finding, { ...path, keys }, this.#options.showValues) : pointer;
      this.#pointers.set(own, folded);
    }
    return folded;
  }

  /** The groups since the last time. */
  take(): BatchGroups {
    const places = new Map<CheckedPayload, LocatedFinding[]>();
    const placesOf = (result: CheckedPayload): LocatedFinding[] => {
      let found = places.get(result);
      if (!found) places.set(result, (found = locateFindings(result, this.#options.showValues)));
      return found;
    };
    if (this.#shown.size > 4 * MAX_GROUPS) this.#shown.clear();
    const groups = [...this.#groups].map(([key, { group, result, finding, time, instant }]) => {
      if (instant >= (this.#shown.get(key) ?? Number.NaN)) return [key, group.count] as const;
      this.#shown.set(key, instant);
      const place = finding && placesOf(result).find((each) => each.finding === finding);
      const at = place?.at ?? result.at;
      const first: Occurrence = {
        line: at.line,
        column: at.column,
        file: "",
        time,
        pointer: place?.pointer ?? "",
        ...(result.reason?.place && { place: result.reason.place }),
        ...(place && this.#options.frames && { frame: place.frame() }),
      };
      return [key, { ...group, first }] as const;
    });
    const taken = { groups, unlisted: this.#unlisted, others: this.#others };
    this.#groups = new Map();
    this.#unlisted = 0;
    this.#others = 0;
    return taken;
  }
}

/** Groups of all portions, in the order in which they first came. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  unlisted = 0;
  others = 0;

  /** @param line what to add to the lines of the portion */
  merge({ groups, unlisted, others }: BatchGroups, file: string, line: number): void {
    this.unlisted += unlisted;
    this.others += others;
    for (const [key, group] of groups) {
      const known = this.#groups.get(key);
      if (typeof group === "number") {
        if (known) known.count += group;
        else this.others += group;
        continue;
      }
      const { first } = group;
      const { place } = first;
      const seen: Occurrence = {
        ...first,
        file,
        line: first.line + line,
        ...(place && { place: place.inBody ? place : { ...place, line: place.line + line } }),
      };
      if (known) {
        known.count += group.count;
        if (instantOf(seen.time) < instantOf(known.first.time)) known.first = seen;
      } else if (this.#groups.size >= MAX_GROUPS) this.others += group.count;
      else this.#groups.set(key, { ...group, first: seen });
    }
  }

  list(): readonly Group[] {
    return [...this.#groups.values()];
  }
}
