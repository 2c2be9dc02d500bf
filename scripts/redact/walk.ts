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

interface Container {
  readonly isArray: boolean;
  readonly place: Place;
  readonly marks: Place;
  readonly kind: Kind | undefined;
  readonly name: string | undefined;
  /** Names as they were and as they are written. */
  readonly names: Map<string, string>;
}

/**
 * Rewrites JSON token by token: the order and the repetitions of members, and how numbers are written, stay.
 *
 * @param text JSON that was parsed before
 * @param compact whether white space between tokens is left out
 */
export const rewritten = (
  text: string,
  { schema, marks: marked, kind: whole }: Knowledge,
  rewriter: Rewriter,
  compact: boolean,
): string => {
  const out: string[] = [];
  const containers: Container[] = [];
  const keys: (string | number)[] = [];
  let place = schema?.root ?? NOWHERE;
  let marks = marked?.root ?? NOWHERE;
  let name: string | undefined;
  let last = 0;

  const kindOf = (type: "string" | "number" | "object" | "array"): Kind | undefined => {
    const above = containers.length > 0 ? containers[containers.length - 1]?.kind : whole;
    if (above !== undefined) return above;
    const mark = marks.find((each) => {
      const isMark = each["x-pii"] !== undefined;
      return isMark && (each.type === undefined || expects([each], type));
    });
    // what nobody expects here may be anything
    return (mark?.["x-pii"] as Kind | undefined) ?? (expects(place, type) ? undefined : "text");
  };
  const enter = (isArray: boolean): void => {
    const kind = kindOf(isArray ? "array" : "object");
    containers.push({ isArray, place, marks, kind, name, names: new Map() });
    keys.push(isArray ? 0 : "");
    if (isArray) toItem(containers[containers.length - 1] as Container, 0);
  };
  const toItem = (container: Container, index: number): void => {
    place = schema?.item(container.place, index) ?? NOWHERE;
    marks = marked?.item(container.marks, index) ?? NOWHERE;
    name = container.name;
  };
  const toMember = (container: Container, given: string, raw: string): string => {
    const member = schema?.member(container.place, given);
    place = member?.place ?? NOWHERE;
    marks = marked?.member(container.marks, given).place ?? NOWHERE;
    name = given;
    keys[keys.length - 1] = given;
    if (member?.isListed) return raw;
    const { names } = container;
    let fresh = names.get(given);
    if (fresh === undefined) {
      fresh = rewriter.name(given, (one) => [...names.values()].includes(one));
      names.set(given, fresh);
    }
    return fresh === given ? raw : JSON.stringify(fresh);
  };
  const written = (token: "string" | "number", raw: string, start: number, end: number): string => {
    const value: Value = { kind: kindOf(token), place, name, keys };
    if (token === "number") return rewriter.number(raw, value);
    const given = unescaped(text, start, end);
    const fresh = rewriter.string(given, value);
    return fresh === given ? raw : JSON.stringify(fresh);
  };

  scan(text, 0, (token, start, end) => {
    if (!compact) out.push(text.slice(last, start));
    last = end;
    const raw = text.slice(start, end);
    const container = containers[containers.length - 1];
    if (token === "name" && container) out.push(toMember(container, unescaped(text, start, end), raw));
    else if (token === "string" || token === "number") out.push(written(token, raw, start, end));
    else out.push(raw);
    if (token === "{" || token === "[") enter(token === "[");
    else if (token === "}" || token === "]") {
      containers.pop();
      keys.pop();
    } else if (token === "," && container?.isArray) {
      const index = (keys[keys.length - 1] as number) + 1;
      keys[keys.length - 1] = index;
      toItem(container, index);
    }
  });
  return out.join("");
};
