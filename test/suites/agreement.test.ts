import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interpreted, type JsonSchema } from "afterword/check";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc, { type Arbitrary } from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Bundle } from "../../scripts/bundle/bundle.js";
import { readBundles } from "../../scripts/bundle/read-bundles.js";
import { loadFile } from "../../scripts/documents/load.js";
import { SchemaError } from "../../scripts/documents/problems.js";
import { types } from "../../scripts/generate/types/index.js";
import { validators } from "../../scripts/generate/validators/index.js";
import { inherited, insistBounds, minds, opened, withDecimals } from "../support/agree.js";
import { evaluated } from "../support/evaluated.js";
import { root } from "../support/files.js";
import { nearby, RUNS } from "../support/random/instances.js";
import { documentOf, foreign, values } from "../support/random/schemas.js";
import { diagnose } from "../support/typescript.js";

/** What is common to all schemas in the profile, in any mixture; vendors' own are in contract.test.ts. */
const schemas: Arbitrary<JsonSchema> = fc.letrec<{ any: JsonSchema; object: JsonSchema }>((tie) => {
  const type = <T extends string>(name: T, more: Arbitrary<Partial<JsonSchema>>): Arbitrary<JsonSchema> =>
    fc.tuple(more, fc.boolean()).map(
      ([own, isNullable]) =>
        ({
          type: isNullable ? [name, "null"] : name,
          ...own,
          ...(own.enum && isNullable && { enum: [...own.enum, null] }),
        }) as JsonSchema,
    );
  const none = fc.constant({});
  const range = (least: string, most: string, min: number, max: number) =>
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 }))
      .map(([from, width, which]) => ({
        ...(which & 1 && { [least]: from }),
        ...(which & 2 && { [most]: from + width }),
      }));
  const words = ["a", "b", "two words", "", "__proto__", "toString", "c1", "c2", "c3", "𝒳"];
  const string = type(
    "string",
    fc.oneof(
      none,
      fc.subarray(words, { minLength: 1 }).map((list) => ({ enum: list })),
      fc
        .constantFrom("date-time", "date", "time", "duration", "uuid", "uri", "uri-reference")
        .map((format) => ({ format })),
      fc
        .constantFrom("email", "hostname", "ipv4", "ipv6", "json-pointer", "unheard-of")
        .map((format) => ({ format })),
      fc.constantFrom("^a", "^\\p{L}+$", "^[^/]*$", "^(?:x|yy)$").map((pattern) => ({ pattern })),
      range("minLength", "maxLength", 0, 3),
    ),
  );
  const bounds = fc.oneof(
    none,
    range("minimum", "maximum", -2, 3),
    range("exclusiveMinimum", "exclusiveMaximum", -2, 3).map((own) =>
      own.exclusiveMinimum !== undefined && own.exclusiveMaximum !== undefined
        ? { ...own, exclusiveMaximum: own.exclusiveMaximum + 3 }
        : own,
    ),
    // within bounds, for to a number of 17 digits everything is a multiple of a small one
    fc
      .constantFrom(1, 2, 5, 0.5, 0.1, 0.05, 0.01)
      .map((multipleOf) => ({ multipleOf, minimum: -99, maximum: 99 })),
  );
  const array = type(
    "array",
    fc
      .tuple(
        fc.oneof(
          none,
          tie("any").map((items) => ({ items })),
        ),
        fc.oneof(none, range("minItems", "maxItems", 0, 2)),
      )
      .map(([items, counts]) => ({ ...items, ...counts })),
  );
  const names = fc.constantFrom(
    "a",
    "b",
    "c",
    "a/b",
    "m~n",
    "0",
    "length",
    "naïve",
    "then",
    "class",
    "two words",
  );
  const object = type(
    "object",
    fc
      .record({
        members: fc.uniqueArray(fc.tuple(names, tie("any")), { maxLength: 4, selector: ([name]) => name }),
        required: fc.nat(15),
        rest: fc.oneof(fc.constantFrom(undefined, undefined, true), tie("any")),
        counts: fc.oneof(
          { weight: 4, arbitrary: none },
          { weight: 1, arbitrary: range("minProperties", "maxProperties", 0, 2) },
        ),
        tag: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
      })
      .map(({ members, required, rest, counts, tag }) => {
        const properties = Object.fromEntries(members) as { [name: string]: JsonSchema };
        if (tag !== undefined) properties.tag = { type: "string", const: tag };
        const needed = [
          ...members.filter((_, at) => required & (1 << at)).map(([name]) => name),
          ...(tag === undefined ? [] : ["tag"]),
        ];
        const isMap = members.length === 0 && tag === undefined;
        return {
          ...(isMap ? { additionalProperties: rest ?? true } : { properties }),
          ...(!isMap && rest !== undefined && { additionalProperties: rest }),
          ...(needed.length > 0 && { required: needed }),
          ...counts,
        };
      }),
  );
  const union = (of: Arbitrary<JsonSchema>) =>
    fc
      .tuple(fc.constantFrom("anyOf", "oneOf"), fc.array(of, { minLength: 1, maxLength: 3 }))
      .map(([keyword, branches]) => ({ [keyword]: branches }) as JsonSchema);
  return {
    object,
    any: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      fc.oneof(string, type("integer", bounds), type("number", bounds), type("boolean", none)),
      fc.constantFrom<JsonSchema>(
        {},
        { type: "null" },
        { type: ["string", "boolean", "number"] },
        { $ref: "#/$defs/One" },
        { $ref: "#/$defs/Two" },
      ),
      array,
      object,
      union(fc.oneof(tie("any"), tie("object"), fc.constant<JsonSchema>({ type: "null" }))),
      // one object or list, as some back ends write what is empty
      tie("any").map(
        (rest): JsonSchema => ({ type: ["object", "array"], additionalProperties: rest, items: rest }),
      ),
    ),
  };
}).object;

/** Definitions that know each other: One may hold itself and Two. */
const TWO: JsonSchema = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: ["p", "q"] }, size: { type: "integer", minimum: 0 } },
};
const ONE: JsonSchema = {
  type: "object",
  properties: {
    next: { anyOf: [{ $ref: "#/$defs/One" }, { type: "null" }] },
    two: { $ref: "#/$defs/Two" },
    text: { type: "string", maxLength: 2 },
  },
};

const bundleOf = (payload: JsonSchema): Bundle => ({
  slug: "any",
  exportName: "any",
  from: "schemas/any/openapi.yaml",
  openapi: true,
  block: undefined,
  defs: new Map([
    ["Payload", payload],
    ["One", ONE],
    ["Two", TWO],
  ]),
  examples: new Map(),
  events: [
    {
      tag: "any.event",
      slug: "event",
      exportName: "anyEvent",
      typeName: "AnyEvent",
      summary: undefined,
      description: undefined,
      payload: { $ref: "#/$defs/Payload" },
      examples: [],
    },
  ],
});

test("what is printed for any schema of the profile is of one mind with the interpreter and ajv", {
  timeout: 60_000 + RUNS * 60,
}, async () => {
  const before = inherited();
  const seen = { ok: 0, drifted: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(schemas, fc.nat(), async (payload, seed) => {
      const [text] = [...validators(bundleOf(payload))]
        .filter(([name]) => name.endsWith(".js"))
        .map(([, each]) => each);
      const module = evaluated(text as string);
      const original: JsonSchema = { ...payload, $defs: { One: ONE, Two: TWO } };
      const ask = minds(module.event, module.passes, original);
      for (const value of fc.sample(nearby(original), { numRuns: 20, seed })) {
        try {
          seen[ask(value)]++;
        } catch (error) {
          throw new Error(`${JSON.stringify(value)}: ${(error as Error).message}`);
        }
      }
    }),
    { numRuns: Math.ceil(RUNS / 20) },
  );
  expect(inherited()).toBe(before);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 40);
});

test("the canonical record, too", async () => {
  const text = readFileSync(`${root}generated/_conversation/conversation.js`, "utf8");
  const { event, passes } = evaluated(text);
  const ask = minds(event, passes);
  fc.assert(
    fc.property(nearby(event.schema), (value) => void ask(value)),
    { numRuns: RUNS },
  );
});

describe("schemas of others", () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-agreement-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "probe.schema.json");

  const text = JSON.stringify;
  const both = (one: string, other: string) => new RegExp(`"${one}".*"${other}"|"${other}".*"${one}"`);
  const BESIDE = both("contains", "prefixItems");

  type Oracle = (value: unknown) => boolean | undefined;

  /** What ajv says; nothing where it stumbles over its own account of what is known. */
  const oracle = (schema: unknown): Oracle => {
    const options = { strict: false, ownProperties: true, logger: false, validateFormats: false } as const;
    const validate = withDecimals(new Ajv2020(options)).compile(schema as JsonSchema);
    return (value) => {
      try {
        return validate(value);
      } catch {
        return undefined;
      }
    };
  };

  /** What the loader makes of a document; undefined where it refuses it by name. */
  const loaded = (document: JsonSchema): Bundle | undefined => {
    writeFileSync(file, JSON.stringify(document));
    try {
      return readBundles((problems) => loadFile(file, problems)).bundles[0];
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      for (const { rule } of error.problems)
        expect(["ref-loop", "definitions-only", "enum-fits-type"]).toContain(rule);
      return undefined;
    }
  };

  test("printed, interpreted and ajv's own are of one mind, and what is accepted fits the type", {
    timeout: 120_000 + RUNS * 120,
  }, async () => {
    const before = inherited();
    const seen = { refused: 0, accepted: 0, rejected: 0 };
    const modules: Record<string, string> = {};
    await fc.assert(
      fc.asyncProperty(
        foreign,
        fc.array(values, { minLength: 20, maxLength: 20 }),
        async (schema, instances) => {
          const document = documentOf(schema);
          const bundle = loaded(document);
          if (!bundle) return void seen.refused++;
          const printed = evaluated(validators(bundle).get("file/payload.js") as string);
          const { event } = printed;
          const alone = interpreted("", event.schema);
          const [takes, takesOpened] = [document, opened(document)].map(oracle) as [Oracle, Oracle];
          const fits: unknown[] = [];
          for (const value of instances) {
            const found = alone.check(value);
            const told = `${JSON.stringify(value)}: ${JSON.stringify(found)}`;
            if (printed.passes(value) !== (found.length === 0))
              throw new Error(`printed ${printed.passes(value)}, ${told}`);
            insistBounds(printed.passes, value);
            if (JSON.stringify(event.check(value)) !== JSON.stringify(found))
              throw new Error(`the event says otherwise, ${told}`);
            const hard = found.some(({ kind }) => kind !== "unknown-field" && kind !== "format");
            const accepted = takes(value);
            if (alone.is(value)) fits.push(value);
            if (accepted === undefined) continue;
            seen[accepted ? "accepted" : "rejected"]++;
            // ajv takes a list that is shorter than the prefixItems beside for one that contains what it does not
            if (BESIDE.test(text(document)) && accepted) continue;
            // and takes items for known that only a branch counts which does not hold
            if (text(document).includes('"unevaluatedItems"')) continue;
            if (accepted && hard) throw new Error(`ajv takes it, ${told}`);
            // several open shapes may take what only one closed shape takes: no more is asked of oneOf
            const reaches = found.some(({ kind }) => kind === "unknown-field");
            if (!hard && !accepted && !(reaches && takesOpened(value)) && !text(document).includes('"oneOf"'))
              throw new Error(`ajv refuses it, ${told}`);
          }
          const at = Object.keys(modules).length / 2;
          modules[`type${at}.d.ts`] = sociable((await types([bundle])).get("file/types.d.ts") as string);
          modules[`use${at}.ts`] = usesOf(`./type${at}.js`, fits, JSON.stringify(document));
        },
      ),
      { numRuns: Math.ceil(RUNS / 20) },
    );
    expect(inherited()).toBe(before);
    expect(seen.accepted).toBeGreaterThan(RUNS / 40);
    expect(seen.rejected).toBeGreaterThan(RUNS / 40);
    expect(diagnose(modules)).toEqual([]);
  });
});

describe("bases with a discriminator", () => {
  const local = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
  const members = fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 2 });
  const text: JsonSchema = { type: "string" };
  const object = (required: readonly string[], kind: JsonSchema): JsonSchema => ({
    type: "object",
    required: ["kind", ...required],
    properties: { kind, ...Object.fromEntries(required.map((name) => [name, text])) },
  });
  /** A hierarchy by its tags, each with the members that its schema adds to those of the base. */
  const hierarchies = fc.record({
    own: members,
    subtypes: fc.dictionary(fc.constantFrom("a", "b", "c"), members, { minKeys: 1, noNullPrototype: true }),
  });
  const payloads = fc.dictionary(
    fc.constantFrom("kind", "x", "y", "z", "new"),
    fc.constantFrom<unknown>("a", "b", "c", "new", 1, null),
    { maxKeys: 4, noNullPrototype: true },
  );
  const all = (names: readonly string[], more: readonly string[]) => [...new Set([...names, ...more])];

  test("are the union of what inherits from them, written out", { timeout: 60_000 + RUNS * 60 }, async () => {
    const folderOf = (document: JsonSchema): Bundle => {
      const dir = mkdtempSync(join(tmpdir(), "afterword-agreement-"));
      try {
        writeFileSync(join(dir, "probe.schema.json"), JSON.stringify(document));
        return readBundles((problems) => loadFile(join(dir, "probe.schema.json"), problems))
          .bundles[0] as Bundle;
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    };
    const modules: Record<string, string> = {};
    const seen = { ok: 0, drift: 0, invalid: 0 };
    await fc.assert(
      fc.asyncProperty(
        hierarchies,
        fc.array(payloads, { minLength: 20, maxLength: 20 }),
        async ({ own, subtypes }, values) => {
          const words = Object.keys(subtypes);
          const mapping = Object.fromEntries(words.map((word) => [word, `#/$defs/Subtype_${word}`]));
          const inheriting = Object.entries(subtypes).map(([word, more]): [string, JsonSchema] => [
            `Subtype_${word}`,
            { allOf: [local("Base"), object(more, {})] },
          ]);
          const bundle = folderOf({
            type: "array",
            items: local("Base"),
            $defs: {
              Base: { ...object(own, text), discriminator: { propertyName: "kind", mapping } },
              ...Object.fromEntries(inheriting),
            },
          });
          const written: JsonSchema = {
            type: "array",
            items: {
              anyOf: [
                ...Object.entries(subtypes).map(([word, more]) => object(all(own, more), { const: word })),
                object(own, { enum: words, not: { enum: words } }),
              ],
            },
          };
          const { event, passes } = evaluated(validators(bundle).get("file/payload.js") as string);
          const other = interpreted("", written);
          const takes = new Ajv2020({ strict: false }).compile(written);
          const fits: unknown[] = [];
          for (const value of values.map((each) => [each])) {
            const found = event.check(value);
            const told = `${JSON.stringify(value)}: ${JSON.stringify(found)}`;
            const told2 = JSON.stringify(other.check(value));
            if (JSON.stringify(found) !== told2) throw new Error(`${told}, written out ${told2}`);
            if (passes(value) !== (found.length === 0)) throw new Error(`printed ${passes(value)}, ${told}`);
            const hard = found.some(({ kind }) => kind !== "unknown-field");
            if (takes(value) === hard) throw new Error(`ajv ${!hard}, ${told}`);
            if (event.is(value)) fits.push(value);
            seen[found.length === 0 ? "ok" : event.is(value) ? "drift" : "invalid"]++;
          }
          const at = Object.keys(modules).length / 2;
          const declared = (await types([bundle])).get("file/types.d.ts") as string;
          modules[`hierarchy${at}.d.ts`] = sociable(withoutNewTags(declared));
          modules[`hierarchy-use${at}.ts`] = usesOf(`./hierarchy${at}.js`, fits, words.join());
        },
      ),
      { numRuns: Math.ceil(RUNS / 20) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 200);
    expect(diagnose(modules)).toEqual([]);
  });
});

/** The type of a new tag keeps it apart from the listed ones: here any text will do. */
const withoutNewTags = (types: string): string =>
  types.replace(/^export declare enum NewTag \{[^}]*\}$/m, "type NewTag = string;");

/** TypeScript finds fault with an object that shares no member with a type whose members are all optional. */
const sociable = (types: string): string => types.replace(/\{$(?!\n *\[)/gm, "{ [other: string]: unknown;");

/** A module in which every value has to fit the type. */
const usesOf = (from: string, fits: readonly unknown[], remark: string): string =>
  [
    `// ${remark.replaceAll("\n", " ")}`,
    `import type { Payload } from "${from}";`,
    ...fits.map((value, at) => `declare const v${at}: ${literalType(value)};\n(v${at}) satisfies Payload;`),
  ].join("\n");

const literalType = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literalType).join(", ")}]`
    : typeof value === "object" && value
      ? `{ ${Object.entries(value)
          .map(([name, each]) => `${JSON.stringify(name)}: ${literalType(each)};`)
          .join(" ")} }`
      : JSON.stringify(value);
