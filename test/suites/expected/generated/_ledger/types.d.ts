// Generated from schemas/_ledger/ledger-entry.schema.json by afterword generate. Do not edit.

/** A record of our own. */
export interface LedgerEntry {
  /** In cents. */
  amount: number;
  state?: "open" | "paid" | null;
  lines: Line[];
  first?: Line;
}

/** One line. */
export interface Line {
  text?: string | null;
  of?: Line | null;
}
