import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job } from "./declarations.js";

/** Declares jobs, one text for each. */
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

/** On this thread. */
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
 * On a thread of its own that loads TypeScript's compiler while this one reads schemas: that takes about as long as all
 * else for five vendors. Where there is one core only, on this thread. Until it has something to do it keeps no process
 * alive.
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
          else reject(new DeclareError(jobs[answer.at] as Job, new Error(answer.error)));
        });
        worker.postMessage(jobs);
      }),
    end: () => void worker.terminate(),
  };
};

/** What the thread says: the texts, or which job failed. */
export type Answer = { readonly texts: readonly string[] } | { readonly at: number; readonly error: string };
