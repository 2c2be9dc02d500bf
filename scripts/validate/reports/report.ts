import type { AllGroups } from "../all-groups.js";
import type { Tally } from "../tally.js";
import type { ListedPayload, ValidateOptions } from "../task.js";

/** Writes listed payloads as they come, and the rest at the end. */
export interface Report {
  /** Writes a payload that is listed by itself. Its lines are those of the file. */
  add(file: string, listed: ListedPayload): void;
  /** Writes what is known at the end. */
  end(tally: Tally, groups: AllGroups): void;
}

/** Where and how a report is written. */
export interface ReportOptions {
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Whether payloads without findings are listed too. */
  readonly all: boolean;
}

/** A format of reports: a file in this folder, and a line in commands/validate.ts. */
export interface ReportFormat {
  /** Starts a report. */
  make(options: ReportOptions): Report;
  /** What the task has to collect for the report. `all` says whether payloads without findings are listed. */
  needs(all: boolean): Pick<ValidateOptions, "list" | "group" | "frames">;
}
