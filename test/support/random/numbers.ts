/** Numbers that look random and are the same every time, so that what fails fails again. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  const chance = (part: number): boolean => next() < part;
  const text = (length: number, letters: string): string =>
    Array.from({ length }, () => pick([...letters])).join("");
  return { int, pick, chance, text };
};
