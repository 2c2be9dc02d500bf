// Writes a part: what one machine found in its share of the files. A line of JSON for each result, in the order of the files:
//
//   {"afterword":"1.0.0","part":1,"command":"validate","shard":{"index":1,"count":4},...}   the header: parts/header.ts
//   {"file":0,"name":"captures/a.ndjson","line":0,"payloads":812,...,"result":{...}}        a batch of a file
//   {"file":0,"name":"captures/a.ndjson","ended":true}                                      the end of the file
//   {"end":{"lines":3,"sha256":"..."}}                                                      says that nothing is missing
//
// `merge` gives these results to the same report as a run over all files does, in the same order. So they are written as
// they come, and nothing is added up here: what is listed, and what is beyond a limit, depends on the order.
import { createHash } from "node:crypto";
import { type Call, exit, type Io } from "../command.js";
import { progressLine } from "../run/progress.js";
import { type RunEvent, runResults, type TaskRun } from "../run/results.js";
import { useResults } from "../run/task-run.js";
import type { ResultOf, TaskName } from "../run/tasks.js";
import { jsonText } from "../text/json.js";
import { headerOf, type PartFacts, type WrittenError, writtenError } from "./header.js";

/** One line between the header and the last one. */
export type PartRecord = {
  /** The place of the file among those of all shards, from 0. */
  readonly file: number;
  readonly name: string;
} & (
  | {
      readonly line: number;
      readonly payloads: number;
      readonly unselected: number;
      readonly undated: number;
      readonly result: unknown;
    }
  | { readonly ended: true; readonly error?: WrittenError }
);

/** The last line. */
export interface PartEnd {
  readonly end: {
    /** How many lines are before it. */
    readonly lines: number;
    /** The digest of these lines. */
    readonly sha256: string;
  };
}

/** A run whose results are written, and how. */
export interface PartRun<Name extends TaskName> extends Omit<PartFacts, "call"> {
  readonly run: Omit<TaskRun<Name>, "cwd">;
  /** Makes JSON of a result. */
  readonly written: (result: ResultOf<Name>) => unknown;
}

/**
 * Runs a task over the inputs of a shard and writes a part. Findings and files that cannot be read are in the part, and are
 * for the exit code of `merge`.
 */
export const writePart = async <Name extends TaskName>(
  { io, ...call }: Call,
  { run, written, ...facts }: PartRun<Name>,
): Promise<number> => {
  const { inputs, problems, all } = facts.found;
  const places = new Map(all.map(({ name }, place) => [name, place]));
  const lines = lineWriter(io);
  lines.write(headerOf({ ...facts, call }, io.cwd));
  const results = runResults(inputs, { ...run, cwd: io.cwd });
  const events = each(results, (event) => lines.write(recordOf(event, places, written)));
  await useResults({ events, problems }, io, () => io.drained?.(), progressLine(io, inputs));
  lines.end();
  return exit.clean;
};

const lineWriter = (io: Io) => {
  const hash = createHash("sha256");
  let lines = 0;
  return {
    write: (value: object): void => {
      const line = `${jsonText(value)}\n`;
      lines++;
      hash.update(line);
      io.stdout(line);
    },
    end: (): void => {
      const last: PartEnd = { end: { lines, sha256: hash.digest("base64url") } };
      io.stdout(`${jsonText(last)}\n`);
    },
  };
};

async function* each<Value>(
  values: AsyncIterable<Value>,
  use: (value: Value) => void,
): AsyncGenerator<Value> {
  for await (const value of values) {
    use(value);
    yield value;
  }
}

const recordOf = <Result>(
  event: RunEvent<Result>,
  places: ReadonlyMap<string, number>,
  written: (result: Result) => unknown,
): PartRecord => {
  const { name } = event.input;
  const of = { file: places.get(name) as number, name };
  if (!("result" in event))
    return { ...of, ended: true, ...(event.error && { error: writtenError(event.error) }) };
  const { line, payloads, unselected, undated, result } = event;
  return { ...of, line, payloads, unselected, undated, result: written(result) };
};
