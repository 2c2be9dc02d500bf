// Runs jobs on worker threads, or on this thread if there are no workers.

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Input } from "../captures/input/inputs.js";
import type { BatchResult, Job, WorkerSetup } from "./job-runner.js";

/** One result of a job. The job waits until `next` is called. Without `next` the job is done. */
export interface JobPart {
  readonly result: BatchResult;
  readonly next?: () => Promise<JobPart>;
}

/** Runs jobs, on this thread or on worker threads. */
export interface Pool {
  /** How many jobs may run or wait at the same time. */
  readonly capacity: number;
  /** Runs a job up to its first result. A worker starts its next job only after all parts of this one were asked for. */
  run(job: Job): Promise<JobPart>;
  /** Ends the threads. */
  close(): void;
}

/** Worker threads that were started. An empty list means that jobs run on this thread. */
export type PoolWorkers = readonly PoolWorker[];

/** One worker thread, and its jobs. */
interface PoolWorker {
  readonly worker: Worker;
  /** Its unfinished jobs. */
  readonly waiting: readonly unknown[];
  run(job: Job): Promise<JobPart>;
}

/** What a worker thread answers: a result of the oldest job in its `waiting`, or an error. */
export type WorkerReply =
  | { readonly result: BatchResult; readonly isLast: boolean }
  | { readonly error: object };

/** What is sent to a worker thread. `next` asks for the next part of its job. */
export type WorkerMessage = { readonly setup: WorkerSetup } | { readonly job: Job } | { readonly next: true };

/** A thread takes a while to start. It is worth that only for inputs of at least this size. */
const BYTES_PER_WORKER = 24 * 2 ** 20;

/** More threads than this only take memory. */
const MAX_WORKERS = 8;

/**
 * Starts the threads for some inputs. Their task is sent later by `openPool`, so that they can start while this thread
 * reads its options.
 *
 * @param count how many; by default the size of the inputs and the cores of the machine decide
 * @param bytesPerWorker how many bytes of input each thread should have
 */
export const workersFor = (
  inputs: readonly Input[],
  count: number | undefined,
  bytesPerWorker = BYTES_PER_WORKER,
): PoolWorkers => {
  if (count !== undefined) return startWorkers(count);
  const size = inputs.reduce((sum, input) => sum + (input.size ?? 0), 0);
  return startWorkers(Math.min(availableParallelism(), MAX_WORKERS, Math.floor(size / bytesPerWorker)));
};

const startWorkers = (count: number): PoolWorkers =>
  count > 1 ? Array.from({ length: count }, startWorker) : [];

/** Sends the setup to the workers. Without workers, the pool runs its jobs on this thread. */
export const openPool = async (workers: PoolWorkers, setup: WorkerSetup): Promise<Pool> => {
  if (workers.length === 0) {
    const { jobRunner } = await import("./job-runner.js");
    const runJob = await jobRunner(setup);
    return { capacity: 1, run: (job) => partOf(runJob(job)), close: () => {} };
  }
  for (const { worker } of workers) {
    // see startWorker: from now on the thread keeps the process alive
    worker.ref();
    send(worker, { setup });
  }
  return {
    // each thread has one job waiting, so that no thread is idle while results are used
    capacity: workers.length * 2,
    run: (job) => leastBusy(workers).run(job),
    close: () => {
      for (const { worker } of workers) worker.terminate();
    },
  };
};

const leastBusy = (workers: PoolWorkers): PoolWorker =>
  workers.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least));

const partOf = async (parts: AsyncGenerator<BatchResult, BatchResult>): Promise<JobPart> => {
  const { value, done } = await parts.next();
  return done ? { result: value } : { result: value, next: () => partOf(parts) };
};

const startWorker = (): PoolWorker => {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  const waiting: { resolve: (part: JobPart) => void; reject: (error: unknown) => void }[] = [];
  const next = () =>
    new Promise<JobPart>((resolve, reject) => {
      waiting.unshift({ resolve, reject });
      send(worker, { next: true });
    });
  worker.on("message", (reply: WorkerReply) => {
    const { resolve, reject } = waiting.shift() as (typeof waiting)[number];
    if ("error" in reply) reject(Object.assign(new Error(), reply.error));
    else resolve({ result: reply.result, ...(!reply.isLast && { next }) });
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  // an unused thread must not keep the process alive; this comes after `on`, because a listener keeps it alive too
  worker.unref();
  return {
    worker,
    waiting,
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        send(worker, { job }, transferable(job));
      }),
  };
};

const send = (worker: Worker, message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void =>
  worker.postMessage(message, transfer);

/** Node may keep several buffers in one block of memory, which is a little larger than its pool size. */
const MAX_SHARED_BYTES = 2 * Buffer.poolSize;

/** The memory of a large batch. It is handed over to the thread and not copied. */
const transferable = ({ batch }: Job): ArrayBuffer[] => {
  if ("path" in batch) return [];
  const { buffer, byteOffset } = batch.bytes;
  return byteOffset === 0 && buffer.byteLength > MAX_SHARED_BYTES ? [buffer as ArrayBuffer] : [];
};
