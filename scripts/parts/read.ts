// Reads the parts of a run: checks that all of them are there and whole, and gives their results in the order of the files.

import { createHash } from "node:crypto";
import { AfterwordError } from "../../src/errors.js";
import { findInputs, type Input } from "../captures/input/inputs.js";
import { textsOf } from "../captures/input/texts.js";
import { type Io, quoted, usageError, type Values } from "../command.js";
import type { RunEvent } from "../run/results.js";
import type { Results } from "../run/task-run.js";
import { plural } from "../text/count.js";
import {
  differenceOf,
  errorFrom,
  hasMembers,
  headerIn,
  otherVersion,
  type PartHeader,
  parsed,
  schemasDigest,
} from "./header.js";
import type { PartEnd, PartRecord } from "./write.js";

/** How much of each part is in memory: all parts are read at the same time. */
const READ_BYTES = 1 << 16;

/** All parts of a run. */
export interface Parts {
  /** What is the same in all of them. */
  readonly header: PartHeader;
  /** The options of the run, without those that only parts have. */
  readonly values: Values;
  /** Checks that schemas, as `PartFacts` has them, are those that the parts were made with. */
  checkSchemas(schemas: unknown): void;
  /**
   * The results, as a run over all files has them.
   *
   * @param read makes a result of JSON
   */
  results<Result>(read: (written: unknown) => Result): Results<Result>;
}

interface Part {
  readonly input: Input;
  readonly header: PartHeader;
}

/** Opens the parts that arguments name, and checks them: before anything is reported, all of them are known to be right. */
export const openParts = async (args: readonly string[], io: Io): Promise<Parts> => {
  const parts: Part[] = [];
  for (const input of inputsNamed(args, io)) parts.push(await checkedPart(input));
  const [first] = parts as [Part];
  for (const part of parts) checkRun(part, first);
  checkShards(parts);
  const { shard: _, ...values } = first.header.values;
  return {
    header: first.header,
    values,
    checkSchemas: (schemas) => {
      if (schemasDigest(schemas) !== first.header.schemas)
        throw otherRun(first.input, "was made with other schemas than those that are here", SAME_SCHEMAS);
    },
    results: (read) => ({
      events: eventsOf(parts, read),
      problems: first.header.problems.map(errorFrom),
    }),
  };
};

const SAME_SCHEMAS = "Merge where the shards were run, or name the folder with --schemas DIR.";

const inputsNamed = (args: readonly string[], io: Io): readonly Input[] => {
  if (args.length === 0)
    throw usageError("merge needs the parts of a run", "Name the files, or their folder.");
  if (args.includes("-"))
    throw usageError("merge does not read stdin", "It reads each part twice: write them into files.");
  const { inputs, problems } = findInputs(args, { cwd: io.cwd, stdin: () => io.stdin });
  if (problems[0]) throw problems[0];
  return inputs;
};

const partError = (input: Input, what: string, hint = "Run its shard again."): AfterwordError =>
  new AfterwordError("ERR_INPUT_PART", `${quoted(input.name)} ${what}`, { hint });

const NO_PART = "validate and drift write parts, with --format part.";

/** Reads a part once, and checks that it is whole. */
const checkedPart = async (input: Input): Promise<Part> => {
  const hash = createHash("sha256");
  let header: PartHeader | undefined;
  let lines = 0;
  let last = "";
  for await (const text of linesOf(input)) {
    if (header) {
      hash.update(`${last}\n`);
      lines++;
    } else {
      header = headerIn(text);
      if (!header) break;
      const other = otherVersion(header);
      if (other !== undefined) throw otherRun(input, other, "Use the same version for all of it.");
      if (!hasMembers(header)) throw partError(input, "is no part", NO_PART);
    }
    last = text;
  }
  if (!header) throw partError(input, "is no part", NO_PART);
  const { end } = (parsed(last) ?? {}) as Partial<PartEnd>;
  if (!end) throw partError(input, "is cut off: its last line is missing");
  if (end.lines !== lines || end.sha256 !== hash.digest("base64url")) throw damaged(input);
  return { input, header };
};

const damaged = (input: Input): AfterwordError =>
  partError(input, "is damaged: its lines are not those that were written");

async function* linesOf(input: Input): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of textsOf(input, READ_BYTES)) {
    if (!("text" in text)) throw isFirst ? partError(input, "is no part", NO_PART) : damaged(input);
    isFirst = false;
    yield text.text;
  }
}

const otherRun = ({ name }: Input, what: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_INPUT_PART_OTHER", `${quoted(name)} ${what}`, { hint });

const checkRun = ({ input, header }: Part, first: Part): void => {
  const difference = differenceOf(header, first.header);
  if (difference !== undefined)
    throw otherRun(
      input,
      `is of another run than ${quoted(first.input.name)}: ${difference}`,
      "All shards need the same options, files and schemas.",
    );
};

/** How many shards a message lists. */
const MAX_LISTED = 10;

const checkShards = (parts: readonly Part[]): void => {
  const known = new Map<number, Part>();
  const { count } = (parts[0] as Part).header.shard;
  for (const part of parts) {
    const { index } = part.header.shard;
    const other = known.get(index);
    if (other)
      throw new AfterwordError(
        "ERR_INPUT_PART_TWICE",
        `${quoted(other.input.name)} and ${quoted(part.input.name)} are both shard ${index} of ${count}`,
        { hint: "Name one of them." },
      );
    known.set(index, part);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !known.has(index));
  if (missing.length === 0) return;
  const shown = missing.slice(0, MAX_LISTED).join(", ");
  const more = missing.length > MAX_LISTED ? ` and ${missing.length - MAX_LISTED} more` : "";
  const what =
    missing.length === 1 ? `shard ${shown} of ${count} is` : `shards ${shown}${more} of ${count} are`;
  throw new AfterwordError("ERR_INPUT_PART_MISSING", `${what} missing`, {
    hint: `${plural(known.size, "part")} named: run the other shards, and name their parts too.`,
  });
};

/** A part while it is merged. */
interface OpenPart {
  readonly input: Input;
  readonly lines: AsyncGenerator<string>;
  /** Its next line. Undefined after the last one. */
  next: PartRecord | undefined;
}

async function* eventsOf<Result>(
  parts: readonly Part[],
  read: (written: unknown) => Result,
): AsyncGenerator<RunEvent<Result>> {
  const { files } = (parts[0] as Part).header;
  const open: OpenPart[] = parts.map(({ input }) => ({ input, lines: linesOf(input), next: undefined }));
  /** The part with each file that is the next one of its part. */
  const ready = new Map<number, OpenPart>();
  const advance = async (part: OpenPart): Promise<void> => {
    await readNext(part);
    if (part.next) ready.set(part.next.file, part);
  };
  try {
    for (const part of open) {
      await part.lines.next();
      await advance(part);
    }
    for (let file = 0; file < files; file++) {
      const part = ready.get(file);
      if (!part) throw damaged((parts[0] as Part).input);
      ready.delete(file);
      for (; part.next && "result" in part.next; await readNext(part)) yield eventFrom(part.next, part, read);
      if (part.next?.file !== file) throw damaged(part.input);
      yield eventFrom(part.next, part, read);
      await advance(part);
    }
  } finally {
    for (const { lines } of open) await lines.return(undefined);
  }
}

const readNext = async (part: OpenPart): Promise<void> => {
  const { value, done } = await part.lines.next();
  const record = done ? undefined : (parsed(value) as PartRecord | PartEnd | undefined);
  if (typeof record !== "object" || record === null) throw damaged(part.input);
  part.next = "end" in record ? undefined : record;
};

const eventFrom = <Result>(
  record: PartRecord,
  { input: file }: OpenPart,
  read: (written: unknown) => Result,
): RunEvent<Result> => {
  const input = { name: record.name };
  if (!("result" in record))
    return { input, ended: true, ...(record.error && { error: errorFrom(record.error) }) };
  const { line, payloads, unselected, undated } = record;
  try {
    return { input, result: read(record.result), line, payloads, unselected, undated, read: 0 };
  } catch {
    throw damaged(file);
  }
};
