/** Lines around a change. */
const AROUND = 3;

/** The difference of two texts as `diff -u` prints it; nothing where there is none. */
export const unified = (before: string, after: string, name: string): string => {
  if (before === after) return "";
  const [old, now] = [before, after].map((text) => text.split("\n").map((line) => `${line}\n`)) as [
    string[],
    string[],
  ];
  for (const lines of [old, now]) {
    const last = (lines.pop() as string).slice(0, -1);
    if (last !== "") lines.push(`${last}\n\\ No newline at end of file\n`);
  }
  const edits = script(old, now);
  let text = `--- a/${name}\n+++ b/${name}\n`;
  for (let at = 0; at < edits.length; ) {
    const first = edits.findIndex(({ sign }, index) => index >= at && sign !== " ");
    if (first === -1) break;
    let last = first;
    for (let next = first; next < edits.length && next - last <= 2 * AROUND; next++)
      if (edits[next]?.sign !== " ") last = next;
    const hunk = edits.slice(Math.max(at, first - AROUND), last + AROUND + 1);
    const [{ oldAt, nowAt }] = hunk as [Edit];
    const size = (other: string) => hunk.filter(({ sign }) => sign !== other).length;
    text += `@@ -${range(oldAt, size("+"))} +${range(nowAt, size("-"))} @@\n`;
    text += hunk.map(({ sign, line }) => sign + line).join("");
    at = last + AROUND + 1;
  }
  return text;
};

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
  readonly oldAt: number;
  readonly nowAt: number;
}

/** An empty range names the line before it. */
const range = (at: number, size: number): string =>
  `${size === 0 ? at : at + 1}${size === 1 ? "" : `,${size}`}`;

/** The shortest way from one list of lines to the other (Myers 1986), kept as the furthest reach of every diagonal. */
const script = (old: readonly string[], now: readonly string[]): Edit[] => {
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
      edits.push({ sign: " ", line: old[--x] as string, oldAt: x, nowAt: --y });
    if (d === 0) break;
    if (x === fromX) edits.push({ sign: "+", line: now[--y] as string, oldAt: x, nowAt: y });
    else edits.push({ sign: "-", line: old[--x] as string, oldAt: x, nowAt: y });
  }
  return edits.reverse();
};
