import { Worker } from "node:worker_threads";
import type { Done, Job, Orders } from "./work.js";

/** Does jobs, on this thread or on others. */
export interface Crew {
  /** How many jobs may be under way. */
  readonly room: number;
  do(job: Job): Promise<Done>;
  dismiss(): void;
}

/** Threads that are starting. */
export type Hands = readonly Hand[];

/**
 * Starts threads before it is known what they will do: they take a while, in which this one can read its options.
 * Until they are employed they keep no process alive.
 */
export const hire = (size: number): Hands => (size > 1 ? Array.from({ length: size }, handOf) : []);

/** The hands at work; where there are none, the work is done on this thread. */
export const crewOf = async (hands: Hands, orders: Orders): Promise<Crew> => {
  if (hands.length === 0) {
    const { workOn } = await import("./work.js");
    return { room: 1, do: await workOn(orders), dismiss: () => {} };
  }
  for (const { worker } of hands) {
    worker.ref();
    worker.postMessage({ orders });
  }
  return {
    // one job waits at every thread, so that none is idle while its product is taken
    room: hands.length * 2,
    do: (job) => {
      const hand = hands.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least));
      return hand.do(job);
    },
    dismiss: () => {
      for (const { worker } of hands) worker.terminate();
    },
  };
};

interface Hand {
  readonly worker: Worker;
  readonly waiting: readonly unknown[];
  do(job: Job): Promise<Done>;
}

type Answer = { readonly done: Done } | { readonly error: object };

const handOf = (): Hand => {
  const worker = new Worker(new URL("./thread.js", import.meta.url));
  worker.unref();
  const waiting: { resolve: (done: Done) => void; reject: (error: unknown) => void }[] = [];
  worker.on("message", (answer: Answer) => {
    const { resolve, reject } = waiting.shift() as (typeof waiting)[number];
    if ("done" in answer) resolve(answer.done);
    else reject(Object.assign(new Error(), answer.error));
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    worker,
    waiting,
    do: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ job }, transferable(job));
      }),
  };
};

const OWN = 1 << 16;

/** Large portions are handed over, not copied; small ones may share memory with others. */
const transferable = ({ portion }: Job): ArrayBuffer[] => {
  if ("path" in portion) return [];
  const { buffer, byteOffset } = portion.bytes;
  return byteOffset === 0 && buffer.byteLength > OWN ? [buffer as ArrayBuffer] : [];
};
