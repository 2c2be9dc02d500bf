// Finds the line of a schema in the files of a folder.

import { tokenName } from "../json/pointer.js";
import { isObject } from "../json/value.js";
import { keywordSet } from "../schema/keywords.js";
import { entriesOf } from "./events.js";
import type { Loaded } from "./load.js";
import { resolve } from "./refs.js";
import { children, type Site } from "./sites.js";

/** The place of a schema in the files of a folder. */
export interface Located {
  readonly file: string;
  readonly line: number | undefined;
}

/** Finds the place where an event's schema describes the value at a pointer of a payload. */
export type Locate = (vendor: string, event: string, pointer: string) => Located | undefined;

/** Makes the function that finds the schema for a pointer of a payload, or the nearest schema above it. */
export const locator = (loaded: Loaded): Locate => {
  const sites = new Map<string, Site>();
  for (const folder of loaded.folders)
    for (const { tag, site } of entriesOf(loaded, folder)) sites.set(`${folder.slug} ${tag}`, site);

  return (vendor, event, pointer) => {
    const start = sites.get(`${vendor} ${event}`);
    if (!start) return undefined;
    let near: readonly Site[] = [start];
    for (const key of keysOf(pointer)) {
      const next = sitesBelow(loaded, near, key);
      if (next.length === 0) break;
      near = next;
    }
    const [{ source, path }] = near as [Site];
    return { file: source.shown, line: source.line(path) };
  };
};

/** The schemas of a member or an item of a value that some schemas describe; for `*`, those of any member or item. */
export const sitesBelow = (loaded: Loaded, sites: readonly Site[], key: string): Site[] =>
  sites.flatMap((site) => sameValue(loaded, site)).flatMap((site) => below(site, key));

/** The members that some schemas list for the same value. */
export const membersIn = (loaded: Loaded, sites: readonly Site[]): Set<string> =>
  new Set(
    sites
      .flatMap((site) => sameValue(loaded, site))
      .flatMap(({ schema }) => (isObject(schema.properties) ? Object.keys(schema.properties) : [])),
  );

const keysOf = (pointer: string): string[] => pointer.split("/").slice(1).map(tokenName);

/** Keywords whose schemas describe the same value as the schema around them. */
const SAME_VALUE = keywordSet(({ reads }) => reads === "part");

/** Keywords whose schemas describe members that are not listed by name. */
const ANY_MEMBER = keywordSet(({ applies }, keyword) => applies === "members" && keyword !== "properties");

/** A schema, the target of its `$ref`, and the branches that describe the same value. */
const sameValue = (loaded: Loaded, start: Site): Site[] => {
  const found = new Map<object, Site>();
  const stack = [start];
  for (let site = stack.pop(); site; site = stack.pop()) {
    const { source, path, schema } = site;
    if (found.has(schema)) continue;
    found.set(schema, site);
    const target = typeof schema.$ref === "string" ? resolve(loaded, source, schema.$ref, path) : undefined;
    if (typeof target === "object") stack.push(target);
    stack.push(...children(site).filter((child) => SAME_VALUE.has(child.path[path.length] as string)));
  }
  return [...found.values()];
};

/** The schemas of a member or an item; for `*`, those of any member or item. */
const below = (site: Site, key: string): Site[] => {
  const all = children(site).map((child) => [child, child.path.slice(site.path.length)] as const);
  const named = all.filter(([, [keyword, name]]) => keyword === "properties" && name === key);
  const placed = all.filter(
    ([, [keyword, index]]) =>
      /^(?:prefixItems|items)$/.test(keyword ?? "") &&
      (index === undefined ? /^(?:\*|\d+)$/.test(key) : index === key),
  );
  const any = all.filter(([, [keyword = ""]]) => ANY_MEMBER.has(keyword));
  const [best = []] = [named, placed, key === "*" ? any : []].filter((each) => each.length > 0);
  return best.map(([child]) => child);
};
