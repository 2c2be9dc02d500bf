// Turns what was counted into JSON and back. Most counts of a path are 0, and most of a batch have one time: neither is written.

import type { PresenceCounts } from "../../html/presence.js";
import { type Count, nothingSeen, type WordCount } from "./counts.js";
import type { FlatTree } from "./flat.js";
import { ROW_WIDTH } from "./forest.js";
import type { CountedBatch } from "./seen.js";

/** How often, and when first and last. A time that is the same as the one before it is left out, and null is an unknown one. */
type WrittenCount = readonly [count: number, first?: number | null, last?: number | null];

/** The counts of a node: each slot that is not 0, and its count. */
type WrittenRow = readonly (readonly [slot: number, ...WrittenCount])[];

type WrittenWord = readonly [word: string, payloads: number, ...WrittenCount];

interface WrittenTexts {
  readonly node: number;
  readonly words?: readonly WrittenWord[];
  readonly others?: WrittenCount;
  readonly broken?: readonly (readonly [keyword: string, ...WrittenCount])[];
  readonly isWordlike: boolean;
}

interface WrittenTree {
  readonly parents: readonly number[];
  readonly steps: FlatTree["steps"];
  readonly rows: readonly WrittenRow[];
  readonly formats: readonly number[];
  readonly texts: readonly WrittenTexts[];
}

type WrittenDays = readonly (readonly [day: number, payloads: number])[];

interface WrittenPresence {
  readonly first: number | null;
  readonly last: number | null;
  readonly events: readonly {
    readonly event: string;
    readonly payloads: number;
    readonly days: WrittenDays;
    readonly keys: readonly (readonly [key: string, payloads: number, days: WrittenDays])[];
  }[];
}

/** A batch as JSON. */
export type WrittenBatch = Omit<CountedBatch, "trees" | "days"> & {
  readonly trees: readonly (Omit<CountedBatch["trees"][number], "tree"> & { readonly tree: WrittenTree })[];
  readonly days?: WrittenPresence;
};

/** A batch as JSON. */
export const writtenBatch = ({ trees, days, ...rest }: CountedBatch): WrittenBatch => ({
  ...rest,
  trees: trees.map((each) => ({ ...each, tree: writtenTree(each.tree) })),
  ...(days && { days: writtenPresence(days) }),
});

/** The batch of its JSON. */
export const batchFrom = (written: unknown): CountedBatch => {
  const { trees, days, ...rest } = written as WrittenBatch;
  return {
    ...rest,
    trees: trees.map((each) => ({ ...each, tree: treeFrom(each.tree) })),
    ...(days && { days: presenceFrom(days) }),
  };
};

const writtenTree = (tree: FlatTree): WrittenTree => ({
  parents: [...tree.parents],
  steps: tree.steps,
  rows: tree.steps.map((_, node) => writtenRow(tree, node * ROW_WIDTH)),
  formats: [...tree.formats],
  texts: tree.texts.map(([node, words, others, broken, isWordlike]) => ({
    node,
    ...(words && {
      words: [...words].map(([word, seen]) => [word, seen.payloads, ...writtenCount(seen)] as const),
    }),
    ...(others && { others: writtenCount(others) }),
    ...(broken && {
      broken: [...broken].map(([keyword, seen]) => [keyword, ...writtenCount(seen)] as const),
    }),
    isWordlike,
  })),
});

const treeFrom = ({ parents, steps, rows, formats, texts }: WrittenTree): FlatTree => {
  const size = steps.length * ROW_WIDTH;
  const { count: none, first: never, last: neverLast } = nothingSeen();
  const counts = new Float64Array(size).fill(none);
  const first = new Float64Array(size).fill(never);
  const last = new Float64Array(size).fill(neverLast);
  for (const [node, row] of rows.entries())
    for (const [slot, ...written] of row) {
      const seen = countFrom(written);
      const index = node * ROW_WIDTH + slot;
      [counts[index], first[index], last[index]] = [seen.count, seen.first, seen.last];
    }
  return {
    parents: Int32Array.from(parents),
    steps,
    counts,
    first,
    last,
    formats: Uint16Array.from(formats),
    texts: texts.map(({ node, words, others, broken, isWordlike }) => [
      node,
      words && new Map(words.map(([word, payloads, ...seen]) => [word, wordFrom(payloads, seen)])),
      others && countFrom(others),
      broken && new Map(broken.map(([keyword, ...seen]) => [keyword, countFrom(seen)])),
      isWordlike,
    ]),
  };
};

const writtenRow = ({ counts, first, last }: FlatTree, offset: number): WrittenRow => {
  const row: WrittenRow[number][] = [];
  for (let slot = 0; slot < ROW_WIDTH; slot++) {
    const at = offset + slot;
    const count = counts[at] as number;
    if (count === 0) continue;
    row.push([slot, ...writtenCount({ count, first: first[at] as number, last: last[at] as number })]);
  }
  return row;
};

const writtenCount = ({ count, first, last }: Count): WrittenCount => {
  if (first === last) return [count, first];
  return first > last ? [count] : [count, first, last];
};

const countFrom = ([count, first, last = first]: WrittenCount): Count => ({
  count,
  first: first ?? Number.POSITIVE_INFINITY,
  last: last ?? Number.NEGATIVE_INFINITY,
});

// numbers of payloads count from the beginning of a batch, and mean nothing after it
const wordFrom = (payloads: number, seen: WrittenCount): WordCount => ({
  ...countFrom(seen),
  payloads,
  at: 0,
});

const writtenPresence = ({ first, last, events }: PresenceCounts): WrittenPresence => ({
  first: Number.isFinite(first) ? first : null,
  last: Number.isFinite(last) ? last : null,
  events: [...events].map(([event, { payloads, days, keys }]) => ({
    event,
    payloads,
    days: [...days],
    keys: [...keys].map(([key, counted]) => [key, counted.payloads, [...counted.days]] as const),
  })),
});

const presenceFrom = ({ first, last, events }: WrittenPresence): PresenceCounts => ({
  first: first ?? Number.POSITIVE_INFINITY,
  last: last ?? Number.NEGATIVE_INFINITY,
  events: new Map(
    events.map(({ event, payloads, days, keys }) => [
      event,
      {
        payloads,
        days: new Map(days),
        keys: new Map(keys.map(([key, payloads, days]) => [key, { payloads, days: new Map(days) }])),
      },
    ]),
  ),
});
