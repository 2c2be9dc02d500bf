import { posix } from "node:path";
import type { JsonSchema } from "../../src/check/index.js";
import { dig, isObject } from "../json/value.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** A payload schema where the document has it. */
export interface Entry {
  readonly tag: string;
  readonly site: Site;
  readonly operation: Record<string, unknown>;
}

/** Where a document has its webhooks: OpenAPI 3.0 has no place of its own for them. */
export const webhooksOf = ({
  data,
}: Source): { readonly at: string; readonly hooks: Record<string, unknown> } | undefined => {
  for (const at of ["webhooks", "x-webhooks"]) {
    const hooks = dig(data, [at]);
    if (isObject(hooks)) return { at, hooks };
  }
  return undefined;
};

/** The `x-afterword` block: the document's own, or that of the `vendor.yaml` beside it. */
export const blockOf = ({
  openapi,
  vendorFile: aside,
}: Folder): { readonly source: Source; readonly value: Record<string, unknown> } | undefined => {
  for (const source of [openapi, aside]) {
    const value = source?.data["x-afterword"];
    if (source && isObject(value)) return { source, value };
  }
  return undefined;
};

/** The schemas that `vendor.yaml` names as events, by tag. */
export const listedOf = ({ vendorFile: aside }: Folder): [tag: string, name: string][] => {
  const events = aside?.data.events;
  const listed = Array.isArray(events)
    ? events.map((name) => [name, name])
    : Object.entries(isObject(events) ? events : {});
  return listed.filter((each): each is [string, string] => each.every((one) => typeof one === "string"));
};

/** The payloads of a folder: what `webhooks` post, what `vendor.yaml` lists, and bare JSON Schema files. */
export const entriesOf = (loaded: Loaded, folder: Folder): Entry[] => {
  const { openapi } = folder;
  return openapi
    ? [...posted(loaded, openapi), ...listed(folder, openapi), ...files(folder)]
    : files(folder, listedOf(folder));
};

/** All files, or those that `vendor.yaml` lists: the others are there to be referred to. */
const files = ({ bare }: Folder, chosen: readonly [tag: string, name: string][] = []): Entry[] => {
  const byName = new Map(bare.map((source) => [bareName(source), source]));
  const all =
    chosen.length > 0 ? chosen : bare.map((source) => [bareName(source), bareName(source)] as const);
  return all.flatMap(([tag, name]): Entry[] => {
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
 * The webhooks of a document of others of which nothing can be made: they post no JSON, or say nothing of what it holds. A
 * `$ref` that leads nowhere is another matter.
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
  const found = webhooksOf(source);
  return Object.keys(found?.hooks ?? {}).map((tag) => ({
    tag,
    entry: hookOf(loaded, source, tag, [found?.at ?? "", tag]),
  }));
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

/** What stands at a path, or what its `$ref` leads to. */
const followed = (loaded: Loaded, source: Source, path: string[]): Site | "no-payload" | "unresolved-ref" => {
  const there = dig(source.data, path);
  if (!isObject(there)) return "no-payload";
  let site: Site = { source, path, schema: there as JsonSchema };
  const seen = new Set<JsonSchema>();
  while (typeof site.schema.$ref === "string") {
    const target = resolve(loaded, site.source, site.schema.$ref);
    if (typeof target === "string" || seen.has(target.schema)) return "unresolved-ref";
    seen.add(target.schema);
    site = target;
  }
  return site;
};

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
  const way = ["content", type ?? "", "schema"];
  const schema = dig(body.schema, way);
  return isObject(schema)
    ? { source: body.source, path: [...body.path, ...way], schema: schema as JsonSchema }
    : "no-payload";
};
