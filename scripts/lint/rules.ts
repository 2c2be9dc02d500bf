// The rules of the schema profile for single schemas.

import { deeper } from "../../src/check/depth.js";
import type { JsonSchema } from "../../src/check/index.js";
import { children, inPlace, type Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { isObject } from "../json/value.js";
import { foreignPart } from "../pattern/foreign.js";
import type { Growth, growths } from "../pattern/growth.js";
import { dialectOf } from "../schema/dialect.js";
import { KEYWORDS, type Keyword, keywordSet, type Value } from "../schema/keywords.js";
import { compiles, mended } from "../schema/normalise.js";
import { grouped } from "../text/count.js";

/**
 * What a rule finds wrong, what to do instead, and the keyword that is wrong, as a path in the schema. False or undefined if
 * nothing is wrong.
 */
type Objection = [message: string, remedy: string, keyword?: readonly string[]] | false | undefined;

/** A rule of the schema profile. It checks one schema. */
export interface Rule {
  readonly name: string;
  /** Whether the rule is only for documents that must follow the profile. Later phases can read what such a rule refuses. */
  readonly strict?: boolean;
  /** Whether `vendor.yaml` can skip it. Then the keyword that it refuses asserts nothing. */
  readonly skippable?: boolean;
  readonly check: (schema: JsonSchema, site: Site, follow: Follow, growthOf: GrowthOf) => Objection;
}

/** How the time of a pattern grows with the length of the text. */
export type GrowthOf = ReturnType<typeof growths>;

/** The schema that a `$ref` leads to, if there is one. */
export type Follow = (site: Site) => Site | undefined;

const TYPES = new Set(["null", "boolean", "integer", "number", "string", "array", "object"]);

const typesOf = (schema: JsonSchema): readonly string[] =>
  schema.type === undefined ? [] : Array.isArray(schema.type) ? schema.type : [schema.type];

/** The keywords that have a value in one column of the table of keywords, with these values. */
function valuesOf(column: (row: Keyword) => Value | undefined): ReadonlyMap<string, Value> {
  return new Map(
    [...KEYWORDS].flatMap(([keyword, row]) => {
      const value = column(row);
      return value ? [[keyword, value] as const] : [];
    }),
  );
}

/** Rules for keywords that the profile forbids, from the table of keywords. */
const forbidden: readonly Rule[] = [...KEYWORDS].flatMap(([keyword, { profile }]): Rule[] =>
  typeof profile !== "object"
    ? []
    : [
        {
          name: profile.rule,
          strict: true,
          check: (schema) =>
            Object.hasOwn(schema, keyword) && [`${keyword} is outside the profile.`, profile.remedy],
        },
      ],
);

/** The form that the value of each keyword must have: in any dialect, and in the profile. */
const HELD = valuesOf(({ holds }) => holds);
const HELD_IN_PROFILE = valuesOf(({ profile, holds, holdsInProfile }) =>
  profile === true ? (holdsInProfile ?? holds) : undefined,
);

/** If one of these rules finds something, no other rule can be applied, and the schemas below cannot be read. */
export const LEGIBLE = new Set(["keyword-holds", "no-deep-schema", "ref-loop", "no-endless-text"]);

/** The rules of the schema profile. Their names are stable. */
export const rules: readonly Rule[] = [
  {
    name: "keyword-holds",
    skippable: true,
    check: (schema, { source, path }) => {
      const holds = source.strict ? HELD_IN_PROFILE : HELD;
      const keyword = Object.keys(schema).find((each) => holds.get(each)?.is(schema[each]) === false);
      if (keyword === undefined) return false;
      const form = holds.get(keyword) as Value;
      const quoted = inQuotes(schema[keyword]);
      const isUnquoted = form.is(quoted);
      const member = path.at(-2) === "properties" ? ` of ${path.at(-1)}` : "";
      return [
        `${keyword}${member} does not hold ${form.words}${isUnquoted ? `: ${flow(schema[keyword])} is not in quotes` : ""}.`,
        isUnquoted
          ? `Write ${keyword}: ${flow(quoted)}, with the quotes.`
          : "Write it as JSON Schema (draft 2020-12) has it.",
        [keyword],
      ];
    },
  },
  {
    name: "no-endless-text",
    check: (schema) =>
      ((schema.enum?.length ?? 0) > MAX_ENUM_WORDS || !everyText(schema, isShort)) && [
        `A name, word or pattern has more than ${grouped(MAX_TEXT_LENGTH)} characters, or an enum more than ${grouped(MAX_ENUM_WORDS)} words.`,
        "Say what is meant without listing it: with a type, a format or a pattern.",
      ],
  },
  {
    name: "no-deep-schema",
    check: (schema, { path }) =>
      (path.length > MAX_PATH_LENGTH || [schema.const, schema.enum].some(isTooDeep)) && [
        "Schemas nest too deep.",
        "Payloads nest at most 64 deep: $ref what repeats.",
      ],
  },
  {
    name: "ref-loop",
    check: (_, site, follow) =>
      leadsToItself(site, follow) && [
        "The schema is itself, or one of its own branches.",
        "Recursion leads through properties, items or additionalProperties.",
      ],
  },
  ...forbidden,
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
      const keyword = Object.keys(schema).find((key) => !HAS_RULE.has(key) && !key.startsWith("x-"));
      return (
        keyword !== undefined && [`${keyword} is not supported.`, "Say it with the keywords of the profile."]
      );
    },
  },
  {
    name: "unknown-type",
    skippable: true,
    check: (schema) => {
      const type = typesOf(schema).find((name) => !TYPES.has(name));
      return (
        type !== undefined && [
          `${type} is not a JSON type.`,
          `Use one of ${[...TYPES].join(", ")}.`,
          ["type"],
        ]
      );
    },
  },
  {
    name: "enum-fits-type",
    skippable: true,
    check: (schema, { source, path }) => {
      const [keyword, words] = Object.hasOwn(schema, "const")
        ? (["const", [schema.const]] as const)
        : (["enum", schema.enum ?? []] as const);
      const types = typesOf(schema);
      const isNullable = source.nullable && schema.nullable === true;
      const fits = (word: unknown) =>
        (word === null && isNullable) || types.length === 0 || types.some((type) => IS_OF[type]?.(word));
      // a word among others is passed over: the others say what is meant
      if (words.length === 0 || words.some(fits)) return false;
      const member = path.at(-2) === "properties" ? ` of ${path.at(-1)}` : "";
      return [
        `${keyword}${member} has nothing of the type ${types.join(" or ")}, so it would refuse every value.`,
        types.includes("string")
          ? `Write what ${keyword} lists in quotes, as the vendor sends it.`
          : `Mend the type, or what ${keyword} lists.`,
        [keyword],
      ];
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
      const allowsNull = typesOf(schema).includes("null");
      const listsNull = Array.isArray(schema.enum) && schema.enum.includes(null);
      return (
        schema.enum !== undefined &&
        typesOf(schema).length > 0 &&
        allowsNull !== listsNull && ["type and enum disagree about null.", "Put null in both or in neither."]
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
      branchesOf(site).some((branch) => describesMembers(branch, follow)) && [
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
    skippable: true,
    check: (schema, { source }) => {
      const wrong = patternsOf(schema).find(
        (pattern) => foreignPart(pattern) || !compiles(readable(pattern, source)),
      );
      if (wrong === undefined) return false;
      const foreign = foreignPart(wrong);
      return [
        foreign
          ? `The pattern ${shown(wrong)} has ${shown(foreign.part)}, which is not ECMAScript.`
          : `The pattern ${shown(wrong)} does not compile with the u flag.`,
        foreign
          ? `Write ${foreign.instead} instead.`
          : "Write it as ECMAScript has it: ^ and $ for \\A and \\Z, and no flags within.",
        patternPath(schema, wrong),
      ];
    },
  },
  {
    name: "pattern-is-linear",
    skippable: true,
    check: (schema, { source }, _, growthOf) => {
      const all = patternsOf(schema).filter((pattern) => compiles(readable(pattern, source)));
      const isOf = (growth: Growth) => (pattern: string) => growthOf(readable(pattern, source)) === growth;
      const worst = all.find(isOf("exponential"));
      if (worst !== undefined)
        return [
          `The pattern ${shown(worst)} can take exponential time, or is too involved to tell.`,
          "Let what repeats be read in one way only, as in ^[a-z]+(-[a-z]+)*$.",
          patternPath(schema, worst),
        ];
      const slow = source.strict ? all.find(isOf("polynomial")) : undefined;
      return (
        slow !== undefined && [
          `The pattern ${shown(slow)} can take more than linear time, or is too involved to tell.`,
          "Anchor it with ^, and let no two repetitions read the same text.",
          patternPath(schema, slow),
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
  {
    name: "known-words",
    strict: true,
    check: (schema) => {
      const words: unknown = schema["x-words"];
      if (words === undefined) return false;
      if (!Array.isArray(words) || words.length === 0 || !words.every((word) => typeof word === "string"))
        return [
          "x-words is not a list of words.",
          "List texts, in quotes where YAML would read anything else.",
        ];
      if (new Set(words).size < words.length) return ["x-words has a word twice.", "Leave out the second."];
      const types = typesOf(schema);
      return (
        (!types.includes("string") ||
          types.some((type) => type !== "string" && type !== "null") ||
          schema.enum !== undefined ||
          schema.const !== undefined) && [
          "x-words does not stand beside type: string alone.",
          'Write type: string, or [string, "null"], and no enum or const.',
        ]
      );
    },
  },
];

/** Rules only for documents outside the profile. The profile does not have these keywords. */
const foreignRules: readonly Rule[] = [
  {
    name: "no-dynamic-ref",
    skippable: true,
    check: (schema) => {
      const keyword = ["$dynamicRef", "$recursiveRef"].find((each) => Object.hasOwn(schema, each));
      return (
        keyword !== undefined && [
          `${keyword} leads elsewhere with every schema that holds this one.`,
          "Write $ref with the place that is meant.",
          [keyword],
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

/** Whether a value is of a JSON type. */
const IS_OF: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  string: (value) => typeof value === "string",
  array: Array.isArray,
  object: isObject,
};

/** A value as it would be with quotes: `[string, null]` → `["string", "null"]`. How numbers were written is not known. */
const inQuotes = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inQuotes)
    : value === null || typeof value === "boolean"
      ? String(value)
      : value;

/** A value in one line of YAML: only what would not be read as a text has quotes. */
const flow = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(flow).join(", ")}]`
    : typeof value === "string" &&
        /^[a-z]+$/i.test(value) &&
        !/^(?:null|true|false|yes|no|on|off)$/i.test(value)
      ? value
      : JSON.stringify(value);

/** Keywords that the profile allows, or forbids by a rule of their own. */
const HAS_RULE = keywordSet(({ profile }) => profile !== undefined);
const PII = new Set(["name", "phone", "email", "text", "url", "secret"]);
const SOURCES = new Set(["documented", "sdk", "observed", "inferred"]);

/** Whether a test is true for every text of a schema that decides about values. Schemas below are not tested. */
const everyText = (schema: JsonSchema, holds: (text: string) => boolean): boolean => {
  for (const keyword of Object.keys(schema)) {
    if (WITHOUT_TEXT.has(keyword) || keyword.startsWith("x-")) continue;
    const value = schema[keyword];
    const named = BY_NAME.has(keyword) && isObject(value);
    if (!everyTextIn(named ? Object.keys(value) : value, holds)) return false;
  }
  return true;
};

const everyTextIn = (value: unknown, holds: (text: string) => boolean): boolean =>
  typeof value === "string"
    ? holds(value)
    : typeof value !== "object" ||
      value === null ||
      (Array.isArray(value) ? value : Object.entries(value).flat()).every((each) => everyTextIn(each, holds));

/** Keywords whose texts do not decide about values, and keywords with only schemas, which are tested one by one. */
const WITHOUT_TEXT = keywordSet(
  ({ role, schemas }) =>
    role === "annotation" || role === "definitions" || (schemas !== undefined && schemas !== "map"),
);
const BY_NAME = keywordSet(({ schemas }) => schemas === "map");

/** The longest name, word or pattern, in characters. */
const MAX_TEXT_LENGTH = 10_000;
const MAX_ENUM_WORDS = 100_000;
/** The longest path to a schema in its document, in keys. */
export const MAX_PATH_LENGTH = 200;

/** Whether a value is deeper than payloads may be. */
const isTooDeep = (value: unknown): boolean => typeof value === "object" && value !== null && deeper(value);

/** Whether a text is short enough to have been written by a person. */
const isShort = (text: string): boolean => text.length <= MAX_TEXT_LENGTH;

/** Whether a text has no lone surrogate. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

/** The patterns of a schema, as they are written. */
const patternsOf = ({ pattern, patternProperties }: JsonSchema): string[] => [
  ...(pattern === undefined ? [] : [pattern]),
  ...(isObject(patternProperties) ? Object.keys(patternProperties) : []),
];

/** A pattern as it will be used. */
const readable = (pattern: string, { strict }: Source): string => (strict ? pattern : mended(pattern));

/** Where a pattern is. Those of `patternProperties` select members, so they cannot be skipped. */
const patternPath = (schema: JsonSchema, pattern: string): readonly string[] =>
  schema.pattern === pattern ? ["pattern"] : [];

/** A pattern for messages. A long one is cut. */
const shown = (pattern: string): string =>
  pattern.length > 80 ? `${pattern.slice(0, 80).replace(/[\uD800-\uDBFF]$/, "")}…` : pattern;

const branchesOf = (site: Site): Site[] =>
  children(site).filter(({ path }) => /^(?:anyOf|oneOf)$/.test(path.at(-2) ?? ""));

/** Whether a branch describes members. Such a branch is closed. */
const describesMembers = (site: Site, follow: Follow, seen = new Set<JsonSchema>()): boolean => {
  if (seen.has(site.schema)) return false;
  seen.add(site.schema);
  const next = [...branchesOf(site), follow(site)].filter((each) => each !== undefined);
  return site.schema.properties !== undefined || next.some((each) => describesMembers(each, follow, seen));
};

/** Whether references and branches lead from a schema back to itself, for the same value. */
const leadsToItself = (start: Site, follow: Follow): boolean => {
  const seen = new Set<JsonSchema>();
  const stack = [start];
  for (let site = stack.pop(); site; site = stack.pop()) {
    // deeper schemas are refused by the rule no-deep-schema
    if (site.path.length > MAX_PATH_LENGTH) continue;
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

/** The rules that `vendor.yaml` may skip for other people's documents, with those of references. */
export const SKIPPABLE: ReadonlySet<string> = new Set([
  ...[...rules, ...foreignRules].flatMap(({ name, skippable }) => (skippable ? [name] : [])),
  ...["unresolved-ref", "remote-ref", "ref-outside", "undescribed-pointer", "tag-mismatch"],
  ...["type-mismatch", "never-holds"],
]);

/** The rules for documents outside the profile. */
export const lenient: readonly Rule[] = [...rules.filter(({ strict }) => !strict), ...foreignRules];
