import { Worker } from "node:worker_threads";
import type { BatchResult, Job, WorkerSetup } from "./job-runner.js";

/** What came of a job, and the way to the rest of it, which is not done before. */
export interface JobStep {
  readonly done: BatchResult;
  readonly rest?: () => Promise<JobStep>;
}

/** Does jobs, on this thread or on others. */
export interface Pool {
  /** How many jobs may be under way. */
  readonly capacity: number;
  /** The rest has to be asked for: a thread does nothing else before. */
  run(job: Job): Promise<JobStep>;
  close(): void;
}

/** Threads that are starting. */
export type PoolWorkers = readonly Hand[];

/**
 * Starts threads before it is known what they will do: they take a while, in which this one can read its options.
 * Until they are employed they keep no process alive.
 */
export const startWorkers = (size: number): PoolWorkers =>
  size > 1 ? Array.from({ length: size }, handOf) : [];

/** The hands at work; where there are none, the work is done on this thread. */
export const poolOf = async (hands: PoolWorkers, orders: WorkerSetup): Promise<Pool> => {
  if (hands.length === 0) {
    const { jobRunner: workOn } = await import("./job-runner.js");
    const work = await workOn(orders);
    return { capacity: 1, run: (job) => partOf(work(job)), close: () => {} };
  }
  for (const { worker } of hands) {
    worker.ref();
    worker.postMessage({ orders });
  }
  return {
    // one job waits at every thread, so that none is idle while its product is taken
    capacity: hands.length * 2,
    run: (job) => {
      const hand = hands.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least));
      return hand.do(job);
    },
    close: () => {
      for (const { worker } of hands) worker.terminate();
    },
  };
};

const partOf = async (parts: AsyncGenerator<BatchResult, BatchResult>): Promise<JobStep> => {
  const { value, done } = await parts.next();
  return done ? { done: value } : { done: value, rest: () => partOf(parts) };
};

interface Hand {
  readonly worker: Worker;
  readonly waiting: readonly unknown[];
  do(job: Job): Promise<JobStep>;
}

/** What a thread says of the job it was given first. */
export type WorkerReply =
  | { readonly done: BatchResult; readonly isLast: boolean }
  | { readonly error: object };

const handOf = (): Hand => {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  const waiting: { resolve: (part: JobStep) => void; reject: (error: unknown) => void }[] = [];
  const rest = () =>
    new Promise<JobStep>((resolve, reject) => {
      waiting.unshift({ resolve, reject });
      worker.postMessage({ goOn: true });
    });
  worker.on("message", (answer: WorkerReply) => {
    const { resolve, reject } = waiting.shift() as (typeof waiting)[number];
    if ("error" in answer) reject(Object.assign(new Error(), answer.error));
    else resolve({ done: answer.done, ...(!answer.isLast && { rest }) });
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  // last, for to listen is to keep alive
  worker.unref();
  return {
    worker,
    waiting,
    do: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ job }, transferable(job));
      }),
  };
};

const OWN = 1 << 16;

/** Large portions are handed over, not copied; small ones may share memory with others. */
const transferable = ({ batch: portion }: Job): ArrayBuffer[] => {
  if ("path" in portion) return [];
  const { buffer, byteOffset } = portion.bytes;
  return byteOffset === 0 && buffer.byteLength > OWN ? [buffer as ArrayBuffer] : [];
};
