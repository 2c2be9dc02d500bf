// Collects the fields of a payload for the tables on a page.

import type { JsonSchema } from "../../../src/check/index.js";
import { pointerToken } from "../../json/pointer.js";
import { isObject } from "../../json/value.js";
import { definitionName } from "../../schema/closing.js";
import { each } from "../../schema/map.js";
import { eitherType, typeWords } from "./words.js";

/** A row of a table of fields. */
export interface Field {
  /** The path of the object that has the field. */
  readonly parent: string;
  /** `data.items[].role` */
  readonly path: string;
  /** The same as a JSON Pointer, in which `*` is any entry of a list. */
  readonly pointer: string;
  readonly type: string;
  /** Whether the object always has the field. */
  always: boolean;
  readonly source: string;
  readonly description: string;
  /** Names of the schemas in its type that have their own table. */
  readonly names: readonly string[];
}

/** The limit for one table: a longer one is of no use, and shared definitions could make it endless. */
const MAX_FIELDS = 2000;
const MAX_VISITS = 50 * MAX_FIELDS;

/** A place in a payload, as tables show it and as a JSON Pointer. */
type At = Pick<Field, "path" | "pointer">;

const PAYLOAD: At = { path: "", pointer: "" };
const itemsOf = ({ path, pointer }: At): At => ({ path: `${path}[]`, pointer: `${pointer}/*` });
const memberOf = ({ path, pointer }: At, name: string): At => ({
  path: path === "" ? name : `${path}.${name}`,
  pointer: `${pointer}/${pointerToken(name)}`,
});

/** The fields of a payload while they are collected. */
interface Collection {
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Definitions that have their own table. Their fields are not collected. */
  readonly named: ReadonlySet<string>;
  readonly typeOf: (schema: JsonSchema) => string;
  readonly fields: Field[];
  visits: number;
}

/** Every field of a payload. A recursive definition is entered once. A definition with its own table is not entered. */
export const fieldsOf = (
  payload: JsonSchema,
  defs: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): Field[] => {
  const collection: Collection = { defs, named, typeOf: typeWords(defs, named), fields: [], visits: 0 };
  const name = (payload.$ref && definitionName(payload.$ref)) ?? "";
  const start = named.has(name) ? (defs.get(name) as JsonSchema) : payload;
  collect(collection, start, PAYLOAD, String(start["x-source"] ?? "documented"), []);
  return [...united(collection.fields).values()];
};

/**
 * Collects the fields below a place.
 *
 * @param source - The source of the value, if its schema has no `x-source`.
 * @param above - The names of the definitions that were entered on the way.
 */
const collect = (
  collection: Collection,
  schema: JsonSchema,
  at: At,
  source: string,
  above: readonly string[],
): void => {
  const { defs, fields, named, typeOf } = collection;
  const entered = enter(collection, schema, above);
  if (!entered || fields.length > MAX_FIELDS || ++collection.visits > MAX_VISITS) return;
  const [current, names] = entered;
  if (current.$ref !== undefined) collect(collection, current, at, source, names);
  collectBranches(collection, current, at, source, names);
  if (isObject(current.items)) collect(collection, current.items, itemsOf(at), source, names);
  for (const [name, member] of Object.entries(current.properties ?? {})) {
    const below = memberOf(at, name);
    const target = member.$ref === undefined ? undefined : defs.get(definitionName(member.$ref));
    const origin = String(member["x-source"] ?? target?.["x-source"] ?? source);
    fields.push({
      ...below,
      parent: at.path,
      type: typeOf(member),
      always: current.required?.includes(name) === true,
      source: origin,
      description: String(member.description ?? target?.description ?? ""),
      names: named.size > 0 ? namesIn(member, named) : [],
    });
    collect(collection, member, below, origin, names);
  }
};

/** A schema, or the definition that it refers to. Undefined if the definition has its own table or was entered before. */
const enter = (
  { defs, named }: Collection,
  schema: JsonSchema,
  above: readonly string[],
): [JsonSchema, readonly string[]] | undefined => {
  if (schema.$ref === undefined) return [schema, above];
  const name = definitionName(schema.$ref);
  if (named.has(name)) return undefined;
  const target = defs.get(name);
  return target && !above.includes(name) ? [target, [...above, name]] : undefined;
};

/** Collects the fields of branches. A field is always there if every branch that is an object requires it. */
const collectBranches = (
  collection: Collection,
  schema: JsonSchema,
  at: At,
  source: string,
  above: readonly string[],
): void => {
  const { fields } = collection;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((branch) => {
    const start = fields.length;
    collect(collection, branch, at, source, above);
    return fields.slice(start).filter(({ parent }) => parent === at.path);
  });
  const objects = branches.filter((found) => found.length > 0);
  for (const field of objects.flat()) {
    const isRequired = (found: Field[]) => found.some((same) => same.path === field.path && same.always);
    field.always &&= objects.every(isRequired);
  }
};

/** The names of the schemas in a member's type that have their own table. */
const namesIn = (schema: JsonSchema, named: ReadonlySet<string>): string[] => {
  const name = schema.$ref && definitionName(schema.$ref);
  if (name !== undefined) return named.has(name) ? [name] : [];
  const found: string[] = [];
  each(schema, (child) => void found.push(...namesIn(child, named)));
  return found;
};

/** Joins fields with the same path: branches of a union may share a field. It gets the types of all of them. */
const united = (fields: readonly Field[]): Map<string, Field> => {
  const byPath = new Map<string, Field>();
  for (const field of fields) {
    const known = byPath.get(field.path);
    byPath.set(field.path, known ? { ...known, type: eitherType(known.type, field.type) } : field);
  }
  return byPath;
};
