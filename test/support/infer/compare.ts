// Compares the records of a proposed mapping with those of the mapping that was written by hand.
import { isObject } from "../json.js";

type Json = Readonly<Record<string, unknown>>;

/** How often a member is right, missing, and wrong. */
export interface Tally {
  right: number;
  missing: number;
  wrong: number;
  /** Ids that the mapping by hand leaves out. */
  more: number;
}

/** What differs, for a message. */
export interface Wrong {
  readonly member: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "unknown" ||
  value === "" ||
  (typeof value === "object" && Object.keys(value as object).length === 0);

/** The members of a record with one value: groups and items are taken apart. */
const leavesOf = (record: Json): Map<string, unknown> => {
  const leaves = new Map<string, unknown>();
  for (const name of ["phase", "id", "tenant", "channel", "channelRaw", "startedAt", "endedAt", "occurredAt"])
    leaves.set(name, record[name]);
  leaves.set("durationMs", record.durationMs);
  leaves.set("metadata", record.metadata);
  for (const name of ["agent", "customer", "line", "endedBy", "recording", "variables", "outcome"])
    if (isObject(record[name]))
      for (const [member, value] of Object.entries(record[name])) leaves.set(`${name}.${member}`, value);
  for (const { value } of record.references as { value: string }[]) leaves.set(`references ${value}`, value);
  const transcript = record.transcript as Json;
  leaves.set("transcript.text", transcript.text);
  const counts = new Map<string, number>();
  for (const item of transcript.items as Json[]) {
    const first = `${item.source} ${item.kind}`;
    const count = counts.get(first) ?? 0;
    counts.set(first, count + 1);
    for (const [member, value] of Object.entries(item))
      if (member !== "tool") leaves.set(`item.${member} ${first} ${count}`, value);
    for (const [member, value] of Object.entries((item.tool ?? {}) as Json))
      leaves.set(`item.tool.${member} ${first} ${count}`, value);
  }
  for (const [index, file] of (record.attachments as Json[]).entries())
    for (const [member, value] of Object.entries(file)) leaves.set(`attachment.${member} ${index}`, value);
  return leaves;
};

/** JSON in a text is the same as the text: the record takes both. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) ||
  JSON.stringify(parsed(one)) === JSON.stringify(parsed(other));

/** Whether all lines of a text stand in another one: the transcript as it is made of fewer messages. */
const isPartOf = (one: unknown, other: unknown): boolean =>
  typeof other === "string" &&
  String(one)
    .split("\n")
    .every((line) => other.split("\n").includes(line));

/** Adds to the tally of each member what a proposed record has of another, and returns what is wrong. */
export const compare = (ours: Json, theirs: Json, tallies: Map<string, Tally>): Wrong[] => {
  const [proposed, written] = [leavesOf(ours), leavesOf(theirs)];
  const wrong: Wrong[] = [];
  for (const name of new Set([...proposed.keys(), ...written.keys()])) {
    const [member] = name.split(" ") as [string];
    const [one, other] = [proposed.get(name), written.get(name)];
    if (isNothing(one) && isNothing(other)) continue;
    const tally = tallies.get(member) ?? { right: 0, missing: 0, wrong: 0, more: 0 };
    tallies.set(member, tally);
    if (isNothing(one)) tally.missing++;
    else if (isSame(one, other)) tally.right++;
    else if (member === "references") tally.more++;
    else if (member === "transcript.text" && isPartOf(one, other)) tally.missing++;
    else {
      tally.wrong++;
      wrong.push({ member: name, ours: one, theirs: other });
    }
  }
  return wrong;
};
