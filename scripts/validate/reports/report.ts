import type { Groups } from "../group.js";
import type { Tally } from "../tally.js";
import type { ListedPayload, ValidateOptions } from "../task.js";

/** Writes results as they come, and the rest at the end. */
export interface Report {
  /** A payload that is listed by itself; its lines are those of the file. */
  add(file: string, listed: ListedPayload): void;
  end(tally: Tally, groups: Groups): void;
}

export interface ReportOptions {
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Lists payloads without findings too. */
  readonly all: boolean;
}

export interface ReportFormat {
  make(options: ReportOptions): Report;
  /** What the report needs to be told. */
  needs(all: boolean): Pick<ValidateOptions, "list" | "group" | "frames">;
}
