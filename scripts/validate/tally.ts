// Counts payloads by vendor, event and verdict.

import type { Vendor } from "../../src/vendor.js";
import { type Verdict, verdicts } from "../../src/verdict.js";

/** How many payloads have each verdict. */
export type VerdictCounts = { [verdict in Verdict]: number };

/** One row of the summary: the payloads of an event. Vendor or tag are null if they are not known. */
export interface TallyRow {
  readonly vendor: string | null;
  readonly tag: string | null;
  readonly counts: VerdictCounts;
}

/** Counts verdicts by vendor and event. Its size grows with the number of events, not with the input. */
export class Tally {
  /** The name of the one schema that everything is checked against, if there is one. */
  readonly schema: string | undefined;
  /** How many inputs were read. */
  files = 0;
  /** Whether all inputs could be read. */
  isWhole = true;
  payloads = 0;
  readonly byVerdict = zeros();
  readonly #rows = new Map<string | null, Map<string | null, VerdictCounts>>();

  constructor(schema?: string) {
    this.schema = schema;
  }

  /** Counts one payload. */
  add(vendor: Vendor | null, tag: string | null, verdict: Verdict): void {
    // unknown tags are counted together: senders choose them, and could fill the memory
    const isKnown = vendor !== null && tag !== null && Object.hasOwn(vendor.events, tag);
    this.#countsOf(vendor?.slug ?? null, isKnown ? tag : null)[verdict]++;
    this.byVerdict[verdict]++;
    this.payloads++;
  }

  /** Adds what another tally has counted. */
  merge(rows: readonly TallyRow[]): void {
    for (const { vendor, tag, counts } of rows) {
      const sums = this.#countsOf(vendor, tag);
      for (const verdict of verdicts) {
        sums[verdict] += counts[verdict];
        this.byVerdict[verdict] += counts[verdict];
        this.payloads += counts[verdict];
      }
    }
  }

  #countsOf(vendor: string | null, tag: string | null): VerdictCounts {
    let tags = this.#rows.get(vendor);
    if (!tags) this.#rows.set(vendor, (tags = new Map()));
    let counts = tags.get(tag);
    if (!counts) tags.set(tag, (counts = zeros()));
    return counts;
  }

  /** The rows, sorted by vendor and event. Unknown vendors and events come last. */
  rows(): TallyRow[] {
    const order = ({ vendor, tag }: TallyRow) => `${vendor ?? "\uffff"} ${tag ?? "\uffff"}`;
    return [...this.#rows]
      .flatMap(([vendor, tags]) => [...tags].map(([tag, counts]): TallyRow => ({ vendor, tag, counts })))
      .sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  /**
   * The summary in JSON output. Payloads without a known vendor count as `unknown`. `byVendor` is empty if everything is
   * checked against one schema.
   */
  summary(): {
    files: number;
    payloads: number;
    byVerdict: VerdictCounts;
    byVendor: Record<string, VerdictCounts>;
  } {
    const byVendor: Record<string, VerdictCounts> = {};
    for (const { vendor, counts } of this.schema === undefined ? this.rows() : []) {
      const sums = (byVendor[vendor ?? "unknown"] ??= zeros());
      for (const verdict of verdicts) sums[verdict] += counts[verdict];
    }
    const { files, payloads, byVerdict } = this;
    return { files, payloads, byVerdict, byVendor };
  }
}

const zeros = (): VerdictCounts =>
  Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as VerdictCounts;
