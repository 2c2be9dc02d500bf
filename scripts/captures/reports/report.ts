import type { Result } from "../examine.js";
import type { Tally } from "../tally.js";

/** Writes results as they come; `add` gets those that are to be listed. */
export interface Report {
  add(result: Result): void;
  end(tally: Tally): void;
}

export interface ReportOptions {
  readonly write: (text: string) => void;
  readonly color: boolean;
  readonly showValues: boolean;
}
