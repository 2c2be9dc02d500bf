// From lines to rows on the screen: all rows are equally high, long lines take several, findings have rows of their own.
// So the place of every row is known without drawing it.

/** Rows in order: those of line `n` begin at `first[n]`. */
export interface Rows {
  /** One number for each line, and the number of all rows at the end. */
  readonly first: Int32Array;
  readonly total: number;
}

/** Rows of lines of which it is known how many each takes; 0 hides a line. */
export const rowsOf = (lines: number, heightOf: (line: number) => number): Rows => {
  const first = new Int32Array(lines + 1);
  let total = 0;
  for (let line = 0; line < lines; line++) {
    first[line] = total;
    total += heightOf(line);
  }
  first[lines] = total;
  return { first, total };
};

/** The line that a row belongs to, and which of its rows it is. */
export const placeOf = (
  { first, total }: Rows,
  row: number,
): { readonly line: number; readonly part: number } => {
  if (row >= total) return { line: first.length - 1, part: 0 };
  let low = 0;
  let high = first.length - 2;
  // the last line that begins at or before the row: hidden lines begin where the next one does
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((first[middle] as number) <= row) low = middle;
    else high = middle - 1;
  }
  return { line: low, part: row - (first[low] as number) };
};

/** Characters that take two columns of a text of equal width: the scripts of East Asia and most emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\ud83c-\ud83e]/;

/** Whether a text has characters that take two columns. */
export const hasWide = (text: string): boolean => WIDE.test(text);

/**
 * Where a text is broken so that no piece takes more than `columns` columns: the offsets of the pieces, the first is 0.
 * It is broken between characters, and where one stands near the end, after a space.
 */
export const breaksOf = (text: string, columns: number, wide: boolean): number[] => {
  const breaks = [0];
  let from = 0;
  while (text.length - from > (wide ? columns / 2 : columns)) {
    const end = wide ? wideEnd(text, from, columns) : from + columns;
    if (end >= text.length) break;
    from = niceEnd(text, from, end);
    breaks.push(from);
  }
  return breaks;
};

const wideEnd = (text: string, from: number, columns: number): number => {
  let left = columns;
  let at = from;
  for (; at < text.length; at++) {
    left -= WIDE.test(text[at] as string) ? 2 : 1;
    if (left < 0) break;
  }
  return at;
};

/** How far before the end of a piece a space may be, in parts of its length. */
const NEAR = 4;

const niceEnd = (text: string, from: number, end: number): number => {
  const space = text.lastIndexOf(" ", end - 1) + 1;
  if (space > end - (end - from) / NEAR) return space;
  const code = text.charCodeAt(end);
  // never between the halves of a surrogate pair
  return code >= 0xdc00 && code <= 0xdfff && end - 1 > from ? end - 1 : end;
};
