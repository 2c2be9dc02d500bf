import { availableParallelism } from "node:os";
import { AfterwordError } from "../../src/errors.js";
import { batchesOf, inputErrorOf } from "../captures/input/input-batches.js";
import type { Input } from "../captures/input/inputs.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Selection } from "../captures/payload/selection.js";
import type { VendorDescription } from "../captures/payload/vendor-description.js";
import type { BatchResult } from "./job-runner.js";
import { type JobStep as PartOfJob, type Pool, type PoolWorkers, poolOf, startWorkers } from "./pool.js";
import type { OptionsOf, ResultOf, TaskName } from "./tasks.js";

export interface TaskRun<Name extends TaskName> {
  readonly task: Name;
  readonly options: OptionsOf<Name>;
  readonly recognition: RecognitionOptions;
  readonly selection?: Selection;
  /** Threads, of `handsFor`. */
  readonly workers: PoolWorkers;
  readonly cwd: string;
  /** The vendors of a schemas folder, where it is not those that are built in. */
  readonly descriptions?: readonly VendorDescription[];
  /** Whether those that are built in come too. */
  readonly withBuiltIn?: boolean;
  /** How much is read at once; for tests. */
  readonly batchBytes?: number;
}

/** What a portion of an input, or a part of one, came to; or the end of an input, with the reason where it could not be read further. */
export type RunEvent<Product> =
  | {
      readonly input: Input;
      readonly result: Product;
      /** What to add to the lines in the product. */
      readonly line: number;
      readonly payloads: number;
      readonly timeless: number;
      /** Bytes of the input read so far. */
      readonly read: number;
    }
  | { readonly input: Input; readonly ended: true; readonly error?: AfterwordError };

/** Reads inputs and gives what their portions came to, in order. See payloads.ts. */
export async function* runResults<Name extends TaskName>(
  inputs: readonly Input[],
  {
    task,
    options,
    recognition: telling,
    selection: choice = {},
    workers: hands,
    cwd,
    descriptions: described,
    withBuiltIn: withOurs,
    batchBytes: portion,
  }: TaskRun<Name>,
): AsyncGenerator<RunEvent<ResultOf<Name>>> {
  const { vendor, event, strictJson, schema } = telling;
  const crew = await poolOf(hands, {
    task,
    options,
    selection: choice,
    cwd,
    ...(vendor && { vendor: vendor.slug }),
    ...(event !== undefined && { event }),
    ...(strictJson !== undefined && { strictJson }),
    ...(described && { descriptions: described }),
    ...(schema && { schema: schema.schema }),
    ...(withOurs !== undefined && { withBuiltIn: withOurs }),
  });
  try {
    let line = 0;
    let failed: Input | undefined;
    for await (const { input, read, done, error } of inOrder(inputs, crew, {
      portion,
      anything: schema !== undefined,
    })) {
      if (failed === input) continue;
      if (error) {
        failed = input;
        yield { input, ended: true, error };
      } else if (done) {
        const { result: product, payloads, undated: timeless, lines } = done;
        yield { input, result: product as ResultOf<Name>, line, payloads, timeless, read };
        line += lines;
      } else {
        yield { input, ended: true };
      }
      if (error || !done) line = 0;
    }
  } finally {
    crew.close();
  }
}

/** A thread takes a while to start; it pays from some such size on. */
const BYTES_PER_WORKER = 24 * 2 ** 20;

/**
 * Starts the threads for some inputs.
 *
 * @param workers how many; by the size of the inputs and the cores of the machine where it is not said
 * @param worth the size from which on another one pays
 */
export const workersFor = (
  inputs: readonly Input[],
  workers: number | undefined,
  worth = BYTES_PER_WORKER,
): PoolWorkers => {
  if (workers !== undefined) return startWorkers(workers);
  const size = inputs.reduce((sum, input) => sum + (input.size ?? 0), 0);
  return startWorkers(Math.min(availableParallelism(), 8, Math.floor(size / worth)));
};

interface Step {
  readonly input: Input;
  readonly read: number;
  /** Absent at the end of an input. */
  readonly done?: BatchResult;
  readonly error?: AfterwordError;
  /** What comes before the next step. */
  readonly rest?: () => Promise<Step>;
}

interface Cutting {
  readonly portion: number | undefined;
  /** Whether a payload may be any JSON. */
  readonly anything: boolean;
}

/** Keeps as many jobs under way as the crew has room for. */
async function* inOrder(inputs: readonly Input[], crew: Pool, cutting: Cutting): AsyncGenerator<Step> {
  const under: Promise<Step>[] = [];
  try {
    for await (const step of steps(inputs, crew, cutting)) {
      under.push(step());
      if (under.length >= crew.capacity) yield* whole(under.shift() as Promise<Step>);
    }
    while (under.length > 0) yield* whole(under.shift() as Promise<Step>);
  } finally {
    for (const step of under) step.catch(() => {});
  }
}

async function* whole(first: Promise<Step>): AsyncGenerator<Step> {
  let step = await first;
  yield step;
  while (step.rest) yield (step = await step.rest());
}

async function* steps(
  inputs: readonly Input[],
  crew: Pool,
  cutting: Cutting,
): AsyncGenerator<() => Promise<Step>> {
  for (const input of inputs) {
    const counted = counting(input);
    try {
      for await (const portion of batchesOf(counted.input, { ranges: true, ...cutting })) {
        const read = "path" in portion ? portion.end : counted.read();
        const stepOf = async (part: () => Promise<PartOfJob>): Promise<Step> => {
          try {
            const { done, rest } = await part();
            return { input, read, done, ...(rest && { rest: () => stepOf(rest) }) };
          } catch (error) {
            return { input, read, error: known(error, input) };
          }
        };
        yield () => stepOf(() => crew.run({ file: input.name, batch: portion }));
      }
      yield async () => ({ input, read: input.size ?? counted.read() });
    } catch (error) {
      const told = known(error, input);
      yield async () => ({ input, read: counted.read(), error: told });
    }
  }
}

/** Only what is known to be the input's fault ends with the input. */
const known = (error: unknown, { name }: Input): AfterwordError => {
  const told = inputErrorOf(error, name);
  if (told instanceof AfterwordError) return told;
  throw error;
};

const counting = (input: Input): { input: Input; read: () => number } => {
  let read = 0;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.open()) {
      read += chunk.length;
      yield chunk;
    }
  };
  return { input: { ...input, open }, read: () => read };
};
