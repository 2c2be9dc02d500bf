import { availableParallelism } from "node:os";
import { AfterwordError } from "../../src/errors.js";
import type { Input } from "../captures/input/inputs.js";
import { portionsOf, readable } from "../captures/input/input-batches.js";
import type { Described } from "../captures/payload/vendor-description.js";
import type { Telling } from "../captures/payload/opened-payload.js";
import type { Choice } from "../captures/payload/capture.js";
import { type Crew, crewOf, type Hands, hire, type Part as PartOfJob } from "./pool.js";
import type { OptionsOf, ProductOf, TaskName } from "./tasks.js";
import type { Done } from "./job-runner.js";

export interface Assignment<Name extends TaskName> {
  readonly task: Name;
  readonly options: OptionsOf<Name>;
  readonly telling: Telling;
  readonly choice?: Choice;
  /** Threads, of `handsFor`. */
  readonly hands: Hands;
  readonly cwd: string;
  /** The vendors of a schemas folder, where it is not those that are built in. */
  readonly described?: readonly Described[];
  /** Whether those that are built in come too. */
  readonly withOurs?: boolean;
  /** How much is read at once; for tests. */
  readonly portion?: number;
}

/** What a portion of an input, or a part of one, came to; or the end of an input, with the reason where it could not be read further. */
export type Part<Product> =
  | {
      readonly input: Input;
      readonly product: Product;
      /** What to add to the lines in the product. */
      readonly line: number;
      readonly payloads: number;
      readonly timeless: number;
      /** Bytes of the input read so far. */
      readonly read: number;
    }
  | { readonly input: Input; readonly ended: true; readonly error?: AfterwordError };

/** Reads inputs and gives what their portions came to, in order. See payloads.ts. */
export async function* products<Name extends TaskName>(
  inputs: readonly Input[],
  { task, options, telling, choice = {}, hands, cwd, described, withOurs, portion }: Assignment<Name>,
): AsyncGenerator<Part<ProductOf<Name>>> {
  const { vendor, event, strictJson, schema } = telling;
  const crew = await crewOf(hands, {
    task,
    options,
    choice,
    cwd,
    ...(vendor && { vendor: vendor.slug }),
    ...(event !== undefined && { event }),
    ...(strictJson !== undefined && { strictJson }),
    ...(described && { described }),
    ...(schema && { schema: schema.schema }),
    ...(withOurs !== undefined && { withOurs }),
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
        const { product, payloads, timeless, lines } = done;
        yield { input, product: product as ProductOf<Name>, line, payloads, timeless, read };
        line += lines;
      } else {
        yield { input, ended: true };
      }
      if (error || !done) line = 0;
    }
  } finally {
    crew.dismiss();
  }
}

/** A thread takes a while to start; it pays from some such size on. */
const WORTH = 24 * 2 ** 20;

/**
 * Starts the threads for some inputs.
 *
 * @param workers how many; by the size of the inputs and the cores of the machine where it is not said
 * @param worth the size from which on another one pays
 */
export const handsFor = (inputs: readonly Input[], workers: number | undefined, worth = WORTH): Hands => {
  if (workers !== undefined) return hire(workers);
  const size = inputs.reduce((sum, input) => sum + (input.size ?? 0), 0);
  return hire(Math.min(availableParallelism(), 8, Math.floor(size / worth)));
};

interface Step {
  readonly input: Input;
  readonly read: number;
  /** Absent at the end of an input. */
  readonly done?: Done;
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
async function* inOrder(inputs: readonly Input[], crew: Crew, cutting: Cutting): AsyncGenerator<Step> {
  const under: Promise<Step>[] = [];
  try {
    for await (const step of steps(inputs, crew, cutting)) {
      under.push(step());
      if (under.length >= crew.room) yield* whole(under.shift() as Promise<Step>);
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
  crew: Crew,
  cutting: Cutting,
): AsyncGenerator<() => Promise<Step>> {
  for (const input of inputs) {
    const counted = counting(input);
    try {
      for await (const portion of portionsOf(counted.input, { ranges: true, ...cutting })) {
        const read = "path" in portion ? portion.end : counted.read();
        const stepOf = async (part: () => Promise<PartOfJob>): Promise<Step> => {
          try {
            const { done, rest } = await part();
            return { input, read, done, ...(rest && { rest: () => stepOf(rest) }) };
          } catch (error) {
            return { input, read, error: known(error, input) };
          }
        };
        yield () => stepOf(() => crew.do({ file: input.name, portion }));
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
  const told = readable(error, name);
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
