// Checks `x-afterword.conversation` against the schemas of the events: that its pointers lead to something that their members
// can take, and that everything in it can count.

import type { Entry } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import { dig, isObject } from "../json/value.js";
import type { BlockPath } from "../mapping/model.js";
import { readMappings } from "../mapping/read.js";
import { isLike } from "../mapping/words.js";
import { nearest } from "../text/nearest.js";
import type { Checks, MappedEvent, Report } from "./mapping/checks.js";
import { shortList } from "./mapping/holds.js";
import { kindsOfNoItem } from "./mapping/kinds.js";
import { idNotes, type Note, wordNotes } from "./mapping/notes.js";
import { reader } from "./mapping/places.js";
import { lintConditions, lintPointers } from "./mapping/pointers.js";
import { unreachedIn } from "./mapping/reach.js";
import { usesOf } from "./mapping/uses.js";
import { unfitValues } from "./mapping/values.js";

export type { Note } from "./mapping/notes.js";

/**
 * Checks the mapping in a block. Its shape must be right. What is wrong for some events only is not reported: one key may be for
 * several events, which do not have the same members.
 *
 * @param block the value of `x-afterword`
 * @returns what is allowed, and probably not meant
 */
export const lintConversation = (
  loaded: Loaded,
  folder: Folder,
  block: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
  report: Report,
): Note[] => {
  const { conversation } = block;
  if (!isObject(conversation)) return [];
  lintKeys(conversation, entries, report);
  const mappings = readMappings(
    conversation,
    entries.map(({ tag }) => tag),
  );
  const events = entries.flatMap((entry): MappedEvent[] => {
    const mapping = mappings.get(entry.tag);
    if (!mapping) return [];
    return [{ entry, mapping, uses: usesOf(mapping), read: reader(loaded, folder, entry.site) }];
  });
  const strict = entries.some(({ site }) => site.source.strict);
  const checks: Checks = { loaded, folder, events, strict, report };
  lintReplaced(conversation, checks);
  lintWhole(checks);
  lintPointers(checks);
  lintConditions(checks);
  return [...wordNotes(checks), ...idNotes(block.conversationId, checks)];
};

/** Checks that every key fits the tag of an event. */
const lintKeys = (conversation: object, entries: readonly Entry[], report: Report): void => {
  const tags = entries.map(({ tag }) => tag);
  for (const key of Object.keys(conversation)) {
    if (key === "*" || tags.some((tag) => isLike(tag, key))) continue;
    const meant = nearest(key, tags);
    report(
      ["conversation", key],
      "no-such-event",
      key.includes("*") ? `No event has a tag like ${key}.` : `There is no event ${key}.`,
      meant === undefined ? `Write the tag of an event: ${shortList(tags)}.` : `Write ${meant}.`,
    );
  }
};

/** Checks that no member is replaced for all events of its key. */
const lintReplaced = (conversation: object, { events, report }: Checks): void => {
  const keys = Object.keys(conversation);
  for (const [index, key] of keys.entries()) {
    const tags = events.map(({ entry }) => entry.tag).filter((tag) => isLike(tag, key));
    for (const name of Object.keys(dig(conversation, [key]) as object)) {
      const later = keys
        .slice(index + 1)
        .filter((each) => dig(conversation, [each, name]) !== undefined)
        .filter((each) => tags.some((tag) => isLike(tag, each)));
      const [first] = later;
      if (first === undefined || tags.length === 0) continue;
      if (tags.every((tag) => later.some((each) => isLike(tag, each))))
        report(
          ["conversation", key, name],
          "never-reached",
          `${name} of ${key} is replaced for every event: ${shortList(later)} stands below it.`,
          `Put ${key} below ${first}, or drop one of the two.`,
        );
    }
  }
};

/** Checks what can be said of a mapping without schemas: that everything can count, and that values fit their members. */
const lintWhole = ({ events, report }: Checks): void => {
  const seen = new Set<string>();
  const once = (path: BlockPath, ...rest: [rule: string, message: string, remedy: string]): void => {
    const key = JSON.stringify([path, rest[0]]);
    if (!seen.has(key)) report(["conversation", ...path], ...rest);
    seen.add(key);
  };
  for (const { mapping } of events) {
    for (const { path, message, remedy } of unreachedIn(mapping))
      once(path, "never-reached", message, remedy);
    for (const { path, message, remedy } of kindsOfNoItem(mapping)) once(path, "vocabulary", message, remedy);
    for (const { path, message, remedy } of unfitValues(mapping))
      once(path, "type-mismatch", message, remedy);
  }
};
