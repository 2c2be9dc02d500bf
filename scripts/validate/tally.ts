import type { Vendor } from "../../src/vendor.js";
import { type Verdict, verdicts } from "../../src/verdict.js";

export type VerdictCounts = { [verdict in Verdict]: number };

/** One line of the summary: an event of a vendor, null where neither is known. */
export interface TallyRow {
  readonly vendor: string | null;
  readonly tag: string | null;
  readonly counts: VerdictCounts;
}

/** Counts verdicts; its size grows with the kinds of events, not with the input. */
export class Tally {
  /** The one schema that everything is held against, as reports name it. */
  readonly schema: string | undefined;
  files = 0;
  payloads = 0;
  readonly byVerdict = none();
  readonly #rows = new Map<string | null, Map<string | null, VerdictCounts>>();

  constructor(schema?: string) {
    this.schema = schema;
  }

  add(vendor: Vendor | null, tag: string | null, verdict: Verdict): void {
    // unknown tags are the sender's choice: counted together, or a hostile file could fill the memory
    const known = vendor !== null && tag !== null && Object.hasOwn(vendor.events, tag);
    this.#countsOf(vendor?.slug ?? null, known ? tag : null)[verdict]++;
    this.byVerdict[verdict]++;
    this.payloads++;
  }

  /** Adds what was counted elsewhere. */
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
    if (!counts) tags.set(tag, (counts = none()));
    return counts;
  }

  /** By vendor and event, what is not known last. */
  rows(): TallyRow[] {
    const order = ({ vendor, tag }: TallyRow) => `${vendor ?? "\uffff"} ${tag ?? "\uffff"}`;
    return [...this.#rows]
      .flatMap(([vendor, tags]) => [...tags].map(([tag, counts]): TallyRow => ({ vendor, tag, counts })))
      .sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  /** As JSON output has it; payloads of no known vendor count under `unknown`, and nowhere where there are no vendors. */
  summary(): {
    files: number;
    payloads: number;
    byVerdict: VerdictCounts;
    byVendor: Record<string, VerdictCounts>;
  } {
    const byVendor: Record<string, VerdictCounts> = {};
    for (const { vendor, counts } of this.schema === undefined ? this.rows() : []) {
      const sums = (byVendor[vendor ?? "unknown"] ??= none());
      for (const verdict of verdicts) sums[verdict] += counts[verdict];
    }
    const { files, payloads, byVerdict } = this;
    return { files, payloads, byVerdict, byVendor };
  }
}

const none = (): VerdictCounts =>
  Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as VerdictCounts;
