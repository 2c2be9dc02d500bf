import { scan, unescaped } from "../json/scan.js";
import { expects, NOWHERE, type Place, type Ways } from "./ways.js";

/** What `x-pii` says of a value. */
export type Kind = "name" | "phone" | "email" | "text" | "url" | "secret";

/** What is known of a payload's event: its schema, and where in it something is personal. */
export interface Knowledge {
  readonly schema: Ways | undefined;
  readonly marks: Ways | undefined;
  /** What all of it is taken for. */
  readonly kind?: Kind;
}

/** A string or number, and what is known of it. */
export interface Value {
  /** What it is taken for; undefined where the schema knows it and does not mark it. */
  readonly kind: Kind | undefined;
  readonly place: Place;
  /** The name of the member that holds it, or that holds the list which does. */
  readonly name: string | undefined;
  /** Names and indexes that lead here. */
  readonly keys: readonly (string | number)[];
}

/** Says what is written in the place of each token. */
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

/** Is told of every token of a text, and what is known there. */
interface Visitor {
  /** The name of a member, and whether the schema lists it. */
  name(start: number, end: number, isListed: boolean, container: Container): void;
  value(token: "string" | "number", start: number, end: number, value: Value): void;
  other(start: number, end: number): void;
}

interface Container {
  readonly isArray: boolean;
  readonly place: Place;
  readonly marks: Place;
  readonly kind: Kind | undefined;
  readonly name: string | undefined;
  /** Names as they were and as they are written. */
  names: Map<string, string> | undefined;
}

/** Walks JSON that was parsed before. The value is one object, filled anew: copy what is to be kept. */
const walk = (text: string, { schema, marks: marked, kind: whole }: Knowledge, visitor: Visitor): void => {
  const containers: Container[] = [];
  const keys: (string | number)[] = [];
  let above: Container | undefined;
  let place = schema?.root ?? NOWHERE;
  let marks = marked?.root ?? NOWHERE;
  let name: string | undefined;
  const value: { -readonly [member in keyof Value]: Value[member] } = { kind: undefined, place, name, keys };

  const kindOf = (type: "string" | "number" | "object" | "array"): Kind | undefined => {
    const given = above ? above.kind : whole;
    if (given !== undefined) return given;
    for (const mark of marks) {
      const kind = mark["x-pii"] as Kind | undefined;
      if (kind !== undefined && (mark.type === undefined || expects(mark, type))) return kind;
    }
    // what nobody expects here may be anything
    for (const schema of place) if (expects(schema, type)) return undefined;
    return "text";
  };
  const toItem = (container: Container, index: number): void => {
    keys[keys.length - 1] = index;
    place = schema?.item(container.place, index) ?? NOWHERE;
    marks = marked?.item(container.marks, index) ?? NOWHERE;
    name = container.name;
  };
  const enter = (isArray: boolean): void => {
    const kind = kindOf(isArray ? "array" : "object");
    above = { isArray, place, marks, kind, name, names: undefined };
    containers.push(above);
    keys.push(isArray ? 0 : "");
    if (isArray) toItem(above, 0);
  };

  scan(text, 0, (token, start, end) => {
    switch (token) {
      case "name": {
        const container = above as Container;
        const given = unescaped(text, start, end);
        const member = schema?.member(container.place, given);
        place = member?.place ?? NOWHERE;
        marks = marked?.member(container.marks, given).place ?? NOWHERE;
        name = given;
        keys[keys.length - 1] = given;
        visitor.name(start, end, member?.isListed === true, container);
        return;
      }
      case "string":
      case "number":
        value.kind = kindOf(token);
        value.place = place;
        value.name = name;
        visitor.value(token, start, end, value);
        return;
      case "{":
      case "[":
        visitor.other(start, end);
        enter(token === "[");
        return;
      case "}":
      case "]":
        visitor.other(start, end);
        containers.pop();
        keys.pop();
        above = containers[containers.length - 1];
        return;
      default:
        visitor.other(start, end);
        if (token === "," && above?.isArray) toItem(above, (keys[keys.length - 1] as number) + 1);
    }
  });
};

/** Shows every string that is personal, or may be. */
export const eachPersonal = (
  text: string,
  knowledge: Knowledge,
  show: (text: string, value: Value) => void,
): void =>
  walk(text, knowledge, {
    name: () => {},
    value: (token, start, end, value) => {
      if (token === "string" && value.kind !== undefined) show(unescaped(text, start, end), value);
    },
    other: () => {},
  });

/**
 * Rewrites JSON token by token: the order and the repetitions of members, and how numbers are written, stay.
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
  walk(text, knowledge, {
    name: (start, end, isListed, container) => {
      if (isListed) return put(start, end);
      const given = unescaped(text, start, end);
      container.names ??= new Map();
      const { names } = container;
      let fresh = names.get(given);
      if (fresh === undefined) {
        fresh = rewriter.name(given, (one) => [...names.values()].includes(one));
        names.set(given, fresh);
      }
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
