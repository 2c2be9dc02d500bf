// Makes the parts of a record. A part is null or empty if the payload says nothing about it.
import type { EndedBy, Item, Reference, Tool, Transcript } from "../../generated/_conversation/types.js";
import { finite, instant } from "./instant.js";
import { idText, isObject, type Json, list } from "./readers.js";

/** The references whose values are given. There may be more of them than a function takes arguments. */
export const references = (
  entries: readonly (readonly [name: string, value: string | null])[],
): Reference[] => {
  const found: Reference[] = [];
  for (const [name, value] of entries) if (value !== null) found.push({ name, value });
  return found;
};

/** A reference for each object of a list. */
export const eachReference = (
  name: string,
  value: unknown,
  take: (entry: Json) => string | null,
): (readonly [string, string | null])[] =>
  list(value)
    .filter(isObject)
    .map((entry) => [name, take(entry)]);

/** A reference for each text or whole number of a list. */
export const bareReferences = (
  name: string,
  value: unknown,
): (readonly [name: string, value: string | null])[] => list(value).map((entry) => [name, idText(entry)]);

/** Calls a function for each object of a list. */
export const eachObject = (value: unknown, run: (entry: Json, index: number) => void): void => {
  const entries = list(value);
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (isObject(entry)) run(entry, index);
  }
};

/**
 * A group of members; null if nothing of it is given. An unknown role gives nothing, and neither do the members that
 * are `fixed`: the mapping itself says their words.
 */
export const group = <T extends object>(members: T, ...fixed: readonly string[]): T | null => {
  for (const name in members) {
    const value: unknown = members[name];
    if (value !== null && !(name === "role" && value === "unknown") && !fixed.includes(name)) return members;
  }
  return null;
};

/**
 * The role that a vendor's word means, for words that mean the same for every vendor, in any case; `unknown` for any other
 * value.
 *
 * @example
 * roleOf("Assistant"); // "agent"
 */
export const roleOf = (word: unknown): Item["role"] => {
  switch (word) {
    case "assistant":
    case "ai_agent":
      return "agent";
    case "user":
    case "end_user":
      return "customer";
    case "system":
    case "developer":
      return "system";
    case "tool":
    case "human_agent":
      return word;
    default: {
      if (typeof word !== "string") return "unknown";
      const lower = word.toLowerCase();
      return lower === word ? "unknown" : roleOf(lower);
    }
  }
};

/**
 * The role of who ended a conversation. A tool cannot.
 *
 * @example
 * enderOf("user"); // "customer"
 */
export const enderOf = (word: unknown): EndedBy["role"] => {
  const role = roleOf(word);
  return role === "tool" ? "unknown" : role;
};

/**
 * Makes an item of a transcript. All items are made here, so that they have one shape for the engine. `start` is the
 * start of the conversation, in milliseconds since 1970.
 */
export const itemOf = (
  kind: Item["kind"],
  role: Item["role"],
  roleRaw: string | null,
  text: string | null,
  at: string | null,
  start: number,
  source: string,
  durationMs: number | null = null,
  interrupted: boolean | null = null,
  tool: Tool | null = null,
  startMs: number | null = null,
): Item => ({
  kind,
  role,
  roleRaw,
  text,
  at,
  startMs: startMs ?? (at === null ? null : finite(instant(at) - start)),
  durationMs,
  interrupted,
  tool,
  source,
});

/**
 * Adds a message for each line that begins with a label, to which the lines after it belong. What comes before all
 * labels is of an unknown role. The word of a role is the label without its colon and blanks.
 */
export const split = (
  whole: string,
  labels: readonly (readonly [label: string, role: Item["role"]])[],
  source: string,
  items: Item[],
): void => {
  let raw: string | null = null;
  let role: Item["role"] = "unknown";
  let said: string | null = null;
  const add = () => {
    if (said !== null) items.push(itemOf("message", role, raw, said, null, Number.NaN, source));
  };
  for (const line of whole.split("\n")) {
    const [label, speaker] = labels.find(([each]) => line.startsWith(each)) ?? [];
    if (label !== undefined && speaker !== undefined) {
      add();
      raw = label.replace(/[\s:]+$/, "");
      role = speaker;
      said = line.slice(label.length);
    } else if (said !== null) said += `\n${line}`;
    else if (line !== "") said = line;
  }
  add();
};

/** Whether there is something to split: the first text has a line. */
export const hasLines = (...values: readonly unknown[]): boolean =>
  /[^\n]/.test((values.find((value) => typeof value === "string") as string | undefined) ?? "");

/**
 * The transcript of these items. Its text is the vendor's, or else the messages, one per line.
 *
 * @param fetched where it is to be fetched if the payload has none, `url` null if that is not known
 */
export const transcriptOf = (
  items: Item[],
  text: string | null = null,
  fetched: { readonly url: string | null } | null = null,
): Transcript => {
  for (const { kind, text: said } of text === null ? items : [])
    if (kind === "message" && said !== null) text = text === null ? said : `${text}\n${said}`;
  if (items.length > 0 || text !== null) return { availability: "inline", items, text };
  if (fetched === null) return { availability: "none", items, text };
  const { url } = fetched;
  return { availability: "by-reference", items, text, ...(url !== null && { reference: url }) };
};

/** That a transcript is to be fetched, if its address is known. */
export const fetched = (url: string | null): { readonly url: string } | null =>
  url === null ? null : { url };
