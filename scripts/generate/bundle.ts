import type { JsonSchema } from "../../src/check/index.js";
import { slugOf } from "../../src/vendor.js";
import { flatten } from "./flatten.js";
import type { Folder, Loaded, Source } from "./load.js";
import { exportName, typeName } from "./names.js";
import { type Calls, callsOf } from "./paths.js";
import type { Problem } from "./problems.js";
import { children, dig, isObject, resolve, type Site } from "./walk.js";

/** One event of a folder, ready to be printed. */
export interface EventModel {
  /** As the vendor sends it: `v1.conversation.ended`. */
  readonly tag: string;
  /** File name and option value: `conversation-ended`. */
  readonly slug: string;
  readonly exportName: string;
  readonly typeName: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly payload: JsonSchema;
  /** File names of its documented payloads. */
  readonly examples: readonly string[];
}

/** One folder after bundling: every `$ref` is `#/$defs/Name` into `defs`, `allOf` is flattened. */
export interface Bundle {
  readonly slug: string;
  readonly exportName: string;
  /** What headers name: `schemas/phonic/openapi.yaml`. */
  readonly from: string;
  /** Whether the folder holds an OpenAPI document: a vendor's, and not a record of our own. */
  readonly openapi: boolean;
  readonly block: Record<string, unknown> | undefined;
  readonly events: readonly EventModel[];
  /** Named schemas that the events reach, descriptions and `x-` members included, in order of first reach. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly examples: ReadonlyMap<string, string>;
  /** The vendor's management calls, where the document has `paths`. */
  readonly calls?: Calls | undefined;
}

/** A payload schema where the document has it. */
export interface Entry {
  readonly tag: string;
  readonly site: Site;
  readonly operation: Record<string, unknown>;
}

/** The payloads of a folder: what `webhooks` post, or each bare JSON Schema file. */
export const entriesOf = (loaded: Loaded, folder: Folder): Entry[] => {
  const bare = folder.bare.map((source) => ({
    tag: (source.name.split("/").pop() as string).replace(/\.schema\.json$/, ""),
    site: { source, path: [], schema: source.data as JsonSchema },
    operation: source.data,
  }));
  const document = folder.openapi;
  const webhooks = document && dig(document.data, ["webhooks"]);
  if (!document || !isObject(webhooks)) return bare;
  return [
    ...Object.keys(webhooks).flatMap((tag): Entry[] => {
      const operation = dig(webhooks, [tag, "post"]);
      const site = isObject(operation) ? payloadOf(loaded, document, ["webhooks", tag, "post"]) : undefined;
      return site ? [{ tag, site, operation: operation as Record<string, unknown> }] : [];
    }),
    ...bare,
  ];
};

const payloadOf = (loaded: Loaded, source: Source, path: string[]): Site | undefined => {
  let body: Site = {
    source,
    path: [...path, "requestBody"],
    schema: dig(source.data, [...path, "requestBody"]) as JsonSchema,
  };
  if (!isObject(body.schema)) return undefined;
  if (typeof body.schema.$ref === "string") {
    const target = resolve(loaded, source, body.schema.$ref);
    if (typeof target === "string") return undefined;
    body = target;
  }
  const way = ["content", "application/json", "schema"];
  const schema = dig(body.schema, way);
  return isObject(schema)
    ? { source: body.source, path: [...body.path, ...way], schema: schema as JsonSchema }
    : undefined;
};

const key = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;

/** Brings one folder's payloads and all they refer to into one set of definitions. */
export const bundle = (loaded: Loaded, folder: Folder, problems: Problem[]): Bundle => {
  const defs = new Map<string, JsonSchema>();
  const named = new Map<string, string>();
  const owners = new Map<string, Site>();
  const open = new Set<string>();

  const clash = (site: Site, name: string, other: Site): void => {
    problems.push({
      file: site.source.shown,
      line: site.source.line(site.path),
      rule: "name-clash",
      message: `${name} would name both this and ${other.source.shown}:${other.source.line(other.path)}.`,
      remedy: "Rename one of them.",
    });
  };

  /** The name of a referenced schema; copies it into `defs` when it is first reached. */
  const define = (site: Site, name = nameOf(site)): string => {
    const known = named.get(key(site));
    if (known !== undefined) return known;
    const owner = owners.get(name);
    if (owner) clash(site, name, owner);
    owners.set(name, site);
    named.set(key(site), name);
    // reserves its place in the order of first reach
    defs.set(name, {});
    if (open.size > DEEPEST) {
      problems.push({
        file: site.source.shown,
        line: site.source.line(site.path),
        rule: "no-deep-schema",
        message: `${name} is reached through more than ${DEEPEST} schemas, one inside the other.`,
        remedy: "Payloads nest at most 64 deep: leave out what lies deeper.",
      });
      return name;
    }
    open.add(name);
    defs.set(name, copy(site));
    open.delete(name);
    return name;
  };

  const flat = (schema: JsonSchema, site: Site): JsonSchema => {
    const refuse = (keyword: string): void => {
      problems.push({
        file: site.source.shown,
        line: site.source.line(site.path),
        rule: "all-of-merges",
        message: `What allOf or $ref joins here cannot be written as one schema: ${keyword}.`,
        remedy: "Write the schema out, without allOf.",
      });
    };
    const follow = (ref: string): JsonSchema => {
      const name = ref.slice(8);
      if (open.has(name)) refuse(`${name} holds itself`);
      return defs.get(name) ?? {};
    };
    return flatten(schema, follow, refuse);
  };

  const copy = (site: Site): JsonSchema => {
    const { schema } = site;
    const out: Record<string, unknown> = {};
    const below = new Map(children(site).map((child) => [child.schema as object, child]));
    const inner = (value: unknown): unknown => {
      const child = isObject(value) ? below.get(value) : undefined;
      return child ? copy(child) : value;
    };
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "$ref" && typeof value === "string") {
        const target = resolve(loaded, site.source, value);
        if (typeof target !== "string") out.$ref = `#/$defs/${define(target)}`;
      } else if (keyword === "properties" && isObject(value)) {
        out.properties = Object.fromEntries(
          Object.entries(value).map(([name, member]) => [name, inner(member)]),
        );
      } else if (keyword === "$defs" || keyword === "$schema" || keyword === "$id" || keyword === "$comment")
        continue;
      else if (Array.isArray(value)) out[keyword] = value.map(inner);
      else out[keyword] = inner(value);
    }
    return flat(out as JsonSchema, site);
  };

  const entries = entriesOf(loaded, folder);
  const events = entries.map(({ tag, site, operation }): EventModel => {
    const slug = slugOf(tag);
    const payload: JsonSchema =
      typeof site.schema.$ref === "string" && Object.keys(site.schema).length === 1
        ? copy(site)
        : { $ref: `#/$defs/${define(site, typeName(slug))}` };
    return {
      tag,
      slug,
      exportName: exportName(slug),
      typeName: typeName(slug),
      summary: textOf(operation.summary),
      description: textOf(operation.description),
      payload,
      examples: [...folder.examples.keys()].filter((file) => file.split(".")[0] === slug),
    };
  });
  events.forEach(({ tag, slug, exportName, typeName, payload }, index) => {
    const { site } = entries[index] as Entry;
    const refuse = (message: string): void => {
      problems.push({
        file: site.source.shown,
        line: site.source.line(site.path),
        rule: "name-clash",
        message,
        remedy: "Rename one of them.",
      });
    };
    const twin = events.findIndex((other) => other.exportName === exportName || other.slug === slug);
    if (twin < index) clash(site, exportName, (entries[twin] as Entry).site);
    if (slug === "") refuse(`${tag} has no letter or digit to name a file by.`);
    if (OWN_FILES.has(slug))
      refuse(`${slug} would name both this event and a file of its own in the folder.`);
    if (folder.openapi && exportName === exportNameOf(folder))
      refuse(`${exportName} would name both this event and the vendor.`);
    const owner = owners.get(typeName);
    if (owner && payload.$ref !== `#/$defs/${typeName}`) clash(site, typeName, owner);
  });
  const source = folder.openapi ?? (folder.bare[0] as Source);
  const block = folder.openapi?.data["x-afterword"];
  return {
    slug: folder.slug,
    exportName: exportNameOf(folder),
    from: `${loaded.root}/${source.name}`,
    openapi: folder.openapi !== undefined,
    block: isObject(block) ? block : undefined,
    events,
    defs,
    examples: folder.examples,
    calls: callsOf(loaded, folder),
  };
};

/** Deeper than any payload, and far from the end of the stack. */
const DEEPEST = 200;

/** Beside the events' own: `types.d.ts`, `vendor.js` and `paths.d.ts`. */
const OWN_FILES = new Set(["types", "vendor", "paths"]);

const exportNameOf = ({ slug }: Folder): string => exportName(slug);

/** The last part of a schema's path that says something, or the name of its file. */
const nameOf = ({ path, source }: Site): string => {
  const last = [...path].reverse().find((part) => !/^(?:\d+|properties|items|schema)$/.test(part));
  return typeName(last ?? (source.name.split("/").pop() as string).replace(/\..*$/, ""));
};

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value.trim() : undefined);
