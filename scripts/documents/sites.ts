// Sites: schemas and their places in documents.

import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { isForeign } from "../schema/dialect.js";
import { KEYWORDS, type Keyword, keywordSet, keywordsWith } from "../schema/keywords.js";
import type { Source } from "./source.js";

/** The order in which keywords with schemas are visited. It does not depend on their order in the document. */
const RANKS = new Map(
  keywordsWith(({ schemas }) => schemas !== undefined).map((keyword, rank) => [keyword, rank]),
);

/** A schema and its place: a document, and a path in it. */
export interface Site {
  readonly source: Source;
  readonly path: readonly string[];
  readonly schema: JsonSchema;
}

/**
 * The schemas directly below a schema.
 *
 * @param withDefinitions whether to include those under `$defs` and `definitions`, which assert nothing by themselves
 */
export const children = ({ source, path, schema }: Site, withDefinitions = false): Site[] => {
  const below: Site[] = [];
  // before draft 2019-09, keywords beside a $ref are ignored
  if (source.oldRefs && typeof schema.$ref === "string") return below;
  const add = (value: unknown, ...keys: string[]) => {
    if (isObject(value)) below.push({ source, path: [...path, ...keys], schema: value as JsonSchema });
  };
  // most schemas have few keywords with schemas
  const keywords = Object.keys(schema).filter(
    (keyword) => RANKS.has(keyword) && !isForeign(keyword, source.dialect),
  );
  if (keywords.length > 1) keywords.sort((a, b) => (RANKS.get(a) as number) - (RANKS.get(b) as number));
  for (const keyword of keywords) {
    const { schemas, orList, role } = KEYWORDS.get(keyword) as Keyword;
    const value = schema[keyword];
    if (role === "definitions" && !withDefinitions) continue;
    if (Array.isArray(value)) {
      if (schemas === "list" || orList)
        for (const [index, each] of value.entries()) add(each, keyword, String(index));
    } else if (schemas === "map") {
      if (isObject(value)) for (const [name, each] of Object.entries(value)) add(each, keyword, name);
    } else if (schemas !== "list") add(value, keyword);
  }
  return below;
};

const SAME_VALUE = keywordSet(({ applies }) => applies === "value");

/** The schemas directly below that describe the same value. */
export const inPlace = (site: Site): Site[] =>
  Object.keys(site.schema).some((keyword) => SAME_VALUE.has(keyword))
    ? children(site).filter(({ path }) => SAME_VALUE.has(path[site.path.length] as string))
    : [];
