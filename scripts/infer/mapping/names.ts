// Takes names of members, tags and words of enums apart, as people write them.

/** The parts of a name: `durationMs`, `duration_ms` and `Duration-MS` all have the parts `duration` and `ms`. */
export const partsOf = (name: string): readonly string[] => {
  const known = remembered.get(name);
  if (known) return known;
  const parts = name
    .slice(0, MAX_NAME_LENGTH)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
  if (remembered.size > MAX_REMEMBERED) remembered.clear();
  remembered.set(name, parts);
  return parts;
};

const MAX_NAME_LENGTH = 200;
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, readonly string[]>();

/** A set of words that are written with spaces between. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a conversation is called. */
const SUBJECT = setOf("call conversation chat session interaction dialog dialogue meeting phone");

/** Whether a part of a name says "conversation" in a vendor's word. */
export const isSubject = (part: string): boolean => SUBJECT.has(part);

/**
 * A name without the words for the conversation before it, its parts joined by `_`: `callStartedAt` and `started_at` are
 * both `started_at`. A name of nothing else stays as it is.
 */
export const plainName = (name: string): string => {
  const parts = partsOf(name);
  const first = parts.findIndex((part) => !isSubject(part));
  return (first < 0 ? parts : parts.slice(first)).join("_");
};

/** The parts of a name joined by `_`. */
export const snake = (name: string): string => partsOf(name).join("_");
