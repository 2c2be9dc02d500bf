import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { isForeign } from "../schema/dialect.js";
import type { Source } from "./source.js";

/** Keywords that hold one schema, a list of them, or a map of them, in any dialect. */
export const SINGLE = [
  ...["additionalProperties", "items", "additionalItems", "contains", "propertyNames"],
  ...["unevaluatedProperties", "unevaluatedItems", "not", "if", "then", "else"],
] as const;
export const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems", "items"] as const;
export const MAPS = ["properties", "patternProperties", "dependentSchemas", "dependencies"] as const;
/** Where schemas stand that assert nothing by themselves. */
export const CONTAINERS = ["$defs", "definitions"] as const;

/** In this order they are looked through, however they are written. */
const RANKS = new Map(
  [...SINGLE, ...LISTS, ...MAPS, ...CONTAINERS].map((keyword, rank) => [keyword as string, rank]),
);
const IN_LISTS: ReadonlySet<string> = new Set(LISTS);

/** A schema and where it stands. */
export interface Site {
  readonly source: Source;
  readonly path: readonly string[];
  readonly schema: JsonSchema;
}

/** The schemas directly below one. */
export const children = (
  { source, path, schema }: Site,
  maps: readonly string[] = MAPS,
  single: readonly string[] = SINGLE,
): Site[] => {
  const below: Site[] = [];
  // before draft 2019-09 nothing beside a $ref counts
  if (source.oldRefs && typeof schema.$ref === "string") return below;
  const add = (value: unknown, ...way: string[]) => {
    if (isObject(value)) below.push({ source, path: [...path, ...way], schema: value as JsonSchema });
  };
  // most schemas have few of these
  const keywords = Object.keys(schema).filter(
    (keyword) => RANKS.has(keyword) && !isForeign(keyword, source.dialect),
  );
  if (keywords.length > 1) keywords.sort((a, b) => (RANKS.get(a) as number) - (RANKS.get(b) as number));
  for (const keyword of keywords) {
    const value = schema[keyword];
    if (Array.isArray(value)) {
      if (IN_LISTS.has(keyword))
        for (const [index, each] of value.entries()) add(each, keyword, String(index));
    } else if (single.includes(keyword)) add(value, keyword);
    else if (maps.includes(keyword) && isObject(value))
      for (const [name, each] of Object.entries(value)) add(each, keyword, name);
  }
  return below;
};

const APPLIED = ["not", "if", "then", "else"];
const APPLIED_LISTS = ["allOf", "anyOf", "oneOf", "dependentSchemas", "dependencies"];
const IN_PLACE = [...APPLIED, ...APPLIED_LISTS];

/** The schemas that look at the same value. */
export const inPlace = (site: Site): Site[] =>
  IN_PLACE.some((keyword) => Object.hasOwn(site.schema, keyword))
    ? children(site).filter(({ path }) => {
        const deeper = path.length - site.path.length;
        return deeper === 1
          ? APPLIED.includes(path.at(-1) as string)
          : deeper === 2 && APPLIED_LISTS.includes(path.at(-2) as string);
      })
    : [];
