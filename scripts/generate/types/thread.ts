// A thread that declares types. It ends when the one that started it does.
import { parentPort } from "node:worker_threads";
import type { Job } from "./declarations.js";
import { type Answer, DeclareError, declareHere } from "./worker.js";

// loading takes most of the time: before there is anything to do
void import("./declarations.js");

parentPort?.on("message", async (jobs: readonly Job[]) => {
  let answer: Answer;
  try {
    answer = { texts: await declareHere(jobs) };
  } catch (error) {
    const at = error instanceof DeclareError ? jobs.indexOf(error.job) : 0;
    answer = { at, error: String((error as Error).cause ?? error) };
  }
  parentPort?.postMessage(answer);
});
