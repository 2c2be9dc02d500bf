// Rules: the checks of keywords that few schemas have.
import { ARRAY, NUMBER, OBJECT, STRING } from "./bits.js";
import { walkerOf } from "./interpret.js";
import type { Found, Rule, Walker } from "./rule.js";
import type { JsonSchema } from "./schema.js";

/**
 * Length in code points, as JSON Schema counts.
 *
 * @example
 * lengthOf("🙂"); // 1
 */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

/**
 * Whether a number is a multiple of another one. Both are decimals that a number can hold only nearly, so their quotient may
 * be off by as much as that makes it.
 *
 * @example
 * isMultiple(19.99, 0.01); // true, though 19.99 / 0.01 is 1998.9999999999998
 */
export const isMultiple = (number: number, of: number): boolean => {
  const times = number / of;
  // of a quotient that is too large for a number, the remainder decides
  if (!Number.isFinite(times)) return number % of === 0;
  return Math.abs(times - Math.round(times)) <= Math.abs(times) * 5e-16;
};

const compiled = new Map<string, RegExp>();

const regExpOf = (pattern: string): RegExp => {
  let expression = compiled.get(pattern);
  if (!expression) compiled.set(pattern, (expression = new RegExp(pattern, "u")));
  return expression;
};

/**
 * Ranges, lengths, counts and patterns.
 *
 * @example
 * event("note", { maxLength: 3 }, () => false, {}, [limits]).check("long"); // at most 3 characters
 */
export const limits: Rule = {
  reads: /^(?:min|max|exclusive|pattern)/,
  look(schema, value, bit, { add }) {
    const range = (of: string, size: number, unit = ""): void => {
      const least = schema[`min${of}`] as number;
      const most = schema[`max${of}`] as number;
      if (size < least) add("limit", `at least ${least}${unit}`);
      if (size > most) add("limit", `at most ${most}${unit}`);
    };
    if (bit === STRING) {
      const { pattern } = schema;
      range("Length", lengthOf(value as string), " characters");
      if (pattern !== undefined && !regExpOf(pattern).test(value as string))
        add("limit", `a match of ${pattern}`);
    } else if (bit & NUMBER) {
      const { exclusiveMinimum, exclusiveMaximum } = schema;
      const number = value as number;
      range("imum", number);
      if (number <= (exclusiveMinimum as number)) add("limit", `more than ${exclusiveMinimum}`);
      if (number >= (exclusiveMaximum as number)) add("limit", `less than ${exclusiveMaximum}`);
    } else if (bit === ARRAY) range("Items", (value as unknown[]).length, " items");
    else if (bit === OBJECT) range("Properties", Object.keys(value as object).length, " members");
  },
};

/**
 * multipleOf.
 *
 * @example
 * event("note", { multipleOf: 0.01 }, () => false, {}, [multiples]).check(0.005); // a multiple of 0.01
 */
export const multiples: Rule = {
  reads: /^multipleOf$/,
  look({ multipleOf }, value, bit, { add }) {
    if (bit & NUMBER && !isMultiple(value as number, multipleOf as number))
      add("limit", `a multiple of ${multipleOf}`);
  },
};

/** How much closer a branch is than another: negative if it is. A branch with a wrong tag has an invalid finding. */
const distance = (one: Found, other: Found): number =>
  +!!one.invalid - +!!other.invalid ||
  +!!one.hard - +!!other.hard ||
  one.tags - other.tags ||
  one.invalid - other.invalid ||
  one.total - other.total;

/**
 * anyOf and oneOf. If a branch has no finding, there is none. Otherwise the findings are those of the closest branch: one
 * without invalid findings, then one that JSON Schema accepts, then one whose tags (const) hold, then the one with the
 * fewest invalid findings, then the one with the fewest findings.
 *
 * @example
 * event("note", { anyOf: [{ const: 1 }, { const: 2 }] }, () => false, {}, [unions]).check(3);
 */
export const unions: Rule = {
  reads: /^(?:anyOf|oneOf)$/,
  look(schema, value, _bit, adder) {
    const { add, attempt, adopt, types } = walkerOf(adder);
    const branches = schema.anyOf ?? schema.oneOf ?? [];
    let best: ReturnType<typeof attempt>;
    let clean = 0;
    for (const branch of branches) {
      const found = attempt(branch, value);
      if (!found) continue;
      if (!found.total) clean++;
      if (!best || distance(found, best) < 0) best = found;
    }
    if (!best) add("type", types(branches));
    else if (!schema.anyOf && clean > 1) add("value", "only one of several shapes");
    else adopt(best);
  },
};

/**
 * allOf, if its schemas could not be merged into one.
 *
 * @example
 * event("note", { allOf: [{ const: 1 }] }, () => false, {}, [parts]).check(2);
 */
export const parts: Rule = {
  reads: /^allOf$/,
  look(schema, value, _bit, adder) {
    const { along } = walkerOf(adder);
    for (const part of schema.allOf as JsonSchema[]) along(part, value);
  },
};

/** Whether a value has no finding with a schema. */
const fits = ({ attempt }: Walker, schema: JsonSchema, value: unknown): boolean =>
  attempt(schema, value)?.total === 0;

/**
 * not, and if with then and else.
 *
 * @example
 * event("note", { not: { type: "null" } }, () => false, {}, [conditions]).check(null);
 */
export const conditions: Rule = {
  reads: /^(?:not|if)$/,
  look(schema, value, _bit, adder) {
    const walker = walkerOf(adder);
    const { not, if: when } = schema;
    if (not && fits(walker, not, value)) walker.add("value", "anything else");
    const then = when && (fits(walker, when, value) ? schema.then : schema.else);
    if (then) walker.along(then, value);
  },
};

/**
 * prefixItems: lists whose first items have schemas of their own.
 *
 * @example
 * event("note", { prefixItems: [{ type: "string" }] }, () => false, {}, [tuples]).check([1]);
 */
export const tuples: Rule = {
  reads: /^prefixItems$/,
  look({ prefixItems = [], items }, value, bit, adder) {
    if (bit !== ARRAY) return;
    const { along } = walkerOf(adder);
    for (const [index, item] of (value as unknown[]).entries()) {
      const schema = prefixItems[index] ?? items;
      if (typeof schema === "object") along(schema, item, index);
    }
  },
};

/**
 * contains, with its counts.
 *
 * @example
 * event("note", { contains: { const: 1 } }, () => false, {}, [containing]).check([2]);
 */
export const containing: Rule = {
  reads: /^contains$/,
  look({ contains, minContains = 1, maxContains }, value, bit, adder) {
    if (bit !== ARRAY) return;
    const walker = walkerOf(adder);
    const { length } = (value as unknown[]).filter((item) => fits(walker, contains as JsonSchema, item));
    if (length < minContains) walker.add("value", `at least ${minContains} items of one kind`);
    if (length > (maxContains as number)) walker.add("value", `at most ${maxContains} items of one kind`);
  },
};

/** A text that is the same for equal JSON, in any order of members. */
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(textOf).join()}]`
    : typeof value === "object" && value
      ? `{${Object.keys(value)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${textOf((value as Record<string, unknown>)[key])}`)
          .join()}}`
      : typeof value === "string"
        ? JSON.stringify(value)
        : `${value === 0 ? 0 : value}`;

/**
 * Whether all items differ. The time grows with their text, not with the square of their number.
 *
 * @example
 * distinct([{ a: 1, b: 2 }, { b: 2, a: 1 }]); // false
 */
export const distinct = (items: readonly unknown[]): boolean =>
  new Set(items.map(textOf)).size === items.length;

/**
 * uniqueItems.
 *
 * @example
 * event("note", { uniqueItems: true }, () => false, {}, [unique]).check([1, 1]);
 */
export const unique: Rule = {
  reads: /^uniqueItems$/,
  look(_schema, value, bit, { add }) {
    if (bit === ARRAY && !distinct(value as unknown[])) add("value", "items that all differ");
  },
};

/**
 * propertyNames and dependentRequired.
 *
 * @example
 * event("note", { dependentRequired: { a: ["b"] } }, () => false, {}, [names]).check({ a: 1 });
 */
export const names: Rule = {
  reads: /^(?:propertyNames|dependentRequired)$/,
  look({ propertyNames, dependentRequired }, value, bit, adder) {
    if (bit !== OBJECT) return;
    const walker = walkerOf(adder);
    const has = (name: string): boolean => Object.hasOwn(value as object, name);
    if (propertyNames && !Object.keys(value as object).every((name) => fits(walker, propertyNames, name)))
      walker.add("value", "other names of members");
    for (const [name, needed] of Object.entries(dependentRequired ?? {}))
      if (has(name) && !needed.every(has)) walker.add("value", `with ${name} also ${needed.join(", ")}`);
  },
};

/**
 * patternProperties: members whose names match patterns, and all other members.
 *
 * @example
 * event("note", { patternProperties: { "^x-": { type: "string" } } }, () => false, {}, [patterns]).check({ "x-a": 1 });
 */
export const patterns: Rule = {
  reads: /^patternProperties$/,
  look({ properties = {}, patternProperties = {}, additionalProperties: rest }, value, bit, adder) {
    if (bit !== OBJECT) return;
    const { add, along } = walkerOf(adder);
    for (const [key, member] of Object.entries(value as object)) {
      let known = Object.hasOwn(properties, key);
      for (const [pattern, schema] of Object.entries(patternProperties)) {
        if (!regExpOf(pattern).test(key)) continue;
        known = true;
        along(schema, member, key);
      }
      if (known) continue;
      if (rest === false) add("unknown-field", undefined, key);
      else if (typeof rest === "object") along(rest, member, key);
    }
  },
};

/**
 * Which members and items of a value are evaluated by other schemas (a term of JSON Schema). The generator writes a
 * list of these as `x-known`, beside `unevaluatedProperties` and `unevaluatedItems`.
 */
export interface Evaluated<Question = JsonSchema> {
  readonly names?: readonly string[];
  readonly patterns?: readonly string[];
  /** All members are evaluated. */
  readonly all?: true;
  /** This many of the first items are evaluated. */
  readonly count?: number;
  /** Items that fit this schema are evaluated. */
  readonly each?: Question;
  /** Applies only if the value fits this schema. */
  readonly when?: Question;
  /** Applies only if the value does not fit this schema. */
  readonly unless?: Question;
  /** More of these, which apply under the same conditions. */
  readonly more?: readonly Evaluated<Question>[];
}

/**
 * unevaluatedProperties and unevaluatedItems; `x-known` lists what is evaluated.
 *
 * @example
 * const schema = { unevaluatedProperties: false, "x-known": [{ names: ["a"] }] };
 * event("note", schema, () => false, {}, [leftovers]).check({ b: 1 });
 */
export const leftovers: Rule = {
  reads: /^unevaluated/,
  look(schema, value, bit, adder) {
    const walker = walkerOf(adder);
    const { unevaluatedProperties: members, unevaluatedItems: items } = schema;
    /** The entries whose conditions the value meets. */
    const applying = (list: readonly Evaluated[]): Evaluated[] =>
      list.flatMap((known) =>
        (!known.when || fits(walker, known.when, value)) &&
        !(known.unless && fits(walker, known.unless, value))
          ? [known, ...applying(known.more ?? [])]
          : [],
      );
    const known = applying(schema["x-known"] as Evaluated[]);
    if (bit === OBJECT && members !== undefined && members !== true) {
      const isKnown = (key: string): boolean =>
        known.some(
          ({ all, names, patterns }) =>
            all || names?.includes(key) || patterns?.some((pattern) => regExpOf(pattern).test(key)),
        );
      for (const [key, member] of Object.entries(value as Record<string, unknown>)) {
        if (isKnown(key)) continue;
        if (members === false) walker.add("unknown-field", undefined, key);
        else walker.along(members, member, key);
      }
    }
    if (bit === ARRAY && items !== undefined && items !== true) {
      const first = Math.max(0, ...known.map(({ count = 0 }) => count));
      const kinds = known.flatMap(({ each }) => (each ? [each] : []));
      let isMore = false;
      for (const [index, item] of (value as unknown[]).entries()) {
        if (index < first || kinds.some((kind) => fits(walker, kind, item))) continue;
        if (typeof items === "object") walker.along(items, item, index);
        else isMore = true;
      }
      if (isMore) walker.add("limit", "no more items");
    }
  },
};

/**
 * Every rule by its name, for events that are made from a schema at run time, and for the generator.
 *
 * @example
 * event("note", { minimum: 0 }, () => false, {}, Object.values(rules)).check(-1);
 */
export const rules = {
  limits,
  multiples,
  unions,
  parts,
  conditions,
  tuples,
  containing,
  unique,
  names,
  patterns,
  leftovers,
} satisfies Readonly<Record<string, Rule>>;
