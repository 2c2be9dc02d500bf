import type { JsonSchema } from "../../../src/check/index.js";
import type { Loaded } from "../../documents/load.js";
import { resolve } from "../../documents/refs.js";
import type { Site } from "../../documents/sites.js";
import { dig, isObject } from "../../json/value.js";
import type { Step } from "../count/tree.js";

/** Where a `$ref` leads, or the schema itself. */
const followed = (loaded: Loaded, site: Site, depth = 0): Site | undefined => {
  const { source, path, schema } = site;
  if (typeof schema.$ref !== "string") return site;
  const target = resolve(loaded, source, schema.$ref, path);
  return typeof target === "string" || depth > 20 ? undefined : followed(loaded, target, depth + 1);
};

const child = ({ source, path }: Site, ...way: string[]): Site[] => {
  const schema = dig(source.data, [...path, ...way]);
  return isObject(schema) ? [{ source, path: [...path, ...way], schema: schema as JsonSchema }] : [];
};

/** A schema with all that look at the same value, references followed. */
export const opened = (loaded: Loaded, site: Site, depth = 0): Site[] => {
  const here = followed(loaded, site);
  if (!here || depth > 20) return [];
  const branches = (["anyOf", "oneOf", "allOf"] as const).flatMap((keyword) =>
    (here.schema[keyword] ?? []).flatMap((_, index) => child(here, keyword, String(index))),
  );
  return [here, ...branches.flatMap((branch) => opened(loaded, branch, depth + 1))];
};

/** The schemas that a document writes where a path leads; `$ref`s on the way are followed, that at its end is not. */
export const writtenAt = (loaded: Loaded, entry: Site, steps: readonly Step[]): Site[] =>
  steps.reduce<Site[]>(
    (sites, step) => {
      const all = sites.flatMap((site) => opened(loaded, site));
      if (typeof step === "object" && "word" in step)
        return all.filter(({ schema }) => schema.properties?.[step.tag]?.const === step.word);
      const below = all.flatMap((site) =>
        step === "items"
          ? child(site, "items")
          : step === "rest"
            ? child(site, "additionalProperties")
            : child(site, "properties", step.name),
      );
      const seen = new Set<string>();
      return below.filter((site) => !seen.has(keyOf(site)) && seen.add(keyOf(site)));
    },
    [entry],
  );

export const keyOf = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;
