// The code of a worker thread. It receives its setup first and then jobs. The thread that started it ends it.
import { parentPort } from "node:worker_threads";
import { type Job, jobRunner } from "./job-runner.js";
import type { WorkerMessage, WorkerReply } from "./pool.js";

let runJob: ReturnType<typeof jobRunner>;

/** Continues the running job. Called when the next part is asked for. */
let continueJob: () => void = () => {};

const runParts = async (job: Job): Promise<void> => {
  try {
    const parts = (await runJob)(withBuffer(job));
    for (;;) {
      const { value: result, done: isLast = false } = await parts.next();
      const asked = new Promise<void>((resolve) => (continueJob = resolve));
      reply({ result, isLast });
      if (isLast) return;
      await asked;
    }
  } catch (error) {
    const { name, message, code, stack } = error as NodeJS.ErrnoException;
    reply({ error: { name, message, code, stack } });
  }
};

const reply = (message: WorkerReply): void => parentPort?.postMessage(message);

/** The job with a Buffer again: a Buffer that is sent to another thread arrives as a Uint8Array. */
const withBuffer = ({ file, batch }: Job): Job => {
  if ("path" in batch) return { file, batch };
  const { buffer, byteOffset, byteLength } = batch.bytes as Uint8Array;
  return { file, batch: { ...batch, bytes: Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength) } };
};

let running: Promise<void> = Promise.resolve();
parentPort?.on("message", (message: WorkerMessage) => {
  if ("setup" in message) runJob = jobRunner(message.setup);
  else if ("next" in message) continueJob();
  // one job after the other: they all use the same task
  else running = running.then(() => runParts(message.job));
});
