// Which dialect a document is in, and what that knows.
import type { JsonSchema } from "../../src/check/index.js";

type Document = Readonly<Record<string, unknown>>;

/** The dialects that can be brought into draft 2020-12, the oldest first. */
const DIALECTS = ["04", "06", "07", "2019-09", "2020-12"] as const;

/** `any`: nobody says which, or that it is the latest; then what any of them knows counts. */
export type Dialect = (typeof DIALECTS)[number] | "any";

/** As it is written and often miswritten: with https, without #, with a slash or a blank at the end, json-schema-org. */
const WRITTEN = /^\s*https?:\/\/json-schema[.-]org\/(?:draft[-/]([\d-]+)\/)?(?:hyper-)?schema[/#]*\s*$/;

/** The dialect that a `$schema` names; undefined where it is not known. */
export const dialectOf = (says: unknown): Dialect | undefined => {
  if (says === undefined) return "any";
  const written = WRITTEN.exec(String(says));
  if (!written?.[1]) return written ? "any" : undefined;
  return DIALECTS.find((dialect) => dialect === written[1]);
};

/** Where a document says its dialect. */
const placeOf = (data: Document): "$schema" | "jsonSchemaDialect" =>
  data.openapi === undefined ? "$schema" : "jsonSchemaDialect";

/** How a document is to be read. */
export interface Reading {
  readonly dialect: Dialect;
  /** Before 2019-09, and in OpenAPI 3.0: what stands beside a `$ref` does not count. */
  readonly oldRefs: boolean;
  /** OpenAPI: `nullable` counts. */
  readonly nullable: boolean;
}

/** How a document is to be read that says this of its dialect. */
export const readingOf = (data: Document): Reading => {
  const dialect = dialectOf(data[placeOf(data)]) ?? "any";
  const oldRefs = ["04", "06", "07"].includes(dialect) || /^3\.0(?:\.|$)/.test(String(data.openapi));
  return { dialect, oldRefs, nullable: data.openapi !== undefined };
};

/** Whether a document says how it is to be read. */
export const saysReading = (data: Document): boolean =>
  data.openapi !== undefined || data.$schema !== undefined;

/** The dialect that a document says and that is not known; undefined where all is well. */
export const strangeDialect = ({
  data,
}: {
  readonly data: Document;
}): { readonly at: string; readonly says: string } | undefined => {
  const at = placeOf(data);
  const says = data[at];
  const known =
    dialectOf(says) !== undefined ||
    (at !== "$schema" && /^https:\/\/spec\.openapis\.org\/oas\/3\.1\//.test(String(says)));
  return known ? undefined : { at, says: String(says) };
};

/** Keywords that not every dialect has, by the first and the last that do. */
const AGES: readonly (readonly [keywords: string, first: Dialect, last: Dialect])[] = [
  ["const contains propertyNames", "06", "2020-12"],
  ["if then else", "07", "2020-12"],
  ["dependencies", "04", "07"],
  ["additionalItems", "04", "2019-09"],
  ["dependentRequired dependentSchemas minContains maxContains", "2019-09", "2020-12"],
  ["unevaluatedProperties unevaluatedItems", "2019-09", "2020-12"],
  ["$recursiveRef", "2019-09", "2019-09"],
  ["prefixItems $dynamicRef", "2020-12", "2020-12"],
];

const foreignTo = (dialect: Dialect): ReadonlySet<string> => {
  const age = (DIALECTS as readonly string[]).indexOf(dialect);
  const others = AGES.filter(
    ([, first, last]) => age < DIALECTS.indexOf(first as never) || age > DIALECTS.indexOf(last as never),
  );
  return new Set(others.flatMap(([keywords]) => keywords.split(" ")));
};

const FOREIGN = new Map<Dialect, ReadonlySet<string>>([
  ...DIALECTS.map((dialect) => [dialect, foreignTo(dialect)] as const),
  ["any", new Set()],
]);

/** Whether a keyword means nothing in a dialect, though another has it. */
export const isForeign = (keyword: string, dialect: Dialect): boolean =>
  FOREIGN.get(dialect)?.has(keyword) === true;

/** A schema without the keywords that its dialect does not know. */
export const spoken = (schema: JsonSchema, { dialect }: Pick<Reading, "dialect">): JsonSchema => {
  const isKnown = (keyword: string): boolean => !isForeign(keyword, dialect);
  return Object.keys(schema).every(isKnown)
    ? schema
    : Object.fromEntries(Object.entries(schema).filter(([keyword]) => isKnown(keyword)));
};
