// The option `--shard`: one of several machines reads its share of the files.

import { sorted } from "../captures/input/glob.js";
import type { FoundInputs, Input } from "../captures/input/inputs.js";
import { type Io, usageError, type Values } from "../command.js";
import { plural } from "../text/count.js";

/** The option of commands whose work can be shared. */
export const shardOption = { shard: { type: "string" } } as const;

/** Its help text. */
export const shardUsage = `  --shard I/N        read only every N-th file, from the I-th on, in the order of their sorted paths: the
                     share of one of N machines. With --format part, afterword merge makes the whole of it
`;

/** One of several shares of the files: `{ index: 1, count: 4 }` is the first of four. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The inputs of one shard. */
export interface ShardInputs extends FoundInputs {
  readonly shard: Shard;
  /** Those of all shards. */
  readonly all: readonly Input[];
}

/** More shards than this are a mistake: two numbers that were put together. */
export const MAX_SHARDS = 10_000;

/** The shard that `--shard` names; otherwise the only one. */
const shardOf = (values: Values): Shard => {
  if (values.shard === undefined) return { index: 1, count: 1 };
  const [, index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(String(values.shard))?.map(Number) ?? [];
  if (index >= 1 && index <= count && count <= MAX_SHARDS) return { index, count };
  throw usageError(
    "--shard takes the number of a shard and how many there are",
    "As in 1/4, 2/4, 3/4 and 4/4.",
  );
};

/** The inputs of the shard that `--shard` names. A message says if it has none. */
export const shardInputs = ({ inputs: all, problems }: FoundInputs, values: Values, io: Io): ShardInputs => {
  const shard = shardOf(values);
  if (values.shard !== undefined && all.some(({ name }) => name === "-"))
    throw usageError("stdin has no shards", "Shards are made of files: name those.");
  const found = { inputs: inputsIn(shard, all), problems, shard, all };
  if (isEmptyShard(found))
    io.stderr(
      `afterword: shard ${shard.index} of ${shard.count} is empty: there ${all.length === 1 ? "is" : "are"} ${plural(all.length, "file")}\n`,
    );
  return found;
};

const inputsIn = ({ index, count }: Shard, all: readonly Input[]): readonly Input[] => {
  if (count === 1) return all;
  const names = sorted(all.map(({ name }) => name));
  const own = new Set(names.filter((_, place) => place % count === index - 1));
  return all.filter(({ name }) => own.has(name));
};

/** Whether a shard has no file because there are fewer files than shards. */
export const isEmptyShard = ({ inputs, all }: ShardInputs): boolean => inputs.length === 0 && all.length > 0;
