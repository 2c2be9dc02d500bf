// What the members and forms of a mapping take from a payload, and what to do where a schema has something else.
import type { JsonType } from "../../documents/constraints.js";
import type { MemberType } from "../../mapping/members.js";

/** What is made of the value at a pointer. */
export type Taking =
  | MemberType
  /** A text that a table of words, or `like`, is about. */
  | "word"
  /** A number or a text that has a unit. */
  | "amount"
  /** A text that is JSON, or that has lines. */
  | "script"
  | "number"
  | "object"
  /** A list of objects, or of texts. */
  | "objects"
  | "ids"
  | "texts"
  /** Any value, or none. */
  | "any";

/** The types of values that can be taken. */
interface Takes {
  readonly types: readonly JsonType[];
  /** The same in words: `a text`. */
  readonly words: string;
  /** The types of the entries that count, of a list. */
  readonly entries?: readonly JsonType[];
}

const TEXT: Takes = { types: ["string"], words: "a text" };
const NUMBER: Takes = { types: ["number"], words: "a number" };
const OBJECT: Takes = { types: ["object"], words: "an object" };
const ANY: Takes = { types: ["string", "number", "boolean", "object", "array"], words: "a value" };

/** What each type of member takes. */
export const TAKES: Readonly<Record<Taking, Takes>> = {
  text: TEXT,
  word: TEXT,
  script: TEXT,
  instant: TEXT,
  phase: TEXT,
  channel: TEXT,
  kind: TEXT,
  role: TEXT,
  id: { types: ["string", "number"], words: "a text or a whole number" },
  amount: { types: ["string", "number"], words: "a number or a text" },
  number: NUMBER,
  duration: NUMBER,
  boolean: { types: ["boolean"], words: "true or false" },
  json: ANY,
  any: { types: [...ANY.types, "null"], words: ANY.words },
  object: OBJECT,
  variables: OBJECT,
  metadata: OBJECT,
  objects: { types: ["array"], words: "a list of objects", entries: ["object"] },
  ids: { types: ["array"], words: "a list of texts or whole numbers", entries: ["string", "number"] },
  texts: { types: ["array"], words: "a list of texts", entries: ["string"] },
};

const TYPE_WORDS: Readonly<Record<JsonType, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** Types in words, without null if there are others: `a text or a number`. */
export const typeWords = (types: ReadonlySet<JsonType>): string => {
  const others = [...types].filter((type) => type !== "null");
  return others.length === 0 ? "always null" : others.map((type) => TYPE_WORDS[type]).join(" or ");
};

/** What to do with a value that cannot be taken. `pointer` leads to it, and `name` is the member or form that takes it. */
export const remedyFor = (
  taking: Taking,
  found: ReadonlySet<JsonType>,
  pointer: string,
  name: string,
): string => {
  const [type] = [...found].filter((each) => each !== "null");
  const row = REMEDIES.find(([takings, from]) => takings.includes(taking) && from === type);
  return row?.[2](pointer) ?? `Lead ${name} to ${TAKES[taking].words}, or leave it out.`;
};

/** What to do, by what is taken and the type that is there. */
const REMEDIES: readonly (readonly [readonly Taking[], JsonType, (pointer: string) => string])[] = [
  [["instant"], "number", (at) => `Say its unit: { from: ${at}, unit: s }, or ms, or ns.`],
  [["duration"], "string", (at) => `Say its unit: { from: ${at}, unit: s }, or ms, or min.`],
  [["text"], "array", (at) => `Join its texts: { join: ${at} }.`],
  [["boolean"], "string", (at) => `Say what its words mean: { from: ${at}, words: { WORD: true } }.`],
  [
    ["boolean"],
    "number",
    (at) => `Say which numbers mean true: { when: { at: ${at}, atLeast: 1 }, value: true }.`,
  ],
  [["variables", "metadata"], "string", (at) => `If it is JSON, parse it: { parse: ${at} }.`],
  [
    ["word", "phase", "channel", "kind", "role"],
    "boolean",
    (at) => `Say what it means: { when: { at: ${at}, equals: true }, value: WORD }.`,
  ],
  [
    ["word", "phase", "channel", "kind", "role"],
    "number",
    (at) => `Say what it means: { when: { at: ${at}, equals: 1 }, value: WORD }.`,
  ],
  [["objects"], "object", (at) => `For one object write of: ${at}.`],
  [["object"], "array", (at) => `For an object of a list write { find: ${at}, where: CONDITION }.`],
];
