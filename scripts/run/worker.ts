// A thread that looks at portions as they come. It is told first what to do, and ends when the one that started it does.
import { parentPort } from "node:worker_threads";
import type { Batch } from "../captures/input/batch.js";
import { type Job, jobRunner, type WorkerSetup } from "./job-runner.js";
import type { WorkerReply } from "./pool.js";

type Message = { readonly orders: WorkerSetup } | { readonly job: Job } | { readonly goOn: true };

let work: ReturnType<typeof jobRunner>;

/** Buffers come as plain arrays of bytes. */
const whole = ({ file, batch: portion }: Job): Job => {
  if ("path" in portion) return { file, batch: portion };
  const { buffer, byteOffset, byteLength } = portion.bytes as Uint8Array;
  const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return { file, batch: { ...(portion as Batch), bytes } };
};

const say = (answer: WorkerReply): void => parentPort?.postMessage(answer);

/** Called when the next part of the job is asked for. */
let goOn: () => void = () => {};

const answer = async (job: Job): Promise<void> => {
  try {
    const parts = (await work)(whole(job));
    for (;;) {
      const { value, done: isLast = false } = await parts.next();
      const asked = new Promise<void>((resolve) => (goOn = resolve));
      say({ done: value, isLast });
      if (isLast) return;
      await asked;
    }
  } catch (error) {
    const { name, message, code, stack } = error as NodeJS.ErrnoException;
    say({ error: { name, message, code, stack } });
  }
};

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (message: Message) => {
  if ("orders" in message) work = jobRunner(message.orders);
  else if ("goOn" in message) goOn();
  // one after the other: a job's payloads are shown to the same task as the next one's
  else before = before.then(() => answer(message.job));
});
