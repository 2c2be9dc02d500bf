import type { JsonSchema } from "../../src/check/index.js";
import type { Loaded, Source } from "./load.js";

/** Keywords that hold one schema, a list of them, or a map of them. */
export const SINGLE = ["additionalProperties", "items"] as const;
export const LISTS = ["allOf", "anyOf", "oneOf"] as const;
export const MAPS = ["properties"] as const;

/** A schema and where it stands. */
export interface Site {
  readonly source: Source;
  readonly path: readonly string[];
  readonly schema: JsonSchema;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schemas directly below one. */
export const children = ({ source, path, schema }: Site): Site[] => {
  const below: Site[] = [];
  const add = (value: unknown, ...way: string[]) => {
    if (isObject(value)) below.push({ source, path: [...path, ...way], schema: value as JsonSchema });
  };
  for (const keyword of SINGLE) add(schema[keyword], keyword);
  for (const keyword of LISTS) {
    const list = schema[keyword];
    if (Array.isArray(list)) for (const [index, value] of list.entries()) add(value, keyword, String(index));
  }
  for (const keyword of MAPS) {
    const map = schema[keyword];
    if (isObject(map)) for (const [name, value] of Object.entries(map)) add(value, keyword, name);
  }
  return below;
};

/** Own member of an object or list, at a path of keys. */
export const dig = (value: unknown, path: readonly string[]): unknown => {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};

/** Why a `$ref` leads nowhere. */
export type Unresolved = "remote-ref" | "ref-outside" | "unresolved-ref";

/** Follows a `$ref` inside the schemas folder. */
export const resolve = (loaded: Loaded, from: Source, ref: string): Site | Unresolved => {
  const [file = "", fragment = ""] = ref.split("#", 2);
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(file)) return "remote-ref";
  const name = file === "" ? from.name : join(from.name, file);
  if (name === null) return "ref-outside";
  const source = loaded.sources.get(name);
  if (!source || (fragment !== "" && !fragment.startsWith("/"))) return "unresolved-ref";
  const path = fragment === "" ? [] : fragment.slice(1).split("/").map(unescapePointer);
  const schema = dig(source.data, path);
  return isObject(schema) ? { source, path, schema: schema as JsonSchema } : "unresolved-ref";
};

export const unescapePointer = (part: string): string => {
  try {
    return decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~");
  } catch {
    return part;
  }
};

/** `phonic/openapi.yaml` + `../ada/openapi.yaml` → `ada/openapi.yaml`; null where that leaves the folder. */
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
