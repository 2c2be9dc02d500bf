import type { JsonSchema } from "../../src/check/index.js";
import type { Folder, Loaded, Source } from "./load.js";
import { resolve } from "./refs.js";
import { dig, isObject, type Site } from "./walk.js";

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
  aside,
}: Folder): { readonly source: Source; readonly value: Record<string, unknown> } | undefined => {
  for (const source of [openapi, aside]) {
    const value = source?.data["x-afterword"];
    if (source && isObject(value)) return { source, value };
  }
  return undefined;
};

/** The schemas that `vendor.yaml` names as events, by tag. */
export const listedOf = ({ aside }: Folder): [tag: string, name: string][] => {
  const events = aside?.data.events;
  const listed = Array.isArray(events)
    ? events.map((name) => [name, name])
    : Object.entries(isObject(events) ? events : {});
  return listed.filter((each): each is [string, string] => each.every((one) => typeof one === "string"));
};

/** The payloads of a folder: what `webhooks` post, what `vendor.yaml` lists, and each bare JSON Schema file. */
export const entriesOf = (loaded: Loaded, folder: Folder): Entry[] => {
  const { openapi } = folder;
  return [
    ...(openapi ? [...posted(loaded, openapi), ...listed(folder, openapi)] : []),
    ...folder.bare.map((source) => ({
      tag: (source.name.split("/").pop() as string).replace(/\.schema\.[^.]+$/, ""),
      site: { source, path: [], schema: source.data as JsonSchema },
      operation: source.data,
    })),
  ];
};

const posted = (loaded: Loaded, source: Source): Entry[] => {
  const found = webhooksOf(source);
  if (!found) return [];
  return Object.keys(found.hooks).flatMap((tag): Entry[] => {
    const item = followed(loaded, source, [found.at, tag]);
    const operation = item && dig(item.schema, ["post"]);
    if (!item || !isObject(operation)) return [];
    const site = payloadOf(loaded, item.source, [...item.path, "post", "requestBody"]);
    return site ? [{ tag, site, operation }] : [];
  });
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
const followed = (loaded: Loaded, source: Source, path: string[]): Site | undefined => {
  const schema = dig(source.data, path);
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref !== "string") return { source, path, schema: schema as JsonSchema };
  const target = resolve(loaded, source, schema.$ref);
  return typeof target === "string" ? undefined : target;
};

const JSON_TYPE = /^application\/(?:[\w.+-]*\+)?json(?:\s*;|$)/i;

const payloadOf = (loaded: Loaded, source: Source, path: string[]): Site | undefined => {
  const body = followed(loaded, source, path);
  const content = body && dig(body.schema, ["content"]);
  if (!body || !isObject(content)) return undefined;
  const type = Object.keys(content).find((each) => JSON_TYPE.test(each));
  const way = ["content", type ?? "", "schema"];
  const schema = dig(body.schema, way);
  return isObject(schema)
    ? { source: body.source, path: [...body.path, ...way], schema: schema as JsonSchema }
    : undefined;
};
