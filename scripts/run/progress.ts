// Shows on the terminal how far the reading of inputs has come.

import type { Input, NamedInput } from "../captures/input/inputs.js";
import type { Io } from "../command.js";

/** Progress is shown only after this time. */
const SILENT_MS = 1000;

/** The shortest time between two changes of the line. */
const UPDATE_MS = 200;

/** A line on the terminal that says how much was read, how fast, and how long the rest will take. */
export interface Progress {
  /** Tells the line how many bytes of an input were read. */
  update(input: NamedInput, read: number): void;
  /** Removes the line. */
  clear(): void;
}

/** Makes the progress line. If messages do not go to a terminal, it does nothing. */
export const progressLine = (
  io: Pick<Io, "stderr" | "stderrIsTTY">,
  inputs: readonly Input[],
  clock?: () => number,
): Progress => {
  const line = statusLine(io, clock);
  const total = inputs.reduce((sum, { size }) => sum + (size ?? Number.NaN), 0);
  let current: NamedInput | undefined;
  let earlierBytes = 0;
  let currentBytes = 0;
  return {
    update: (input, read) => {
      if (input !== current) {
        earlierBytes += currentBytes;
        current = input;
      }
      currentBytes = read;
      line.show((seconds) => lineOf(earlierBytes + currentBytes, total, seconds));
    },
    clear: line.clear,
  };
};

/** A line on the terminal that is written again and again. */
export interface StatusLine {
  /** Shows a text, unless that would be too early or too often. It is made from the seconds since the start. */
  show(text: (seconds: number) => string): void;
  /** Removes the line. */
  clear(): void;
}

/** Makes a line that shows how long work goes on. If messages do not go to a terminal, it does nothing. */
export const statusLine = (
  io: Pick<Io, "stderr" | "stderrIsTTY">,
  clock: () => number = () => performance.now(),
): StatusLine => {
  if (!io.stderrIsTTY) return { show: () => {}, clear: () => {} };
  const start = clock();
  let shownAt = -1;
  return {
    show: (text) => {
      const elapsed = clock() - start;
      if (elapsed < SILENT_MS || elapsed - shownAt < UPDATE_MS) return;
      shownAt = elapsed;
      io.stderr(`\r${text(elapsed / 1000)}\x1b[K`);
    },
    clear: () => {
      if (shownAt >= 0) io.stderr("\r\x1b[K");
      shownAt = -1;
    },
  };
};

/** How long the rest takes, for people: `12 s`, `3 min`. */
export const timeLeft = (seconds: number): string =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds)} s`;

/** `312 of 500 MB, 240 MB/s, 1 s left` */
const lineOf = (bytes: number, total: number, seconds: number): string => {
  const mega = (size: number) => Math.round(size / 1e6).toLocaleString("en-US");
  const rate = `${mega(bytes / seconds)} MB/s`;
  // the size of stdin is not known
  if (Number.isNaN(total)) return `${mega(bytes)} MB, ${rate}`;
  const left = ((total - bytes) * seconds) / bytes;
  return `${mega(bytes)} of ${mega(total)} MB, ${rate}, ${timeLeft(left)} left`;
};
