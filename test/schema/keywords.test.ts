import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as check from "afterword/check";
import { interpreted, type JsonSchema, rules } from "afterword/check";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { readBundles } from "../../scripts/bundle/read-bundles.js";
import { compareAll } from "../../scripts/diff/comparison/comparer.js";
import { shapeReader } from "../../scripts/diff/meaning/reader.js";
import { loadFile } from "../../scripts/documents/load.js";
import { SchemaError } from "../../scripts/documents/problems.js";
import { validators } from "../../scripts/generate/validators/index.js";
import { rules as profile } from "../../scripts/lint/rules.js";
import { isForeign } from "../../scripts/schema/dialect.js";
import { flatten } from "../../scripts/schema/flatten.js";
import {
  asserts,
  DIALECTS,
  isBundled,
  KEYWORDS,
  type Keyword,
  keywordsWith,
} from "../../scripts/schema/keywords.js";
import { each, map } from "../../scripts/schema/map.js";
import { normalise } from "../../scripts/schema/normalise.js";
import { slim } from "../../scripts/schema/slim-schema.js";
import { type Evaluated, evaluated } from "../support/evaluated.js";
import { root } from "../support/files.js";
import { isObject } from "../support/json.js";
import { foreign } from "../support/random/schemas.js";

/** A schema that makes use of a keyword, a value that it takes, and one that it finds fault with. */
interface Case {
  readonly schema: JsonSchema;
  readonly fits: unknown;
  readonly breaks: unknown;
  /** A schema that asks for less, where one without the keyword asks for the same. */
  readonly less?: JsonSchema;
}

const STRING: JsonSchema = { type: "string" };

/** Every keyword that decides about values has a case here. */
const CASES: Readonly<Record<string, Case>> = {
  $ref: {
    schema: { $ref: "#/$defs/Word", $defs: { Word: { enum: ["a"] } } },
    ...{ fits: "a", breaks: "b" },
  },
  type: { schema: STRING, fits: "a", breaks: 1 },
  enum: { schema: { enum: ["a"] }, fits: "a", breaks: "b" },
  const: { schema: { const: "a" }, fits: "a", breaks: "b" },
  format: { schema: { format: "date" }, fits: "2026-02-23", breaks: "2026" },
  pattern: { schema: { pattern: "^a" }, fits: "ab", breaks: "b" },
  minLength: { schema: { minLength: 2 }, fits: "ab", breaks: "a" },
  maxLength: { schema: { maxLength: 1 }, fits: "a", breaks: "ab" },
  minimum: { schema: { minimum: 1 }, fits: 1, breaks: 0 },
  maximum: { schema: { maximum: 1 }, fits: 1, breaks: 2 },
  exclusiveMinimum: { schema: { exclusiveMinimum: 1 }, fits: 2, breaks: 1 },
  exclusiveMaximum: { schema: { exclusiveMaximum: 1 }, fits: 0, breaks: 1 },
  multipleOf: { schema: { multipleOf: 2 }, fits: 4, breaks: 3 },
  minItems: { schema: { minItems: 1 }, fits: [1], breaks: [] },
  maxItems: { schema: { maxItems: 1 }, fits: [1], breaks: [1, 2] },
  minProperties: { schema: { minProperties: 1 }, fits: { a: 1 }, breaks: {} },
  maxProperties: { schema: { maxProperties: 1 }, fits: { a: 1 }, breaks: { a: 1, b: 1 } },
  required: { schema: { required: ["a"] }, fits: { a: 1 }, breaks: {} },
  dependentRequired: { schema: { dependentRequired: { a: ["b"] } }, fits: { b: 1 }, breaks: { a: 1 } },
  uniqueItems: { schema: { uniqueItems: true }, fits: [1, 2], breaks: [1, 1] },
  properties: { schema: { properties: { a: STRING } }, fits: { a: "a" }, breaks: { b: "a" } },
  patternProperties: {
    schema: { patternProperties: { "^a": STRING } },
    ...{ fits: { ab: "a" }, breaks: { ab: 1 } },
  },
  additionalProperties: {
    schema: { properties: { a: {} }, additionalProperties: false },
    less: { properties: { a: {} }, additionalProperties: true },
    ...{ fits: { a: 1 }, breaks: { b: 1 } },
  },
  propertyNames: { schema: { propertyNames: { maxLength: 1 } }, fits: { a: 1 }, breaks: { ab: 1 } },
  unevaluatedProperties: {
    schema: { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    ...{ fits: { a: 1 }, breaks: { b: 1 } },
  },
  unevaluatedItems: {
    schema: { prefixItems: [{}], unevaluatedItems: false },
    ...{ fits: [1], breaks: [1, 2] },
  },
  items: { schema: { items: STRING }, fits: ["a"], breaks: [1] },
  prefixItems: { schema: { prefixItems: [STRING] }, fits: ["a", 1], breaks: [1] },
  contains: { schema: { contains: STRING }, fits: [1, "a"], breaks: [1] },
  minContains: { schema: { contains: STRING, minContains: 2 }, fits: ["a", "b"], breaks: ["a"] },
  maxContains: { schema: { contains: STRING, maxContains: 1 }, fits: ["a", 1], breaks: ["a", "b"] },
  not: { schema: { not: STRING }, fits: 1, breaks: "a" },
  // biome-ignore lint/suspicious/noThenProperty: a keyword
  if: { schema: { if: STRING, then: { minLength: 2 } }, fits: 1, breaks: "a" },
  // biome-ignore lint/suspicious/noThenProperty: a keyword
  then: { schema: { if: STRING, then: { minLength: 2 } }, fits: "ab", breaks: "a" },
  else: { schema: { if: STRING, else: { minimum: 2 } }, fits: 2, breaks: 1 },
  allOf: { schema: { allOf: [STRING, { minLength: 2 }] }, fits: "ab", breaks: "a" },
  anyOf: { schema: { anyOf: [STRING, { type: "number" }] }, fits: 1, breaks: null },
  oneOf: { schema: { oneOf: [STRING, { minLength: 2 }] }, fits: "a", breaks: "ab" },
};

/** Values of every JSON type, none of which all keywords can hold. */
const ANYTHING: readonly unknown[] = ["a", 1.5, -1, true, null, [], [1], {}, { a: 1.5 }];

/** The rows of keywords that decide about values, once older ways of writing are written anew. */
const rows = [...KEYWORDS].filter(([, row]) => row.role === "assertion" && isBundled(row));

const withCase = rows.filter(([keyword]) => Object.hasOwn(CASES, keyword));

/** The keywords of which a test is not true, as sentences: what is to be done about them. */
const lacking = (
  of: readonly (readonly [string, Keyword])[],
  holds: (keyword: string, row: Keyword) => unknown,
  todo: string,
): string[] => of.filter(([keyword, row]) => !holds(keyword, row)).map(([keyword]) => `${keyword}: ${todo}`);

/** A schema of draft 2020-12 as bundling writes it. */
const normal = (schema: JsonSchema): JsonSchema =>
  map(normalise(schema, { dialect: "any", oldRefs: false, nullable: false }), normal);

const folder = mkdtempSync(join(tmpdir(), "afterword-keywords-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "probe.schema.json");

/** The event that a schema becomes by way of every phase, and the rules that refuse it. */
const made = (schema: unknown): Partial<Evaluated> & { refusedBy: string[] } => {
  writeFileSync(file, JSON.stringify(schema));
  try {
    const [bundle] = readBundles((problems) => loadFile(file, problems)).bundles;
    const text = validators(bundle as never).get("file/payload.js") as string;
    return { ...evaluated(text), refusedBy: [] };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return { refusedBy: error.problems.map(({ rule }) => rule) };
  }
};

describe("every keyword that decides about values", () => {
  test("has a case in this file, and every case a keyword", () => {
    expect(lacking(rows, (keyword) => Object.hasOwn(CASES, keyword), "add a case to CASES")).toEqual([]);
    expect(Object.keys(CASES).filter((keyword) => !rows.some(([each]) => each === keyword))).toEqual([]);
    for (const [keyword, { schema }] of Object.entries(CASES))
      expect(JSON.stringify(schema), keyword).toContain(`"${keyword}"`);
  });

  test("is made by the random schemas", () => {
    const said = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) for (const item of value) collect(item);
      if (!isObject(value)) return;
      for (const [keyword, inner] of Object.entries(value)) {
        said.add(keyword);
        collect(inner);
      }
    };
    for (const schema of fc.sample(foreign, { numRuns: 2000, seed: 1 })) collect(schema);
    const isMade = (keyword: string) => said.has(keyword);
    const written = keywordsWith(({ schemas, role }) => schemas !== undefined && role === "assertion");
    expect(lacking(rows, isMade, "make schemas with it in test/support/random/schemas.ts")).toEqual([]);
    // older ways of writing, too
    expect(written.filter((keyword) => !said.has(keyword))).toEqual(["additionalItems", "dependencies"]);
  });

  test("says what it must hold, and what else it holds is refused", () => {
    expect(lacking(rows, (_, { holds }) => holds, "say in the table what it holds")).toEqual([]);
    const missed: string[] = [];
    for (const [keyword, { holds }] of rows) {
      const wrong = ANYTHING.find((value) => holds?.is(value) === false);
      const { refusedBy } = made({ [keyword]: wrong });
      if (wrong !== undefined && !refusedBy.includes("keyword-holds")) missed.push(keyword);
    }
    expect(missed).toEqual([]);
  });

  test("is a member of JsonSchema, src/check/schema.ts", () => {
    const source = readFileSync(join(root, "src/check/schema.ts"), "utf8");
    const members = new Set<string>();
    ts.createSourceFile("schema.ts", source, ts.ScriptTarget.Latest).forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === "JsonSchema")
        for (const { name } of node.members)
          if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) members.add(name.text);
    });
    expect(lacking(rows, (keyword) => members.has(keyword), "add it to JsonSchema")).toEqual([]);
  });

  test("is kept while schemas are normalised, closed and slimmed", () => {
    const has = (value: unknown, keyword: string): boolean =>
      isObject(value) && (keyword in value || Object.values(value).some((inner) => has(inner, keyword)));
    const of = (keyword: string): JsonSchema => (CASES[keyword] as Case).schema;
    const kept = (keyword: string) => has(normal(of(keyword)), keyword);
    const word = new Map<string, JsonSchema>([["Word", { enum: ["a"] }]]);
    const slimmed = (keyword: string) =>
      keyword === "$ref" || has(slim(normal(of(keyword)), word).schema, keyword);
    expect(lacking(withCase, kept, "normalise drops it")).toEqual([]);
    expect(lacking(withCase, slimmed, "slim drops it")).toEqual([]);
  });

  test("asks for as much beside other schemas", () => {
    const joining = { follow: () => undefined, refuse: undefined };
    const joined = (keyword: string): JsonSchema =>
      flatten({ allOf: [(CASES[keyword] as Case).schema, { title: "more" }] } as JsonSchema, joining);
    const own = ["$ref", "allOf"];
    const isKept = (keyword: string) =>
      own.includes(keyword) || JSON.stringify(joined(keyword)).includes(`"${keyword}"`);
    expect(lacking(withCase, isKept, "flatten drops it")).toEqual([]);
  });

  test("is seen by diff when it comes or goes", () => {
    const defs = new Map<string, JsonSchema>([["Word", { enum: ["a"] }]]);
    const compare = (before: JsonSchema, after: JsonSchema) => {
      const shape = shapeReader(defs);
      return compareAll([{ event: "e", old: shape(normal(before)), new: shape(normal(after)) }]).differences;
    };
    const isSeen = (keyword: string): boolean => {
      const { schema, less } = CASES[keyword] as Case;
      const { [keyword]: _, ...without } = schema;
      return compare(less ?? without, schema).length > 0 && compare(schema, less ?? without).length > 0;
    };
    expect(
      lacking(withCase, isSeen, "set comparedAsWritten in its row, or read it in scripts/diff/meaning"),
    ).toEqual([]);
  });

  test("is read by the rule that its row names", () => {
    const named = (_: string, { rule }: Keyword) => rule === undefined || Object.hasOwn(rules, rule);
    expect(lacking(rows, named, "name its rule in `rules` of src/check/rules.ts")).toEqual([]);
    const exported = (_: string, { rule }: Keyword) => rule === undefined || Object.hasOwn(check, rule);
    expect(lacking(rows, exported, "export its rule from src/check/index.ts")).toEqual([]);
    const readers = (keyword: string) =>
      Object.entries(rules).flatMap(([name, { reads }]) => (reads.test(keyword) ? [name] : []));
    // these are read by the rule of the keyword beside
    const beside = ["then", "else", "minContains", "maxContains"];
    const isRead = (keyword: string, { rule }: Keyword): boolean =>
      beside.includes(keyword) || (rule ? readers(keyword).includes(rule) : readers(keyword).length === 0);
    expect(lacking(rows, isRead, "src/check/rules.ts and its row disagree about the rule")).toEqual([]);
  });

  test("is checked: the interpreter finds what breaks it, and the printed function refuses it", () => {
    const faults: string[] = [];
    for (const [keyword, { finding }] of withCase) {
      const { schema, fits, breaks } = CASES[keyword] as Case;
      const { event, passes, refusedBy } = made(schema);
      if (!event || !passes) {
        faults.push(`${keyword}: refused by ${refusedBy}`);
        continue;
      }
      const kinds = event.check(breaks).map(({ kind }) => kind);
      const alone = interpreted("", event.schema)
        .check(breaks)
        .map(({ kind }) => kind);
      if (passes(breaks)) faults.push(`${keyword}: the printed function lets pass what breaks it`);
      else if (`${alone}` !== `${kinds}`)
        faults.push(`${keyword}: the generated module finds ${kinds.join() || "nothing"}, not ${alone}`);
      if (alone.length === 0) faults.push(`${keyword}: nothing in src/check finds what breaks it`);
      else if (finding && !alone.includes(finding)) faults.push(`${keyword}: ${alone}, not ${finding}`);
      if (event.check(fits).length > 0) faults.push(`${keyword}: there is a finding on what fits`);
      if (!passes(fits)) faults.push(`${keyword}: the printed function refuses what fits`);
    }
    expect(faults).toEqual([]);
  });
});

describe("columns", () => {
  test("all schemas within are visited and can be changed", () => {
    const MARK: JsonSchema = { title: "mark" };
    const within: Record<string, unknown> = { one: {}, boolean: {}, list: [{}], map: { a: {} } };
    const holding = [...KEYWORDS].filter(([, row]) => row.schemas && isBundled(row));
    expect(holding.length).toBeGreaterThan(15);
    for (const [keyword, { schemas = "" }] of holding) {
      const schema: JsonSchema = { [keyword]: within[schemas] };
      const visited: JsonSchema[] = [];
      each(schema, (child) => visited.push(child));
      expect(visited, keyword).toEqual([{}]);
      expect(JSON.stringify(map(schema, () => MARK)), keyword).toContain('{"title":"mark"}');
    }
  });

  test("a keyword is foreign to the dialects before its first and after its last", () => {
    for (const [keyword, { since, until }] of KEYWORDS) {
      const known = DIALECTS.filter((dialect) => !isForeign(keyword, dialect));
      expect([known[0], known.at(-1)], keyword).toEqual([since ?? "04", until ?? "2020-12"]);
      expect(isForeign(keyword, "any")).toBe(false);
    }
  });

  test("what the profile refuses by a rule of its own has that rule, which binds the profile only", () => {
    for (const [keyword, row] of KEYWORDS) {
      if (typeof row.profile !== "object") continue;
      const rule = profile.find(({ name }) => name === (row.profile as { rule: string }).rule);
      expect(rule?.strict, keyword).toBe(true);
    }
  });

  test("schemas of one keyword either describe a value of their own, are parts of one, or are asked", () => {
    for (const [keyword, { schemas, applies, reads, role }] of KEYWORDS) {
      if (role === "definitions") continue;
      expect(applies === undefined, keyword).toBe(schemas === undefined);
      if (reads === "part") expect(applies, keyword).toBe("value");
    }
  });

  test("what decides about nothing is an annotation, and so is all that begins with x-", () => {
    expect(asserts("title") || asserts("$id") || asserts("$defs") || asserts("x-pii")).toBe(false);
    expect(asserts("type") && asserts("nullable") && asserts("constructor") && asserts("unheard")).toBe(true);
  });
});
