// The first line of a part: what was run, and which share of it this is.

import { readFileSync } from "node:fs";
import { AfterwordError, type ErrorCode } from "../../src/errors.js";
import { shownArguments } from "../captures/inbox/place.js";
import type { Call, Values } from "../command.js";
import { isUntold } from "../html/report.js";
import { MAX_SHARDS, type Shard, type ShardInputs } from "../options/shard.js";
import { packageFile } from "../package.js";
import { digest } from "../schema/digest.js";

/** The format of parts. It changes when an older `merge` would misread a part. */
const FORMAT = 1;

/** The commands that write parts. */
export type PartCommand = "validate" | "drift";

/** An error as plain data. */
export interface WrittenError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** What a part says of itself. All but the shard and the notes is equal in all parts of a run. */
export interface PartHeader {
  /** The version of this package. */
  readonly afterword: string;
  readonly part: typeof FORMAT;
  readonly command: PartCommand;
  readonly shard: Shard;
  /** How many files there are in all shards. */
  readonly files: number;
  /** A digest of their names. */
  readonly names: string;
  /** A digest of the schemas. */
  readonly schemas: string;
  /** The vendors for which there were secrets. */
  readonly secrets: readonly string[];
  /** The options, as they were given. Those that may lead to a secret have no value. */
  readonly values: Values;
  readonly positionals: readonly string[];
  /** Errors for arguments that cannot be read. */
  readonly problems: readonly WrittenError[];
  /** What the command told before it read anything. */
  readonly notes: string;
}

/** What a part is made of, beside what was found. */
export interface PartFacts {
  readonly command: PartCommand;
  readonly call: Pick<Call, "values" | "positionals">;
  readonly found: ShardInputs;
  /** All that is known of the schemas. Plain data. */
  readonly schemas: unknown;
  /** The vendors for which there are secrets. */
  readonly secrets: readonly string[];
  readonly notes: string;
}

/** The version of this package. */
const version = (): string => JSON.parse(readFileSync(packageFile("package.json"), "utf8")).version;

/** The header of a part. */
export const headerOf = (
  { command, call, found, schemas, secrets, notes }: PartFacts,
  cwd: string,
): PartHeader => ({
  afterword: version(),
  part: FORMAT,
  command,
  shard: found.shard,
  files: found.all.length,
  names: digest(found.all.map(({ name }) => name).join("\0")),
  schemas: schemasDigest(schemas),
  secrets: [...secrets].sort(),
  values: Object.fromEntries(
    Object.entries(call.values).map(([name, value]) => [name, isUntold(name) ? "…" : value]),
  ),
  positionals: shownArguments(call.positionals, cwd),
  problems: found.problems.map(writtenError),
  notes,
});

/** The digest of what is known of the schemas. */
export const schemasDigest = (schemas: unknown): string => digest(JSON.stringify(schemas));

/** An error as plain data. */
export const writtenError = ({ code, message, hint }: AfterwordError): WrittenError => ({
  code,
  message,
  ...(hint !== undefined && { hint }),
});

/** The error of plain data. */
export const errorFrom = ({ code, message, hint }: WrittenError): AfterwordError =>
  new AfterwordError(code, message, { hint });

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a header of this version has its members. */
export const hasMembers = (header: Partial<PartHeader>): boolean =>
  ["validate", "drift"].includes(header.command as string) &&
  isShard(header.shard) &&
  isCount(header.files) &&
  typeof header.notes === "string" &&
  typeof header.values === "object" &&
  header.values !== null &&
  [header.positionals, header.problems, header.secrets].every(Array.isArray) &&
  (header.positionals as unknown[]).every(isText) &&
  (header.problems as unknown[]).every((each) => isText(Object(each).code) && isText(Object(each).message));

const isText = (value: unknown): boolean => typeof value === "string";

const isShard = (shard: Partial<Shard> | undefined): boolean => {
  const { index, count } = Object(shard) as Shard;
  return isCount(index) && isCount(count) && index >= 1 && index <= count && count <= MAX_SHARDS;
};

/** The header in the first line of a file, of whatever version. Undefined if it is none. */
export const headerIn = (text: string): PartHeader | undefined => {
  const header = parsed(text) as PartHeader | null | undefined;
  return typeof header?.afterword === "string" && typeof header.part === "number" ? header : undefined;
};

/** The value of a JSON text; undefined if it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Why this package cannot read a part, whatever is in it. Undefined if it can. */
export const otherVersion = ({ afterword, part }: PartHeader): string | undefined => {
  const own = version();
  return afterword === own && part === FORMAT
    ? undefined
    : `was made by another version of afterword (${afterword}; this is ${own})`;
};

/** Options that may differ between the parts of a run: results do not depend on them. */
const FREE = new Set(["shard", "workers"]);

/** In what two parts differ that are not of the same run. Undefined if they may be. */
export const differenceOf = (one: PartHeader, other: PartHeader): string | undefined => {
  const differs = (of: (header: PartHeader) => unknown): boolean =>
    JSON.stringify(of(one)) !== JSON.stringify(of(other));
  if (differs(({ command }) => command)) return `${one.command}, not ${other.command}`;
  if (differs(({ shard }) => shard.count))
    return `one of ${one.shard.count} shards, not of ${other.shard.count}`;
  const names = new Set([...Object.keys(one.values), ...Object.keys(other.values)]);
  const option = [...names].find((name) => !FREE.has(name) && differs(({ values }) => values[name]));
  if (option !== undefined) return `another --${option}`;
  if (differs(({ positionals }) => positionals)) return "other arguments";
  if (differs(({ files, names, problems }) => [files, names, problems])) return "other files";
  if (differs(({ schemas }) => schemas)) return "other schemas";
  return differs(({ secrets }) => secrets) ? "secrets of other vendors" : undefined;
};
