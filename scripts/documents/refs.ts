// Follows `$ref`s between the documents of a folder.

import type { JsonSchema } from "../../src/check/index.js";
import { tokenName } from "../json/pointer.js";
import { dig, isObject } from "../json/value.js";
import type { Loaded } from "./load.js";
import { children, type Site } from "./sites.js";
import type { Source } from "./source.js";

/** Why a `$ref` leads nowhere. */
export type Unresolved = "remote-ref" | "ref-outside" | "unresolved-ref";

/**
 * Follows a `$ref` inside the schemas folder. Nothing is ever fetched: an `$id` is only a name for a document that was read.
 *
 * @param path - The path of the schema with the `$ref` in its document.
 */
export const resolve = (
  loaded: Loaded,
  from: Source,
  ref: string,
  path: readonly string[] = [],
): Site | Unresolved => {
  const hash = ref.indexOf("#");
  const file = hash < 0 ? ref : ref.slice(0, hash);
  const fragment = hash < 0 ? "" : ref.slice(hash + 1);
  const resource = resourceAt(from, path);
  if (file === "") return within(resource, fragment);
  const uri = uriOf(file, baseOf(resource)) ?? "";
  const isUri = URI.test(file);
  // a file that was not read so far may have this URI
  if ((isUri || resource.uri !== undefined) && !resources(loaded).has(uri)) loaded.openAll();
  const named = resources(loaded).get(uri);
  if (named) return within(named, fragment);
  if (isUri) return "remote-ref";
  const names = namesOf(from, file);
  if (names.includes(null)) return "ref-outside";
  for (const name of names) {
    const source = loaded.open(name as string, from);
    if (source) return within(resourceAt(source, []), fragment);
  }
  return /^https?:/.test(resource.uri ?? "") ? "remote-ref" : "unresolved-ref";
};

/** The files that a reference may name: as it is written, and with its `%20` decoded. Null is outside the folder. */
export const namesOf = (from: Source, file: string): (string | null)[] => [
  ...new Set([file, decoded(file)].map((each) => join(from.name, each))),
];

/**
 * Why a `$ref` to a file of the folder leads nowhere, and what to do: the file is there but not read, or it has nothing at the
 * place. Undefined if there is no such file.
 */
export const whyUnresolved = (
  loaded: Loaded,
  from: Source,
  ref: string,
): { readonly reason: string; readonly remedy: string } | undefined => {
  const [file = "", fragment = ""] = ref.split("#");
  if (file === "" || URI.test(file)) return undefined;
  for (const name of namesOf(from, file)) {
    if (name === null) continue;
    const obstacle = loaded.obstacleTo(name);
    if (obstacle === undefined && fragment !== "")
      return { reason: `${name} has nothing at ${fragment}`, remedy: "Mend the name, or add what it names." };
    if (obstacle !== undefined && obstacle !== "missing") return obstacle;
  }
  return undefined;
};

const URI = /^[a-z][a-z\d+.-]*:|^\/\//i;

/** The URI that a `$ref` at a path of a document means. */
export const uriAt = (from: Source, ref: string, path: readonly string[] = []): string =>
  uriOf(ref, baseOf(resourceAt(from, path))) ?? ref;

/** A document, or a part of one that has an `$id`. */
interface Resource {
  readonly source: Source;
  readonly path: readonly string[];
  /** Its `$id`, resolved; undefined for a document without one. */
  readonly uri: string | undefined;
  /** The paths of its anchors in the document. */
  readonly anchors: Map<string, readonly string[]>;
}

const within = ({ source, path, anchors }: Resource, fragment: string): Site | Unresolved => {
  const isPointer = fragment === "" || fragment.startsWith("/");
  const target = isPointer
    ? fragment.split("/").slice(1).map(unescapePointer)
    : anchors.get(unescapePointer(fragment));
  if (!target) return "unresolved-ref";
  const whole = isPointer ? [...path, ...target] : target;
  const schema = dig(source.data, whole);
  if (typeof schema === "boolean") return { source, path: whole, schema: schema ? {} : { not: {} } };
  return isObject(schema) ? { source, path: whole, schema: schema as JsonSchema } : "unresolved-ref";
};

/** The base of relative references. For a document without an `$id` it is made from the path in the folder. */
const baseOf = ({ uri, source }: Resource): string => uri ?? `schemas:///${source.name}`;

const uriOf = (ref: string, base: string): string | undefined => {
  try {
    const url = new URL(ref, base);
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
};

/** The longest path to a schema with an `$id` or anchor, in parts. The stack is limited, so deeper ones are not searched. */
const MAX_PATH_LENGTH = 1000;

const known = new WeakMap<Source, readonly Resource[]>();

/** The resources of a document, the outermost first. Only documents with an `$id` or anchor are searched. */
const resourcesOf = (source: Source): readonly Resource[] => {
  const found = known.get(source);
  if (found) return found;
  const whole: Resource = { source, path: [], uri: undefined, anchors: new Map() };
  const all: Resource[] = [whole];
  known.set(source, all);
  if (!source.identified) return all;
  const visit = (site: Site, above: Resource): void => {
    const { path, schema } = site;
    if (path.length > MAX_PATH_LENGTH || (source.oldRefs && typeof schema.$ref === "string")) return;
    let resource = above;
    const id = schema.$id ?? (source.dialect === "04" ? schema.id : undefined);
    if (typeof id === "string" && id.startsWith("#")) resource.anchors.set(id.slice(1), path);
    else if (typeof id === "string") {
      const uri = uriOf(id, baseOf(above));
      resource = { source, path, uri, anchors: new Map() };
      if (path.length === 0) all[0] = resource;
      else all.push(resource);
    }
    for (const anchor of [schema.$anchor, schema.$dynamicAnchor])
      if (typeof anchor === "string") resource.anchors.set(anchor, path);
    for (const child of children(site, true)) visit(child, resource);
  };
  for (const path of rootsOf(source))
    visit({ source, path, schema: dig(source.data, path) as JsonSchema }, whole);
  return all;
};

/** The paths of the outermost schemas in a document. */
const rootsOf = ({ data }: Source): string[][] => {
  if (data.openapi === undefined) return [[]];
  const named = dig(data, ["components", "schemas"]);
  return isObject(named)
    ? Object.keys(named)
        .filter((name) => isObject(named[name]))
        .map((name) => ["components", "schemas", name])
    : [];
};

/** The innermost resource that contains a path. */
const resourceAt = (source: Source, path: readonly string[]): Resource =>
  resourcesOf(source).reduce((best, each) =>
    each.path.length >= best.path.length && each.path.every((key, index) => key === path[index])
      ? each
      : best,
  );

const byUri = new WeakMap<Loaded, { readonly sources: number; readonly found: Map<string, Resource> }>();

/** The resources of all sources that were read so far, by URI. */
const resources = (loaded: Loaded): Map<string, Resource> => {
  const { sources } = loaded;
  const known = byUri.get(loaded);
  if (known?.sources === sources.size) return known.found;
  const found = new Map<string, Resource>();
  for (const source of sources.values())
    for (const each of resourcesOf(source))
      if (each.uri !== undefined && !found.has(each.uri)) found.set(each.uri, each);
  byUri.set(loaded, { sources: sources.size, found });
  return found;
};

/** A part of a JSON Pointer in a URI fragment, decoded: `a~1b%20c` → `a/b c` */
export const unescapePointer = (part: string): string => tokenName(decoded(part));

/** The text with its percent-encoded characters decoded: `my%20types.json` → `my types.json` */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** `phonic/openapi.yaml` + `../ada/openapi.yaml` → `ada/openapi.yaml`; null if the result is outside the folder. */
const join = (from: string, file: string): string | null => {
  const parts = from.split("/").slice(0, -1);
  for (const part of file.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
    else if (part === "" && parts.length === 0) return null;
  }
  return file.startsWith("/") ? null : parts.join("/");
};
