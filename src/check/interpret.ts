// Walks a value along a schema and finds everything in which they differ.
import { ARRAY, bitOf, OBJECT, STRING, wordsOf } from "./bits.js";
import {
  counted,
  type Finding,
  type Findings,
  finding,
  isInvalid,
  type Kind,
  MAX_LISTED,
  type Step,
  step,
} from "./findings.js";
import type { Node } from "./node.js";
import type { Found, Walker } from "./rule.js";
import type { JsonSchema } from "./schema.js";

/** The state of a walk. */
interface Walk {
  readonly nodeOf: (schema: JsonSchema) => Node;
  /** Takes the findings; replaced while a rule attempts something. */
  found: Found;
  /** The place and the type of the value that a rule looks at. */
  here: Step | undefined;
  bit: number;
  /** What rules are given; made for the first of them. */
  walker: Walker | undefined;
}

const nothing = (): Found => ({ total: 0, invalid: 0, hard: 0, lists: [[], []] });

/** The findings of a walk: invalid ones first, at most 100. */
export const listOf = ({ lists: [invalid, drift], total }: Found): Findings =>
  counted(invalid.length ? [...invalid, ...drift].slice(0, MAX_LISTED) : drift, total);

/** Makes the function that checks values against a schema. */
export const interpreter = (
  root: JsonSchema,
  nodeOf: (schema: JsonSchema) => Node,
): ((value: unknown) => Found) => {
  const walk: Walk = { nodeOf, found: nothing(), here: undefined, bit: 0, walker: undefined };
  const first = nodeOf(root);
  return (value) => {
    walk.found = nothing();
    checkValue(walk, first, value, undefined);
    return walk.found;
  };
};

const add = ({ found }: Walk, kind: Kind, at: Step | undefined, expected?: string, actual?: string): void => {
  found.total++;
  const invalid = isInvalid(kind);
  if (invalid) found.invalid++;
  if (kind !== "format" && kind !== "unknown-field") found.hard++;
  const list = found.lists[invalid ? 0 : 1];
  if (list.length < MAX_LISTED) list.push(finding(kind, at, expected, actual));
};

const checkValue = (walk: Walk, node: Node, value: unknown, at: Step | undefined): void => {
  const bit = bitOf(value);
  if (!(node.types & bit)) add(walk, "type", at, wordsOf(node.types), wordsOf(bit));
  else if (node.refers) checkValue(walk, walk.nodeOf(node.schema), value, at);
  else if (!node.plain) {
    if (bit === OBJECT) checkMembers(walk, node, value as Record<string, unknown>, at);
    else if (bit === ARRAY && node.items) checkItems(walk, node.items, value as unknown[], at);
    if (node.bounded) checkBounds(walk, node, value, bit, at);
  }
};

const checkItems = (walk: Walk, items: Node, values: readonly unknown[], at: Step | undefined): void => {
  // where two items have findings, most have: to ask the printed function first would then be work done twice
  let tries = items.passes ? 2 : 0;
  for (let index = 0; index < values.length; index++) {
    if (tries && items.passes?.(values[index])) continue;
    tries -= +(tries > 0);
    checkValue(walk, items, values[index], step(at, index, false));
  }
};

const checkMembers = (
  walk: Walk,
  { fields, rest, required }: Node,
  value: Record<string, unknown>,
  at: Step | undefined,
): void => {
  if (fields || rest !== true) {
    for (const key in value) {
      const member = value[key];
      const field = fields?.get(key) ?? rest;
      if (member === undefined || field === true) continue;
      if (!field) add(walk, "unknown-field", step(at, key, true));
      // most members are settled here, without a step down
      else if (!(field.plain && field.types & bitOf(member)))
        checkValue(walk, field, member, step(at, key, field === rest));
    }
  }
  for (const key of required) {
    if (value[key] === undefined || !Object.hasOwn(value, key)) add(walk, "missing", step(at, key, false));
  }
};

const checkBounds = (
  walk: Walk,
  { schema, constant, known, format, rules }: Node,
  value: unknown,
  bit: number,
  at: Step | undefined,
): void => {
  if (constant && value !== schema.const) add(walk, "value", at, JSON.stringify(schema.const), wordsOf(bit));
  if (known && !known.has(value)) {
    const words = [...known];
    const isText = bit === STRING && words.some((word) => typeof word === "string");
    // a new word among words is news; anything else may be somebody's secret
    const isQuotable = isText && !schema["x-pii"] && /^[\w.-]{1,40}$/.test(value as string);
    add(
      walk,
      isText ? "unknown-value" : "value",
      at,
      `one of ${words.slice(0, 9).map(String).join(", ")}${words.length > 9 ? ", …" : ""}`,
      isQuotable ? (value as string) : wordsOf(bit),
    );
  }
  if (format && bit === STRING && !format(value as string)) add(walk, "format", at, schema.format, "string");
  for (const rule of rules) {
    walk.here = at;
    walk.bit = bit;
    rule.look(schema, value, bit, (walk.walker ??= walkerOf(walk)));
  }
};

/** Checks for a rule, which then goes on looking at its own value. */
const checkAside = (walk: Walk, node: Node, value: unknown, at: Step | undefined): void => {
  const { here, bit } = walk;
  checkValue(walk, node, value, at);
  walk.here = here;
  walk.bit = bit;
};

/** What rules may do. */
const walkerOf = (walk: Walk): Walker => ({
  add: (kind, expected, member) =>
    member === undefined
      ? add(walk, kind, walk.here, expected, wordsOf(walk.bit))
      : add(walk, kind, step(walk.here, member, true)),
  along: (schema, value, key) => {
    const { here } = walk;
    const at = key === undefined ? here : step(here, key, typeof key === "string");
    checkAside(walk, walk.nodeOf(schema), value, at);
  },
  attempt: (schema, value) => {
    const node = walk.nodeOf(schema);
    if (!(node.types & bitOf(value))) return undefined;
    const { found } = walk;
    const attempted = (walk.found = nothing());
    checkAside(walk, node, value, walk.here);
    walk.found = found;
    return attempted;
  },
  adopt: ({ total, invalid, hard, lists }) => {
    const { found } = walk;
    found.total += total;
    found.invalid += invalid;
    found.hard += hard;
    for (const [index, list] of found.lists.entries())
      list.push(...(lists[index] as Finding[]).slice(0, MAX_LISTED - list.length));
  },
  types: (schemas) => wordsOf(schemas.reduce((bits, schema) => bits | walk.nodeOf(schema).types, 0)),
});
