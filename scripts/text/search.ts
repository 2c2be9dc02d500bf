// Looks up places in a text.

/** The index of the last start at or before an offset, of starts that rise; 0 if there is none. */
export const lastStart = (starts: ArrayLike<number>, offset: number): number => {
  let low = 0;
  let high = Math.max(0, starts.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
