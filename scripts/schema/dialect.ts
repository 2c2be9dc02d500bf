// Which dialect a document is in, and which keywords that dialect has.
import type { JsonSchema } from "../../src/check/index.js";
import { DIALECTS, type Draft, keywordSet } from "./keywords.js";

type Document = Readonly<Record<string, unknown>>;

/** `any`: the document names none, or says that it is the latest; then keywords of every draft count. */
export type Dialect = Draft | "any";

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

/** The keywords that a draft does not have. */
const foreignTo = (draft: Draft): ReadonlySet<string> => {
  const age = DIALECTS.indexOf(draft);
  return keywordSet(
    ({ since, until }) =>
      (since !== undefined && age < DIALECTS.indexOf(since)) ||
      (until !== undefined && age > DIALECTS.indexOf(until)),
  );
};

const FOREIGN = new Map<Dialect, ReadonlySet<string>>([
  ...DIALECTS.map((draft) => [draft, foreignTo(draft)] as const),
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
