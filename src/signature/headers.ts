import { refusal } from "./refusal.js";
import type { HeaderSource } from "./rule.js";

const LONGEST = 4096;

/**
 * Makes the reader of headers of which each may stand once. An array, two spellings or values that a server joined are
 * refused: which of them a signature vouches for cannot be said.
 *
 * @returns the values in the order of the names, undefined where a header is absent
 */
export const headerReader = (
  names: readonly string[],
  longest = LONGEST,
): ((source: HeaderSource) => (string | undefined)[]) => {
  const lower = names.map((name) => name.toLowerCase());
  const wanted = new Map(lower.map((name, at) => [name, at]));
  // most headers are not wanted, and most of those not for their length alone
  const lengths: boolean[] = [];
  for (const { length } of lower) lengths[length] = true;
  const placeOf = (name: string): number | undefined =>
    lengths[name.length] ? wanted.get(name.toLowerCase()) : undefined;
  const nothing = lower.map((): string | undefined => undefined);
  return (source) => {
    const found = nothing.slice();
    const take = (at: number, value: unknown): void => {
      if (value === undefined || value === null) return;
      if (typeof value !== "string" || found[at] !== undefined) throw refusal("ERR_HEADER_REPEATED");
      if (value.length > longest) throw refusal("ERR_HEADER_TOO_LONG");
      // how Headers and node:http write a header that came twice
      if (value.includes(", ")) throw refusal("ERR_HEADER_REPEATED");
      found[at] = value;
    };
    if (isHeaders(source)) {
      for (let at = 0; at < lower.length; at++) take(at, source.get(lower[at] as string));
    } else if (isPairs(source)) {
      for (const [name, value] of source) {
        const at = placeOf(name);
        if (at !== undefined) take(at, value);
      }
    } else {
      for (const name in source) {
        const at = placeOf(name);
        if (at !== undefined) take(at, source[name]);
      }
    }
    return found;
  };
};

/** One header, or undefined; several are joined. For what is not authenticated by itself. */
export const readHeader = (source: HeaderSource, name: string): string | undefined => {
  if (isHeaders(source)) return source.get(name) ?? undefined;
  const lower = name.toLowerCase();
  let found: string | undefined;
  const take = (key: string, value: unknown): void => {
    if (key.length !== lower.length || key.toLowerCase() !== lower || value == null) return;
    const text = [value].flat().join(", ");
    found = found === undefined ? text : `${found}, ${text}`;
  };
  if (isPairs(source)) for (const [key, value] of source) take(key, value);
  else for (const key in source) take(key, source[key]);
  return found;
};

/** A Map has a `get` too, but one that tells spellings apart. */
const isHeaders = (source: HeaderSource): source is { get(name: string): string | null } =>
  typeof (source as { get?: unknown }).get === "function" && !(source instanceof Map);

const isPairs = (source: HeaderSource): source is Iterable<readonly [string, string]> =>
  typeof (source as { [Symbol.iterator]?: unknown })[Symbol.iterator] === "function";
