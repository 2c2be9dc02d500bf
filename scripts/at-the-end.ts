// Cleans up before the process ends.

import { setMaxListeners } from "node:events";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is still to be done. There is one set of listeners for all of it. */
const acts = new Set<() => void>();

const actAll = (): void => {
  for (const act of [...acts]) {
    acts.delete(act);
    act();
  }
};

const onSignal = (signal: NodeJS.Signals): void => {
  actAll();
  stopListening();
  // if nobody else listens, the process ends as it would have ended
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
};

const listen = (): void => {
  process.on("exit", actAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
};

const stopListening = (): void => {
  process.off("exit", actAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
};

/**
 * Has something done before the process ends, also by an error or a signal. A signal is received when the event loop turns:
 * synchronous work is finished first.
 *
 * @returns forgets it
 */
export const atTheEnd = (act: () => void): (() => void) => {
  // the same function may be given twice
  const own = (): void => act();
  if (acts.size === 0) listen();
  acts.add(own);
  return () => {
    if (acts.delete(own) && acts.size === 0) stopListening();
  };
};

/**
 * Does synchronous work and cleans up after it. A signal cannot come between the two.
 *
 * @param cleanUp what is done after the work, also if it fails
 */
export const uninterrupted = <Result>(work: () => Result, cleanUp: () => void = () => undefined): Result => {
  const forget = atTheEnd(cleanUp);
  try {
    return work();
  } finally {
    cleanUp();
    // A signal that came meanwhile is received in the next turn. The first immediate may still be of this turn.
    setImmediate(() => setImmediate(forget));
  }
};

/**
 * Has signals that would end the process abort work instead, which then ends in its own way. A second signal ends the process.
 *
 * @returns the signal for the work, and what forgets it
 */
export const interruption = (): { readonly signal: AbortSignal; readonly forget: () => void } => {
  const controller = new AbortController();
  // as many requests as are open may listen
  setMaxListeners(0, controller.signal);
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = (): void => {
    forget();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { signal: controller.signal, forget };
};
