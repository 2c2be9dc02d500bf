// Finds the events of a folder.

import { posix } from "node:path";
import type { JsonSchema } from "../../src/check/index.js";
import { dig, isObject } from "../json/value.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** An event, and the site of its payload's schema. */
export interface Entry {
  readonly tag: string;
  readonly site: Site;
  /** The object with its summary and description. */
  readonly operation: Record<string, unknown>;
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

/** The schemas that `vendor.yaml` names as events, by tag. */
export const listedOf = ({ vendorFile }: Folder): [tag: string, name: string][] => {
  const events = vendorFile?.data.events;
  const listed = Array.isArray(events)
    ? events.map((name) => [name, name])
    : Object.entries(isObject(events) ? events : {});
  return listed.filter((pair): pair is [string, string] => pair.every((each) => typeof each === "string"));
};

/** The events of a folder: those of `webhooks`, those that `vendor.yaml` lists, and bare JSON Schema files. */
export const entriesOf = (loaded: Loaded, folder: Folder): Entry[] => {
  const { openapi } = folder;
  return openapi
    ? [...posted(loaded, openapi), ...listed(folder, openapi), ...files(folder)]
    : files(folder, listedOf(folder));
};

/** All bare files, or only those that `vendor.yaml` lists: then other schemas refer to the remaining files. */
const files = ({ bare }: Folder, chosen: readonly [tag: string, name: string][] = []): Entry[] => {
  const byName = new Map(bare.map((source) => [bareName(source), source]));
  const all = bare.map((source) => [bareName(source), bareName(source)] as const);
  const wanted = chosen.length > 0 ? chosen : all;
  return wanted.flatMap(([tag, name]): Entry[] => {
    const source = byName.get(name);
    if (!source) return [];
    return [{ tag, site: { source, path: [], schema: source.data as JsonSchema }, operation: source.data }];
  });
};

/** `order.schema.json` → `order` */
const bareName = ({ name }: Source): string => posix.basename(name).replace(/\.schema\.[^.]+$/, "");

const posted = (loaded: Loaded, source: Source): Entry[] =>
  hooksOf(loaded, source).flatMap(({ entry }) => (typeof entry === "string" ? [] : [entry]));

/**
 * The tags of webhooks that are left out, because they post no JSON or do not describe it. In documents of our own, or if a
 * `$ref` leads nowhere, such a webhook is a problem instead.
 */
export const webhooksWithoutPayload = (loaded: Loaded, { openapi }: Folder): string[] =>
  openapi === undefined || openapi.strict
    ? []
    : hooksOf(loaded, openapi).flatMap(({ tag, entry }) => (entry === "no-payload" ? [tag] : []));

interface Hook {
  readonly tag: string;
  readonly entry: Entry | "no-payload" | "unresolved-ref";
}

const hooksOf = (loaded: Loaded, source: Source): Hook[] => {
  const { member = "", hooks = {} } = webhooksOf(source) ?? {};
  return Object.keys(hooks).map((tag) => ({ tag, entry: hookOf(loaded, source, tag, [member, tag]) }));
};

const hookOf = (loaded: Loaded, source: Source, tag: string, path: string[]): Hook["entry"] => {
  const item = followed(loaded, source, path);
  if (typeof item === "string") return item;
  const operation = dig(item.schema, ["post"]);
  if (!isObject(operation)) return "no-payload";
  const site = payloadOf(loaded, item.source, [...item.path, "post", "requestBody"]);
  return typeof site === "string" ? site : { tag, site, operation };
};

const listed = (folder: Folder, source: Source): Entry[] =>
  listedOf(folder).flatMap(([tag, name]): Entry[] => {
    const path = ["components", "schemas", name];
    const schema = dig(source.data, path);
    return isObject(schema)
      ? [{ tag, site: { source, path, schema: schema as JsonSchema }, operation: schema }]
      : [];
  });

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
