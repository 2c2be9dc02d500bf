// Reads headers, in all forms that servers use.
import { refusal, repeated } from "./refusal.js";
import type { HeaderSource } from "./rule.js";

/** Combines the value of a header that was found before with another value of the same header. */
type Combine = (before: string | undefined, value: unknown, name: string) => string;

/**
 * For headers of a signature: each may come only once. Two values in an array, two spellings of the name, and values that a
 * server joined are refused, since nobody can say which value the signature covers.
 *
 * @param isList whether the signature is in a list with commas, which may have a space after each
 */
const once =
  (maxLength: number, isList: boolean): Combine =>
  (before, given, name) => {
    const value: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
    // Headers and node:http join a header that came twice with a comma and a space
    if (typeof value !== "string" || before !== undefined || (!isList && value.includes(", ")))
      throw repeated(name);
    if (value.length > maxLength) throw refusal("ERR_HEADER_TOO_LONG", `The header ${name} is over 4 KiB.`);
    return value;
  };

/** For headers that carry no signature. */
const joined: Combine = (before, value) =>
  before === undefined && typeof value === "string" ? value : [before ?? [], value].flat().join(", ");

/**
 * Makes a reader of headers.
 *
 * @returns the values in the order of the names; undefined for each header that is absent
 */
export const headerReader = (
  names: readonly string[],
  maxLength = 4096,
  isList = false,
  combine = once(maxLength, isList),
): ((source: HeaderSource) => (string | undefined)[]) => {
  const lower = names.map((name) => name.toLowerCase());
  // most headers are not wanted; for most of these, the length of the name already shows it
  const lengths: boolean[] = [];
  for (const { length } of lower) lengths[length] = true;
  const indexes = new Map(lower.map((name, index) => [name, index]).reverse() as [string, number][]);
  const nothing = lower.map((): string | undefined => undefined);
  return (source) => {
    const found = nothing.slice();
    const take = (name: string, value: unknown): void => {
      if (value === undefined || value === null) return;
      const index = indexes.get(name) ?? indexes.get(name.toLowerCase());
      if (index !== undefined) found[index] = combine(found[index], value, names[index] as string);
    };
    if (isHeaders(source)) for (const name of indexes.keys()) take(name, source.get(name));
    else if (Symbol.iterator in source) {
      for (const [name, value] of source) if (lengths[name.length]) take(name, value);
    } else for (const name in source) if (lengths[name.length]) take(name, source[name]);
    return found;
  };
};

/** Makes a reader of one header; several values are joined. */
export const joinedHeader = (name: string): ((source: HeaderSource) => string | undefined) => {
  const read = headerReader([name], 0, false, joined);
  return (source) => read(source)[0];
};

/** Reads one header, or undefined; several values are joined. */
export const readHeader = (source: HeaderSource, name: string): string | undefined =>
  joinedHeader(name)(source);

/** Whether the source is a `Headers`. A Map has a `get` too, but `Id` and `id` are different names in a Map. */
const isHeaders = (source: HeaderSource): source is { get(name: string): string | null } =>
  typeof (source as { get?: unknown }).get === "function" && !(source instanceof Map);
