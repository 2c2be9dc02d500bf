import { refusal } from "./refusal.js";
import type { HeaderSource } from "./rule.js";

/** What is kept of a header, from what was kept before and a value as the server gives it. */
type Keep = (had: string | undefined, value: unknown) => string;

/**
 * Each header may stand once. An array, two spellings or values that a server joined are refused: which of them a
 * signature vouches for cannot be said.
 */
const once =
  (longest: number): Keep =>
  (had, value) => {
    // how Headers and node:http write a header that came twice
    if (typeof value !== "string" || had !== undefined || value.includes(", "))
      throw refusal("ERR_HEADER_REPEATED");
    if (value.length > longest) throw refusal("ERR_HEADER_TOO_LONG");
    return value;
  };

/** For what is not authenticated by itself. */
const joined: Keep = (had, value) => [had ?? [], value].flat().join(", ");

/**
 * Makes a reader of headers.
 *
 * @returns the values in the order of the names, undefined where a header is absent
 */
export const headerReader = (
  names: readonly string[],
  longest = 4096,
  keep = once(longest),
): ((source: HeaderSource) => (string | undefined)[]) => {
  const lower = names.map((name) => name.toLowerCase());
  // most headers are not wanted, and most of those not for their length alone
  const lengths: boolean[] = [];
  for (const { length } of lower) lengths[length] = true;
  const places = new Map(lower.map((name, at) => [name, at]).reverse() as [string, number][]);
  const nothing = lower.map((): string | undefined => undefined);
  return (source) => {
    const found = nothing.slice();
    const take = (name: string, value: unknown): void => {
      if (value === undefined || value === null) return;
      const at = places.get(name) ?? places.get(name.toLowerCase());
      if (at !== undefined) found[at] = keep(found[at], value);
    };
    if (isHeaders(source)) for (const name of places.keys()) take(name, source.get(name));
    else if (Symbol.iterator in source) {
      for (const [name, value] of source) if (lengths[name.length]) take(name, value);
    } else for (const name in source) if (lengths[name.length]) take(name, source[name]);
    return found;
  };
};

/** Makes the reader of one header; several are joined. */
export const joinedHeader = (name: string): ((source: HeaderSource) => string | undefined) => {
  const read = headerReader([name], 0, joined);
  return (source) => read(source)[0];
};

/** One header, or undefined; several are joined. */
export const readHeader = (source: HeaderSource, name: string): string | undefined =>
  joinedHeader(name)(source);

/** A Map has a `get` too, but one that tells spellings apart. */
const isHeaders = (source: HeaderSource): source is { get(name: string): string | null } =>
  typeof (source as { get?: unknown }).get === "function" && !(source instanceof Map);
