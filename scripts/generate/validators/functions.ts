import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { map } from "../../schema/map.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { literal, text } from "../code.js";
import { compile } from "./ajv.js";
import { freedom } from "./depth.js";
import { type Kit, rarely } from "./rare-assertions.js";
import { isCalled, type Sharing, type Unit } from "./sharing.js";

/** The functions of one module, and what they share with its schemas. */
export interface Printed {
  readonly functions: readonly string[];
  /** A schema as the module writes it: parts that have a name by their name. */
  schema(schema: JsonSchema): string;
  /** The name of a shared part's schema or function; it is imported from now on. */
  name(unit: Unit, of: "schema" | "passes"): string;
  /** Enum lists, patterns and schemas of list items, hoisted so that schema and function share them. */
  readonly constants: ReadonlyMap<string, string>;
  /** Exports of afterword/check that the functions call. */
  readonly helpers: ReadonlySet<string>;
  /** Names that other modules of the vendor export, by file. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Constants that are schemas of list items, each with its function. */
  readonly pairs: ReadonlySet<string>;
}

/** What a module knows of others. */
interface Place {
  /** Its own file name. */
  readonly file: string;
  readonly unitOf: Sharing["unitOf"];
  /** Definitions by the names of `$ref`s. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Where the functions are kept, if they are kept one by one. */
  readonly cache?: Cache;
}

/** An enum longer than this is looked up in a list that stands once, beside schema and function. */
const LONG_ENUM = 6;

/** Prints a function for each schema under the name given, and those that they call. */
export const functions = (
  roots: readonly (readonly [name: string, schema: JsonSchema])[],
  { file, unitOf, defs, cache = cacheOf() }: Place,
): Printed => {
  const constants = new Map<string, string>();
  const words = new Map<string, string>();
  const helpers = new Set<string>();
  const imports = new Map<string, Set<string>>();
  const hoisted = new Map<string, string>();
  const counts = new Map<string, number>();
  const hoist = (kind: string, value: string): string => {
    const known = hoisted.get(value);
    if (known !== undefined) return known;
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    constants.set(kind + count, value);
    hoisted.set(value, kind + count);
    return kind + count;
  };
  const wordsOf = (list: readonly unknown[]): string => {
    const value = `[${list.map((word) => literal(word)).join(", ")}]`;
    const name = hoist("words", value);
    words.set(JSON.stringify(list), name);
    return name;
  };
  const nameOf = (unit: Unit, of: "schema" | "passes"): string => {
    const name = of === "schema" ? unit.schemaName : unit.passesName;
    if (unit.file !== file) imports.set(unit.file, (imports.get(unit.file) ?? new Set()).add(name));
    return name;
  };

  const names = new Map<JsonSchema, string>(roots.map(([name, schema]) => [schema, name]));
  const waiting = [...roots];
  let parts = 0;
  /** The name of a schema's function. */
  const part = (of: JsonSchema): string => {
    const unit = unitOf.get(of);
    if (unit) return nameOf(unit, "passes");
    const known = names.get(of);
    if (known !== undefined) return known;
    const name = `part${parts++}`;
    names.set(of, name);
    waiting.push([name, of]);
    return name;
  };
  const patternOf = (pattern: string): string =>
    hoist("pattern", `/* @__PURE__ */ new RegExp(${text(pattern)}, "u")`);
  const rareKit: Kit = {
    part,
    list: (names) => hoist("words", `[${names.map(text).join(", ")}]`),
    pattern: patternOf,
    help: (name) => void helpers.add(name),
  };
  const rares: string[] = [];
  const rareFunction = (body: string): string => {
    const name = `rare${rares.length}`;
    rares.push(`const ${name} = ${body};`);
    return name;
  };
  // Schemas of list items that have a function: the interpreter asks it before it walks an item.
  const items = new Map<JsonSchema, string>();

  const below = (of: JsonSchema): JsonSchema => (isCalled(of) ? { call: part(of) } : dialect(of));

  const isFree = freedom(defs);
  /** Into the dialect of the keywords below: what ajv's own would print larger or slower. */
  const dialect = (whole: JsonSchema): JsonSchema => {
    const { common: of, bodies } = rarely(whole, rareKit);
    const {
      $ref,
      $defs,
      properties,
      required,
      additionalProperties,
      enum: known,
      format,
      pattern,
      minLength,
      maxLength,
      anyOf,
      oneOf,
      "x-open": open,
      ...rest
    } = map({ ...of, anyOf: undefined, oneOf: undefined } as unknown as JsonSchema, below);
    const out: JsonSchema = { ...rest };
    if (isFree(whole)) {
      helpers.add("shallow");
      out.shallow = true;
    }
    if ($ref !== undefined) out.call = part(defs.get($ref.slice(8)) as JsonSchema);
    if (properties || required || (additionalProperties !== undefined && additionalProperties !== true)) {
      out.fields = properties ?? {};
      out.need = required ?? [];
      out.rest = open === true || (additionalProperties ?? !properties);
    }
    if (known && known.length > LONG_ENUM) out.words = wordsOf(known);
    else if (known) out.enum = known;
    if (format !== undefined && FORMATS[format] !== undefined) {
      out.text = FORMATS[format];
      helpers.add(FORMATS[format]);
    }
    if (pattern !== undefined) out.matches = patternOf(pattern);
    if (minLength !== undefined || maxLength !== undefined) {
      helpers.add("lengthOf");
      out.span = [minLength, maxLength];
    }
    if (isObject(of.items) && isCalled(of.items)) items.set(of.items, part(of.items));
    const branches = of.anyOf ?? of.oneOf;
    if (branches) out.union = { one: !of.anyOf, parts: branches.map(part) };
    for (const [kind, list] of Object.entries(bodies))
      if (list.length > 0) out[kind] = list.map(rareFunction);
    return out;
  };

  const printed: string[] = [];
  // calls add to them
  for (const [name, schema] of waiting) {
    const { $defs: _defs, ...own } = schema;
    const ready = dialect(own);
    printed.push(cache.text(`function ${name} ${JSON.stringify(ready)}`, () => compile(name, ready)));
  }
  printed.push(...rares);

  const pairs = new Set<string>();
  const named = (value: unknown): string | undefined => {
    if (Array.isArray(value)) return words.get(JSON.stringify(value));
    const unit = unitOf.get(value as JsonSchema);
    if (unit) return nameOf(unit, "schema");
    const passes = items.get(value as JsonSchema);
    if (passes === undefined) return undefined;
    const name = hoist("item", schemaOf(value as JsonSchema));
    pairs.add(`[${name}, ${passes}]`);
    return name;
  };
  // a copy, for its own name is not what it is made of
  const schemaOf = (schema: JsonSchema): string => literal({ ...schema }, named);

  return { functions: printed, schema: schemaOf, name: nameOf, constants, helpers, imports, pairs };
};

/** JSON Schema's names of formats and ours. What is not here is an annotation. */
export const FORMATS: Record<string, string> = {
  "date-time": "dateTime",
  date: "date",
  time: "time",
  duration: "duration",
  uuid: "uuid",
  uri: "uri",
  "uri-reference": "uriReference",
  email: "email",
  hostname: "hostname",
  ipv4: "ipv4",
  ipv6: "ipv6",
  "json-pointer": "jsonPointer",
};
