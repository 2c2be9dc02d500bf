// Counts in payloads: types, words, formats, and when they were seen. This code runs for every value of every payload.
// spots.ts has a glossary.
import { MAX_DEPTH } from "../../../src/check/depth.js";
import { formats } from "../../../src/check/index.js";
import { type Count, seenOnce, summed } from "./counts.js";
import { addMember, branchNode, emptyForest, type Forest, itemNode, restNode } from "./forest.js";
import { ALL_FORMATS, formatsOf } from "./formats.js";
import { isTextLimit, numberKeeps, sizeKeeps, textKeeps } from "./limits.js";
import type { PathNode } from "./nodes.js";
import { ABSENT, ARRAY, BOOLEAN, FRACTION, INTEGER, NULL, OBJECT, STRING } from "./slots.js";
import type { Union } from "./spots.js";
import { isWordlike, noteBroken, noteWord } from "./texts.js";

/** How a payload was read. */
export interface Reading {
  /** Whether its texts are decoded. Otherwise each of their characters is one byte of UTF-8. */
  readonly isQuickExact: boolean;
}

/** The state of counting. The last four members are about the current payload. */
export interface Counter {
  readonly forest: Forest;
  /** How many payloads are deeper than `MAX_DEPTH`. */
  deep: number;
  /** When the payload was sent; NaN if that is unknown. */
  time: number;
  reading: Reading;
  isDeep: boolean;
  /** Its number. */
  payload: number;
}

/** A counter that has counted nothing. It has nodes for `capacity` paths. */
export const emptyCounter = (capacity?: number): Counter => ({
  forest: emptyForest(capacity),
  deep: 0,
  time: Number.NaN,
  reading: { isQuickExact: true },
  isDeep: false,
  payload: 0,
});

/** Counts a payload of the event with this root node. */
export const countPayload = (
  counter: Counter,
  root: PathNode,
  payload: object,
  time: number,
  reading: Reading,
): void => {
  counter.time = time;
  counter.reading = reading;
  counter.isDeep = false;
  counter.payload++;
  countSlot(counter, root.offset + OBJECT);
  countObject(counter, root, payload as Record<string, unknown>, 1);
  if (counter.isDeep) counter.deep++;
};

/** @param index of the slot in the tables */
const countSlot = ({ forest, time }: Counter, index: number): void => {
  const { counts, first, last } = forest;
  counts[index] = (counts[index] as number) + 1;
  if (time < (first[index] as number)) first[index] = time;
  if (time > (last[index] as number)) last[index] = time;
};

/** Counts what is in a value, and returns the slot in which the value itself is to be counted. */
const slotOfValue = (counter: Counter, node: PathNode, value: unknown, level: number): number => {
  switch (typeof value) {
    case "string":
      if (node.looksAtTexts) countText(counter, node, value);
      return STRING;
    case "number":
      if (node.hasLimits) checkNumber(counter, node, value);
      return Number.isInteger(value) ? INTEGER : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      if (value === null) return NULL;
      if (Array.isArray(value)) {
        countList(counter, node, value, level + 1);
        return ARRAY;
      }
      countObject(counter, node, value as Record<string, unknown>, level + 1);
      return OBJECT;
  }
};

const countObject = (
  counter: Counter,
  node: PathNode,
  value: Record<string, unknown>,
  level: number,
): void => {
  if (level > MAX_DEPTH) {
    counter.isDeep = true;
    return;
  }
  const { union } = node.spot;
  const branch = union && branchNode(counter.forest, node, tagIn(value, union));
  if (branch) {
    countSlot(counter, branch.offset + OBJECT);
    countObject(counter, branch, value, level);
    return;
  }
  const { members } = node;
  let required = 0;
  for (const key in value) {
    const child = members.get(key) ?? newMember(counter, node, key);
    required += child.required;
    countSlot(counter, child.offset + slotOfValue(counter, child, value[key], level));
  }
  if (required !== node.spot.required.length) countAbsent(counter, node, value);
  if (node.hasLimits) checkSize(counter, node, Object.keys(value).length, "Properties");
};

/** The tag of an object: of the members that may be it, the first that is a text. */
const tagIn = (value: Record<string, unknown>, { tag, others }: Union): unknown => {
  if (!others || typeof value[tag] === "string") return value[tag];
  for (const name of others) if (typeof value[name] === "string") return value[name];
  return undefined;
};

const countList = (counter: Counter, node: PathNode, values: readonly unknown[], level: number): void => {
  if (node.hasLimits) checkSize(counter, node, values.length, "Items");
  if (values.length === 0) return;
  if (level > MAX_DEPTH) {
    counter.isDeep = true;
    return;
  }
  const child = node.items ?? itemNode(counter.forest, node);
  for (const value of values) countSlot(counter, child.offset + slotOfValue(counter, child, value, level));
};

/** The node of a member for which `members` has no node by the name as it was read. */
const newMember = ({ forest, reading }: Counter, node: PathNode, key: string): PathNode => {
  if (node.spot.naming === "open" && !node.spot.known.has(key)) return node.rest ?? restNode(forest, node);
  // a name may have been read as bytes: decode it, unless the payload was read exactly
  const name = reading.isQuickExact ? key : decoded(key);
  return (name !== key && node.members.get(name)) || addMember(forest, node, name);
};

const countAbsent = (counter: Counter, node: PathNode, value: object): void => {
  for (const name of node.spot.required) {
    if (Object.hasOwn(value, name)) continue;
    const member = node.members.get(name) ?? addMember(counter.forest, node, name);
    countSlot(counter, member.offset + ABSENT);
  }
};

const countText = (counter: Counter, node: PathNode, text: string): void => {
  const { spot, words } = node;
  const once = seenOnce(counter.time);
  if (words) {
    const known = words.get(text);
    if (known) {
      summed(known, once);
      if (known.at !== counter.payload) known.payloads++;
      known.at = counter.payload;
    } else noteWord(node, text, once, counter.payload);
  } else if (isFormOpen(node)) node.isWordlike = isWordlike(text);
  if (spot.format !== undefined) checkFormat(node, spot.format, text, once);
  else if (node.formats) node.formats = formatsOf(text, node.formats);
  if (node.hasLimits) checkText(counter, node, text, once);
  node.looksAtTexts =
    node.words !== undefined ||
    isFormOpen(node) ||
    node.formats !== 0 ||
    spot.format !== undefined ||
    node.hasLimits;
};

/** Whether a string may still be the first that is not like a word. It matters where no schema describes the strings. */
const isFormOpen = ({ isWordlike, spot }: PathNode): boolean => isWordlike && spot.naming === "new";

const checkFormat = (node: PathNode, format: string, text: string, once: Count): void => {
  const holds = formats[format];
  if (!holds || holds(text)) return;
  noteBroken(node, "format", once);
  node.formats &= formatsOf(text, ALL_FORMATS);
};

const checkText = ({ reading }: Counter, node: PathNode, text: string, once: Count): void => {
  let sent: string | undefined;
  for (const limit of node.spot.limits) {
    if (!isTextLimit(limit)) continue;
    sent ??= reading.isQuickExact ? text : decoded(text);
    if (!textKeeps(limit, sent)) noteBroken(node, limit.keyword, once);
  }
};

const checkNumber = ({ time }: Counter, node: PathNode, number: number): void => {
  for (const limit of node.spot.limits)
    if (!numberKeeps(limit, number)) noteBroken(node, limit.keyword, seenOnce(time));
};

const checkSize = (
  { time }: Counter,
  node: PathNode,
  size: number,
  countedMembers: "Items" | "Properties",
): void => {
  for (const limit of node.spot.limits)
    if (!sizeKeeps(limit, size, countedMembers)) noteBroken(node, limit.keyword, seenOnce(time));
};

/** Decodes UTF-8 whose bytes were read as characters. */
export const decoded = (text: string): string =>
  text.replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
