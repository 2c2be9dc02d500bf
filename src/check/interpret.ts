import {
  counted,
  type Finding,
  type Findings,
  finding,
  isInvalid,
  type Kind,
  known as knownNames,
  LISTED,
  step,
  type Way,
} from "./findings.js";
import type { Format } from "./formats.js";
import type { JsonSchema } from "./schema.js";

/** JSON types as bits, so that a whole `type` is one comparison. The bit of `number` is that of fractions. */
const TYPES = ["boolean", "integer", "number", "string", "array", "object", "null"];
const INTEGER = 2;
const FRACTION = 4;
export const NUMBER = 6;
export const STRING = 8;
export const ARRAY = 16;
export const OBJECT = 32;

const bitsOf = (type: string): number => (1 << TYPES.indexOf(type)) | (type === "number" ? INTEGER : 0);

/** The bit of a value's JSON type; 0 for what JSON cannot hold (undefined, functions). */
const bitOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "object":
      return value ? (Array.isArray(value) ? ARRAY : OBJECT) : 64;
    case "number":
      return value % 1 ? FRACTION : INTEGER;
    case "boolean":
      return 1;
    default:
      return 0;
  }
};

const words: string[] = [];

/** `string or null` */
const wordsOf = (bits: number): string =>
  (words[bits] ??=
    TYPES.filter((type, at) => bits & (1 << at) && !(type === "integer" && bits & FRACTION)).join(" or ") ||
    "nothing JSON can hold");

/** A schema read once: one shape for every schema, so that the walk stays monomorphic. */
interface Node {
  readonly schema: JsonSchema;
  readonly types: number;
  /** Nothing but a type is asked for. */
  readonly plain: boolean;
  /** Something is asked of the value itself: const, enum, format, or what rules look at. */
  readonly bounded: boolean;
  /** Is a `$ref` and nothing else. */
  readonly refers: boolean;
  readonly fields: Map<string, Node> | undefined;
  /** What members that `fields` does not know must be: `true` anything, `false` none (they are drift). */
  readonly rest: Node | boolean;
  readonly items: Node | undefined;
  readonly required: readonly string[];
  readonly constant: boolean;
  readonly known: Set<unknown> | undefined;
  readonly format: Format | undefined;
  readonly rules: readonly Rule[];
  /** The printed function for values of this schema, where there is one. */
  readonly passes: Passes | undefined;
}

/** Whether a value has no finding at all. */
export type Passes = (value: unknown) => boolean;

/** What a walk found: everything counted, little listed. */
interface Sink {
  total: number;
  invalid: number;
  /** Those that JSON Schema would reject a value for: neither a format nor a member that nobody knows. */
  hard: number;
  readonly lists: readonly [invalid: Finding[], drift: Finding[]];
}

/** What a rule may do while the walk stands on a value. */
export interface Walker {
  /** Notes a finding here, or at a member of the value; what was found is said by its JSON type. */
  add(kind: Kind, expected?: string, member?: string): void;
  /** Walks the value along another schema; or one of its members or items, whose name may be the sender's choice. */
  along(schema: JsonSchema, value: unknown, key?: string | number): void;
  /** Whether the schema takes the type of the value; then what a walk along it finds, noted nowhere yet. */
  attempt(schema: JsonSchema, value: unknown): Sink | undefined;
  /** Notes what an attempt found. */
  adopt(found: Sink): void;
  /** The types that any of these schemas takes, in words. */
  types(schemas: readonly JsonSchema[]): string;
}

/** An assertion that few schemas make: a generated module brings along those that its schema needs. */
export interface Rule {
  /** The keywords it reads. */
  readonly reads: RegExp;
  look(schema: JsonSchema, value: unknown, bit: number, walker: Walker): void;
}

const sinkOf = (): Sink => ({ total: 0, invalid: 0, hard: 0, lists: [[], []] });

/** Invalid findings first, at most 100. */
export const listOf = ({ lists: [invalid, drift], total }: Sink): Findings =>
  counted(invalid.length ? [...invalid, ...drift].slice(0, LISTED) : drift, total);

/**
 * Walks a value along a schema and finds everything in which they differ.
 *
 * @param printed functions for schemas of list items, so that of a long list only what has findings is walked
 */
export const interpreter = (
  root: JsonSchema,
  formats: Readonly<Record<string, Format>>,
  rules: readonly Rule[],
  printed: readonly (readonly [JsonSchema, Passes])[],
): ((value: unknown) => Sink) => {
  const nodes = new Map<JsonSchema | string, Node>();
  let sink = sinkOf();
  // where a rule looks from
  let here: Way | undefined;
  let type = 0;

  /** The node of a schema, or of what it refers to: only then, for a schema may refer to itself. */
  const nodeOf = (schema: JsonSchema): Node => {
    const ref = schema.$ref;
    const key = ref ?? schema;
    let node = nodes.get(key);
    if (!node) {
      node = read(
        ref === undefined ? schema : ref === "#" ? root : (root.$defs?.[ref.slice(8)] as JsonSchema),
      );
      nodes.set(key, node);
    }
    return node;
  };

  const read = (schema: JsonSchema): Node => {
    const { type, properties, additionalProperties: rest, items, enum: known, format } = schema;
    const asked = Object.keys(schema).filter((keyword) => !/^(?:type|x-.*|\$(?!ref).*)$/.test(keyword));
    for (const name in properties) knownNames(name);
    return {
      schema,
      types: type === undefined ? 127 : [type].flat().reduce((bits, name) => bits | bitsOf(name), 0),
      plain: !asked.length,
      bounded: asked.some((keyword) => !/^(?:properties|additionalP.*|required|items)$/.test(keyword)),
      refers: "$ref" in schema,
      fields: properties && new Map(Object.entries(properties).map(([name, field]) => [name, read(field)])),
      rest: "x-open" in schema || (typeof rest === "object" ? read(rest) : (rest ?? !properties)),
      items: typeof items === "object" && !schema.prefixItems ? read(items) : undefined,
      required: schema.required ?? [],
      constant: "const" in schema,
      known: known && new Set(known),
      format: formats[format as string],
      rules: rules.filter(({ reads }) => asked.some((keyword) => reads.test(keyword))),
      passes: printed.find(([of]) => of === schema)?.[1],
    };
  };

  const add = (kind: Kind, way: Way | undefined, expected?: string, actual?: string): void => {
    sink.total++;
    const invalid = isInvalid(kind);
    if (invalid) sink.invalid++;
    if (kind !== "format" && kind !== "unknown-field") sink.hard++;
    const list = sink.lists[invalid ? 0 : 1];
    if (list.length < LISTED) list.push(finding(kind, way, expected, actual));
  };

  const walker: Walker = {
    add: (kind, expected, member) =>
      member === undefined ? add(kind, here, expected, wordsOf(type)) : add(kind, step(here, member, true)),
    along: (schema, value, key) => {
      const [way, bit] = [here, type];
      walk(nodeOf(schema), value, key === undefined ? way : step(way, key, typeof key === "string"));
      here = way;
      type = bit;
    },
    attempt: (schema, value) => {
      const node = nodeOf(schema);
      if (!(node.types & bitOf(value))) return undefined;
      const [outer, way, bit] = [sink, here, type];
      const mine = (sink = sinkOf());
      walk(node, value, way);
      sink = outer;
      here = way;
      type = bit;
      return mine;
    },
    adopt: ({ total, invalid, hard, lists }) => {
      sink.total += total;
      sink.invalid += invalid;
      sink.hard += hard;
      for (const at of [0, 1] as const)
        sink.lists[at].push(...lists[at].slice(0, LISTED - sink.lists[at].length));
    },
    types: (schemas) => wordsOf(schemas.reduce((bits, schema) => bits | nodeOf(schema).types, 0)),
  };

  const walk = (node: Node, value: unknown, way: Way | undefined): void => {
    const bit = bitOf(value);
    if (!(node.types & bit)) add("type", way, wordsOf(node.types), wordsOf(bit));
    else if (node.refers) walk(nodeOf(node.schema), value, way);
    else if (!node.plain) {
      if (bit === OBJECT) members(node, value as Record<string, unknown>, way);
      else if (bit === ARRAY && node.items) list(node.items, value as unknown[], way);
      if (node.bounded) bounds(node, value, bit, way);
    }
  };

  const list = (items: Node, values: readonly unknown[], way: Way | undefined): void => {
    // where two items have findings, most have: asking first would be work twice
    let tries = items.passes ? 2 : 0;
    for (let at = 0; at < values.length; at++) {
      if (tries && items.passes?.(values[at])) continue;
      tries -= +(tries > 0);
      walk(items, values[at], step(way, at, false));
    }
  };

  const members = (
    { fields, rest, required }: Node,
    value: Record<string, unknown>,
    way: Way | undefined,
  ): void => {
    if (fields || rest !== true) {
      for (const key in value) {
        const member = value[key];
        const field = fields?.get(key) ?? rest;
        if (member === undefined || field === true) continue;
        if (!field) add("unknown-field", step(way, key, true));
        // most members are settled here, without a step down
        else if (!(field.plain && field.types & bitOf(member)))
          walk(field, member, step(way, key, field === rest));
      }
    }
    for (const key of required) {
      if (value[key] === undefined || !Object.hasOwn(value, key)) add("missing", step(way, key, false));
    }
  };

  const bounds = (
    { schema, constant, known, format, rules }: Node,
    value: unknown,
    bit: number,
    way: Way | undefined,
  ): void => {
    if (constant && value !== schema.const) add("value", way, JSON.stringify(schema.const), wordsOf(bit));
    if (known && !known.has(value)) {
      const words = [...known];
      const isText = bit === STRING && words.some((word) => typeof word === "string");
      // a new word among words is news; all else may be anybody's secret
      const isQuotable = isText && !schema["x-pii"] && /^[\w.-]{1,40}$/.test(value as string);
      add(
        isText ? "unknown-value" : "value",
        way,
        `one of ${words.slice(0, 9).map(String).join(", ")}${words.length > 9 ? ", …" : ""}`,
        isQuotable ? (value as string) : wordsOf(bit),
      );
    }
    if (format && bit === STRING && !format(value as string)) add("format", way, schema.format, "string");
    for (const rule of rules) {
      here = way;
      type = bit;
      rule.look(schema, value, bit, walker);
    }
  };

  const first = nodeOf(root);
  return (value) => {
    sink = sinkOf();
    walk(first, value, undefined);
    return sink;
  };
};
