// A thread that looks at portions as they come. It is told first what to do, and ends when the one that started it does.
import { parentPort } from "node:worker_threads";
import type { Portion } from "./cut.js";
import { type Job, type Orders, workOn } from "./work.js";

type Message = { readonly orders: Orders } | { readonly job: Job };

let work: ReturnType<typeof workOn>;

/** Buffers come as plain arrays of bytes. */
const whole = ({ file, portion }: Job): Job => {
  if ("path" in portion) return { file, portion };
  const { buffer, byteOffset, byteLength } = portion.bytes as Uint8Array;
  const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return { file, portion: { ...(portion as Portion), bytes } };
};

const answer = async (job: Job): Promise<void> => {
  try {
    parentPort?.postMessage({ done: await (await work)(whole(job)) });
  } catch (error) {
    const { name, message, code, stack } = error as NodeJS.ErrnoException;
    parentPort?.postMessage({ error: { name, message, code, stack } });
  }
};

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (message: Message) => {
  if ("orders" in message) work = workOn(message.orders);
  // one after the other: a job's payloads are shown to the same task as the next one's
  else before = before.then(() => answer(message.job));
});
