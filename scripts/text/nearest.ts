// Suggestions for mistyped words.

/**
 * The word that was probably meant by a typed word. Undefined if none is similar enough.
 *
 * @example nearest("fromat", ["format", "all"]) // "format"
 */
export const nearest = (typed: string, words: Iterable<string>): string | undefined => {
  let best: string | undefined;
  // a third of the letters may be wrong, and at least one; of one or two letters none, or any short word would do
  let limit = typed.length < 3 ? 1 : Math.floor(typed.length / 3) + 1;
  for (const word of words) {
    const letters = distance(typed.toLowerCase(), word.toLowerCase());
    if (letters < limit) {
      limit = letters;
      best = word;
    }
  }
  return best ?? [...words].find((word) => typed.length > 2 && word.startsWith(typed));
};

/** How many letters must be inserted, removed, replaced or swapped with a neighbour to change one word into the other. */
const distance = (from: string, to: string): number => {
  let older: number[] = [];
  let old: number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (old[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (old[column - 1] as number) + (same ? 0 : 1),
      );
      if (column > 1 && row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (older[column - 2] as number) + 1);
      }
      now.push(cost);
    }
    [older, old] = [old, now];
  }
  return old[to.length] as number;
};
