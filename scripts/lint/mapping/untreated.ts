// Finds words of a schema that a mapping does not treat, and rows of the mapping for words that no schema has.

import { roleOf } from "../../../src/mapping/parts.js";
import { vocabularySchema } from "../../documents/vocabulary.js";
import type { MemberType } from "../../mapping/members.js";
import { isLike } from "../../mapping/words.js";
import type { Table } from "./uses.js";

/** Whether a table says what a word means, or all vendors agree on it, or it is the record's own. */
export const isTreated = ({ name, type, words }: Table, word: string): boolean => {
  if (type === "role" && isAgreed(word.toLowerCase(), name)) return true;
  if (!words) return ownWords(type)?.has(word) ?? type !== "role";
  return words.otherwise !== null || words.rows.some(([pattern]) => fits(word, pattern, words.fold));
};

/** Whether all vendors agree on the role that a word means. No tool ends a conversation. */
const isAgreed = (word: string, name: string): boolean =>
  word === "unknown" || (roleOf(word) !== "unknown" && !(word === "tool" && name === "endedBy.role"));

let definitions: ReturnType<typeof vocabularySchema>["$defs"];

/** The record's own words for a type; undefined for types that take any text, and for roles, which are made of words. */
const ownWords = (type: MemberType): ReadonlySet<unknown> | undefined => {
  if (type !== "phase" && type !== "channel" && type !== "kind") return undefined;
  definitions ??= vocabularySchema("x-afterword").$defs;
  return new Set(definitions?.[`${type}Word`]?.enum as unknown[]);
};

/** The rows that none of some words fits. Rows with `*` are also for words that come later. */
export const idleRows = ({ words }: Table, known: readonly string[]): string[] =>
  (words?.rows ?? [])
    .map(([pattern]) => pattern)
    .filter((pattern) => !pattern.includes("*") && !known.some((word) => fits(word, pattern, words?.fold)));

const fits = (word: string, pattern: string, fold = false): boolean =>
  fold ? isLike(word.toLowerCase(), pattern.toLowerCase()) : isLike(word, pattern);
