// Runs a task over inputs: cuts them into batches, gives the batches to a pool and yields the results in input order.

import { AfterwordError } from "../../src/errors.js";
import { batchesOf } from "../captures/input/input-batches.js";
import type { Input, NamedInput } from "../captures/input/inputs.js";
import { inputErrorOf } from "../captures/input/inputs.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Selection } from "../captures/payload/selection.js";
import type { VendorDescription } from "../captures/payload/vendor-description.js";
import type { BatchResult, WorkerSetup } from "./job-runner.js";
import { type JobPart, openPool, type Pool, type PoolWorkers } from "./pool.js";
import type { OptionsOf, ResultOf, TaskName } from "./tasks.js";

/** A task and everything it needs. */
export interface TaskRun<Name extends TaskName> {
  readonly task: Name;
  /** The task's own options. */
  readonly options: OptionsOf<Name>;
  readonly recognition: RecognitionOptions;
  readonly selection?: Selection;
  /** The threads, as `workersFor` started them. */
  readonly workers: PoolWorkers;
  /** What the names of inputs are relative to. */
  readonly cwd: string;
  /** The project's own vendors. */
  readonly descriptions?: readonly VendorDescription[];
  /** The built-in vendors that are known beside them. By default all that have no description. */
  readonly builtIn?: readonly string[];
  /** How many bytes a batch has. For tests. */
  readonly batchBytes?: number;
}

/** The result of a batch or of a part of one; or the end of an input, with an error if it could not be read to the end. */
export type RunEvent<Result> =
  | {
      readonly input: NamedInput;
      readonly result: Result;
      /** The lines of the input before this batch. Add it to the line numbers in the result. */
      readonly line: number;
      readonly payloads: number;
      /** Those of them that were left out because of their time. */
      readonly unselected: number;
      /** Payloads that were left out because they have no time. */
      readonly undated: number;
      /** Bytes of the input read so far. */
      readonly read: number;
    }
  | { readonly input: NamedInput; readonly ended: true; readonly error?: AfterwordError };

/** Runs a task over inputs and yields the results in the order of the inputs. See task-run.ts. */
export async function* runResults<Name extends TaskName>(
  inputs: readonly Input[],
  run: TaskRun<Name>,
): AsyncGenerator<RunEvent<ResultOf<Name>>> {
  const pool = await openPool(run.workers, setupOf(run));
  const isAnyJson = run.recognition.schema !== undefined;
  try {
    let line = 0;
    let failed: Input | undefined;
    for await (const step of stepsInOrder(inputs, pool, { batchBytes: run.batchBytes, isAnyJson })) {
      const { input, read, result, error } = step;
      // jobs of an input that failed may still be running
      if (failed === input) continue;
      if (error) {
        failed = input;
        yield { input, ended: true, error };
      } else if (result) {
        const { taskResult, lines, ...counts } = result;
        yield { input, result: taskResult as ResultOf<Name>, line, ...counts, read };
        line += lines;
      } else {
        yield { input, ended: true };
      }
      if (error || !result) line = 0;
    }
  } finally {
    pool.close();
  }
}

/** What threads have to know, as plain data: functions cannot be sent to them. */
const setupOf = ({
  task,
  options,
  recognition: { vendor, event, strictJson, schema },
  selection = {},
  cwd,
  descriptions,
  builtIn,
}: TaskRun<TaskName>): WorkerSetup => ({
  task,
  options,
  selection,
  cwd,
  ...(vendor && { vendor: vendor.slug }),
  ...(event !== undefined && { event }),
  ...(strictJson !== undefined && { strictJson }),
  ...(descriptions && { descriptions }),
  ...(schema && { schema: schema.schema }),
  ...(builtIn && { builtIn }),
});

/** One result of an input, the end of the input, or an error that ends it. */
interface Step {
  readonly input: Input;
  /** Bytes of the input read so far. */
  readonly read: number;
  /** Absent at the end of an input. */
  readonly result?: BatchResult;
  readonly error?: AfterwordError;
  /** Continues the same batch. Absent for the last part of a batch. */
  readonly next?: () => Promise<Step>;
}

interface BatchOptions {
  readonly batchBytes: number | undefined;
  /** Whether a payload may be any JSON. */
  readonly isAnyJson: boolean;
}

/** Keeps as many jobs running as the pool has room for, and yields their steps in order. */
async function* stepsInOrder(
  inputs: readonly Input[],
  pool: Pool,
  options: BatchOptions,
): AsyncGenerator<Step> {
  const running: Promise<Step>[] = [];
  try {
    for await (const start of stepStarts(inputs, pool, options)) {
      running.push(start());
      if (running.length >= pool.capacity) yield* partsOf(running.shift() as Promise<Step>);
    }
    while (running.length > 0) yield* partsOf(running.shift() as Promise<Step>);
  } finally {
    // nobody waits for these promises any more, and an unhandled rejection would end the process
    for (const step of running) step.catch(() => {});
  }
}

async function* partsOf(first: Promise<Step>): AsyncGenerator<Step> {
  let step = await first;
  yield step;
  while (step.next) yield (step = await step.next());
}

/** Cuts inputs into batches. Each function that is yielded starts the job of one batch. */
async function* stepStarts(
  inputs: readonly Input[],
  pool: Pool,
  { batchBytes, isAnyJson }: BatchOptions,
): AsyncGenerator<() => Promise<Step>> {
  for (const input of inputs) {
    const counted = countingBytes(input);
    try {
      for await (const batch of batchesOf(counted.input, { ranges: true, batchBytes, isAnyJson })) {
        const read = "path" in batch ? batch.end : counted.read();
        const stepOf = async (part: () => Promise<JobPart>): Promise<Step> => {
          try {
            const { result, next } = await part();
            return { input, read, result, ...(next && { next: () => stepOf(next) }) };
          } catch (error) {
            return { input, read, error: errorOf(error, input) };
          }
        };
        yield () => stepOf(() => pool.run({ file: input.name, batch }));
      }
      yield async () => ({ input, read: input.size ?? counted.read() });
    } catch (caught) {
      const error = errorOf(caught, input);
      yield async () => ({ input, read: counted.read(), error });
    }
  }
}

/** The error to report for an input. An error that is not about the input is a bug, and is thrown again. */
const errorOf = (caught: unknown, { name }: Input): AfterwordError => {
  const error = inputErrorOf(caught, name);
  if (error instanceof AfterwordError) return error;
  throw caught;
};

/** The same input, and a function that says how many bytes of it were read. */
const countingBytes = (input: Input): { input: Input; read: () => number } => {
  let read = 0;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.open()) {
      read += chunk.length;
      yield chunk;
    }
  };
  return { input: { ...input, open }, read: () => read };
};
