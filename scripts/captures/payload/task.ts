import type { Capture } from "./capture.js";

/** What is done with payloads. A command runs one; see scripts/run/task-run.ts. */
export interface Task<Result> {
  /** Looks at one payload. Until `exact` is asked for, it may be nested deeper than any vendor's. */
  look(capture: Capture): void | Promise<void>;
  /** What came of the payloads since the last call, as plain data. */
  takeResult(): Result;
  /** Whether the result should be taken before more is added: memory must not grow with what a batch holds. */
  isFull?(): boolean;
}

/** What was counted while a task looked at a batch, or at a part of one. */
export interface BatchCounts {
  /** Lines that began in the batch. If the batch comes in parts, the last one has the number for all of them. */
  readonly lines: number;
  readonly payloads: number;
  /** Payloads left out because they have no time, while the selection asks for one. */
  readonly undated: number;
}
