/** `1,204` */
export const grouped = (count: number): string => count.toLocaleString("en-US");

/** `1 file`, `2 files` */
export const plural = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
