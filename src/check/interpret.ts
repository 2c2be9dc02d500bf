// Walks a value and its schema together, and finds every difference.
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
import type { Adder, Found, Walker } from "./rule.js";
import type { JsonSchema } from "./schema.js";

/** The state of a walk. */
interface Walk {
  readonly nodeOf: (schema: JsonSchema) => Node;
  /** How many findings of each grade are listed. */
  readonly most: number;
  /** Collects the findings; replaced while a rule calls `attempt`. */
  found: Found;
  /** The place and the type of the value that a rule looks at. */
  here: Step | undefined;
  bit: number;
  /** The place of the value that is attempted. */
  top: Step | undefined;
  /** What rules may call; each is made when it is first needed. */
  adder: Adder | undefined;
  walker: Walker | undefined;
}

const nothing = (): Found => ({ total: 0, invalid: 0, hard: 0, tags: 0, lists: [[], []] });

/** The findings of a walk: invalid ones first, at most `most`. */
export const listOf = ({ lists: [invalid, drift], total }: Found, most = MAX_LISTED): Findings =>
  counted(invalid.length ? [...invalid, ...drift].slice(0, most) : drift, total);

/** Makes the function that checks values against a schema. */
export const interpreter = (
  root: JsonSchema,
  nodeOf: (schema: JsonSchema) => Node,
  most = MAX_LISTED,
): ((value: unknown) => Found) => {
  const walk: Walk = {
    nodeOf,
    most,
    found: nothing(),
    here: undefined,
    bit: 0,
    top: undefined,
    adder: undefined,
    walker: undefined,
  };
  const first = nodeOf(root);
  return (value) => {
    walk.found = nothing();
    checkValue(walk, first, value, undefined);
    return walk.found;
  };
};

const add = (
  { found, most }: Walk,
  kind: Kind,
  place: Step | undefined,
  expected?: string,
  actual?: string,
): void => {
  found.total++;
  const invalid = isInvalid(kind);
  if (invalid) found.invalid++;
  if (kind !== "format" && kind !== "unknown-field") found.hard++;
  const list = found.lists[invalid ? 0 : 1];
  if (list.length < most) list.push(finding(kind, place, expected, actual));
};

const checkValue = (walk: Walk, node: Node, value: unknown, place: Step | undefined): void => {
  const bit = bitOf(value);
  if (!(node.types & bit)) add(walk, "type", place, wordsOf(node.types), wordsOf(bit));
  else if (node.refers) checkValue(walk, walk.nodeOf(node.schema), value, place);
  else if (!node.plain) {
    if (bit === OBJECT) checkMembers(walk, node, value as Record<string, unknown>, place);
    else if (bit === ARRAY && node.items) checkItems(walk, node.items, value as unknown[], place);
    if (node.bounded) checkBounds(walk, node, value, bit, place);
  }
};

const checkItems = (walk: Walk, items: Node, values: readonly unknown[], place: Step | undefined): void => {
  // if two items have findings, most items have: then calling the printed function first only costs time
  let tries = items.passes ? 2 : 0;
  for (let index = 0; index < values.length; index++) {
    if (tries && items.passes?.(values[index])) continue;
    tries -= +(tries > 0);
    checkValue(walk, items, values[index], step(place, index, false));
  }
};

const checkMembers = (
  walk: Walk,
  { fields, rest, required }: Node,
  value: Record<string, unknown>,
  place: Step | undefined,
): void => {
  if (fields || rest !== true) {
    for (const key in value) {
      const member = value[key];
      const field = fields?.get(key) ?? rest;
      if (member === undefined || field === true) continue;
      if (!field) add(walk, "unknown-field", step(place, key, true));
      // most members need no more than this comparison, and no step down
      else if (!(field.plain && field.types & bitOf(member)))
        checkValue(walk, field, member, step(place, key, field === rest));
    }
  }
  for (const key of required) {
    if (value[key] === undefined || !Object.hasOwn(value, key)) add(walk, "missing", step(place, key, false));
  }
};

/** One wrong tag counts more than any number of right ones. */
const WRONG_TAG = 1e3;

/** Counts a const at a place, if it is a tag of the value that is attempted: it is the value, or a member of it. */
const countTags = ({ top, found }: Walk, place: Step | undefined, tags: number): void => {
  if (place === top || place?.parent === top) found.tags += tags;
};

const checkBounds = (
  walk: Walk,
  { schema, constant, known, format, rules }: Node,
  value: unknown,
  bit: number,
  place: Step | undefined,
): void => {
  if (constant) {
    const wrong = value !== schema.const;
    countTags(walk, place, wrong ? WRONG_TAG : -1);
    if (wrong) add(walk, "value", place, JSON.stringify(schema.const), wordsOf(bit));
  }
  if (known && !known.has(value)) {
    const words = [...known];
    const isText = bit === STRING && words.some((word) => typeof word === "string");
    // a new word of an enum should be known; any other text may be personal or secret
    const isQuotable = isText && !schema["x-pii"] && /^[\w.-]{1,40}$/.test(value as string);
    add(
      walk,
      isText ? "unknown-value" : "value",
      place,
      `one of ${words.slice(0, 9).map(String).join(", ")}${words.length > 9 ? ", …" : ""}`,
      isQuotable ? (value as string) : wordsOf(bit),
    );
  }
  if (format && bit === STRING && !format(value as string))
    add(walk, "format", place, schema.format, "string");
  for (const rule of rules) {
    walk.here = place;
    walk.bit = bit;
    rule.look(schema, value, bit, (walk.adder ??= adderOf(walk)));
  }
};

/** Makes what adds findings for rules. */
const adderOf = (walk: Walk): Adder => ({
  walk,
  add: (kind, expected, member) =>
    member === undefined
      ? add(walk, kind, walk.here, expected, wordsOf(walk.bit))
      : add(walk, kind, step(walk.here, member, true)),
});

/** Checks a value for a rule. Afterwards `here` and `bit` are again those of the rule's own value. */
const checkAside = (walk: Walk, node: Node, value: unknown, place: Step | undefined): void => {
  const { here, bit } = walk;
  checkValue(walk, node, value, place);
  walk.here = here;
  walk.bit = bit;
};

/**
 * What a rule may call that checks the value against other schemas.
 *
 * @example
 * const look: Rule["look"] = (schema, value, _bit, adder) => walkerOf(adder).along(schema.not ?? {}, value);
 */
export const walkerOf = (adder: Adder): Walker => {
  const walk = adder.walk as Walk;
  return (walk.walker ??= {
    ...adder,
    along: (schema, value, key) => {
      const { here } = walk;
      const place = key === undefined ? here : step(here, key, typeof key === "string");
      checkAside(walk, walk.nodeOf(schema), value, place);
    },
    attempt: (schema, value) => {
      const node = walk.nodeOf(schema);
      if (!(node.types & bitOf(value))) return undefined;
      const { found, top } = walk;
      const attempted = (walk.found = nothing());
      walk.top = walk.here;
      checkAside(walk, node, value, walk.here);
      walk.found = found;
      walk.top = top;
      return attempted;
    },
    adopt: ({ total, invalid, hard, tags, lists }) => {
      const { found } = walk;
      countTags(walk, walk.here, tags);
      found.total += total;
      found.invalid += invalid;
      found.hard += hard;
      for (const [index, list] of found.lists.entries())
        list.push(...(lists[index] as Finding[]).slice(0, walk.most - list.length));
    },
    types: (schemas) => wordsOf(schemas.reduce((bits, schema) => bits | walk.nodeOf(schema).types, 0)),
  });
};
