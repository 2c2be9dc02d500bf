// A thread that looks at portions as they come. It is told first what to do, and ends when the one that started it does.
import { parentPort } from "node:worker_threads";
import type { Portion } from "../captures/input/batch.js";
import type { Answer } from "./pool.js";
import { type Job, type Orders, workOn } from "./job-runner.js";

type Message = { readonly orders: Orders } | { readonly job: Job } | { readonly goOn: true };

let work: ReturnType<typeof workOn>;

/** Buffers come as plain arrays of bytes. */
const whole = ({ file, portion }: Job): Job => {
  if ("path" in portion) return { file, portion };
  const { buffer, byteOffset, byteLength } = portion.bytes as Uint8Array;
  const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return { file, portion: { ...(portion as Portion), bytes } };
};

const say = (answer: Answer): void => parentPort?.postMessage(answer);

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
  if ("orders" in message) work = workOn(message.orders);
  else if ("goOn" in message) goOn();
  // one after the other: a job's payloads are shown to the same task as the next one's
  else before = before.then(() => answer(message.job));
});
