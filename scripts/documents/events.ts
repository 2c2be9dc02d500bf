// Finds the events of a folder.

import { posix } from "node:path";
import type { JsonSchema } from "../../src/check/index.js";
import { type EventRule, tagPlaces } from "../../src/vendor.js";
import { dig, isObject } from "../json/value.js";
import { constraintsAt } from "./constraints.js";
import type { Folder, Loaded } from "./load.js";
import { namesOf, resolve, unescapePointer } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";
import { skippedIn } from "./vendor-file.js";

/** An event, and the site of its payload's schema. */
export interface Entry {
  /** The tag that the vendor sends. */
  readonly tag: string;
  /** What the document calls it: the key of its webhook, or the name of its schema or file. */
  readonly key: string;
  /** The texts that its payload may have in the place of the tag, if the schema says it. */
  readonly words: ReadonlySet<string> | undefined;
  /** Whether `vendor.yaml` names the tag. */
  readonly isNamed: boolean;
  readonly site: Site;
  /** The object with its summary and description. */
  readonly operation: Record<string, unknown>;
}

/** An event as the document has it, before its tag is known. */
interface Found extends Pick<Entry, "key" | "site" | "operation"> {
  /** The tag that `vendor.yaml` gives it. */
  readonly named?: string;
}

/** The webhooks of a document, and the name of the member that has them. */
export interface Webhooks {
  readonly member: string;
  readonly hooks: Record<string, unknown>;
}

/** The webhooks of a document. OpenAPI 3.0 has no `webhooks`, so `x-webhooks` is read too. */
export const webhooksOf = ({ data }: Source): Webhooks | undefined => {
  for (const member of ["webhooks", "x-webhooks"]) {
    const hooks = dig(data, [member]);
    if (isObject(hooks)) return { member, hooks };
  }
  return undefined;
};

/** The `x-afterword` block of a folder, and the document that has it. */
export interface Block {
  readonly source: Source;
  readonly value: Record<string, unknown>;
}

/** The `x-afterword` block: the document's own, or that of the `vendor.yaml` beside it. */
export const blockOf = ({ openapi, vendorFile }: Folder): Block | undefined => {
  for (const source of [openapi, vendorFile]) {
    const value = source?.data["x-afterword"];
    if (source && isObject(value)) return { source, value };
  }
  return undefined;
};

/** An event that `vendor.yaml` lists. */
interface Listed {
  /** Undefined in a list without tags. */
  readonly tag: string | undefined;
  /** A webhook, a schema of the document, a schema file, or a reference to one. */
  readonly name: string;
}

/** The events that `vendor.yaml` lists. */
export const listedOf = ({ vendorFile }: Folder): Listed[] => {
  const events = vendorFile?.data.events;
  const all: (readonly [string | undefined, unknown])[] = Array.isArray(events)
    ? events.map((name) => [undefined, name])
    : Object.entries(isObject(events) ? events : {});
  return all.flatMap(([tag, name]) => (typeof name === "string" ? [{ tag, name }] : []));
};

const entriesOfFolders = new WeakMap<Folder, readonly Entry[]>();

/**
 * The events of a folder: those of `webhooks`, those that `vendor.yaml` lists, and bare JSON Schema files. In documents of
 * other people, a payload's schema says the tag: what people call a webhook or a file may be something else.
 */
export const entriesOf = (loaded: Loaded, folder: Folder): readonly Entry[] => {
  let entries = entriesOfFolders.get(folder);
  if (!entries) entriesOfFolders.set(folder, (entries = tagged(loaded, folder, foundIn(loaded, folder))));
  return entries;
};

/** Everything that may be an event. What `vendor.yaml` lists is not found a second time by its key. */
const foundIn = (loaded: Loaded, folder: Folder): Found[] => {
  const listed = listedOf(folder).flatMap((each) => listedEvent(loaded, folder, each) ?? []);
  const isListed = ({ site }: Found): boolean => listed.some((each) => isSame(each.site, site));
  const posted = folder.openapi ? hooksOf(loaded, folder.openapi).flatMap(({ found }) => found ?? []) : [];
  // of bare files, other schemas refer to those that are not listed
  const bare = !folder.openapi && listed.length > 0 ? [] : eventFiles(folder).map(fileEvent);
  return [...[...posted, ...bare].filter((each) => !isListed(each)), ...listed];
};

const isSame = (one: Site, other: Site): boolean =>
  one.source === other.source && JSON.stringify(one.path) === JSON.stringify(other.path);

/**
 * Gives each event its tag. An event whose payload may have one of several tags, by its schema, becomes one event for each that
 * no other event has.
 */
const tagged = (loaded: Loaded, folder: Folder, found: readonly Found[]): Entry[] => {
  const places = tagPlaces(blockOf(folder)?.value.event as EventRule | undefined);
  const all = found.map(({ named, key, site, operation }) => {
    const words = wordsAt(loaded, folder, site, places);
    const tag = named ?? (site.source.strict ? key : tagOf(key, words));
    return { ...{ key, site, operation, words, tag }, isNamed: named !== undefined };
  });
  const named = new Set(all.flatMap(({ tag, isNamed }) => (isNamed ? [tag] : [])));
  const taken = new Set(all.flatMap(({ tag }) => tag ?? []));
  const claims = all.flatMap(({ tag, words }) => (tag === undefined ? [...(words ?? [])] : []));
  const counts = countsOf(claims);
  const isFree = (word: string): boolean => !taken.has(word) && counts.get(word) === 1;
  return all.flatMap(({ tag, ...each }): Entry[] => {
    // what vendor.yaml says of a tag counts
    if (tag !== undefined) return named.has(tag) && !each.isNamed ? [] : [{ ...each, tag }];
    const free = [...(each.words ?? [])].filter(isFree);
    return (free.length > 0 ? free : [plainKey(each.key)]).map((word) => ({ ...each, tag: word }));
  });
};

/** The texts that a payload may have in the place of its tag: of several places, the first that it has. */
const wordsAt = (
  loaded: Loaded,
  folder: Folder,
  site: Site,
  places: readonly string[],
): ReadonlySet<string> | undefined => {
  const found = places.map((place) => constraintsAt(loaded, folder, site, place));
  return (found.find(({ closed }) => !closed) ?? found[0])?.words;
};

/**
 * The events whose tag no schema says, although payloads have one: what the document calls them is taken for it. In the
 * profile the linter refuses that.
 */
export const openTags = (loaded: Loaded, folder: Folder): string[] =>
  tagPlaces(blockOf(folder)?.value.event as EventRule | undefined).length === 0
    ? []
    : entriesOf(loaded, folder).flatMap(({ tag, words, isNamed, site }) =>
        words === undefined && !isNamed && !site.source.strict ? [tag] : [],
      );

/** The tag of an event that `vendor.yaml` does not name, if it is only one: what its payload says, or else its key. */
const tagOf = (key: string, words: ReadonlySet<string> | undefined): string | undefined => {
  const plain = plainKey(key);
  if (words?.has(key)) return key;
  if (!words?.size) return plain;
  return words.has(plain) ? plain : words.size === 1 ? [...words][0] : undefined;
};

/** A key may be written like a path: `/AUTHORISATION` → `AUTHORISATION` */
const plainKey = (key: string): string => key.replace(/^\/(?=.)/, "");

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The event that `vendor.yaml` lists; undefined if there is no such webhook, schema or file. */
export const listedEvent = (loaded: Loaded, folder: Folder, { tag, name }: Listed): Found | undefined => {
  const { openapi, vendorFile } = folder;
  const named = tag === undefined ? {} : { named: tag };
  const file = eventFiles(folder).find((each) => bareName(each) === name || each.name.endsWith(`/${name}`));
  const hook = openapi && hooksOf(loaded, openapi).find((each) => each.key === name)?.found;
  const known = hook ?? (openapi && schemaEvent(openapi, name)) ?? (file && fileEvent(file));
  if (known) return { ...known, ...named };
  const from = openapi ?? (name.startsWith("#") ? folder.bare[0] : vendorFile);
  const target = from && /[#/.]/.test(name) ? resolve(loaded, from, name) : undefined;
  if (typeof target !== "object") return undefined;
  const found = dig(target.schema, ["post"]) === undefined ? undefined : pathItemEvent(loaded, target);
  const key = name
    .split(/[#/]/)
    .filter((part) => part !== "")
    .at(-1) as string;
  const event = found ?? { site: target, operation: target.schema as Record<string, unknown> };
  return typeof event === "string" ? undefined : { ...event, key: unescapePointer(key), ...named };
};

const schemaEvent = (source: Source, name: string): Found | undefined => {
  const path = ["components", "schemas", name];
  const schema = dig(source.data, path);
  return isObject(schema)
    ? { key: name, site: { source, path, schema: schema as JsonSchema }, operation: schema }
    : undefined;
};

const fileEvent = (source: Source): Found => ({
  key: bareName(source),
  site: { source, path: [], schema: source.data as JsonSchema },
  operation: source.data,
});

/** `order.schema.json` → `order` */
const bareName = ({ name }: Source): string => posix.basename(name).replace(/\.schema\.[^.]+$/, "");

/** The bare files that are events: those in folders below only if no other file refers to them. */
const eventFiles = ({ bare }: Folder): readonly Source[] => {
  const isBelow = ({ name }: Source): boolean => name.split("/").length > 2;
  if (!bare.some(isBelow)) return bare;
  const referred = new Set(
    bare.flatMap((source) => referencesIn(source.data).flatMap((ref) => namesOf(source, ref))),
  );
  return bare.filter((source) => !isBelow(source) || !referred.has(source.name));
};

/** The files in all `$ref`s of a value. */
const referencesIn = (value: unknown): string[] => {
  const found = new Set<string>();
  const stack = [value];
  for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const ref = dig(each, ["$ref"]);
    if (typeof ref === "string") found.add(ref.split("#")[0] as string);
    stack.push(...Object.values(each));
  }
  return [...found].filter((file) => file !== "");
};

/**
 * The keys of webhooks that are left out, because they post no JSON or do not describe it. In documents of our own such a
 * webhook is a problem instead, and so is one whose `$ref` leads nowhere, unless `vendor.yaml` skips that.
 */
export const webhooksWithoutPayload = (loaded: Loaded, folder: Folder): string[] => {
  const { openapi } = folder;
  if (openapi === undefined || openapi.strict) return [];
  const isSkipped = skippedIn(folder).has("unresolved-ref");
  return hooksOf(loaded, openapi).flatMap(({ key, fault }) =>
    fault === "no-payload" || (isSkipped && fault !== undefined) ? [key] : [],
  );
};

/** A webhook: an event, or why it is none. */
interface Hook {
  readonly key: string;
  readonly found?: Found;
  readonly fault?: "no-payload" | "unresolved-ref";
}

/** The webhooks of a document, by their keys. */
export const hooksOf = (loaded: Loaded, source: Source): Hook[] => {
  const { member = "", hooks = {} } = webhooksOf(source) ?? {};
  return Object.keys(hooks).map((key): Hook => {
    const item = followed(loaded, source, [member, key]);
    const event = typeof item === "string" ? item : pathItemEvent(loaded, item);
    return typeof event === "string" ? { key, fault: event } : { key, found: { ...event, key } };
  });
};

/** The event that a path item posts. */
const pathItemEvent = (loaded: Loaded, item: Site): Omit<Found, "key"> | "no-payload" | "unresolved-ref" => {
  const operation = dig(item.schema, ["post"]);
  if (!isObject(operation)) return "no-payload";
  const site = payloadOf(loaded, item.source, [...item.path, "post", "requestBody"]);
  return typeof site === "string" ? site : { site, operation };
};

/** The object at a path of a document, or the one that its `$ref` leads to. */
const followed = (loaded: Loaded, source: Source, path: string[]): Site | "no-payload" | "unresolved-ref" => {
  const value = dig(source.data, path);
  if (!isObject(value)) return "no-payload";
  let site: Site = { source, path, schema: value as JsonSchema };
  const seen = new Set<JsonSchema>();
  while (typeof site.schema.$ref === "string") {
    const target = resolve(loaded, site.source, site.schema.$ref);
    if (typeof target === "string" || seen.has(target.schema)) return "unresolved-ref";
    seen.add(target.schema);
    site = target;
  }
  return site;
};

/** `application/json`, `application/vnd.acme+json; charset=utf-8` */
const JSON_TYPE = /^application\/(?:[\w.+-]*\+)?json(?:\s*;|$)/i;

const payloadOf = (
  loaded: Loaded,
  source: Source,
  path: string[],
): Site | "no-payload" | "unresolved-ref" => {
  const body = followed(loaded, source, path);
  if (typeof body === "string") return body;
  const content = dig(body.schema, ["content"]);
  const type = Object.keys(isObject(content) ? content : {}).find((each) => JSON_TYPE.test(each));
  const inside = ["content", type ?? "", "schema"];
  const schema = dig(body.schema, inside);
  return isObject(schema)
    ? { source: body.source, path: [...body.path, ...inside], schema: schema as JsonSchema }
    : "no-payload";
};
