// The inbox at 10,000 deliveries a second, simulated: shards that commit in groups, workers, bursts, and an outage of one
// shard. Nothing here runs an inbox; the costs are those that were measured. The same seed gives the same numbers.
export const name = "scale";

/**
 * What a commit of n deliveries takes, in milliseconds: a fixed part, and one for each. From the answers in a second of one
 * process with PostgreSQL 15 on two cores that did other things besides: 592 one at a time, and 4,205 with 64 at a time.
 */
const COMMIT = { fixed: 1.47, each: 0.215 };
/** How many deliveries a worker has done in a millisecond: 660 a second were measured, with empty functions. */
const WORKED = 0.66;
/** The most that goes into one commit, and the most that waits for it, as `src/inbox/database/commits.ts` has them. */
const [MOST_ROWS, MOST_WAITING] = [256, 20_000];
/** When a vendor sends again what was answered 503, in milliseconds. */
const AGAIN = 30_000;
const SECONDS = 300;

/** Numbers from 0 to 1 that look random (mulberry32). */
const randomOf = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** How many arrive where `mean` are expected, each independent of the others. */
const arrivals = (mean, random) => {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count++) product *= random();
  return count;
};

/** A database, with a process that receives. */
class Shard {
  /** What waits for a commit: how many came in which millisecond. */
  #waiting = [];
  #count = 0;
  #free = 0;
  /** What comes again, by the millisecond. */
  #again = new Map();
  kept = 0;
  refused = 0;
  /** What waits for a worker. */
  backlog = 0;
  most = 0;

  /** Takes what arrives in a millisecond. What finds no room is answered 503, and comes again. */
  take(at, fresh, isAway) {
    const come = fresh + (this.#again.get(at) ?? 0);
    this.#again.delete(at);
    const taken = isAway ? 0 : Math.min(come, MOST_WAITING - this.#count);
    if (taken > 0) this.#waiting.push([at, taken]);
    this.#count += taken;
    this.refused += come - taken;
    if (come > taken) this.#again.set(at + AGAIN, (this.#again.get(at + AGAIN) ?? 0) + come - taken);
  }

  /** Commits what waits, all that is there together, and tells how long each has waited. */
  commit(at, told) {
    while (this.#free <= at && this.#count > 0) {
      const size = Math.min(this.#count, MOST_ROWS);
      this.#free = Math.max(this.#free, at) + COMMIT.fixed + COMMIT.each * size;
      for (let left = size; left > 0; ) {
        const first = this.#waiting[0];
        const part = Math.min(first[1], left);
        told(this.#free - first[0], part);
        left -= part;
        first[1] -= part;
        if (first[1] === 0) this.#waiting.shift();
      }
      this.#count -= size;
      this.kept += size;
      this.backlog += size;
    }
  }

  work(workers) {
    this.most = Math.max(this.most, this.backlog);
    this.backlog = Math.max(0, this.backlog - workers * WORKED);
  }
}

/**
 * Simulates five minutes.
 *
 * @param given how many `shards` there are, each with so many `workers`; the `rate` that all vendors send together, in a
 * second; `burst`, how many times as much comes in the second minute; `outage`, for how many seconds the first shard is away
 * from the third minute on
 */
const simulate = ({ shards, rate, workers, burst = 1, outage = 0 }) => {
  const random = randomOf(1);
  const all = Array.from({ length: shards }, () => new Shard());
  const answered = new Float64Array(60_000);
  const told = (ms, count) => (answered[Math.min(Math.ceil(ms), answered.length - 1)] += count);
  let caughtUp = 0;
  for (let at = 0; at < SECONDS * 1000; at++) {
    const mean = (rate / shards / 1000) * (at >= 60_000 && at < 120_000 ? burst : 1);
    for (const shard of all) {
      const isAway = shard === all[0] && at >= 120_000 && at < 120_000 + outage * 1000;
      shard.take(at, arrivals(mean, random), isAway);
      if (isAway) continue;
      shard.commit(at, told);
      shard.work(workers);
      // a tenth of a second's work is no backlog
      if (shard.backlog > rate / shards / 10) caughtUp = at / 1000;
    }
  }
  const kept = all.reduce((sum, shard) => sum + shard.kept, 0);
  let p99 = 0;
  for (let count = 0; count < kept * 0.99; p99++) count += answered[p99];
  return {
    p99: p99 - 1,
    refused: all.reduce((sum, { refused }) => sum + refused, 0),
    most: Math.round(Math.max(...all.map(({ most }) => most))),
    caughtUp: Math.ceil(caughtUp),
  };
};

const CASES = [
  { shards: 1, rate: 2000, workers: 4 },
  { shards: 4, rate: 10_000, workers: 5 },
  { shards: 4, rate: 10_000, workers: 5, burst: 3 },
  { shards: 8, rate: 10_000, workers: 3 },
  { shards: 8, rate: 10_000, workers: 3, burst: 3 },
  { shards: 8, rate: 10_000, workers: 6, burst: 3 },
  { shards: 8, rate: 10_000, workers: 3, outage: 60 },
  { shards: 8, rate: 10_000, workers: 6, outage: 60 },
];

const number = (value) => value.toLocaleString("en-US");

/** The table of `src/README.md`: one line a case. */
export const table = () =>
  CASES.map((given) => {
    const { shards, rate, workers, burst, outage } = given;
    const { p99, refused, most, caughtUp } = simulate(given);
    const what = burst
      ? `${burst} times as much for a minute`
      : outage
        ? `one shard is away for ${outage} s`
        : "nothing";
    const until =
      caughtUp === 0 ? "at once" : caughtUp >= SECONDS - 1 ? "not within 5 minutes" : `${caughtUp} s`;
    return `| ${number(rate)} | ${shards} | ${workers} | ${what} | ${p99} ms | ${number(refused)} | ${number(most)} | ${until} |`;
  });

/** One row a case, for the bench. */
export const rows = () =>
  CASES.map((given) => {
    const { p99, refused, most } = simulate(given);
    const words = Object.entries(given).map(([key, value]) => `${key} ${value}`);
    return {
      figure: `simulated, ${words.join(", ")}: 99 of 100 answered within, ms`,
      measured: p99,
      better: "less",
      note: `503: ${refused}, most that waited for workers of a shard: ${most}`,
    };
  });
