// Numbers in messages.

/** A number with separators: `1,204`. */
export const grouped = (count: number): string => count.toLocaleString("en-US");

/** A number and its noun: `1 file`, `2 files`. */
export const plural = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
