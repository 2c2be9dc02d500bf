import { type Verdict, verdicts } from "../../src/verdict.js";
import type { Result } from "./examine.js";

export type Counts = { [verdict in Verdict]: number };

/** One line of the summary: an event of a vendor, null where neither is known. */
export interface Row {
  readonly vendor: string | null;
  readonly tag: string | null;
  readonly counts: Counts;
}

/** Counts results; its size grows with the kinds of events, not with the input. */
export class Tally {
  files = 0;
  payloads = 0;
  readonly byVerdict = none();
  readonly #rows = new Map<string, Row>();

  add({ vendor, tag, verdict }: Result): void {
    this.payloads++;
    this.byVerdict[verdict]++;
    // unknown tags are the sender's choice: counted together, or a hostile file could fill the memory
    const known = vendor !== null && tag !== null && Object.hasOwn(vendor.events, tag);
    const row = { vendor: vendor?.slug ?? null, tag: known ? tag : null, counts: none() };
    const key = `${row.vendor} ${row.tag}`;
    const counts = (this.#rows.get(key) ?? row).counts;
    counts[verdict]++;
    this.#rows.set(key, { ...row, counts });
  }

  /** By vendor and event, what is not known last. */
  rows(): Row[] {
    const order = ({ vendor, tag }: Row) => `${vendor ?? "\uffff"} ${tag ?? "\uffff"}`;
    return [...this.#rows.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  /** As JSON output has it; payloads of no known vendor count under `unknown`. */
  summary(): { files: number; payloads: number; byVerdict: Counts; byVendor: Record<string, Counts> } {
    const byVendor: Record<string, Counts> = {};
    for (const { vendor, counts } of this.rows()) {
      const sums = (byVendor[vendor ?? "unknown"] ??= none());
      for (const verdict of verdicts) sums[verdict] += counts[verdict];
    }
    const { files, payloads, byVerdict } = this;
    return { files, payloads, byVerdict, byVendor };
  }
}

const none = (): Counts => Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Counts;
