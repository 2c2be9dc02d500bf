// Walks through the JSON of a payload and its schema together, and rewrites the JSON token by token.

import { scan, type Token, unescaped } from "../json/scan.js";
import { type Applicable, NOTHING_APPLIES } from "../schema/walker.js";
import { type CachedWalker, itemOf, memberOf } from "./cached-walker.js";
import { type Kind, kindOf, type RedactedType } from "./kinds.js";

/** What is known of a payload's event: its schema, and the marks of personal values. */
export interface Knowledge {
  readonly schema: CachedWalker | undefined;
  readonly marks: CachedWalker | undefined;
  /** If it is set, everything in the payload has this kind, and schema and marks are not asked. */
  readonly kind?: Kind;
}

/** What is known of a string or number. */
export interface Value {
  /** Undefined if the schema expects the value and no mark says that it is personal. */
  readonly kind: Kind | undefined;
  readonly applicable: Applicable;
  /** The name of its member. For an item: the name of the member whose value is the list. */
  readonly name: string | undefined;
  /** The names and indexes on the way to the value. */
  readonly keys: readonly (string | number)[];
}

/** Gives the text that replaces a token. */
export interface Rewriter {
  string(text: string, value: Value): string;
  number(raw: string, value: Value): string;
  /**
   * The name of a member that no schema lists.
   *
   * @param taken whether a name is taken in this object
   */
  name(text: string, taken: (name: string) => boolean): string;
}

/** Called with every token of a text, and with what is known there. */
interface Visitor {
  name(start: number, end: number, isListed: boolean, container: Container): void;
  value(token: "string" | "number", start: number, end: number, value: Value): void;
  other(start: number, end: number): void;
}

/** An object or list that the walk is inside. */
interface Container {
  readonly isList: boolean;
  readonly applicable: Applicable;
  readonly marks: Applicable;
  readonly kind: Kind | undefined;
  readonly name: string | undefined;
  /** The old names of members, and the new name of each. */
  names: Map<string, string> | undefined;
}

/** The state of a walk through one text. */
interface Walk {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly visitor: Visitor;
  readonly containers: Container[];
  readonly keys: (string | number)[];
  /** The innermost of the containers. */
  above: Container | undefined;
  applicable: Applicable;
  marks: Applicable;
  name: string | undefined;
  /** One object, which is filled again for each value: copy what you want to keep. */
  readonly value: { -readonly [member in keyof Value]: Value[member] };
}

/** Walks JSON that was parsed before. */
const walkThrough = (text: string, knowledge: Knowledge, visitor: Visitor): void => {
  const { schema, marks } = knowledge;
  const applicable = schema?.root ?? NOTHING_APPLIES;
  const keys: (string | number)[] = [];
  const walk: Walk = {
    text,
    knowledge,
    visitor,
    containers: [],
    keys,
    above: undefined,
    applicable,
    marks: marks?.root ?? NOTHING_APPLIES,
    name: undefined,
    value: { kind: undefined, applicable, name: undefined, keys },
  };
  scan(text, 0, (token, start, end) => onToken(walk, token, start, end));
};

const onToken = (walk: Walk, token: Token, start: number, end: number): void => {
  const { visitor, keys, value } = walk;
  switch (token) {
    case "name":
      toMember(walk, start, end);
      return;
    case "string":
    case "number":
      value.kind = kindHere(walk, token);
      value.applicable = walk.applicable;
      value.name = walk.name;
      visitor.value(token, start, end, value);
      return;
    case "{":
    case "[":
      visitor.other(start, end);
      enter(walk, token === "[");
      return;
    case "}":
    case "]":
      visitor.other(start, end);
      leave(walk);
      return;
    default:
      visitor.other(start, end);
      if (token === "," && walk.above?.isList)
        toItem(walk, walk.above, (keys[keys.length - 1] as number) + 1);
  }
};

const kindHere = ({ above, knowledge, applicable, marks }: Walk, type: RedactedType): Kind | undefined =>
  (above ? above.kind : knowledge.kind) ?? kindOf(applicable, marks, type);

const toMember = (walk: Walk, start: number, end: number): void => {
  const { text, keys, knowledge, visitor } = walk;
  const { schema, marks } = knowledge;
  const container = walk.above as Container;
  const name = unescaped(text, start, end);
  const member = schema && memberOf(schema, container.applicable, name);
  walk.applicable = member?.applicable ?? NOTHING_APPLIES;
  walk.marks = marks ? memberOf(marks, container.marks, name).applicable : NOTHING_APPLIES;
  walk.name = name;
  keys[keys.length - 1] = name;
  visitor.name(start, end, member?.isListed === true, container);
};

const toItem = (walk: Walk, container: Container, index: number): void => {
  const { schema, marks } = walk.knowledge;
  walk.keys[walk.keys.length - 1] = index;
  walk.applicable = schema ? itemOf(schema, container.applicable, index) : NOTHING_APPLIES;
  walk.marks = marks ? itemOf(marks, container.marks, index) : NOTHING_APPLIES;
  walk.name = container.name;
};

const enter = (walk: Walk, isList: boolean): void => {
  const { applicable, marks, name } = walk;
  const kind = kindHere(walk, isList ? "array" : "object");
  const container: Container = { isList, applicable, marks, kind, name, names: undefined };
  walk.above = container;
  walk.containers.push(container);
  walk.keys.push(isList ? 0 : "");
  if (isList) toItem(walk, container, 0);
};

const leave = (walk: Walk): void => {
  walk.containers.pop();
  walk.keys.pop();
  walk.above = walk.containers[walk.containers.length - 1];
};

/** Calls `show` with every string that is or may be personal. */
export const eachPersonal = (
  text: string,
  knowledge: Knowledge,
  show: (text: string, value: Value) => void,
): void =>
  walkThrough(text, knowledge, {
    name: () => {},
    value: (token, start, end, value) => {
      if (token === "string" && value.kind !== undefined) show(unescaped(text, start, end), value);
    },
    other: () => {},
  });

/**
 * Rewrites JSON token by token. The order of members, repeated members and the way numbers are written stay.
 *
 * @param text JSON that was parsed before
 * @param compact whether white space between tokens is left out
 */
export const rewritten = (
  text: string,
  knowledge: Knowledge,
  rewriter: Rewriter,
  compact: boolean,
): string => {
  let out = "";
  let last = 0;
  const put = (start: number, end: number, fresh?: string): void => {
    if (!compact && start > last) out += text.slice(last, start);
    out += fresh ?? text.slice(start, end);
    last = end;
  };
  walkThrough(text, knowledge, {
    name: (start, end, isListed, container) => {
      if (isListed) return put(start, end);
      const given = unescaped(text, start, end);
      const fresh = freshName(rewriter, container, given);
      put(start, end, fresh === given ? undefined : JSON.stringify(fresh));
    },
    value: (token, start, end, value) => {
      if (token === "number") return put(start, end, rewriter.number(text.slice(start, end), value));
      const given = unescaped(text, start, end);
      const fresh = rewriter.string(given, value);
      put(start, end, fresh === given ? undefined : JSON.stringify(fresh));
    },
    other: put,
  });
  return out;
};

/** A name that is repeated in an object gets the same new name each time. */
const freshName = (rewriter: Rewriter, container: Container, given: string): string => {
  container.names ??= new Map();
  const { names } = container;
  let fresh = names.get(given);
  if (fresh === undefined) {
    fresh = rewriter.name(given, (name) => [...names.values()].includes(name));
    names.set(given, fresh);
  }
  return fresh;
};
