// What rules are, and what they may call while the interpreter checks a value.
import type { Finding, Kind } from "./findings.js";
import type { JsonSchema } from "./schema.js";

/**
 * Whether a value has no finding at all.
 *
 * @example
 * const passes: Passes = (value) => typeof value === "string";
 */
export type Passes = (value: unknown) => boolean;

/** What a walk found. All findings are counted, but only the first ones are listed. */
export interface Found {
  total: number;
  invalid: number;
  /** Findings for which JSON Schema rejects a value: all kinds but `format` and `unknown-field`. */
  hard: number;
  /** Above 0 if a tag (a const, of the value or of its members) is wrong, below 0 if all tags are right, 0 without tags. */
  tags: number;
  readonly lists: readonly [invalid: Finding[], drift: Finding[]];
}

/**
 * Adds findings while the interpreter checks a value.
 *
 * @example
 * const isEven = (value: unknown, { add }: Adder) => {
 *   if ((value as number) % 2 !== 0) add("limit", "an even number");
 * };
 */
export interface Adder {
  /** Adds a finding for the value, described by its JSON type; or for a member of it, if `member` is given. */
  add(kind: Kind, expected?: string, member?: string): void;
  /** The state of the check, for `walkerOf`. */
  readonly walk: object;
}

/**
 * What a rule may call that checks the value against other schemas. `walkerOf` makes it, so that events whose rules only
 * add findings need not bundle it.
 *
 * @example
 * const look: Rule["look"] = (schema, value, _bit, adder) => walkerOf(adder).along(schema.not ?? {}, value);
 */
export interface Walker extends Adder {
  /**
   * Checks the value against another schema, or its member or item `key`, if that is given. A name counts as chosen by
   * the sender, an index does not.
   */
  along(schema: JsonSchema, value: unknown, key?: string | number): void;
  /** Checks the value against a schema without adding findings. Undefined if the schema does not accept its type. */
  attempt(schema: JsonSchema, value: unknown): Found | undefined;
  /** Adds the findings of an attempt. */
  adopt(found: Found): void;
  /** All types that these schemas accept, in words. */
  types(schemas: readonly JsonSchema[]): string;
}

/**
 * A check of keywords that few schemas have. A generated module imports only the rules that its schema needs.
 *
 * @example
 * const even: Rule = {
 *   reads: /^x-even$/,
 *   look(_schema, value, _bit, { add }) {
 *     if (typeof value === "number" && value % 2 !== 0) add("limit", "an even number");
 *   },
 * };
 */
export interface Rule {
  /** The keywords that it reads. */
  readonly reads: RegExp;
  /** Checks a value whose schema has such a keyword. `bit` is the value's JSON type. */
  look(schema: JsonSchema, value: unknown, bit: number, adder: Adder): void;
}
