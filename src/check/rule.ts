// What rules are, and what they may do while the interpreter stands on a value.
import type { Finding, Kind } from "./findings.js";
import type { JsonSchema } from "./schema.js";

/**
 * Whether a value has no finding at all.
 *
 * @example
 * const passes: Passes = (value) => typeof value === "string";
 */
export type Passes = (value: unknown) => boolean;

/** What a walk found. Everything is counted, only the first findings are listed. */
export interface Found {
  total: number;
  invalid: number;
  /** Those for which JSON Schema rejects a value: all but formats and unknown members. */
  hard: number;
  readonly lists: readonly [invalid: Finding[], drift: Finding[]];
}

/**
 * What a rule may do while the interpreter stands on a value.
 *
 * @example
 * const isEven = (value: unknown, { add }: Walker) => {
 *   if ((value as number) % 2 !== 0) add("limit", "an even number");
 * };
 */
export interface Walker {
  /** Adds a finding here, or at a member of the value. What was found is described by its JSON type. */
  add(kind: Kind, expected?: string, member?: string): void;
  /**
   * Checks the value against another schema; or one of its members or items, if `key` is given. A name counts as chosen
   * by the sender, an index does not.
   */
  along(schema: JsonSchema, value: unknown, key?: string | number): void;
  /** Checks the value against a schema without adding findings. Undefined where the schema does not take its type. */
  attempt(schema: JsonSchema, value: unknown): Found | undefined;
  /** Adds the findings of an attempt. */
  adopt(found: Found): void;
  /** The types that any of these schemas takes, in words. */
  types(schemas: readonly JsonSchema[]): string;
}

/**
 * An assertion that few schemas make. A generated module imports only the rules that its schema needs.
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
  /** Looks at a value of a schema that has such a keyword. `bit` is the value's JSON type. */
  look(schema: JsonSchema, value: unknown, bit: number, walker: Walker): void;
}
