// The dialect of JSON Schema that a document uses, and the keywords of each dialect.
import type { JsonSchema } from "../../src/check/index.js";
import { DIALECTS, type Draft, keywordSet } from "./keywords.js";

type Document = Readonly<Record<string, unknown>>;

/** `any`: the document names no dialect, or the latest without a version. Then keywords of every draft are read. */
export type Dialect = Draft | "any";

/** A `$schema`, also with common mistakes: https, no #, a slash or a blank at the end, json-schema-org. */
const WRITTEN = /^\s*https?:\/\/json-schema[.-]org\/(?:draft[-/]([\d-]+)\/)?(?:hyper-)?schema[/#]*\s*$/;

/**
 * The dialect that a `$schema` names; undefined if it is unknown.
 *
 * @example dialectOf("http://json-schema.org/draft-07/schema#") // "07"
 */
export const dialectOf = ($schema: unknown): Dialect | undefined => {
  if ($schema === undefined) return "any";
  const written = WRITTEN.exec(String($schema));
  if (!written?.[1]) return written ? "any" : undefined;
  return DIALECTS.find((dialect) => dialect === written[1]);
};

/** The member of a document that names its dialect. */
const dialectMember = (data: Document): "$schema" | "jsonSchemaDialect" =>
  data.openapi === undefined ? "$schema" : "jsonSchemaDialect";

/** How the schemas of a document must be read. */
export interface Reading {
  readonly dialect: Dialect;
  /** True before draft 2019-09 and in OpenAPI 3.0: keywords beside a `$ref` are ignored. */
  readonly oldRefs: boolean;
  /** True in OpenAPI: `nullable` is read. */
  readonly nullable: boolean;
}

/** Finds out how the schemas of a document must be read. */
export const readingOf = (data: Document): Reading => {
  const dialect = dialectOf(data[dialectMember(data)]) ?? "any";
  const oldRefs = ["04", "06", "07"].includes(dialect) || /^3\.0(?:\.|$)/.test(String(data.openapi));
  return { dialect, oldRefs, nullable: data.openapi !== undefined };
};

/** Whether a document names its dialect or its version of OpenAPI. */
export const saysReading = (data: Document): boolean =>
  data.openapi !== undefined || data.$schema !== undefined;

/** The unknown dialect that a document names, and the member that names it; undefined if it is known or none is named. */
export const unknownDialect = ({
  data,
}: {
  readonly data: Document;
}): { readonly member: string; readonly says: string } | undefined => {
  const member = dialectMember(data);
  const says = data[member];
  const known =
    dialectOf(says) !== undefined ||
    (member !== "$schema" && /^https:\/\/spec\.openapis\.org\/oas\/3\.1\//.test(String(says)));
  return known ? undefined : { member, says: String(says) };
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

/** Whether a keyword belongs only to other dialects. In this dialect it is ignored. */
export const isForeign = (keyword: string, dialect: Dialect): boolean =>
  FOREIGN.get(dialect)?.has(keyword) === true;

/** A schema without the keywords that its dialect does not have. */
export const withoutForeign = (schema: JsonSchema, { dialect }: Pick<Reading, "dialect">): JsonSchema => {
  const isKnown = (keyword: string): boolean => !isForeign(keyword, dialect);
  return Object.keys(schema).every(isKnown)
    ? schema
    : Object.fromEntries(Object.entries(schema).filter(([keyword]) => isKnown(keyword)));
};
