import { refusal } from "./refusal.js";
import type { HeaderSource } from "./rule.js";

const LONGEST = 4096;

/**
 * Reads headers of which each may stand once. An array, two spellings or values that a server joined are refused: which
 * of them a signature vouches for cannot be said.
 *
 * @param wanted names in lower case
 */
export const readHeaders = (
  source: HeaderSource,
  wanted: ReadonlySet<string>,
  longest = LONGEST,
): Map<string, string> => {
  const found = new Map<string, string>();
  const take = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (typeof value !== "string" || found.has(name)) throw refusal("ERR_HEADER_REPEATED");
    if (value.length > longest) throw refusal("ERR_HEADER_TOO_LONG");
    // how Headers and node:http write a header that came twice
    if (value.includes(", ")) throw refusal("ERR_HEADER_REPEATED");
    found.set(name, value);
  };
  if (isHeaders(source)) {
    for (const name of wanted) take(name, source.get(name));
  } else if (isPairs(source)) {
    for (const [name, value] of source) {
      const lower = name.toLowerCase();
      if (wanted.has(lower)) take(lower, value);
    }
  } else {
    for (const name of Object.keys(source)) {
      const lower = name.toLowerCase();
      if (wanted.has(lower)) take(lower, source[name]);
    }
  }
  return found;
};

/** One header, or undefined; the last of several. For what is not authenticated by itself. */
export const readHeader = (source: HeaderSource, name: string): string | undefined => {
  if (isHeaders(source)) return source.get(name) ?? undefined;
  let last: string | undefined;
  const pairs = isPairs(source) ? source : Object.entries(source);
  for (const [key, value] of pairs) {
    if (key.toLowerCase() === name && value !== undefined)
      last = Array.isArray(value) ? value.join(", ") : String(value);
  }
  return last;
};

const isHeaders = (source: HeaderSource): source is { get(name: string): string | null } =>
  typeof (source as { get?: unknown }).get === "function";

const isPairs = (source: HeaderSource): source is Iterable<readonly [string, string]> =>
  typeof (source as { [Symbol.iterator]?: unknown })[Symbol.iterator] === "function";
