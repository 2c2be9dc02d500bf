import { deeper } from "../../src/check/depth.js";
import type { JsonSchema } from "../../src/check/index.js";
import { children, inPlace, LISTS, MAPS, SINGLE, type Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { isObject } from "../json/value.js";
import type { growths } from "../pattern/growth.js";
import { dialectOf } from "../schema/dialect.js";
import { compiles, mended } from "../schema/normalise.js";

type Found = [message: string, remedy: string] | false | undefined;

/** A rule of the schema profile: looks at one schema, says what is wrong and what to do instead. */
export interface Rule {
  readonly name: string;
  /** Binds only where the profile does: the pipeline could do with what it refuses. */
  readonly strict?: boolean;
  readonly check: (schema: JsonSchema, site: Site, follow: Follow, patterns: Patterns) => Found;
}

/** How patterns grow, and which rules let them go unchecked instead. */
export interface Patterns {
  readonly growthOf: ReturnType<typeof growths>;
  readonly skipped: ReadonlySet<unknown>;
}

/** What a `$ref` leads to, if anything. */
export type Follow = (site: Site) => Site | undefined;

const TYPES = new Set(["null", "boolean", "integer", "number", "string", "array", "object"]);

/** Keywords that types, validator and findings agree on. */
const SUPPORTED = new Set(
  (
    "$ref $defs $schema $id $comment type enum const format pattern minLength maxLength minimum maximum " +
    "exclusiveMinimum exclusiveMaximum multipleOf properties additionalProperties required minProperties " +
    "maxProperties items minItems maxItems allOf anyOf oneOf description title default examples example deprecated " +
    "writeOnly externalDocs"
  ).split(" "),
);

const typesOf = (schema: JsonSchema): readonly string[] =>
  schema.type === undefined ? [] : Array.isArray(schema.type) ? schema.type : [schema.type];

const forbid = (name: string, keyword: string, remedy: string): Rule => ({
  name,
  strict: true,
  check: (schema) => Object.hasOwn(schema, keyword) && [`${keyword} is outside the profile.`, remedy],
});

const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isCount = (value: unknown) => isNumber(value) && (value as number) >= 0 && Number.isInteger(value);
const isText = (value: unknown) => typeof value === "string";
const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const isWord = (value: unknown): boolean =>
  value === null ||
  typeof value === "boolean" ||
  isText(value) ||
  isNumber(value) ||
  typeof value === "object";

type Holds = readonly [keywords: string, is: (value: unknown) => boolean, words: string][];

const isSchema = (value: unknown) => typeof value === "boolean" || isObject(value);
const byName = (is: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && Object.values(value).every(is);
const isFew = (is: (value: unknown) => boolean) => (value: unknown) =>
  listOf(is)(value) && (value as unknown[]).length > 0;

/** What a keyword must hold for the other rules to be able to read it, in any dialect. */
const HOLDS_ANY: Holds = [
  ["$ref $id $anchor $dynamicAnchor pattern format", isText, "a string"],
  ["type", (value) => isText(value) || isFew(isText)(value), "a string or a list of strings"],
  ["enum", isFew(isWord), "a list of JSON values"],
  ["const", isWord, "a JSON value"],
  ["required", listOf(isText), "a list of names"],
  ["properties patternProperties dependentSchemas", byName(isSchema), "schemas by name"],
  ["dependencies", byName((value) => isSchema(value) || listOf(isText)(value)), "schemas or names by name"],
  ["dependentRequired", byName(listOf(isText)), "names by name"],
  ["items", (value) => isSchema(value) || listOf(isSchema)(value), "a schema or a list of them"],
  [
    "additionalProperties additionalItems contains propertyNames unevaluatedProperties unevaluatedItems not if then else",
    isSchema,
    "a schema",
  ],
  ["allOf anyOf oneOf prefixItems", isFew(isSchema), "a list of schemas"],
  [
    "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains",
    isCount,
    "a whole number",
  ],
  ["minimum maximum", isNumber, "a number"],
  ["exclusiveMinimum exclusiveMaximum", (value) => isNumber(value) || typeof value === "boolean", "a number"],
  ["multipleOf", (value) => isNumber(value) && (value as number) > 0, "a number above 0"],
  ["uniqueItems nullable", (value) => typeof value === "boolean", "true or false"],
];

/** The same in the profile. */
const HOLDS: Holds = [
  ["$ref $id pattern format title description", isText, "a string"],
  ["type", (value) => isText(value) || listOf(isText)(value), "a string or a list of strings"],
  ["enum", (value) => listOf(isWord)(value) && (value as unknown[]).length > 0, "a list of JSON values"],
  ["const", isWord, "a JSON value"],
  ["required", listOf(isText), "a list of names"],
  ["properties $defs", (value) => isObject(value) && Object.values(value).every(isObject), "schemas by name"],
  ["additionalProperties", (value) => typeof value === "boolean" || isObject(value), "a schema or true"],
  ["items", isObject, "a schema"],
  [
    "allOf anyOf oneOf",
    (value) => listOf(isObject)(value) && (value as unknown[]).length > 0,
    "a list of schemas",
  ],
  ["minLength maxLength minItems maxItems minProperties maxProperties", isCount, "a whole number"],
  ["minimum maximum exclusiveMinimum exclusiveMaximum", isNumber, "a number"],
  ["multipleOf", (value) => isNumber(value) && (value as number) > 0, "a number above 0"],
];

const byKeyword = (holds: Holds) =>
  new Map(holds.flatMap(([keywords, is, words]) => keywords.split(" ").map((each) => [each, { is, words }])));

const [HELD_ANY, HELD] = [byKeyword(HOLDS_ANY), byKeyword(HOLDS)];

/** Where the others can be applied, and where what lies below can be read at all. */
export const LEGIBLE = new Set(["keyword-holds", "no-deep-schema", "ref-loop", "no-endless-text"]);

/** The schema profile, one rule a line. The names are stable. */
export const rules: readonly Rule[] = [
  {
    name: "keyword-holds",
    check: (schema, { source }) => {
      const holds = source.strict ? HELD : HELD_ANY;
      const keyword = Object.keys(schema).find((each) => holds.get(each)?.is(schema[each]) === false);
      return (
        keyword !== undefined && [
          `${keyword} does not hold ${holds.get(keyword)?.words}.`,
          "Write it as JSON Schema (draft 2020-12) has it.",
        ]
      );
    },
  },
  {
    name: "no-endless-text",
    check: (schema) =>
      ((schema.enum?.length ?? 0) > MOST_WORDS || !everyText(schema, isShort)) && [
        `A name, word or pattern has more than ${grouped(LONGEST)} characters, or an enum more than ${grouped(MOST_WORDS)} words.`,
        "Say what is meant without listing it: with a type, a format or a pattern.",
      ],
  },
  {
    name: "no-deep-schema",
    check: (schema, { path }) =>
      (path.length > DEEPEST_PATH || [schema.const, schema.enum].some(isDeep)) && [
        "Schemas nest too deep.",
        "Payloads nest at most 64 deep: $ref what repeats.",
      ],
  },
  {
    name: "ref-loop",
    check: (_, site, follow) =>
      holdsItself(site, follow) && [
        "The schema is itself, or one of its own branches.",
        "Recursion leads through properties, items or additionalProperties.",
      ],
  },
  forbid("no-discriminator", "discriminator", "Drop it: unions narrow by the const of their tag."),
  forbid("no-nullable", "nullable", 'Write type: [string, "null"].'),
  forbid("no-read-only", "readOnly", "Drop it: everything in a webhook is received."),
  forbid("no-anchor", "$anchor", "Refer to #/components/schemas/Name instead."),
  forbid("no-ts-type", "tsType", "Drop it: types follow from the schema."),
  forbid("no-unique-items", "uniqueItems", "Drop it: comparing all items costs more than it tells."),
  {
    name: "no-inner-id",
    strict: true,
    check: (schema, { path }) =>
      path.length > 0 &&
      schema.$id !== undefined && ["$id inside a document.", "Drop it and $ref the place itself."],
  },
  {
    name: "unsupported-keyword",
    strict: true,
    check: (schema) => {
      const known = (key: string) => SUPPORTED.has(key) || key.startsWith("x-") || FORBIDDEN.has(key);
      const keyword = Object.keys(schema).find((key) => !known(key));
      return (
        keyword !== undefined && [`${keyword} is not supported.`, "Say it with the keywords of the profile."]
      );
    },
  },
  {
    name: "unknown-type",
    check: (schema) => {
      const type = typesOf(schema).find((name) => !TYPES.has(name));
      return type !== undefined && [`${type} is not a JSON type.`, `Use one of ${[...TYPES].join(", ")}.`];
    },
  },
  {
    name: "no-object-enum",
    strict: true,
    check: (schema) =>
      [...(Array.isArray(schema.enum) ? schema.enum : []), schema.const].some(
        (value) => typeof value === "object" && value !== null,
      ) && ["const or enum holds an object or a list.", "Describe its members instead."],
  },
  {
    name: "null-in-enum",
    strict: true,
    check: (schema) => {
      const says = typesOf(schema).includes("null");
      const lists = Array.isArray(schema.enum) && schema.enum.includes(null);
      return (
        schema.enum !== undefined &&
        typesOf(schema).length > 0 &&
        says !== lists && ["type and enum disagree about null.", "Put null in both or in neither."]
      );
    },
  },
  {
    name: "const-is-a-tag",
    strict: true,
    check: (schema) => {
      const member = Object.entries(schema.properties ?? {}).find(
        ([name, value]) => value.const !== undefined && !schema.required?.includes(name),
      );
      return (
        member && [
          `${member[0]} has a const but is not required.`,
          "Write an enum of one: const is for tags, which are required.",
        ]
      );
    },
  },
  {
    name: "object-says-members",
    strict: true,
    check: (schema) =>
      typesOf(schema).includes("object") &&
      schema.properties === undefined &&
      schema.additionalProperties === undefined && [
        "An object that says nothing of its members.",
        "Write properties, or additionalProperties: true where it is a map.",
      ],
  },
  {
    name: "no-closed-object",
    strict: true,
    check: (schema) =>
      schema.additionalProperties === false && [
        "additionalProperties: false would lose every delivery with a new member.",
        "Drop it: beside properties, an unknown member is drift.",
      ],
  },
  {
    name: "no-members-beside-union",
    strict: true,
    check: (schema, site, follow) =>
      schema.properties !== undefined &&
      branchesOf(site).some((branch) => saysMembers(branch, follow)) && [
        "Members stand beside a union of objects: neither would know the other's.",
        "Write all members in each branch.",
      ],
  },
  {
    name: "no-prototype-name",
    strict: true,
    check: (schema) => {
      const names = [...Object.keys(schema.properties ?? {}), ...(schema.format ? [schema.format] : [])];
      const name = names.find((each) => each in Object.prototype);
      return (
        name !== undefined && [`${name} stands on Object.prototype.`, "Such a name cannot be described."]
      );
    },
  },
  {
    name: "required-is-described",
    strict: true,
    check: (schema) => {
      const name =
        schema.properties &&
        schema.required?.find((member) => !Object.hasOwn(schema.properties ?? {}, member));
      return (
        name !== undefined && [`${name} is required and not among properties.`, "Describe it or drop it."]
      );
    },
  },
  {
    name: "whole-characters",
    check: (schema) =>
      !everyText(schema, isWhole) && [
        "A name, word or pattern holds half of a character (a lone surrogate).",
        "Write the whole character, or none.",
      ],
  },
  {
    name: "pattern-compiles",
    check: (schema, { source }, _, { skipped }) => {
      const wrong = patternsOf(schema, source, skipped.has("pattern-compiles")).find(
        (pattern) => !compiles(pattern),
      );
      return (
        wrong !== undefined && [
          `The pattern ${shown(wrong)} does not compile with the u flag.`,
          `Write it as ECMAScript has it: ^ and $ for \\A and \\Z, and no flags within${orSkip("pattern-compiles", source)}.`,
        ]
      );
    },
  },
  {
    name: "pattern-is-linear",
    check: (schema, { source }, _, { growthOf, skipped }) => {
      const patterns = patternsOf(schema, source, skipped.has("pattern-is-linear")).filter((pattern) =>
        compiles(pattern),
      );
      const worst = patterns.find((pattern) => growthOf(pattern) === "exponential");
      if (worst !== undefined)
        return [
          `The pattern ${shown(worst)} can take exponential time, or is too involved to tell.`,
          `Let what repeats be read in one way only, as in ^[a-z]+(-[a-z]+)*$${orSkip("pattern-is-linear", source)}.`,
        ];
      const slow = source.strict && patterns.find((pattern) => growthOf(pattern) === "polynomial");
      return (
        typeof slow === "string" && [
          `The pattern ${shown(slow)} can take more than linear time, or is too involved to tell.`,
          "Anchor it with ^, and let no two repetitions read the same text.",
        ]
      );
    },
  },
  {
    name: "known-pii",
    strict: true,
    check: (schema) =>
      schema["x-pii"] !== undefined &&
      !PII.has(schema["x-pii"]) && [
        `x-pii: ${String(schema["x-pii"])} is not known.`,
        `Use one of ${[...PII].join(", ")}.`,
      ],
  },
  {
    name: "known-source",
    strict: true,
    check: (schema) =>
      schema["x-source"] !== undefined &&
      !SOURCES.has(schema["x-source"] as string) && [
        `x-source: ${String(schema["x-source"])} is not known.`,
        `Use one of ${[...SOURCES].join(", ")}.`,
      ],
  },
];

/** What binds documents outside the profile only, for in the profile there is nothing of the kind. */
const foreignRules: readonly Rule[] = [
  {
    name: "no-dynamic-ref",
    check: (schema) => {
      const keyword = ["$dynamicRef", "$recursiveRef"].find((each) => Object.hasOwn(schema, each));
      return (
        keyword !== undefined && [
          `${keyword} leads elsewhere with every schema that holds this one.`,
          "Write $ref with the place that is meant.",
        ]
      );
    },
  },
  {
    name: "inner-dialect",
    check: ({ $schema }, { path, source }) => {
      const [inner, outer] = [dialectOf($schema), dialectOf(source.data.$schema)];
      return (
        path.length > 0 &&
        inner !== outer &&
        (inner === undefined || (inner !== "any" && outer !== "any")) && [
          "A part of the document is in another dialect.",
          "Put it into a file of its own.",
        ]
      );
    },
  },
];

const FORBIDDEN = new Set(["discriminator", "nullable", "readOnly", "$anchor", "tsType", "uniqueItems"]);
const PII = new Set(["name", "phone", "email", "text", "url", "secret"]);
const SOURCES = new Set(["documented", "sdk", "observed", "inferred"]);

const REMARKS = new Set(
  "title description $comment default example examples externalDocs $defs definitions".split(" "),
);

/** Whether this holds for every text that decides about values, but for those of the schemas below. */
const everyText = (schema: JsonSchema, holds: (text: string) => boolean): boolean => {
  for (const keyword of Object.keys(schema)) {
    if (REMARKS.has(keyword) || BELOW.has(keyword) || keyword.startsWith("x-")) continue;
    const value = schema[keyword];
    const names = (MAPS as readonly string[]).includes(keyword) && isObject(value);
    if (!everyTextIn(names ? Object.keys(value) : value, holds)) return false;
  }
  return true;
};

const everyTextIn = (value: unknown, holds: (text: string) => boolean): boolean =>
  typeof value === "string"
    ? holds(value)
    : typeof value !== "object" ||
      value === null ||
      (Array.isArray(value) ? value : Object.entries(value).flat()).every((each) => everyTextIn(each, holds));

const BELOW: ReadonlySet<string> = new Set([...SINGLE, ...LISTS]);

const LONGEST = 10_000;
const MOST_WORDS = 100_000;
export const DEEPEST_PATH = 200;
export const grouped = (count: number): string => count.toLocaleString("en-US");

const isDeep = (value: unknown): boolean => typeof value === "object" && value !== null && deeper(value);

/** Whether a text is not longer than anybody would write. */
const isShort = (text: string): boolean => text.length <= LONGEST;

/** Whether a text is of whole characters. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

/** The patterns of a schema as they will be used. Those of members say which there are: they cannot be left out. */
const patternsOf = (
  { pattern, patternProperties }: JsonSchema,
  { strict }: Source,
  isSkipped: boolean,
): string[] =>
  [
    ...(pattern === undefined || isSkipped ? [] : [pattern]),
    ...(isObject(patternProperties) ? Object.keys(patternProperties) : []),
  ].map((each) => (strict ? each : mended(each)));

const orSkip = (rule: string, { strict }: Source): string =>
  strict ? "" : `, or leave it unchecked with skip: [${rule}] in vendor.yaml`;

/** A pattern, or as much of it as tells which one it is. */
const shown = (pattern: string): string =>
  pattern.length > 80 ? `${pattern.slice(0, 80).replace(/[\uD800-\uDBFF]$/, "")}…` : pattern;

const branchesOf = (site: Site): Site[] =>
  children(site).filter(({ path }) => /^(?:anyOf|oneOf)$/.test(path.at(-2) ?? ""));

/** Whether a branch lists members, so that it is closed. */
const saysMembers = (site: Site, follow: Follow, seen = new Set<JsonSchema>()): boolean => {
  if (seen.has(site.schema)) return false;
  seen.add(site.schema);
  const next = [...branchesOf(site), follow(site)].filter((each) => each !== undefined);
  return site.schema.properties !== undefined || next.some((each) => saysMembers(each, follow, seen));
};

/** Whether a schema comes back to itself without going down into the value. */
const holdsItself = (start: Site, follow: Follow): boolean => {
  const seen = new Set<JsonSchema>();
  const stack = [start];
  for (let site = stack.pop(); site; site = stack.pop()) {
    // what lies deeper is refused for that
    if (site.path.length > DEEPEST_PATH) continue;
    const target = follow(site);
    const beside = inPlace(site);
    for (const next of target ? [target, ...beside] : beside) {
      if (next.schema === start.schema) return true;
      if (!seen.has(next.schema)) stack.push(next);
      seen.add(next.schema);
    }
  }
  return false;
};

/** What binds documents of others. */
export const lenient: readonly Rule[] = [...rules.filter(({ strict }) => !strict), ...foreignRules];
