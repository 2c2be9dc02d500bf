import type { Groups } from "../groups.js";
import type { Tally } from "../tally.js";
import type { Listed, ValidateOptions } from "../tasks/validate.js";

/** Writes results as they come, and the rest at the end. */
export interface Report {
  /** A payload that is listed by itself; its lines are those of the file. */
  add(file: string, listed: Listed): void;
  end(tally: Tally, groups: Groups): void;
}

export interface ReportOptions {
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Lists payloads without findings too. */
  readonly all: boolean;
}

export interface Format {
  make(options: ReportOptions): Report;
  /** What the report needs to be told. */
  needs(all: boolean): Pick<ValidateOptions, "list" | "group" | "frames">;
}

/** `1,204` */
export const grouped = (count: number): string => count.toLocaleString("en-US");

/** `1 file`, `2 files` */
export const plural = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
