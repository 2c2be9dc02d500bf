// Says types, times and signatures in words, for pages.

import type { JsonSchema } from "../../../src/check/index.js";
import { dig, isObject } from "../../json/value.js";
import { definitionName } from "../../schema/closing.js";
import { grouped, plural } from "../../text/count.js";

/**
 * A time span in words.
 *
 * @example
 * duration(90); // "90 s"
 * duration(300); // "5 min"
 * duration(18000); // "5 h"
 */
export const duration = (seconds: number): string =>
  seconds % 3600 === 0
    ? `${seconds / 3600} h`
    : seconds % 60 === 0 && seconds > 120
      ? `${seconds / 60} min`
      : `${seconds} s`;

/**
 * A number of bytes in words.
 *
 * @example
 * size(20971520); // "20 MiB"
 * size(20000000); // "20,000,000 bytes"
 */
export const size = (bytes: number): string =>
  bytes % 2 ** 20 === 0
    ? `${grouped(bytes / 2 ** 20)} MiB`
    : bytes % 2 ** 10 === 0
      ? `${grouped(bytes / 2 ** 10)} KiB`
      : plural(bytes, "byte");

/** How schemes are written that are no abbreviations. */
const SCHEMES: Readonly<Record<string, string>> = { ed25519: "Ed25519" };

/** One line on how a vendor signs: `HMAC sha256 base64, `svix-signature``, `Ed25519 base64, verified with a public key, `x-signature``. */
export const signatureWords = (signature: unknown): string => {
  if (!isObject(signature)) return "unknown";
  const { scheme, algorithm, encoding, headers, header, instead, claims } = signature;
  if (scheme === "none")
    return isObject(instead)
      ? `none; a token in ${instead.header === undefined ? "the URL" : "a header"} instead`
      : "none";
  const name = dig(header, ["name"]);
  const families =
    typeof name === "string"
      ? `, \`${(Array.isArray(headers) ? headers : [""]).map((prefix) => `${prefix}${name}`).join("` or `")}\``
      : "";
  const unnamed = isObject(header) && header.name === null ? ", header not documented" : "";
  return (
    [SCHEMES[String(scheme)] ?? String(scheme).toUpperCase(), algorithm, encoding]
      .filter((word) => word !== undefined)
      .join(" ") +
    (scheme === "ed25519" ? ", verified with a public key" : "") +
    (isObject(claims) ? " with a hash of the body" : "") +
    families +
    unnamed
  );
};

/**
 * Makes the function that says a schema's type in words: `array of string`. Inside a recursive definition only its JSON
 * type is written.
 *
 * @param named - Definitions of which only the name is written.
 */
export const typeWords = (
  defs: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): ((schema: JsonSchema) => string) => {
  const known = new Map<JsonSchema, string>();
  const above = new Set<JsonSchema>();
  // words were cut short if their schema refers to itself: these are right only here and are not kept
  let cuts = 0;
  const words = (schema: JsonSchema): string => {
    const name = schema.$ref && definitionName(schema.$ref);
    if (name !== undefined && named.has(name)) return name;
    const target = name === undefined ? schema : (defs.get(name) ?? {});
    if (above.has(target)) {
      cuts++;
      return [target.type ?? "any"].flat().join(" or ");
    }
    const earlier = known.get(target);
    if (earlier !== undefined) return earlier;
    const before = cuts;
    above.add(target);
    const made = wordsOf(target, words);
    above.delete(target);
    if (cuts === before) known.set(target, made);
    return made;
  };
  return words;
};

/** How many words of an enum are listed. */
const MAX_ENUM_WORDS = 12;

const wordsOf = (schema: JsonSchema, inner: (schema: JsonSchema) => string): string => {
  if (schema.$ref !== undefined) return inner(schema);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return [...new Set(branches.map((branch) => inner(branch)))].join(" or ");
  const types = [schema.type ?? (typeof schema.const === "string" ? "string" : "any")].flat().join(" or ");
  const items = isObject(schema.items) ? ` of ${inner(schema.items)}` : "";
  const known = (schema.enum ?? schema["x-words"] ?? []).filter((word) => word !== null).map(String);
  const more = known.length > MAX_ENUM_WORDS ? ", …" : "";
  const words = known.length > 0 ? `: ${known.slice(0, MAX_ENUM_WORDS).join(", ")}${more}` : "";
  const constant = schema.const === undefined ? "" : `: ${String(schema.const)}`;
  const format = schema.format === undefined ? "" : ` (${schema.format})`;
  return types.replace("array", `array${items}`) + format + words + constant;
};

/**
 * The words for a value that has one type or the other.
 *
 * @example
 * eitherType("string: text", "string: link"); // "string: text, link"
 */
export const eitherType = (a: string, b: string): string =>
  b.split(" or ").reduce((all, one) => {
    if (all.split(" or ").includes(one)) return all;
    const [type, ...words] = one.split(": ");
    return words.length > 0 && all.startsWith(`${type}: `)
      ? `${all}, ${words.join(": ")}`
      : `${all} or ${one}`;
  }, a);
