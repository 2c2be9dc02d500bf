import type * as switchboard from "@vendors/switchboard";

type Call = switchboard.Call;

/** What a call costs. */
export namespace Rates {
  export type Seconds = switchboard.Call["seconds"]; // uses: seconds indexed-access
  export type Of = { readonly [Word in Call["priority"]]?: number }; // uses: priority indexed-access
  export const perMinute: Of = { low: 1, normal: 2, high: 3 }; // uses: priority mapped
  export const cents = (call: Call): number => (call.seconds / 60) * (perMinute[call.priority] ?? 0); // uses: seconds property; uses: priority property; no compile
}

export const free = { seconds: 0, priority: "low" } satisfies Partial<Call>; // uses: seconds satisfies; uses: priority satisfies
export const sale = (outcome: switchboard.Outcome): number => (outcome.kind === "sale" ? outcome.amount : 0); // may: outcome

/** Another price list, with words and members of its own. */
export namespace Tables {
  export interface Table {
    seconds: number;
    priority: "low" | "normal" | "high";
    speaker: string;
  }
  export const of = (table: Table): number => table.seconds * (table.priority === "high" ? 2 : 1);
  export const all: Record<Table["priority"], number> = { low: 1, normal: 2, high: 3 };
}
