// All facts about the keywords of JSON Schema, in one table. Other modules select keywords by a column of the table. So a
// keyword that is added here reaches every phase, and the test of this file names what is still missing.
import type { Kind, rules } from "../../src/check/index.js";
import { isObject } from "../json/value.js";

/** The dialects that can be rewritten as draft 2020-12, the oldest first. */
export const DIALECTS = ["04", "06", "07", "2019-09", "2020-12"] as const;

/** A dialect by the name of its draft. */
export type Draft = (typeof DIALECTS)[number];

/** The form that a keyword's value must have, so that other phases can read it. */
export interface Value {
  readonly is: (value: unknown) => boolean;
  /** The same in words: `a list of names`. */
  readonly words: string;
}

/** One row of the table. An absent column means: no, or not known. */
export interface Keyword {
  /**
   * What the keyword is for.
   *
   * - `assertion`: it decides about values.
   * - `annotation`: it tells people something.
   * - `identity`: it names the schema or its dialect.
   * - `definitions`: its schemas are only referred to.
   */
  readonly role: "assertion" | "annotation" | "identity" | "definitions";

  /** The schemas in its value, in draft 2020-12. `boolean`: one schema, or a boolean with a meaning of its own. */
  readonly schemas?: "one" | "boolean" | "list" | "map";
  /** Whether older drafts may have a list instead of one schema. */
  readonly orList?: true;
  /** What the schemas within describe: the value itself, its members, its items or the names of its members. */
  readonly applies?: "value" | "members" | "items" | "names";
  /**
   * How the schemas within are read. `part`: each describes some members of the same object. `asked`: only yes or no
   * matters. Absent: each describes a value of its own.
   */
  readonly reads?: "part" | "asked";

  /** The JSON type that the assertion is about; values of other types pass. Absent: any type. */
  readonly type?: "string" | "number" | "array" | "object";
  /** The kind of finding for a value that breaks the assertion. */
  readonly finding?: Kind;
  /** The rule of `afterword/check` that checks it. Absent: every checker checks it without a rule. */
  readonly rule?: keyof typeof rules;
  /** Whether a value may be deeper than the schema with this keyword. Printed functions then check its depth. */
  readonly unbounded?: true;
  /** Whether a value may get another verdict if its text is read as Latin-1 instead of UTF-8. */
  readonly needsCharacters?: true;

  /** How the values of two schemas are merged into one that asks for both. Absent: both must be equal. */
  readonly merge?:
    | "members"
    | "both lists"
    | "common types"
    | "common values"
    | "greatest"
    | "least"
    | "schema";
  /** Keywords of one group have a meaning only together. If two schemas to be merged use a group, it must be equal in both. */
  readonly group?: string;

  /** Whether `diff` also compares it as it is written. Such keywords are rare. */
  readonly comparedAsWritten?: true;

  /** The first dialect with the keyword. Absent: the oldest. */
  readonly since?: Draft;
  /** The last dialect with the keyword. Absent: the latest. */
  readonly until?: Draft;
  /** False if bundled schemas never have it: bundling rewrites it, follows it or leaves it out. */
  readonly bundled?: false;
  /** True if the schema profile allows it; otherwise the rule that refuses it, and what to do instead. */
  readonly profile?: true | { readonly rule: string; readonly remedy: string };

  /** The form of its value in any dialect. */
  readonly holds?: Value;
  /** The form of its value in the profile, if it differs. */
  readonly holdsInProfile?: Value;

  /** Whether it is used for the types of our own records, which json-schema-to-typescript prints. */
  readonly inRecordTypes?: true;
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const isText = (value: unknown): boolean => typeof value === "string";
const isJson = (value: unknown): boolean =>
  isBoolean(value) || isText(value) || isNumber(value) || typeof value === "object";
const isSchema = (value: unknown): boolean => isBoolean(value) || isObject(value);
const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const filled = (is: (value: unknown) => boolean) => (value: unknown) =>
  listOf(is)(value) && (value as unknown[]).length > 0;
const byName = (is: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && Object.values(value).every(is);

const TEXT: Value = { is: isText, words: "a string" };
const TYPES: Value = {
  is: (value) => isText(value) || filled(isText)(value),
  words: "a string or a list of strings",
};
const JSON_VALUE: Value = { is: isJson, words: "a JSON value" };
const JSON_VALUES: Value = { is: listOf(isJson), words: "a list of JSON values" };
const WORDS: Value = { is: filled(isJson), words: "a list of JSON values" };
const NAMES: Value = { is: listOf(isText), words: "a list of names" };
const NAMES_BY_NAME: Value = { is: byName(listOf(isText)), words: "names by name" };
const SCHEMA: Value = { is: isSchema, words: "a schema" };
const SCHEMA_OR_LIST: Value = {
  is: (value) => isSchema(value) || listOf(isSchema)(value),
  words: "a schema or a list of them",
};
const SCHEMAS: Value = { is: filled(isSchema), words: "a list of schemas" };
const SCHEMAS_BY_NAME: Value = { is: byName(isSchema), words: "schemas by name" };
const SCHEMAS_OR_NAMES_BY_NAME: Value = {
  is: byName((value) => isSchema(value) || listOf(isText)(value)),
  words: "schemas or names by name",
};
const COUNT: Value = {
  is: (value) => isNumber(value) && (value as number) >= 0 && Number.isInteger(value),
  words: "a whole number",
};
const NUMBER: Value = { is: isNumber, words: "a number" };
const NUMBER_OR_BOOLEAN: Value = { is: (value) => isNumber(value) || isBoolean(value), words: "a number" };
const STEP: Value = { is: (value) => isNumber(value) && (value as number) > 0, words: "a number above 0" };
const BOOLEAN: Value = { is: isBoolean, words: "true or false" };

// In the profile, no schema is a boolean.
const OBJECT_SCHEMA: Value = { is: isObject, words: "a schema" };
const OBJECT_SCHEMAS: Value = { is: filled(isObject), words: "a list of schemas" };
const OBJECT_SCHEMAS_BY_NAME: Value = { is: byName(isObject), words: "schemas by name" };
const SCHEMA_OR_TRUE: Value = { is: isSchema, words: "a schema or true" };

/** Parts that many rows have in common. */
const ANY = { role: "assertion" } as const;
const STRING = { role: "assertion", type: "string" } as const;
const NUMBERS = { role: "assertion", type: "number" } as const;
const ARRAY = { role: "assertion", type: "array" } as const;
const OBJECT = { role: "assertion", type: "object" } as const;
const LIMIT = { finding: "limit", rule: "limits", profile: true } as const;
const ANNOTATION = { role: "annotation", profile: true } as const;

// Schemas are visited in the order of these rows, not in the order of the document.
// biome-ignore format: a table is read in rows
const TABLE = {
  additionalProperties: { ...OBJECT, schemas: "boolean", applies: "members", finding: "unknown-field",
    merge: "schema", profile: true, holds: SCHEMA, holdsInProfile: SCHEMA_OR_TRUE, inRecordTypes: true },
  additionalItems: { ...ARRAY, schemas: "one", applies: "items", until: "2019-09", bundled: false, holds: SCHEMA },
  contains: { ...ARRAY, schemas: "one", applies: "items", reads: "asked", since: "06", finding: "value",
    rule: "containing", unbounded: true, needsCharacters: true, comparedAsWritten: true, group: "contains",
    holds: SCHEMA },
  propertyNames: { ...OBJECT, schemas: "one", applies: "names", reads: "asked", since: "06", finding: "value",
    rule: "names", needsCharacters: true, comparedAsWritten: true, group: "propertyNames", holds: SCHEMA },
  unevaluatedProperties: { ...OBJECT, schemas: "boolean", applies: "members", since: "2019-09",
    finding: "unknown-field", rule: "leftovers", unbounded: true, comparedAsWritten: true, merge: "schema",
    holds: SCHEMA },
  unevaluatedItems: { ...ARRAY, schemas: "boolean", applies: "items", since: "2019-09", finding: "limit",
    rule: "leftovers", unbounded: true, comparedAsWritten: true, merge: "schema", holds: SCHEMA },
  not: { ...ANY, schemas: "one", applies: "value", reads: "asked", finding: "value", rule: "conditions",
    unbounded: true, needsCharacters: true, comparedAsWritten: true, group: "not", holds: SCHEMA },
  if: { ...ANY, schemas: "one", applies: "value", reads: "asked", since: "07", rule: "conditions", unbounded: true,
    needsCharacters: true, comparedAsWritten: true, group: "if", holds: SCHEMA },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { ...ANY, schemas: "one", applies: "value", reads: "part", since: "07", rule: "conditions",
    comparedAsWritten: true, group: "if", holds: SCHEMA },
  else: { ...ANY, schemas: "one", applies: "value", reads: "part", since: "07", rule: "conditions",
    comparedAsWritten: true, group: "if", holds: SCHEMA },
  allOf: { ...ANY, schemas: "list", applies: "value", reads: "part", rule: "parts", group: "allOf", profile: true,
    holds: SCHEMAS, holdsInProfile: OBJECT_SCHEMAS },
  anyOf: { ...ANY, schemas: "list", applies: "value", reads: "part", rule: "unions", group: "union", profile: true,
    holds: SCHEMAS, holdsInProfile: OBJECT_SCHEMAS, inRecordTypes: true },
  oneOf: { ...ANY, schemas: "list", applies: "value", reads: "part", finding: "value", rule: "unions",
    unbounded: true, needsCharacters: true, group: "union", profile: true, holds: SCHEMAS,
    holdsInProfile: OBJECT_SCHEMAS, inRecordTypes: true },
  prefixItems: { ...ARRAY, schemas: "list", applies: "items", since: "2020-12", rule: "tuples", unbounded: true,
    holds: SCHEMAS },
  items: { ...ARRAY, schemas: "boolean", orList: true, applies: "items", merge: "schema", profile: true,
    holds: SCHEMA_OR_LIST, holdsInProfile: OBJECT_SCHEMA, inRecordTypes: true },
  properties: { ...OBJECT, schemas: "map", applies: "members", finding: "unknown-field", merge: "members",
    profile: true, holds: SCHEMAS_BY_NAME, holdsInProfile: OBJECT_SCHEMAS_BY_NAME, inRecordTypes: true },
  patternProperties: { ...OBJECT, schemas: "map", applies: "members", rule: "patterns", unbounded: true,
    needsCharacters: true, comparedAsWritten: true, holds: SCHEMAS_BY_NAME },
  dependentSchemas: { ...OBJECT, schemas: "map", applies: "value", since: "2019-09", bundled: false,
    holds: SCHEMAS_BY_NAME },
  dependencies: { ...OBJECT, schemas: "map", applies: "value", until: "07", bundled: false,
    holds: SCHEMAS_OR_NAMES_BY_NAME },

  $defs: { role: "definitions", schemas: "map", bundled: false, profile: true,
    holdsInProfile: OBJECT_SCHEMAS_BY_NAME },
  definitions: { role: "definitions", schemas: "map", bundled: false },

  // OpenAPI's own
  discriminator: { ...ANY, bundled: false,
    profile: { rule: "no-discriminator", remedy: "Drop it: unions narrow by the const of their tag." } },
  nullable: { ...ANY, bundled: false, profile: { rule: "no-nullable", remedy: 'Write type: [string, "null"].' },
    holds: BOOLEAN },

  title: { ...ANNOTATION, holdsInProfile: TEXT },
  description: { ...ANNOTATION, holdsInProfile: TEXT, inRecordTypes: true },
  default: ANNOTATION,
  example: ANNOTATION,
  examples: ANNOTATION,
  deprecated: { ...ANNOTATION, inRecordTypes: true },
  writeOnly: ANNOTATION,
  externalDocs: ANNOTATION,
  $comment: { ...ANNOTATION, bundled: false },
  readOnly: { role: "annotation", bundled: false,
    profile: { rule: "no-read-only", remedy: "Drop it: everything in a webhook is received." } },

  $schema: { role: "identity", bundled: false, profile: true },
  $id: { role: "identity", bundled: false, profile: true, holds: TEXT },
  $anchor: { role: "identity", bundled: false,
    profile: { rule: "no-anchor", remedy: "Refer to #/components/schemas/Name instead." }, holds: TEXT },
  $dynamicAnchor: { role: "identity", bundled: false, holds: TEXT },

  // json-schema-to-typescript's own
  tsType: { role: "annotation", bundled: false,
    profile: { rule: "no-ts-type", remedy: "Drop it: types follow from the schema." } },

  $ref: { ...ANY, profile: true, holds: TEXT, inRecordTypes: true },
  type: { ...ANY, finding: "type", merge: "common types", profile: true, holds: TYPES, inRecordTypes: true },
  enum: { ...ANY, finding: "unknown-value", merge: "common values", profile: true, holds: JSON_VALUES,
    holdsInProfile: WORDS, inRecordTypes: true },
  const: { ...ANY, since: "06", finding: "value", profile: true, holds: JSON_VALUE, inRecordTypes: true },
  format: { ...STRING, finding: "format", profile: true, holds: TEXT },
  minimum: { ...NUMBERS, ...LIMIT, merge: "greatest", holds: NUMBER },
  maximum: { ...NUMBERS, ...LIMIT, merge: "least", holds: NUMBER },
  exclusiveMinimum: { ...NUMBERS, ...LIMIT, merge: "greatest", holds: NUMBER_OR_BOOLEAN, holdsInProfile: NUMBER },
  exclusiveMaximum: { ...NUMBERS, ...LIMIT, merge: "least", holds: NUMBER_OR_BOOLEAN, holdsInProfile: NUMBER },
  multipleOf: { ...NUMBERS, ...LIMIT, rule: "multiples", holds: STEP },
  minLength: { ...STRING, ...LIMIT, merge: "greatest", holds: COUNT },
  maxLength: { ...STRING, ...LIMIT, merge: "least", holds: COUNT },
  pattern: { ...STRING, ...LIMIT, needsCharacters: true, holds: TEXT },
  minItems: { ...ARRAY, ...LIMIT, merge: "greatest", holds: COUNT },
  maxItems: { ...ARRAY, ...LIMIT, merge: "least", holds: COUNT },
  minContains: { ...ARRAY, since: "2019-09", finding: "value", rule: "containing", comparedAsWritten: true,
    group: "contains", holds: COUNT },
  maxContains: { ...ARRAY, since: "2019-09", finding: "value", rule: "containing", comparedAsWritten: true,
    group: "contains", holds: COUNT },
  uniqueItems: { ...ARRAY, finding: "value", rule: "unique", comparedAsWritten: true,
    profile: { rule: "no-unique-items", remedy: "Drop it: comparing all items costs more than it tells." },
    holds: BOOLEAN },
  minProperties: { ...OBJECT, ...LIMIT, merge: "greatest", holds: COUNT },
  maxProperties: { ...OBJECT, ...LIMIT, merge: "least", holds: COUNT },
  required: { ...OBJECT, finding: "missing", merge: "both lists", profile: true, holds: NAMES, inRecordTypes: true },
  dependentRequired: { ...OBJECT, since: "2019-09", finding: "value", rule: "names", unbounded: true,
    comparedAsWritten: true, group: "dependentRequired", holds: NAMES_BY_NAME },
  // these are refused by a rule: where they lead depends on the schemas around them
  $dynamicRef: { ...ANY, since: "2020-12", bundled: false },
  $recursiveRef: { ...ANY, since: "2019-09", until: "2019-09", bundled: false },
} as const satisfies Readonly<Record<string, Keyword>>;

/** A keyword of the table. */
export type KeywordName = keyof typeof TABLE;

/** The table, by keyword. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>(Object.entries(TABLE));

/**
 * The keywords whose row passes a test, in the order of the table.
 *
 * @example keywordsWith(({ reads }) => reads === "asked") // contains, propertyNames, not, if
 */
export const keywordsWith = (test: (row: Keyword, keyword: string) => boolean): readonly string[] =>
  [...KEYWORDS].filter(([keyword, row]) => test(row, keyword)).map(([keyword]) => keyword);

/** The same as a set, to look up the keywords of a schema. */
export const keywordSet = (test: (row: Keyword, keyword: string) => boolean): ReadonlySet<string> =>
  new Set(keywordsWith(test));

/** Whether bundled schemas may have a keyword. */
export const isBundled = ({ bundled }: Keyword): boolean => bundled !== false;

const SILENT = keywordSet(({ role }) => role !== "assertion");

/** Whether a keyword decides about values. Keywords that begin with `x-` do not: they are for people or other phases. */
export const asserts = (keyword: string): boolean => !SILENT.has(keyword) && !keyword.startsWith("x-");

/** Keywords with definitions: schemas that are only referred to. */
export const DEFINITIONS = keywordsWith(({ role }) => role === "definitions");

/** The keywords with which phases after bundling mark schemas. In a document they have no meaning and are removed. */
export const MARKS: ReadonlySet<string> = new Set(["x-open", "x-known"]);
