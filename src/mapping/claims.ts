// Claims say which values of a payload its record contains. `unmapped` has the pointers of all other values.
import type { Conversation } from "../../generated/_conversation/types.js";
import { ARRAY, bitsOf, FLAT, NONE, NULL, OBJECT } from "./bits.js";
import { idText, isScalar, type Json } from "./readers.js";

/**
 * Which values the record contains unchanged: those of some JSON types (a sum of bits), those that pass a test, or
 * values inside an object or a list, which have claims of their own.
 */
export type Claim = number | Test | Claims | List;

/** Whether the record contains a value. `parent` is the object that has the value as a member. */
export type Test = (value: unknown, parent: Json, record: Conversation) => boolean;

/**
 * The claim of each item. The second element is for lists that the record does not show when they are empty. It is
 * null, or a test of the whole value.
 */
export type List = readonly [each: Claim, rest?: null | Test];

/** The claims of an object's members. */
export interface Claims {
  readonly [member: string]: Claim;
}

/** The event's tag. */
export const TAG: Test = (value, _parent, { event }) => value === event;
/** The text of the whole transcript, if it is the one that the record contains: a payload may have several. */
export const TEXT: Test = (value, _parent, { transcript }) => value === transcript.text;
/** A value that is among the record's references. */
export const REFERENCE: Test = (value, _parent, { references }) =>
  references.some((reference) => reference.value === idText(value));

/** Any claim, in one shape. `members` is a Map, since a payload may have a member that is called `constructor`. */
interface Node {
  readonly types: number;
  readonly test: Test | undefined;
  readonly members: ReadonlyMap<string, Node>;
  readonly each: Node | undefined;
  /** OBJECT or ARRAY if the record shows an empty one too; otherwise NONE. */
  readonly traces: number;
}

const isList = (claim: Claim): claim is List => Array.isArray(claim);

const nodeOf = (claim: Claim): Node => {
  const [each, rest] = isList(claim) ? claim : [];
  const members = typeof claim === "object" && !isList(claim) ? Object.entries(claim) : [];
  return {
    // if a claimed value is null, the record has null or nothing there: so every claim but NONE includes null
    types: claim === NONE ? NONE : typeof claim === "number" ? NULL | claim : NULL,
    test: typeof claim === "function" ? claim : (rest ?? undefined),
    members: new Map(members.map(([name, inner]) => [name, nodeOf(inner)])),
    each: each === undefined ? undefined : nodeOf(each),
    traces: claim === FLAT ? OBJECT : each !== undefined && rest === undefined ? ARRAY : NONE,
  };
};

/** The node of values without a claim. */
const UNCLAIMED = /* @__PURE__ */ nodeOf(NONE);

const nodes = new WeakMap<Claims, Node>();

/** Deeper than this, only the pointer of the outer value is listed. No payload that is received is so deep. */
const MAX_WALK_DEPTH = 500;

/** No text can hold many more pointers. Only long names with many values in them make so many. */
const MAX_CHARACTERS = 2 ** 25;

/**
 * The pointers of all values in a payload that its record does not contain. Only the pointer of the whole payload if they
 * have too many characters.
 */
export const unclaimed = (claims: Claims, payload: unknown, record: Conversation): string[] => {
  let node = nodes.get(claims);
  if (!node) nodes.set(claims, (node = nodeOf(claims)));
  const pointers: string[] = [];
  add(node, payload, "", record, pointers, 0);
  let length = 0;
  for (const each of pointers) length += each.length;
  return length > MAX_CHARACTERS ? [""] : pointers;
};

/** Adds the pointer of a value, or those of the values in it. */
const add = (
  node: Node,
  value: unknown,
  pointer: string,
  record: Conversation,
  pointers: string[],
  depth: number,
): void => {
  if (typeof value === "object" && value !== null && depth < MAX_WALK_DEPTH)
    addInner(node, value as Json, `${pointer}/`, record, pointers, depth + 1) || pointers.push(pointer);
  else pointers.push(pointer);
};

/**
 * Adds the pointers of unclaimed values in an object or array. Falsy if it is empty and the record does not show that:
 * then its own pointer is unmapped.
 */
const addInner = (
  { members, each, types, traces }: Node,
  value: Json,
  prefix: string,
  record: Conversation,
  pointers: string[],
  depth: number,
): number | boolean => {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      add(each ?? UNCLAIMED, value[index], prefix + index, record, pointers, depth);
    return value.length > 0 || traces & ARRAY;
  }
  let isFilled = false;
  for (const key in value) {
    isFilled = true;
    const member = value[key];
    const inner = members.get(key);
    if (inner === undefined) {
      if (!(types & FLAT && isScalar(member)))
        add(UNCLAIMED, member, prefix + escaped(key), record, pointers, depth);
    } else if (!(inner.types & bitsOf(member) || inner.test?.(member, value, record)))
      add(inner, member, prefix + key, record, pointers, depth);
  }
  return isFilled || traces & OBJECT;
};

/** A name as JSON Pointers write it. */
const escaped = (key: string): string => {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 47 || code === 126) return key.replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return key;
};
