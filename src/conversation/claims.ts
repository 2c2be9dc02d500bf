// Which values of a payload the record holds, and the pointers of those that it does not.
import type { Conversation } from "../../generated/_conversation/types.js";
import { ARRAY, bitsOf, FLAT, NONE, NULL, OBJECT } from "./bits.js";
import { idText, isScalar, type Json } from "./readers.js";

/**
 * What stands in the record as it was sent, in the form of the payload: for a member the JSON types of which it does
 * (a sum of the constants below), a test, the members of an object, or a list.
 */
export type Claim = number | Test | Claims | List;
export type Test = (value: unknown, parent: Json, record: Conversation) => boolean;
/** A list. Something may follow, when an empty one leaves no trace in the record: null, or a test of the whole. */
export type List = readonly [each: Claim, rest?: null | Test];
export interface Claims {
  readonly [member: string]: Claim;
}

export const TAG: Test = (value, _parent, { event }) => value === event;
/** A transcript of the whole, of which there may be several. */
export const TEXT: Test = (value, _parent, { transcript }) => value === transcript.text;
/** One of the references. */
export const REFERENCE: Test = (value, _parent, { references }) =>
  references.some((reference) => reference.value === idText(value));

/** A claim in one form for all kinds, with its members in a map: a payload may name one `constructor`. */
interface Node {
  readonly types: number;
  readonly test: Test | undefined;
  readonly members: ReadonlyMap<string, Node>;
  readonly each: Node | undefined;
  /** OBJECT or ARRAY, where the record shows an empty one too. */
  readonly traces: number;
}

const isList = (claim: Claim): claim is List => Array.isArray(claim);

const nodeOf = (claim: Claim): Node => {
  const [each, rest] = isList(claim) ? claim : [];
  const members = typeof claim === "object" && !isList(claim) ? Object.entries(claim) : [];
  return {
    // where null stands for something known the record says null too, or nothing
    types: claim === NONE ? NONE : typeof claim === "number" ? NULL | claim : NULL,
    test: typeof claim === "function" ? claim : (rest ?? undefined),
    members: new Map(members.map(([name, inner]) => [name, nodeOf(inner)])),
    each: each === undefined ? undefined : nodeOf(each),
    traces: claim === FLAT ? OBJECT : each !== undefined && rest === undefined ? ARRAY : NONE,
  };
};

/** What nobody claims. */
const UNKNOWN = /* @__PURE__ */ nodeOf(NONE);

const nodes = new WeakMap<Claims, Node>();

/** The pointers of everything that the record does not hold. */
export const unclaimed = (claims: Claims, payload: unknown, record: Conversation): string[] => {
  let node = nodes.get(claims);
  if (!node) nodes.set(claims, (node = nodeOf(claims)));
  const found: string[] = [];
  add(node, payload, "", record, found, 0);
  return found;
};

/** Adds the pointer of a leaf, or of those that a value holds. */
const add = (
  node: Node,
  value: unknown,
  pointer: string,
  record: Conversation,
  found: string[],
  depth: number,
): void => {
  // far beyond what is received the pointer of a value stands for all that it holds
  if (typeof value === "object" && value !== null && depth < 500)
    look(node, value as Json, `${pointer}/`, record, found, depth + 1) || found.push(pointer);
  else found.push(pointer);
};

/** Walks what a value holds along its claim, as far as both have the same form. False where that says nothing of it. */
const look = (
  { members, each, types, traces }: Node,
  value: Json,
  prefix: string,
  record: Conversation,
  found: string[],
  depth: number,
): number | boolean => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++)
      add(each ?? UNKNOWN, value[at], prefix + at, record, found, depth);
    return value.length > 0 || traces & ARRAY;
  }
  let filled = false;
  for (const key in value) {
    filled = true;
    const member = value[key];
    const inner = members.get(key);
    if (inner === undefined) {
      if (!(types & FLAT && isScalar(member)))
        add(UNKNOWN, member, prefix + escaped(key), record, found, depth);
    } else if (!(inner.types & bitsOf(member) || inner.test?.(member, value, record)))
      add(inner, member, prefix + key, record, found, depth);
  }
  return filled || traces & OBJECT;
};

const escaped = (key: string): string => {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 47 || code === 126) return key.replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return key;
};
