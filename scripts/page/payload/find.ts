// Finding a text in a payload. The browser's own search sees only the lines that are in the document.

/** The most matches that are listed. */
export const MAX_MATCHES = 10_000;

/** Where a text is, whatever its case: offsets of beginnings and ends, at most `MAX_MATCHES` of them. */
export interface Matches {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Finds a text. Space after a colon is written as the page shows it, and need not be in the payload. */
export const matchesOf = (text: string, wanted: string): Matches => {
  const from: number[] = [];
  const to: number[] = [];
  if (wanted.trim() === "") return { from, to };
  const pattern = new RegExp(
    wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/(":) +/g, "$1\\s*"),
    "gi",
  );
  for (const match of text.matchAll(pattern)) {
    from.push(match.index);
    to.push(match.index + match[0].length);
    if (from.length === MAX_MATCHES) break;
  }
  return { from, to };
};

/** The indexes of the matches that begin in a range of the text: from the first to before the second. */
export const matchesIn = ({ from }: Matches, start: number, end: number): readonly [number, number] => [
  firstFrom(from, start),
  firstFrom(from, end),
];

/** The index of the first number that is not below a limit. */
const firstFrom = (numbers: readonly number[], limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What would not be seen, or would move what stands around it. Its escape stays. */
const UNSEEN = /[\p{C}\u2028\u2029]/u;

/**
 * A JSON text in which escapes of letters beyond ASCII are the letters, so that people can read and find them. It has the
 * same value. Escapes of what would not be seen stay.
 */
export const readable = (text: string): string =>
  text.includes("\\u")
    ? text.replace(
        /\\(?:u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|u([\da-f]{4})|.)/gi,
        (whole, high, low, unit) => {
          if (high === undefined && unit === undefined) return whole;
          const letter = high
            ? String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16))
            : String.fromCharCode(Number.parseInt(unit, 16));
          return letter < "\u0080" || UNSEEN.test(letter) ? whole : letter;
        },
      )
    : text;
