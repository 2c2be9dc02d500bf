/** The middle of a list of numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * Times contenders against each other: every round runs each of them once, in an order that turns from round to round,
 * and gives a ratio to the first; the median of the rounds' ratios counts, so a machine that slows down for a while
 * slows both sides.
 *
 * @param contenders by name, the first is the measure of the others; each does a fixed amount of work
 * @returns the ratio of each by name
 */
export const ratios = (contenders, { rounds, warmup = 0 }) => {
  const entries = Object.entries(contenders);
  const [[base]] = entries;
  const found = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    const times = {};
    for (let turn = 0; turn < entries.length; turn++) {
      const [name, run] = entries[(turn + round + warmup) % entries.length];
      const start = performance.now();
      run();
      times[name] = performance.now() - start;
    }
    if (round >= 0) for (const [name] of entries) found[name].push(times[name] / times[base]);
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(found[name])]));
};
