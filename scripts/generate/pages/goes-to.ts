// Says in the tables of fields which members of the record a field goes to.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { pointerOf, tokenName } from "../../json/pointer.js";
import { eventFeeds, type Feeds } from "../../mapping/event-feeds.js";
import { feedFinder } from "../../mapping/feed-finder.js";
import { BELOW, joinedNames, quotedName } from "../../mapping/feeds.js";
import { below, parts } from "../../mapping/parts.js";
import { definitionName } from "../../schema/closing.js";
import { each } from "../../schema/map.js";
import { code } from "./markdown.js";

/** What is fed by an event without a mapping. */
export const NO_FEEDS: Feeds = new Map();

/** What the fields of each event feed, by its tag. Undefined for a vendor without a mapping: then no table says it. */
export const feedsFor = (bundle: Bundle): ReadonlyMap<string, Feeds> | undefined => {
  const feeds = eventFeeds(bundle);
  return feeds.size > 0 ? feeds : undefined;
};

/** The cell of a field. It is empty for a field that goes nowhere. */
export const goesTo = (feeds: Feeds): ((pointer: string) => string) => {
  const finder = feedFinder(feeds);
  return (pointer) =>
    finder
      .at(pointer)
      .map((name) => quotedName(name, code))
      .join(", ");
};

/** What the fields of named schemas feed, wherever events use them. Pointers begin at the named schema. */
export const namedFeeds = (
  { events, defs }: Bundle,
  named: ReadonlySet<string>,
  feeds: ReadonlyMap<string, Feeds>,
): Map<string, Feeds> => {
  const found = new Map<string, Map<string, string[]>>();
  const add = (name: string, keys: readonly string[], names: readonly string[]): void => {
    const own = found.get(name) ?? new Map<string, string[]>();
    const pointer = pointerOf(keys);
    found.set(name, own.set(pointer, joinedNames([...(own.get(pointer) ?? []), ...names])));
  };
  const follow = (schema: JsonSchema, keys: readonly string[], names: readonly string[]): void => {
    const [key, ...rest] = keys;
    if (key === undefined) return;
    if (key === BELOW) {
      for (const name of reachedFrom(schema, defs)) if (named.has(name)) add(name, keys, names);
      return;
    }
    for (const part of parts(schema, defs)) {
      const name = part.$ref && definitionName(part.$ref);
      if (name !== undefined && named.has(name)) add(name, keys, names);
      for (const child of below(part, key)) follow(child, rest, names);
    }
  };
  for (const { tag, payload } of events)
    for (const [pointer, names] of feeds.get(tag) ?? [])
      follow(payload, pointer.split("/").slice(1).map(tokenName), names);
  return found;
};

/** The names of all schemas that a schema refers to, at any depth. */
const reachedFrom = (schema: JsonSchema, defs: Bundle["defs"]): Set<string> => {
  const names = new Set<string>();
  const reach = (from: JsonSchema): void => {
    const name = from.$ref && definitionName(from.$ref);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      reach(defs.get(name) ?? {});
    }
    each(from, reach);
  };
  reach(schema);
  return names;
};
