import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Input } from "../captures/input/inputs.js";
import type { BatchResult, Job, WorkerSetup } from "./job-runner.js";

/** A result of a job. The job stops behind it until `next` is called; without `next` the job is done. */
export interface JobPart {
  readonly result: BatchResult;
  readonly next?: () => Promise<JobPart>;
}

/** Does jobs, on this thread or on worker threads. */
export interface Pool {
  /** How many jobs may be given to it at a time. */
  readonly capacity: number;
  /** Does a job up to its first result. A worker starts no other job before all parts of this one were asked for. */
  run(job: Job): Promise<JobPart>;
  /** Ends the threads. */
  close(): void;
}

/** Worker threads that were started. None means that jobs are done on this thread. */
export type PoolWorkers = readonly PoolWorker[];

/** One worker thread, and its jobs. */
interface PoolWorker {
  readonly worker: Worker;
  /** Its unfinished jobs. */
  readonly waiting: readonly unknown[];
  run(job: Job): Promise<JobPart>;
}

/** What a worker thread answers: a result of the job that it was given first. */
export type WorkerReply =
  | { readonly result: BatchResult; readonly isLast: boolean }
  | { readonly error: object };

/** What is sent to a worker thread. `next` asks for the next part of its job. */
export type WorkerMessage = { readonly setup: WorkerSetup } | { readonly job: Job } | { readonly next: true };

/** A thread takes a while to start, and pays from about this size on. */
const BYTES_PER_WORKER = 24 * 2 ** 20;

/** More threads than this only take memory. */
const MAX_WORKERS = 8;

/**
 * Starts the threads for some inputs, before it is known what they will do: they start while this thread reads its
 * options.
 *
 * @param count how many; by default the size of the inputs and the cores of the machine decide
 * @param bytesPerWorker the size from which on another thread pays
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

/** Tells the workers what to do. Without workers, the pool does its jobs on this thread. */
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
    // one job waits at every thread, so that none is idle while its result is used
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
  // an unused thread must not keep the process alive; this comes last, because a listener does that too
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

/** Buffers up to this size may share their memory with others: Node's pool is a little larger than its nominal size. */
const MAX_SHARED_BYTES = 2 * Buffer.poolSize;

/** The memory of a large batch, which is handed over to the thread and not copied. */
const transferable = ({ batch }: Job): ArrayBuffer[] => {
  if ("path" in batch) return [];
  const { buffer, byteOffset } = batch.bytes;
  return byteOffset === 0 && buffer.byteLength > MAX_SHARED_BYTES ? [buffer as ArrayBuffer] : [];
};
