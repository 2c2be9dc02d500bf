// Finds the schemas of a path in the documents. The walker of schema/walker.ts cannot be used for this: it walks bundled
// schemas, but a patch has to know the document of a schema and its place there.
import type { JsonSchema } from "../../../src/check/index.js";
import type { Loaded } from "../../documents/load.js";
import { resolve } from "../../documents/refs.js";
import type { Site } from "../../documents/sites.js";
import { dig, isObject } from "../../json/value.js";
import type { Step } from "../count/nodes.js";

/** Longer chains of references and branches are circular. */
const MAX_DEPTH = 20;

/** Keywords that apply a list of schemas to the same value. */
const BRANCHING = ["anyOf", "oneOf", "allOf"] as const;

/** The schema to which a `$ref` leads, or the schema itself. */
const followed = (loaded: Loaded, site: Site, depth = 0): Site | undefined => {
  const { source, path, schema } = site;
  if (typeof schema.$ref !== "string") return site;
  const target = resolve(loaded, source, schema.$ref, path);
  return typeof target === "string" || depth > MAX_DEPTH ? undefined : followed(loaded, target, depth + 1);
};

const childAt = ({ source, path }: Site, ...keys: string[]): Site[] => {
  const schema = dig(source.data, [...path, ...keys]);
  return isObject(schema) ? [{ source, path: [...path, ...keys], schema: schema as JsonSchema }] : [];
};

/** A schema and all that it applies to the same value. References are followed. */
export const applicableSites = (loaded: Loaded, site: Site, depth = 0): Site[] => {
  const target = followed(loaded, site);
  if (!target || depth > MAX_DEPTH) return [];
  const branches = BRANCHING.flatMap((keyword) =>
    (target.schema[keyword] ?? []).flatMap((_, index) => childAt(target, keyword, String(index))),
  );
  return [target, ...branches.flatMap((branch) => applicableSites(loaded, branch, depth + 1))];
};

/** The schemas for a path, as they are written. A `$ref` on the way is followed; one at the end is not. */
export const sitesOf = (loaded: Loaded, entry: Site, steps: readonly Step[]): Site[] =>
  steps.reduce<Site[]>((sites, step) => sitesAfter(loaded, sites, step), [entry]);

const sitesAfter = (loaded: Loaded, sites: readonly Site[], step: Step): Site[] => {
  const applicable = sites.flatMap((site) => applicableSites(loaded, site));
  if (typeof step === "object" && "word" in step)
    return applicable.filter(({ schema }) => schema.properties?.[step.tag]?.const === step.word);
  const below = applicable.flatMap((site) =>
    step === "items"
      ? childAt(site, "items")
      : step === "rest"
        ? childAt(site, "additionalProperties")
        : childAt(site, "properties", step.name),
  );
  const seen = new Set<string>();
  return below.filter((site) => !seen.has(siteKey(site)) && seen.add(siteKey(site)));
};

/** A text that is the same for the same place in the same document. */
export const siteKey = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;
