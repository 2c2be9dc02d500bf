// Declares types on this thread or on another one.

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job } from "./declarations.js";

/** Declares jobs: one text for each, in the same order. */
export type Declare = (jobs: readonly Job[]) => Promise<readonly string[]>;

/** A job that could not be declared. */
export class DeclareError extends Error {
  constructor(
    readonly job: Job,
    cause: unknown,
  ) {
    super("a type cannot be declared", { cause });
  }
}

/** Declares jobs on this thread. */
export const declareHere: Declare = async (jobs) => {
  const { declare } = await import("./declarations.js");
  return Promise.all(
    jobs.map((job) =>
      declare(job).catch((cause) => {
        throw new DeclareError(job, cause);
      }),
    ),
  );
};

/**
 * Starts a thread that declares jobs. It loads TypeScript's compiler while this thread reads schemas. For five vendors,
 * loading takes about as long as everything else. With only one core, jobs are declared on this thread. A thread without
 * jobs does not keep the process alive.
 */
export const declareApart = (cores = availableParallelism()): { readonly declare: Declare; end(): void } => {
  if (cores < 2) return { declare: declareHere, end: () => {} };
  const worker = new Worker(new URL("./thread.js", import.meta.url));
  worker.unref();
  return {
    declare: (jobs) =>
      new Promise((resolve, reject) => {
        worker.ref();
        worker.once("error", reject);
        worker.once("message", (answer: Answer) => {
          worker.off("error", reject);
          worker.unref();
          if ("texts" in answer) resolve(answer.texts);
          else reject(new DeclareError(jobs[answer.index] as Job, new Error(answer.error)));
        });
        worker.postMessage(jobs);
      }),
    end: () => void worker.terminate(),
  };
};

/** What the thread answers: the texts, or the index of the job that failed. */
export type Answer =
  | { readonly texts: readonly string[] }
  | { readonly index: number; readonly error: string };
