import { dig, isObject } from "../json/value.js";
import { typeName } from "../schema/identifiers.js";
import { cut } from "../schema/normalise.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** The calls that a document describes, in a document of their own: no file and nothing but named schemas is referred to. */
export interface Calls {
  readonly paths: Readonly<Record<string, unknown>>;
  /** The schemas that the calls reach, by name. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** What decides about the type of a call; the rest of an operation is for people and other tools. */
const KEPT = "summary description deprecated parameters requestBody responses".split(" ");
const REMARKS = new Set(["summary", "description", "title", "default", "example"]);
const METHODS = "get put post delete options head patch trace".split(" ");

/** Brings the `paths` of a folder's document and all they refer to together; undefined where it has none. */
export const callsOf = (loaded: Loaded, { openapi }: Folder): Calls | undefined => {
  const described = openapi && dig(openapi.data, ["paths"]);
  if (!openapi || !isObject(described) || Object.keys(described).length === 0) return undefined;
  const schemas: Record<string, unknown> = {};
  const names = new Map<string, string>();

  const define = (site: Site, key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = unused(typeName(site.path.at(-1) as string), schemas);
    names.set(key, name);
    // reserves its name, for the schema may hold itself
    schemas[name] = {};
    schemas[name] = copy(site.schema, site.source, []);
    return name;
  };

  const follow = (ref: string, source: Source, above: readonly string[]): unknown => {
    const target = resolve(loaded, source, ref);
    if (typeof target === "string") return {};
    const key = `${target.source.name}#${JSON.stringify(target.path)}`;
    if (isNamedSchema(target)) return { $ref: `#/components/schemas/${define(target, key)}` };
    return above.includes(key) ? {} : copy(target.schema, target.source, [...above, key]);
  };

  const copy = (value: unknown, source: Source, above: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((each) => copy(each, source, above));
    if (!isObject(value)) return value;
    if (typeof value.$ref === "string") return follow(value.$ref, source, above);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        typeof member === "string" && REMARKS.has(name) ? cut(member) : copy(member, source, above),
      ]),
    );
  };

  const paths = Object.entries(described).map(([path, item]) => {
    const whole = copy(item, openapi, []);
    const operations = METHODS.map((method) => [method, dig(whole, [method])] as const)
      .filter(([, operation]) => isObject(operation))
      .map(([method, operation]) => [method, only(operation as object, KEPT)]);
    return [path, { ...only(whole as object, ["parameters"]), ...Object.fromEntries(operations) }];
  });
  return { paths: Object.fromEntries(paths), schemas };
};

const isNamedSchema = ({ path }: Site): boolean =>
  path.length === 3 && path[0] === "components" && path[1] === "schemas";

const only = (value: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));

const unused = (name: string, taken: object): string => {
  let free = name;
  for (let number = 2; Object.hasOwn(taken, free); number++) free = `${name}${number}`;
  return free;
};
