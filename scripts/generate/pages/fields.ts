import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { each } from "../../schema/map.js";
import { eitherType, typeWords } from "./words.js";

/** A row of a table of fields. */
export interface Field {
  /** The path of the object that has it. */
  readonly parent: string;
  /** `data.items[].role` */
  readonly path: string;
  readonly type: string;
  /** Whether every payload that has its object has it. */
  always: boolean;
  readonly source: string;
  readonly description: string;
  /** Schemas with a table of their own that it leads to. */
  readonly names: readonly string[];
}

/** A table with more rows is of no use, and shared definitions could make it endless. */
const MAX_FIELDS = 2000;
const MAX_VISITS = 50 * MAX_FIELDS;

/** The fields of a payload while they are collected. */
interface Collection {
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Definitions with a table of their own, which are not entered. */
  readonly named: ReadonlySet<string>;
  readonly typeOf: (schema: JsonSchema) => string;
  readonly fields: Field[];
  visits: number;
}

/** Every field of a payload; a recursive definition is entered once, one with a table of its own not at all. */
export const fieldsOf = (
  payload: JsonSchema,
  defs: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): Field[] => {
  const collection: Collection = { defs, named, typeOf: typeWords(defs, named), fields: [], visits: 0 };
  const name = payload.$ref?.slice("#/$defs/".length) ?? "";
  const start = named.has(name) ? (defs.get(name) as JsonSchema) : payload;
  collect(collection, start, "", "documented", []);
  return [...united(collection.fields).values()];
};

/**
 * Collects the fields below a path.
 *
 * @param source - How the value is known, where its schema does not say it.
 * @param above - The definitions that have been entered on the way.
 */
const collect = (
  collection: Collection,
  schema: JsonSchema,
  path: string,
  source: string,
  above: readonly string[],
): void => {
  const { defs, fields, named, typeOf } = collection;
  const entered = enter(collection, schema, above);
  if (!entered || fields.length > MAX_FIELDS || ++collection.visits > MAX_VISITS) return;
  const [here, names] = entered;
  if (here.$ref !== undefined) collect(collection, here, path, source, names);
  collectBranches(collection, here, path, source, names);
  if (isObject(here.items)) collect(collection, here.items, `${path}[]`, source, names);
  for (const [name, member] of Object.entries(here.properties ?? {})) {
    const below = path === "" ? name : `${path}.${name}`;
    const target = member.$ref === undefined ? undefined : defs.get(member.$ref.slice("#/$defs/".length));
    const origin = String(member["x-source"] ?? target?.["x-source"] ?? source);
    fields.push({
      parent: path,
      path: below,
      type: typeOf(member),
      always: here.required?.includes(name) === true,
      source: origin,
      description: String(member.description ?? target?.description ?? ""),
      names: named.size > 0 ? namesIn(member, named) : [],
    });
    collect(collection, member, below, origin, names);
  }
};

/** A schema or the definition that it refers to; undefined where that has a table of its own or was entered before. */
const enter = (
  { defs, named }: Collection,
  schema: JsonSchema,
  above: readonly string[],
): [JsonSchema, readonly string[]] | undefined => {
  if (schema.$ref === undefined) return [schema, above];
  const name = schema.$ref.slice("#/$defs/".length);
  if (named.has(name)) return undefined;
  const target = defs.get(name);
  return target && !above.includes(name) ? [target, [...above, name]] : undefined;
};

/** Collects the fields of branches. What every branch that is an object requires is always there. */
const collectBranches = (
  collection: Collection,
  schema: JsonSchema,
  path: string,
  source: string,
  above: readonly string[],
): void => {
  const { fields } = collection;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((branch) => {
    const start = fields.length;
    collect(collection, branch, path, source, above);
    return fields.slice(start).filter(({ parent }) => parent === path);
  });
  const objects = branches.filter((found) => found.length > 0);
  for (const field of objects.flat()) {
    const isRequired = (found: Field[]) => found.some((same) => same.path === field.path && same.always);
    field.always &&= objects.every(isRequired);
  }
};

/** The schemas with a table of their own at which a member ends. */
const namesIn = (schema: JsonSchema, named: ReadonlySet<string>): string[] => {
  const name = schema.$ref?.slice("#/$defs/".length);
  if (name !== undefined) return named.has(name) ? [name] : [];
  const found: string[] = [];
  each(schema, (child) => void found.push(...namesIn(child, named)));
  return found;
};

/** Branches of a union may share a field: it stands once, with the types that any of them gives it. */
const united = (fields: readonly Field[]): Map<string, Field> => {
  const byPath = new Map<string, Field>();
  for (const field of fields) {
    const known = byPath.get(field.path);
    byPath.set(field.path, known ? { ...known, type: eitherType(known.type, field.type) } : field);
  }
  return byPath;
};
