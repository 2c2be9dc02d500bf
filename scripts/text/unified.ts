// Prints unified diffs.

import { printable } from "./printable.js";

/** How many unchanged lines are shown before and after a change. */
const CONTEXT_LINES = 3;

/**
 * The difference of two texts, as `diff -u` prints it. Empty if they are equal.
 *
 * @param before undefined for a file that is new
 */
export const unified = (before: string | undefined, after: string, name: string): string => {
  if (before === after) return "";
  const edits = editsBetween(linesOf(before ?? ""), linesOf(after));
  let text = `--- ${before === undefined ? "/dev/null" : `a/${name}`}\n+++ b/${name}\n`;
  for (let index = 0; index < edits.length; ) {
    const { first, last } = nextHunk(edits, index);
    if (first === -1) break;
    text += hunkText(edits.slice(Math.max(index, first - CONTEXT_LINES), last + CONTEXT_LINES + 1));
    index = last + CONTEXT_LINES + 1;
  }
  return text;
};

/** The lines of a text, with their line ends. */
const linesOf = (text: string): string[] => {
  const lines = text.split("\n").map((line) => `${line}\n`);
  const last = (lines.pop() as string).slice(0, -1);
  if (last !== "") lines.push(`${last}\n\\ No newline at end of file\n`);
  return lines;
};

/** The first and the last change of the next hunk: of changes with few lines between them. `first` is -1 if there is none. */
const nextHunk = (edits: readonly Edit[], from: number): { first: number; last: number } => {
  const first = edits.findIndex(({ sign }, index) => index >= from && sign !== " ");
  let last = first;
  for (let next = first; next >= 0 && next < edits.length && next - last <= 2 * CONTEXT_LINES; next++)
    if (edits[next]?.sign !== " ") last = next;
  return { first, last };
};

const hunkText = (hunk: readonly Edit[]): string => {
  const [{ oldLine, newLine }] = hunk as [Edit];
  const size = (other: string): number => hunk.filter(({ sign }) => sign !== other).length;
  const head = `@@ -${rangeText(oldLine, size("+"))} +${rangeText(newLine, size("-"))} @@\n`;
  return head + hunk.map(({ sign, line }) => sign + line).join("");
};

/** A line that is kept, removed or added. */
interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
  /** The index of the line in each text. If a text does not have it: the index of the line that follows. */
  readonly oldLine: number;
  readonly newLine: number;
}

/** Lines count from 1. An empty range names the line before it. */
const rangeText = (index: number, size: number): string =>
  `${size === 0 ? index : index + 1}${size === 1 ? "" : `,${size}`}`;

/**
 * The fewest edits that turn one list of lines into the other (Myers 1986). `reach` is how far the edits lead on each
 * diagonal; `steps` has `reach` for each number of edits.
 */
const editsBetween = (old: readonly string[], now: readonly string[]): Edit[] => {
  const [n, m] = [old.length, now.length];
  const reach = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  const get = (map: Map<number, number>, diagonal: number) => map.get(diagonal) ?? -1;
  const isDown = (map: Map<number, number>, d: number, k: number) =>
    k === -d || (k !== d && get(map, k - 1) < get(map, k + 1));
  search: for (let d = 0; ; d++) {
    steps.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(reach, d, k) ? get(reach, k + 1) : get(reach, k - 1) + 1;
      while (x < n && x - k < m && old[x] === now[x - k]) x++;
      reach.set(k, x);
      if (x >= n && x - k >= m) break search;
    }
  }
  const edits: Edit[] = [];
  let [x, y] = [n, m];
  for (let d = steps.length - 1; d >= 0; d--) {
    const map = steps[d] as Map<number, number>;
    const k = x - y;
    const from = isDown(map, d, k) ? k + 1 : k - 1;
    const [fromX, fromY] = d === 0 ? [0, 0] : [get(map, from), get(map, from) - from];
    while (x > fromX && y > fromY && old[x - 1] === now[y - 1])
      edits.push({ sign: " ", line: old[--x] as string, oldLine: x, newLine: --y });
    if (d === 0) break;
    if (x === fromX) edits.push({ sign: "+", line: now[--y] as string, oldLine: x, newLine: y });
    else edits.push({ sign: "-", line: old[--x] as string, oldLine: x, newLine: y });
  }
  return edits.reverse();
};

/** A diff that is safe on a terminal. Elsewhere it stays as it is, to be applied. */
export const onScreen = (diff: string, isTTY: boolean): string =>
  isTTY ? diff.replace(/[^\t\r\n]+/g, printable) : diff;
