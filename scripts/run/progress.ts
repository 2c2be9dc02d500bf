import type { Input } from "../captures/input/inputs.js";
import type { Io } from "../command.js";

/** Shorter work needs no telling. */
const SILENT_MS = 1000;
const UPDATE_MS = 200;

/** Says on a terminal how far the reading is, how fast, and how long it will take. */
export interface Progress {
  /** So many bytes of an input were read. */
  at(input: Input, read: number): void;
  /** Takes the line away. */
  clear(): void;
}

export const progressLine = (
  io: Pick<Io, "stderr" | "stderrIsTTY">,
  inputs: readonly Input[],
  clock: () => number = () => performance.now(),
): Progress => {
  if (!io.stderrIsTTY) return { at: () => {}, clear: () => {} };
  const began = clock();
  const total = inputs.reduce((sum, { size }) => sum + (size ?? Number.NaN), 0);
  let current: Input | undefined;
  let before = 0;
  let here = 0;
  let shown = -1;
  return {
    at: (input, read) => {
      if (input !== current) {
        before += here;
        current = input;
      }
      here = read;
      const now = clock() - began;
      if (now < SILENT_MS || now - shown < UPDATE_MS) return;
      shown = now;
      io.stderr(`\r${lineOf(before + here, total, now / 1000)}\x1b[K`);
    },
    clear: () => {
      if (shown >= 0) io.stderr("\r\x1b[K");
      shown = -1;
    },
  };
};

/** `312 of 500 MB, 240 MB/s, 1 s left` */
const lineOf = (bytes: number, total: number, seconds: number): string => {
  const mega = (size: number) => Math.round(size / 1e6).toLocaleString("en-US");
  const rate = `${mega(bytes / seconds)} MB/s`;
  // how much stdin holds nobody knows
  if (Number.isNaN(total)) return `${mega(bytes)} MB, ${rate}`;
  const left = Math.ceil(((total - bytes) * seconds) / bytes);
  const time = left > 90 ? `${Math.ceil(left / 60)} min` : `${left} s`;
  return `${mega(bytes)} of ${mega(total)} MB, ${rate}, ${time} left`;
};
