import { DEEPEST } from "../../../src/check/depth.js";
import {
  date,
  dateTime,
  email,
  type Format,
  formats,
  ipv4,
  ipv6,
  lengthOf,
  time,
  uri,
  uuid,
} from "../../../src/check/index.js";
import { ABSENT, ARRAY, BOOLEAN, FRACTION, INTEGER, type Limit, NULL, OBJECT, STRING } from "./spots.js";
import { ALL, breaking, type Count, Forest, type Node, summed } from "./tree.js";

/** The formats that are looked for; a text of the first is none of the others. */
export const FORMATS: readonly (readonly [name: string, holds: Format])[] = [
  ["date-time", dateTime],
  ["date", date],
  ["time", time],
  ["uuid", uuid],
  ["email", email],
  ["ipv4", ipv4],
  ["ipv6", ipv6],
  ["uri", uri],
];

/** How a payload was read. */
export interface Read {
  /** Whether its texts are as they were sent, not their bytes. */
  readonly isQuickExact: boolean;
}

/** Counts payloads: types, words, formats, and when they were seen. */
export class Counter {
  readonly forest = new Forest();
  /** Payloads that nest deeper than any vendor's; below that they are not looked at. */
  deep = 0;
  /** When the payload at hand was sent; NaN where nothing says. */
  #time = Number.NaN;
  #read: Read = { isQuickExact: true };
  #isDeep = false;

  add(root: Node, payload: object, time: number, read: Read): void {
    this.#time = time;
    this.#read = read;
    this.#isDeep = false;
    this.#slot(root, OBJECT);
    this.#object(root, payload as Record<string, unknown>, 1);
    if (this.#isDeep) this.deep++;
  }

  #slot({ base }: Node, slot: number): void {
    const { counts, first, last } = this.forest;
    const [at, time] = [base + slot, this.#time];
    counts[at] = (counts[at] as number) + 1;
    if (time < (first[at] as number)) first[at] = time;
    if (time > (last[at] as number)) last[at] = time;
  }

  #object(node: Node, value: Record<string, unknown>, level: number): void {
    const { union } = node.spot;
    const kind = union && this.forest.kind(node, value[union.tag]);
    if (kind) {
      this.#slot(kind, OBJECT);
      this.#object(kind, value, level);
      return;
    }
    const { counts, first, last } = this.forest;
    const { members } = node;
    const time = this.#time;
    let required = 0;
    for (const key in value) {
      const member = value[key];
      const child = members.get(key) ?? this.#member(node, key);
      required += child.required;
      let at = child.base;
      switch (typeof member) {
        case "string":
          at += STRING;
          if (child.looks) this.#string(child, member);
          break;
        case "number":
          at += Number.isInteger(member) ? INTEGER : FRACTION;
          if (child.limited) this.#number(child, member);
          break;
        case "boolean":
          at += BOOLEAN;
          break;
        default:
          if (member === null) at += NULL;
          else if (Array.isArray(member)) {
            at += ARRAY;
            this.#array(child, member, level + 1);
          } else {
            at += OBJECT;
            this.#object(child, member as Record<string, unknown>, level + 1);
          }
      }
      counts[at] = (counts[at] as number) + 1;
      if (time < (first[at] as number)) first[at] = time;
      if (time > (last[at] as number)) last[at] = time;
    }
    if (required !== node.spot.required.length) this.#absent(node, value);
    if (node.limited) this.#size(node, Object.keys(value).length, "Properties");
  }

  #array(node: Node, values: readonly unknown[], level: number): void {
    if (node.limited) this.#size(node, values.length, "Items");
    if (values.length === 0) return;
    if (level > DEEPEST) {
      this.#isDeep = true;
      return;
    }
    const child = node.items ?? this.forest.items(node);
    for (const value of values) {
      switch (typeof value) {
        case "string":
          this.#slot(child, STRING);
          if (child.looks) this.#string(child, value);
          break;
        case "number":
          this.#slot(child, Number.isInteger(value) ? INTEGER : FRACTION);
          if (child.limited) this.#number(child, value);
          break;
        case "boolean":
          this.#slot(child, BOOLEAN);
          break;
        default:
          if (value === null) this.#slot(child, NULL);
          else if (Array.isArray(value)) {
            this.#slot(child, ARRAY);
            this.#array(child, value, level + 1);
          } else {
            this.#slot(child, OBJECT);
            if (level < DEEPEST) this.#object(child, value as Record<string, unknown>, level + 1);
            else this.#isDeep = true;
          }
      }
    }
  }

  /** A member that is not in the tree under this very name. */
  #member(node: Node, key: string): Node {
    if (node.spot.naming === "open" && !node.spot.knows(key)) return node.rest ?? this.forest.rest(node);
    // names that the schema lists are ASCII, or the payload is read exactly
    const name = this.#read.isQuickExact ? key : decoded(key);
    return (name !== key && node.members.get(name)) || this.forest.member(node, name);
  }

  #absent(node: Node, value: object): void {
    for (const name of node.spot.required) {
      if (Object.hasOwn(value, name)) continue;
      this.#slot(node.members.get(name) ?? this.forest.member(node, name), ABSENT);
    }
  }

  #string(node: Node, text: string): void {
    const { spot, words } = node;
    const once = this.#once();
    if (words) {
      const known = words.get(text);
      if (known) summed(known, once);
      else this.forest.word(node, text, once);
    }
    if (spot.format !== undefined) {
      const holds = formats[spot.format];
      if (holds && !holds(text)) {
        breaking(node, "format", once);
        node.formats &= formatsOf(text, ALL);
      }
    } else if (node.formats) node.formats = formatsOf(text, node.formats);
    if (spot.limits.length > 0) this.#text(node, text);
    node.looks =
      node.words !== undefined || node.formats !== 0 || spot.format !== undefined || spot.limits.length > 0;
  }

  #once(): Count {
    const dated = !Number.isNaN(this.#time);
    return {
      count: 1,
      first: dated ? this.#time : Number.POSITIVE_INFINITY,
      last: dated ? this.#time : Number.NEGATIVE_INFINITY,
    };
  }

  #text(node: Node, text: string): void {
    const { limits } = node.spot;
    let length = -1;
    for (const limit of limits) {
      const { keyword, value } = limit;
      if (keyword === "pattern") {
        if (!regExpOf(limit).test(this.#read.isQuickExact ? text : decoded(text)))
          breaking(node, keyword, this.#once());
      } else if (keyword === "minLength" || keyword === "maxLength") {
        if (length < 0) length = lengthOf(this.#read.isQuickExact ? text : decoded(text));
        const fits = keyword === "minLength" ? length >= +value : length <= +value;
        if (!fits) breaking(node, keyword, this.#once());
      }
    }
  }

  #number(node: Node, number: number): void {
    for (const { keyword, value } of node.spot.limits) {
      const holds = RANGES[keyword];
      if (holds && !holds(number, +value)) breaking(node, keyword, this.#once());
    }
  }

  #size(node: Node, size: number, of: "Items" | "Properties"): void {
    for (const { keyword, value } of node.spot.limits) {
      if ((keyword === `min${of}` && size < +value) || (keyword === `max${of}` && size > +value))
        breaking(node, keyword, this.#once());
    }
  }
}

const RANGES: Readonly<Record<string, (number: number, limit: number) => boolean>> = {
  minimum: (number, limit) => number >= limit,
  maximum: (number, limit) => number <= limit,
  exclusiveMinimum: (number, limit) => number > limit,
  exclusiveMaximum: (number, limit) => number < limit,
  multipleOf: (number, limit) => Number.isInteger(number / limit),
};

const compiled = new WeakMap<Limit, RegExp>();

const regExpOf = (limit: Limit): RegExp => {
  let expression = compiled.get(limit);
  if (!expression) compiled.set(limit, (expression = new RegExp(String(limit.value), "u")));
  return expression;
};

/** Those of the formats that a text has. */
const formatsOf = (text: string, among: number): number => {
  let bits = 0;
  for (let at = 0; at < FORMATS.length; at++) {
    if (among & (1 << at) && (FORMATS[at] as (typeof FORMATS)[number])[1](text)) bits |= 1 << at;
  }
  return bits;
};

/** The name of the format that every string of a node has. */
export const formatOf = ({ formats: bits, spot }: Node): string | undefined =>
  bits === ALL ? spot.format : FORMATS.find((_, at) => bits & (1 << at))?.[0];

/** UTF-8 whose bytes were read as characters. */
const decoded = (text: string): string =>
  text.replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
