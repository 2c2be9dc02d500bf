// A thread that looks at portions as they come. It ends when the thread that started it does.
import { parentPort, workerData } from "node:worker_threads";
import type { Portion } from "./cut.js";
import { type Job, type Orders, workOn } from "./work.js";

const work = await workOn(workerData as Orders);

/** Buffers come as plain arrays of bytes. */
const whole = ({ file, portion }: Job): Job => {
  if ("path" in portion) return { file, portion };
  const { buffer, byteOffset, byteLength } = portion.bytes as Uint8Array;
  const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return { file, portion: { ...(portion as Portion), bytes } };
};

parentPort?.on("message", async (job: Job) => {
  try {
    parentPort?.postMessage({ done: await work(whole(job)) });
  } catch (error) {
    const { name, message, code, stack } = error as NodeJS.ErrnoException;
    parentPort?.postMessage({ error: { name, message, code, stack } });
  }
});
