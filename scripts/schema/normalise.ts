// Rewrites schemas of any dialect as draft 2020-12.

import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { tokensOf } from "../pattern/parse.js";
import type { Reading } from "./dialect.js";
import { asserts, isBundled, keywordSet, MARKS } from "./keywords.js";

/** A schema in any dialect. */
export type Raw = JsonSchema | boolean;

/** The schema that no value fits. */
export const NEVER: JsonSchema = { not: {} };

/** Keywords that bundled schemas may have. */
const KEPT = keywordSet(isBundled);

const isList = Array.isArray;

/**
 * Rewrites one schema with the keywords of draft 2020-12. Keywords of older drafts and of OpenAPI 3.0 are rewritten. Keywords
 * that no later phase reads are left out. The schemas below are not changed.
 */
export const normalise = (raw: Raw, source: Reading): JsonSchema => {
  if (typeof raw === "boolean") return raw ? {} : NEVER;
  const alone = source.oldRefs && typeof raw.$ref === "string";
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(raw)) {
    if (MARKS.has(keyword) || (alone && keyword !== "$ref" && asserts(keyword))) continue;
    if (KEPT.has(keyword) || keyword.startsWith("x-")) out[keyword] = isText(keyword) ? cut(value) : value;
  }
  if (!alone) for (const step of STEPS) step(out, raw);
  return source.nullable && raw.nullable === true ? nullable(out) : (out as JsonSchema);
};

const isText = (keyword: string): boolean => keyword === "title" || keyword === "description";

/** The longest title or description that is kept, in characters. It may be printed several times. */
const MAX_DESCRIPTION_LENGTH = 20_000;

/** Cuts a title or description that is too long. Other values are returned unchanged. */
export const cut = <Value>(text: Value): Value | string =>
  typeof text === "string" && text.length > MAX_DESCRIPTION_LENGTH
    ? `${text.slice(0, MAX_DESCRIPTION_LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…`
    : text;

type Step = (out: Record<string, unknown>, raw: JsonSchema) => void;

const addToAllOf = (out: Record<string, unknown>, ...schemas: unknown[]): void => {
  if (schemas.length > 0) out.allOf = [...((out.allOf as unknown[]) ?? []), ...schemas];
};

const limitTo = (out: Record<string, unknown>, keyword: string, most: number): void => {
  out[keyword] = Math.min((out[keyword] as number | undefined) ?? most, most);
};

/** Rewrites `exclusiveMinimum: true` of draft 4 and OpenAPI 3.0, which means that the limit itself is not allowed. */
const exclusive: Step = (out) => {
  for (const side of ["inimum", "aximum"]) {
    const [keyword, plain] = [`exclusiveM${side}`, `m${side}`];
    if (typeof out[keyword] !== "boolean") continue;
    if (out[keyword] && out[plain] !== undefined) {
      out[keyword] = out[plain];
      delete out[plain];
    } else delete out[keyword];
  }
};

/**
 * Rewrites `items` with a list as `prefixItems`. `false` for other items becomes `maxItems`: one more item is drift, not
 * invalid.
 */
const tuples: Step = (out, raw) => {
  if (isList(out.items)) {
    out.prefixItems = out.items;
    delete out.items;
    if (raw.additionalItems !== undefined) out.items = raw.additionalItems;
  }
  const prefix = isList(out.prefixItems) ? out.prefixItems.length : 0;
  if (prefix === 0) delete out.prefixItems;
  if (out.items === false) {
    limitTo(out, "maxItems", prefix);
    delete out.items;
  } else if (out.items === true && prefix === 0) delete out.items;
};

const dependencies: Step = (out, raw) => {
  const required: Record<string, unknown> = { ...(out.dependentRequired as object) };
  const when = (name: string, then: unknown) => ({ if: { type: "object", required: [name] }, then });
  const schemas: unknown[] = [];
  for (const dependents of [raw.dependentSchemas, raw.dependencies]) {
    for (const [name, then] of Object.entries(isObject(dependents) ? dependents : {})) {
      if (isList(then)) Object.defineProperty(required, name, { value: then, ...PLAIN });
      else schemas.push(when(name, then));
    }
  }
  const names = Object.entries(required).filter(([, list]) => isList(list) && list.length > 0);
  delete out.dependentRequired;
  if (names.length > 0) out.dependentRequired = Object.fromEntries(names);
  addToAllOf(out, ...schemas);
};

const PLAIN = { enumerable: true, writable: true, configurable: true };

/** Removes keywords that have no effect, and rewrites patterns for the `u` flag. */
const withoutEffect: Step = (out) => {
  if (out.if === undefined) {
    delete out.then;
    delete out.else;
  }
  if (out.contains === undefined) {
    delete out.minContains;
    delete out.maxContains;
  }
  if (out.uniqueItems === false) delete out.uniqueItems;
  if (out.propertyNames === true) delete out.propertyNames;
  if (typeof out.format === "string" && out.format in Object.prototype) delete out.format;
  if (typeof out.pattern === "string") out.pattern = mended(out.pattern);
  if (isObject(out.patternProperties)) {
    const all = Object.entries(out.patternProperties).map(
      ([pattern, member]) => [mended(pattern), member] as const,
    );
    delete out.patternProperties;
    if (all.length > 0) out.patternProperties = Object.fromEntries(all);
  }
};

/** Moves a second union to `allOf`, so that a schema has only one. */
const unions: Step = (out) => {
  if (out.anyOf === undefined || out.oneOf === undefined) return;
  addToAllOf(out, { oneOf: out.oneOf });
  delete out.oneOf;
};

/** Replaces constants that are objects or lists by schemas that describe them. So checkers need not compare values. */
const constants: Step = (out) => {
  if (isDeep(out.const)) {
    addToAllOf(out, exactly(out.const));
    delete out.const;
  }
  if (isList(out.enum) && out.enum.length === 0) {
    // nothing fits an empty list
    addToAllOf(out, NEVER);
    delete out.enum;
  }
  if (!isList(out.enum) || !out.enum.some(isDeep)) return;
  const flat = out.enum.filter((word) => !isDeep(word));
  const deep = out.enum.filter(isDeep).map(exactly);
  delete out.enum;
  const branches = flat.length > 0 ? [{ enum: flat }, ...deep] : deep;
  addToAllOf(out, branches.length === 1 ? branches[0] : { anyOf: branches });
};

const isDeep = (value: unknown): boolean => typeof value === "object" && value !== null;

const exactly = (value: unknown): JsonSchema => {
  if (isList(value)) {
    const items = value.map(exactly);
    return {
      type: "array",
      ...(items.length > 0 && { prefixItems: items, not: { type: "array", maxItems: items.length - 1 } }),
      items: NEVER,
    };
  }
  if (!isObject(value)) return { const: value };
  const members = Object.entries(value).map(([name, member]) => [name, exactly(member)] as const);
  return {
    type: "object",
    ...(members.length > 0 && {
      required: Object.keys(value),
      properties: Object.fromEntries(members),
    }),
    additionalProperties: NEVER,
  };
};

const STEPS: readonly Step[] = [exclusive, tuples, dependencies, withoutEffect, unions, constants];

/** Keywords that refer to other schemas. Beside them, `nullable` cannot only extend `type`. */
const REFERS = keywordSet(({ applies }, keyword) => applies === "value" || keyword === "$ref");

/**
 * Rewrites `nullable` of OpenAPI 3.0, which adds null to `type`. Authors also mean this beside a `$ref`, a union or an
 * enum.
 */
const nullable = (out: Record<string, unknown>): JsonSchema => {
  if (out.type !== undefined && !Object.keys(out).some((keyword) => REFERS.has(keyword))) {
    const types = [out.type].flat();
    if (out.const !== undefined && out.const !== null) {
      out.enum = [out.const];
      delete out.const;
    }
    if (isList(out.enum) && !out.enum.includes(null)) out.enum = [...out.enum, null];
    return { ...out, type: types.includes("null") ? types : [...types, "null"] } as JsonSchema;
  }
  const entries = Object.entries(out);
  const beside = entries.filter(([keyword]) => !asserts(keyword));
  const rest = entries.filter(([keyword]) => asserts(keyword));
  if (rest.length === 0) return out as JsonSchema;
  return { ...Object.fromEntries(beside), anyOf: [Object.fromEntries(rest), { type: "null" }] } as JsonSchema;
};

/**
 * Rewrites a pattern that compiles only without the `u` flag, so that it has the same meaning with the flag. It rewrites
 * escapes that are not needed (`\-`), dashes beside a class (`[\w-.]`), and single braces and brackets.
 *
 * @example mended("[\\w-.]") // "[\\w\\-.]"
 */
export const mended = (pattern: string): string => {
  if (compiles(pattern) || !compiles(pattern, "")) return pattern;
  const plain = tokensOf(pattern).map((token) =>
    token.startsWith("[")
      ? token.replace(/\\[\s\S]/gu, escaped).replace(DASH_BESIDE_CLASS, "\\-")
      : /^[{}\]]$/.test(token)
        ? `\\${token}`
        : escaped(token),
  );
  return compiles(plain.join("")) ? plain.join("") : pattern;
};

/** A dash between a class and something else. */
const DASH_BESIDE_CLASS = /(?<=\\[dswDSW])-(?!\])|-(?=\\[dswDSW])/g;

/** `\-` → `\u{2d}`. Escapes that have a meaning are kept. */
const escaped = (part: string): string =>
  /^\\[^A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(part) ? `\\u{${part.codePointAt(1)?.toString(16)}}` : part;

/** Whether a pattern compiles, by default with the `u` flag. */
export const compiles = (pattern: string, flags = "u"): boolean => {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
};
