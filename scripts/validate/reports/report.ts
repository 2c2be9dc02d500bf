// What a format of reports of `afterword validate` has to do.

import type { Call } from "../../command.js";
import type { AllGroups } from "../all-groups.js";
import type { Tally } from "../tally.js";
import type { ListedPayload, ValidateOptions } from "../task.js";

/** Writes each listed payload at once, and everything else at the end. */
export interface Report {
  /** Writes a listed payload. Its lines are counted from the beginning of the file. */
  add(file: string, listed: ListedPayload): void;
  /** Writes the groups and the totals. */
  end(tally: Tally, groups: AllGroups): void;
}

/** Where and how a report is written. */
export interface ReportOptions {
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Whether payloads without findings are listed too. */
  readonly all: boolean;
  /** What was asked for, as a report for others says it. */
  readonly call: Pick<Call, "values" | "positionals">;
}

/** A format of reports: a file in this folder, and a line in commands/validate.ts. */
export interface ReportFormat {
  /** Starts a report. */
  make(options: ReportOptions): Report;
  /** What the task has to collect for the report. `all` says whether payloads without findings are listed. */
  needs(all: boolean): Pick<ValidateOptions, "list" | "group" | "frames">;
}
