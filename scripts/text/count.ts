// Numbers in messages.

/** A whole number with separators: `1,204`. Loading the locales of `toLocaleString` would take 10 ms. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** A number and its noun: `1 file`, `2 files`. */
export const plural = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `1 delivery`, `1,204 deliveries` */
export const deliveries = (count: number): string =>
  `${grouped(count)} ${count === 1 ? "delivery" : "deliveries"}`;
