// The code of the thread that `worker.ts` starts. It declares jobs.
import { parentPort } from "node:worker_threads";
import type { Job } from "./declarations.js";
import { type Answer, DeclareError, declareHere } from "./worker.js";

// loading takes most of the time, so it starts before the first job arrives
void import("./declarations.js");

parentPort?.on("message", async (jobs: readonly Job[]) => {
  let answer: Answer;
  try {
    answer = { texts: await declareHere(jobs) };
  } catch (error) {
    const index = error instanceof DeclareError ? jobs.indexOf(error.job) : 0;
    answer = { index, error: String((error as Error).cause ?? error) };
  }
  parentPort?.postMessage(answer);
});
