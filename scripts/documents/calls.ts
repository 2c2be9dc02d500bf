// Reads the calls of a management API from an OpenAPI document.

import { dig, isObject } from "../json/value.js";
import { typeName } from "../schema/identifiers.js";
import { cut } from "../schema/normalise.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** The calls that a document describes, as a document of their own. It refers only to the named schemas in it. */
export interface Calls {
  readonly paths: Readonly<Record<string, unknown>>;
  /** The schemas that the calls reach, by name. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** Members of an operation that the type of a call needs. All others are left out. */
const OPERATION_MEMBERS = "summary description deprecated parameters requestBody responses".split(" ");

/** Members whose text is printed in types. It is cut if it is too long. */
const TEXT_MEMBERS = new Set(["summary", "description", "title", "default", "example"]);

const METHODS = "get put post delete options head patch trace".split(" ");

/** The calls of a document while they are copied. */
interface Copying {
  readonly loaded: Loaded;
  readonly schemas: Record<string, unknown>;
  /** The names of schemas, by document and path. */
  readonly names: Map<string, string>;
}

/** The `paths` of a folder's document with all schemas that they refer to; undefined if it has none. */
export const callsOf = (loaded: Loaded, { openapi }: Folder): Calls | undefined => {
  const described = openapi && dig(openapi.data, ["paths"]);
  if (!openapi || !isObject(described) || Object.keys(described).length === 0) return undefined;
  const copying: Copying = { loaded, schemas: {}, names: new Map() };
  const paths = Object.entries(described).map(([path, item]) => {
    const whole = copy(copying, item, openapi, []);
    const operations = METHODS.map((method) => [method, dig(whole, [method])] as const)
      .filter(([, operation]) => isObject(operation))
      .map(([method, operation]) => [method, pick(operation as object, OPERATION_MEMBERS)]);
    return [path, { ...pick(whole as object, ["parameters"]), ...Object.fromEntries(operations) }];
  });
  return { paths: Object.fromEntries(paths), schemas: copying.schemas };
};

/**
 * Copies a part of a document. References to anything but named schemas are replaced by their targets.
 *
 * @param above - The targets of references that were followed on the way.
 */
const copy = (copying: Copying, value: unknown, source: Source, above: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => copy(copying, item, source, above));
  if (!isObject(value)) return value;
  if (typeof value.$ref === "string") return follow(copying, value.$ref, source, above);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === "string" && TEXT_MEMBERS.has(name)
        ? cut(member)
        : copy(copying, member, source, above),
    ]),
  );
};

const follow = (copying: Copying, ref: string, source: Source, above: readonly string[]): unknown => {
  const target = resolve(copying.loaded, source, ref);
  if (typeof target === "string") return {};
  const key = `${target.source.name}#${JSON.stringify(target.path)}`;
  if (isNamedSchema(target)) return { $ref: `#/components/schemas/${define(copying, target, key)}` };
  return above.includes(key) ? {} : copy(copying, target.schema, target.source, [...above, key]);
};

const isNamedSchema = ({ path }: Site): boolean =>
  path.length === 3 && path[0] === "components" && path[1] === "schemas";

const define = (copying: Copying, { path, schema, source }: Site, key: string): string => {
  const { names, schemas } = copying;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = unusedName(typeName(path.at(-1) as string), schemas);
  names.set(key, name);
  // the name is taken before the schema is copied, because the schema may refer to itself
  schemas[name] = {};
  schemas[name] = copy(copying, schema, source, []);
  return name;
};

const pick = (value: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));

const unusedName = (name: string, taken: object): string => {
  let free = name;
  for (let number = 2; Object.hasOwn(taken, free); number++) free = `${name}${number}`;
  return free;
};
