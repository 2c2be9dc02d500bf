/** The middle of a list of numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * Times contenders against each other: every round runs each of them once, in an order that turns from round to round,
 * so a machine that slows down for a while slows all of them.
 *
 * @param contenders by name; each does a fixed amount of work, which is awaited where it is a promise
 * @returns the milliseconds of every round by name
 */
export const timed = async (contenders, { rounds, warmup = 0 }) => {
  const entries = Object.entries(contenders);
  const found = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const [name, run] = entries[(turn + round + warmup) % entries.length];
      const start = performance.now();
      const work = run();
      if (work) await work;
      const time = performance.now() - start;
      if (round >= 0) found[name].push(time);
    }
  }
  return found;
};

/** The median of the rounds' ratios: what one took of another's time. */
export const ratio = (times, over) => median(times.map((time, round) => time / over[round]));

/**
 * Times contenders against the first of them.
 *
 * @returns the ratio of each by name
 */
export const ratios = async (contenders, options) => {
  const found = await timed(contenders, options);
  const base = Object.values(found)[0];
  return Object.fromEntries(Object.entries(found).map(([name, times]) => [name, ratio(times, base)]));
};
