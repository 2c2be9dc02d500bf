import { counted, type Finding, type Findings, finding, isInvalid, type Kind, LISTED } from "./findings.js";
import type { Format } from "./formats.js";
import type { JsonSchema } from "./schema.js";

/** JSON types as bits, so that a whole `type` is one comparison. The bit of `number` is that of fractions. */
const TYPES = ["boolean", "integer", "number", "string", "array", "object", "null"];
const INTEGER = 2;
const FRACTION = 4;
const STRING = 8;
const ARRAY = 16;
const OBJECT = 32;

const bitsOf = (type: string): number => (1 << TYPES.indexOf(type)) | (type === "number" ? INTEGER : 0);

/** The bit of a value's JSON type; 0 for what JSON cannot hold (undefined, NaN, functions). */
const bitOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "object":
      return value ? (Array.isArray(value) ? ARRAY : OBJECT) : 64;
    case "number":
      return Number.isInteger(value) ? INTEGER : Number.isFinite(value) ? FRACTION : 0;
    case "boolean":
      return 1;
    default:
      return 0;
  }
};

/** `string or null` */
const wordsOf = (bits: number): string =>
  TYPES.filter((type, at) => bits & (1 << at) && !(type === "integer" && bits & FRACTION)).join(" or ");

/** A schema read once: one shape for every schema, so that the walk stays monomorphic. */
interface Node {
  readonly schema: JsonSchema;
  readonly types: number;
  /** Nothing but a type is asked for. */
  readonly plain: boolean;
  /** Something is asked of the value itself: const, enum, format, limits. */
  readonly bounded: boolean;
  fields: Map<string, Node> | undefined;
  /** What members that `fields` does not know must be: `true` anything, `false` none (they are drift). */
  rest: Node | boolean;
  items: Node | undefined;
  branches: Node[] | undefined;
  known: Set<unknown> | undefined;
  pattern: RegExp | undefined;
  /** Whether the members above are filled in: a schema is read when a value first reaches it. */
  ready: boolean;
}

/** What a walk found: everything counted, little listed. */
interface Sink {
  total: number;
  invalid: number;
  readonly lists: readonly [invalid: Finding[], drift: Finding[]];
}

const sinkOf = (): Sink => ({ total: 0, invalid: 0, lists: [[], []] });

/** Length in code points, as JSON Schema counts. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

/** Invalid findings first, at most 100. */
export const listOf = ({ lists: [invalid, drift], total }: Sink): Findings =>
  counted([...invalid, ...drift].slice(0, LISTED), total);

/** Walks a value along a schema and finds everything in which they differ. */
export const interpreter = (
  root: JsonSchema,
  formats: Readonly<Record<string, Format>>,
): ((value: unknown) => Sink) => {
  const defs = new Map<string, Node>();
  // The way to the value under the eye: overwritten as the walk goes, copied only into findings.
  const keys: (string | number)[] = [];
  const open: number[] = [];
  let depth = 0;
  let sink = sinkOf();

  const read = (schema: JsonSchema): Node => {
    const ref = schema.$ref;
    if (ref) {
      if (!defs.has(ref))
        defs.set(ref, read(ref === "#" ? root : (root.$defs?.[ref.slice(8)] as JsonSchema)));
      return defs.get(ref) as Node;
    }
    const asked = Object.keys(schema).filter((keyword) => !/^(?:type|x-.*|\$.*)$/.test(keyword));
    return {
      schema,
      types:
        schema.type === undefined ? 127 : [schema.type].flat().reduce((bits, type) => bits | bitsOf(type), 0),
      plain: !asked.length,
      bounded: asked.some((keyword) => !/^(?:properties|additionalP.*|required|items|..?Of)$/.test(keyword)),
      fields: undefined,
      rest: true,
      items: undefined,
      branches: undefined,
      known: undefined,
      pattern: undefined,
      ready: false,
    };
  };

  const prepare = (node: Node): void => {
    const { properties, additionalProperties, items, pattern, anyOf, oneOf, enum: known } = node.schema;
    node.ready = true;
    node.fields =
      properties && new Map(Object.entries(properties).map(([name, field]) => [name, read(field)]));
    node.rest =
      typeof additionalProperties === "object"
        ? read(additionalProperties)
        : (additionalProperties ?? !properties);
    node.items = typeof items === "object" ? read(items) : undefined;
    node.branches = (anyOf ?? oneOf)?.map(read);
    node.known = known && new Set(known);
    node.pattern = pattern === undefined ? undefined : new RegExp(pattern, "u");
  };

  const add = (kind: Kind, expected?: string, actual?: string): void => {
    sink.total++;
    const invalid = isInvalid(kind);
    if (invalid) sink.invalid++;
    const list = sink.lists[invalid ? 0 : 1];
    if (list.length < LISTED) list.push(finding(kind, keys.slice(0, depth), open.slice(), expected, actual));
  };

  const addAt = (kind: Kind, key: string): void => {
    keys[depth++] = key;
    add(kind);
    depth--;
  };

  const walk = (node: Node, value: unknown): void => {
    const bit = bitOf(value);
    if (!(node.types & bit)) {
      add("type", wordsOf(node.types), wordsOf(bit));
      return;
    }
    if (node.plain) return;
    if (!node.ready) prepare(node);
    if (node.bounded) bounds(node, value, bit);
    if (bit === OBJECT) members(node, value as Record<string, unknown>);
    else if (bit === ARRAY && node.items) {
      const list = value as unknown[];
      for (let at = 0; at < list.length; at++) {
        keys[depth++] = at;
        walk(node.items, list[at]);
        depth--;
      }
    }
    if (node.branches) choose(node, node.branches, value, bit);
  };

  const members = ({ fields, rest, schema: { required } }: Node, value: Record<string, unknown>): void => {
    if (fields || rest !== true) {
      for (const key in value) {
        const member = value[key];
        const field = fields?.get(key);
        if (member === undefined) continue;
        if (field) {
          keys[depth++] = key;
          walk(field, member);
          depth--;
        } else if (rest !== true) {
          open.push(depth);
          if (rest) {
            keys[depth++] = key;
            walk(rest, member);
            depth--;
          } else addAt("unknown-field", key);
          open.pop();
        }
      }
    }
    if (required) {
      for (const key of required) {
        if (value[key] === undefined || !Object.hasOwn(value, key)) addAt("missing", key);
      }
    }
  };

  const limit = (expected: string, value: unknown): void => add("limit", expected, wordsOf(bitOf(value)));

  const range = (schema: JsonSchema, size: number, unit: string, of: string, value: unknown): void => {
    const least = schema[`min${of}`] as number;
    const most = schema[`max${of}`] as number;
    if (size < least) limit(`at least ${least}${unit}`, value);
    if (size > most) limit(`at most ${most}${unit}`, value);
  };

  const bounds = ({ schema, known, pattern }: Node, value: unknown, bit: number): void => {
    if (schema.const !== undefined && value !== schema.const)
      add("value", JSON.stringify(schema.const), wordsOf(bit));
    if (known && !known.has(value)) {
      const words = [...known];
      const quotable = bit === STRING && !schema["x-pii"] && /^[\w.-]{1,40}$/.test(value as string);
      add(
        bit === STRING ? "unknown-value" : "value",
        `one of ${words.slice(0, 9).join(", ")}${words[9] === undefined ? "" : ", …"}`,
        quotable ? (value as string) : wordsOf(bit),
      );
    }
    if (bit === STRING) {
      const { format, minLength, maxLength } = schema;
      if (format && formats[format]?.(value as string) === false) add("format", format, "string");
      if (pattern && !pattern.test(value as string)) limit(`a match of ${schema.pattern}`, value);
      if (minLength ?? maxLength) range(schema, lengthOf(value as string), " characters", "Length", value);
    } else if (bit & (INTEGER | FRACTION)) {
      const { exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
      const number = value as number;
      range(schema, number, "", "imum", value);
      if (number <= (exclusiveMinimum as number)) limit(`more than ${exclusiveMinimum}`, value);
      if (number >= (exclusiveMaximum as number)) limit(`less than ${exclusiveMaximum}`, value);
      if (multipleOf && !Number.isInteger(number / multipleOf)) limit(`a multiple of ${multipleOf}`, value);
    } else if (bit === ARRAY) range(schema, (value as unknown[]).length, " items", "Items", value);
    else if (bit === OBJECT)
      range(schema, Object.keys(value as object).length, " members", "Properties", value);
  };

  /** Silent if a branch finds nothing; else what the branch with the fewest invalid, then the fewest findings found. */
  const choose = ({ schema }: Node, branches: Node[], value: unknown, bit: number): void => {
    const outer = sink;
    let best: Sink | undefined;
    let clean = 0;
    for (const branch of branches) {
      if (branch.types & bit) {
        sink = sinkOf();
        walk(branch, value);
        clean += +!sink.total;
        if (
          !best ||
          sink.invalid < best.invalid ||
          (sink.invalid === best.invalid && sink.total < best.total)
        )
          best = sink;
      }
    }
    sink = outer;
    if (!best) add("type", wordsOf(branches.reduce((bits, branch) => bits | branch.types, 0)), wordsOf(bit));
    else if (!schema.anyOf && clean > 1) add("value", "only one of several shapes", wordsOf(bit));
    else {
      sink.total += best.total;
      sink.invalid += best.invalid;
      sink.lists[0].push(...best.lists[0]);
      sink.lists[1].push(...best.lists[1]);
    }
  };

  const first = read(root);
  return (value) => {
    depth = open.length = 0;
    sink = sinkOf();
    walk(first, value);
    return sink;
  };
};
