// Checks what names rows: a word that is misspelt would name too many, and a value that is wrong none.
import { checkOption, type OptionTable } from "../errors.js";
import type { InboxFilter } from "./row.js";

const WHOLE = [(value: unknown) => Number.isSafeInteger(value), "a whole number"] as const;
const TEXT = [(value: unknown) => typeof value === "string", "a text"] as const;
const TEXTS = [
  (value: unknown) => [value].flat().every((each) => typeof each === "string"),
  "a text or a list of texts",
] as const;
const TIME = [
  (value: unknown) => value instanceof Date && !Number.isNaN(value.getTime()),
  "a Date with a time",
] as const;

const FILTER: OptionTable<InboxFilter> = {
  ids: [
    (value) => Array.isArray(value) && value.every((id) => Number.isSafeInteger(id)),
    "a list of whole numbers",
  ],
  vendor: TEXTS,
  event: TEXTS,
  verdict: TEXTS,
  state: TEXTS,
  code: TEXTS,
  conversation: TEXT,
  since: TIME,
  until: TIME,
  changedWithin: [(value) => Number.isFinite(value), "a number of seconds"],
  after: WHOLE,
  before: WHOLE,
};

/** Refuses a filter that makes no sense. */
export const checkFilter = (filter: InboxFilter): void => {
  for (const [name, value] of Object.entries(filter)) checkOption(FILTER, name, value);
};

/** Refuses a number of rows that is none. */
export const checkMost = (most: number): void =>
  checkOption<{ most: number }>(
    { most: [(value) => Number.isSafeInteger(value) && (value as number) >= 0, "a number of rows"] },
    "most",
    most,
  );
