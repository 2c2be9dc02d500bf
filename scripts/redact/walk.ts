// Walks through the JSON of a payload and its places together, and rewrites the JSON token by token.

import { skipSpace, unescaped } from "../json/scan.js";
import type { Kind, RedactedType } from "./kinds.js";
import { isSecretMember } from "./names.js";
import type { Place } from "./places.js";
import { MIN_DIGITS } from "./stand-ins/numbers.js";

/** What is known of a payload. */
export interface Knowledge {
  /** The place of the whole payload. */
  readonly root: Place;
  /** If it is set, everything in the payload has this kind, and the places are not asked. */
  readonly kind?: Kind;
}

/** What is known of a string or number. */
export interface Value {
  /** Undefined if the schema expects the value and no mark says that it is personal. */
  readonly kind: Kind | undefined;
  readonly place: Place;
  /** The name of its member. For an item: the name of the member whose value is the list. */
  readonly name: string | undefined;
}

/** A string or number, or a member's name that no schema lists: something that may be replaced. */
export interface Candidate extends Value {
  readonly token: "name" | "string" | "number";
  readonly start: number;
  readonly end: number;
  /** The text of a string or name, without escapes; a number as it is written. */
  readonly text: string;
  /** For a name: the names of its object. */
  readonly names: Names | undefined;
  /** The parsed object or list that it is in, if that is to be changed too. */
  readonly holder: Holder | undefined;
  readonly key: string | number;
}

/** A parsed object or list. */
export type Holder = Record<string | number, unknown>;

/** The names of an object that no schema lists. */
export interface Names {
  /** All of them, as they are. */
  readonly given: Set<string>;
  /** The new name of each. */
  readonly fresh: Map<string, string>;
  /** The new names. */
  readonly taken: Set<string>;
  /** Where the object is. */
  readonly place: Place;
}

/** What was found in a JSON text. */
export interface Candidates {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** White space between tokens: start and end in turn. */
  readonly gaps: readonly number[];
}

/** An object or list that the walk is inside. */
interface Container {
  readonly isList: boolean;
  readonly place: Place;
  readonly kind: Kind | undefined;
  readonly name: string | undefined;
  names: Names | undefined;
  /** The index of the item, or the name of the member. */
  key: number | string;
  readonly value: Holder | undefined;
}

/** The state of a walk through one text. */
interface Walk {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly containers: Container[];
  readonly candidates: Candidate[];
  readonly stays: Stays;
  /** The names and indexes on the way to the value. */
  readonly keys: () => readonly (string | number)[];
  /** The innermost of the containers. */
  above: Container | undefined;
  place: Place;
  name: string | undefined;
  /** The kind that a value has by the name of its member, whatever the schema says of all members. */
  named: Kind | undefined;
  /** The parsed text. */
  readonly value: unknown;
}

/**
 * Whether a string certainly stays as it is.
 *
 * @param keys the names and indexes on the way to it
 */
export type Stays = (
  text: string,
  kind: Kind | undefined,
  place: Place,
  keys: () => readonly (string | number)[],
) => boolean;

/**
 * Finds everything in a JSON text that may be replaced. The text was parsed before, so it is JSON: only the ends of its
 * tokens are looked for.
 *
 * @param value the parsed text, if it is to be changed as well
 */
export const candidatesIn = (
  text: string,
  knowledge: Knowledge,
  stays: Stays,
  value?: unknown,
): Candidates => {
  const walk: Walk = {
    text,
    knowledge,
    containers: [],
    candidates: [],
    stays,
    keys: () => walk.containers.map(({ key }) => key),
    above: undefined,
    place: knowledge.root,
    name: undefined,
    named: undefined,
    value,
  };
  const gaps: number[] = [];
  let isName = false;
  for (let at = 0; at < text.length; ) {
    const start = at++;
    const code = text.charCodeAt(start);
    switch (code) {
      case QUOTE:
        at = stringEnd(text, at);
        if (isName) toMember(walk, start, at);
        else addValue(walk, "string", start, at);
        isName = false;
        break;
      case COMMA: {
        const { above } = walk;
        if (above?.isList) toItem(walk, above, (above.key as number) + 1);
        else isName = true;
        break;
      }
      case COLON:
        break;
      case OPEN_OBJECT:
      case OPEN_LIST:
        isName = code === OPEN_OBJECT;
        enter(walk, !isName);
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        isName = false;
        walk.containers.pop();
        walk.above = walk.containers[walk.containers.length - 1];
        break;
      default:
        if (code <= SPACE) {
          at = skipSpace(text, at);
          gaps.push(start, at);
          break;
        }
        while (at < text.length && isInScalar(text.charCodeAt(at))) at++;
        // otherwise it is true, false or null
        if (code === MINUS || isDigit(code)) addValue(walk, "number", start, at);
    }
  }
  return { text, candidates: walk.candidates, gaps };
};

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const SPACE = 32;
const BACKSLASH = 92;

const isDigit = (code: number): boolean => code > 47 && code < 58;

/** Whether a number, true, false or null goes on with this character. */
const isInScalar = (code: number): boolean =>
  isDigit(code) || (code > 96 && code < 123) || code === 46 || code === MINUS || code === 43 || code === 69;

/** The offset after the closing quote of a string, from an offset in it on. */
const stringEnd = (text: string, from: number): number => {
  for (let quote = text.indexOf('"', from); ; quote = text.indexOf('"', quote + 1)) {
    let start = quote;
    while (text.charCodeAt(start - 1) === BACKSLASH) start--;
    if ((quote - start) % 2 === 0) return quote + 1;
  }
};

const kindHere = ({ above, knowledge, place, named }: Walk, type: RedactedType): Kind | undefined =>
  named ?? (above ? above.kind : knowledge.kind) ?? place.kind(type);

const addValue = (walk: Walk, token: "string" | "number", start: number, end: number): void => {
  const { text: json, place, name } = walk;
  const kind = kindHere(walk, token);
  // a short number that the schema expects always stays
  if (token === "number" && kind === undefined && end - start < MIN_DIGITS) return;
  const text = token === "number" ? json.slice(start, end) : unescaped(json, start, end);
  if (token === "string" && walk.stays(text, kind, place, walk.keys)) return;
  const { above } = walk;
  walk.candidates.push({
    token,
    start,
    end,
    text,
    kind,
    place,
    name,
    names: undefined,
    holder: above?.value,
    key: above ? above.key : "",
  });
};

const toMember = (walk: Walk, start: number, end: number): void => {
  const container = walk.above as Container;
  const name = unescaped(walk.text, start, end);
  walk.place = container.place.member(name);
  walk.name = name;
  container.key = name;
  walk.named = undefined;
  if (walk.place.isListed) return;
  if (isSecretMember(name)) walk.named = "secret";
  const { place } = container;
  const names = (container.names ??= { given: new Set(), fresh: new Map(), taken: new Set(), place });
  names.given.add(name);
  walk.candidates.push({
    token: "name",
    start,
    end,
    text: name,
    kind: undefined,
    place: walk.place,
    name,
    names,
    holder: container.value,
    key: name,
  });
};

const toItem = (walk: Walk, container: Container, index: number): void => {
  container.key = index;
  walk.place = container.place.item(index);
  walk.named = undefined;
  walk.name = container.name;
};

const enter = (walk: Walk, isList: boolean): void => {
  const { place, name } = walk;
  const kind = kindHere(walk, isList ? "array" : "object");
  const { above } = walk;
  // where a name is repeated, this is the value of the last one
  const value = above ? above.value?.[above.key] : walk.value;
  const container: Container = {
    isList,
    place,
    kind,
    name,
    names: undefined,
    key: isList ? 0 : "",
    value: typeof value === "object" && value !== null ? (value as Holder) : undefined,
  };
  walk.above = container;
  walk.containers.push(container);
  if (isList) toItem(walk, container, 0);
};

/**
 * Rewrites JSON token by token. The order of members, repeated members and the way numbers are written stay.
 *
 * @param replace gives what replaces the text of a string or name, or a number
 * @param compact whether white space between tokens is left out
 */
export const rewritten = (
  { text, candidates, gaps }: Candidates,
  replace: (candidate: Candidate) => string,
  compact: boolean,
): string => {
  let out = "";
  let from = 0;
  let gap = 0;
  const put = (start: number, end: number, fresh: string): void => {
    out += text.slice(from, start) + fresh;
    from = end;
  };
  const leaveOutGaps = (end: number): void => {
    for (; compact && gap < gaps.length && (gaps[gap] as number) < end; gap += 2)
      put(gaps[gap] as number, gaps[gap + 1] as number, "");
  };
  for (const candidate of candidates) {
    const { start, end } = candidate;
    const fresh = replace(candidate);
    if (fresh === candidate.text) continue;
    leaveOutGaps(start);
    put(start, end, candidate.token === "number" ? fresh : jsonOf(fresh));
    if (candidate.holder && candidate.token !== "name") change(candidate.holder, candidate, fresh);
  }
  leaveOutGaps(text.length);
  return out + text.slice(from);
};

/** A text as JSON. */
const jsonOf = (text: string): string => (NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Halves of surrogate pairs are escaped if they are alone. */
const NEEDS_ESCAPE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Changes a value where it was parsed. A name that is repeated has only its last value there. */
const change = (holder: Holder, { token, key, text }: Candidate, fresh: string): void => {
  const isNumber = token === "number";
  if (holder[key] === (isNumber ? Number(text) : text)) holder[key] = isNumber ? Number(fresh) : fresh;
};

/**
 * The new name of a member. A name that is repeated in an object gets the same new name each time, and two names never get
 * the same one: neither a new one, nor that of another member.
 *
 * @param rename gives a new name that is not taken, if it can
 */
export const freshName = (
  names: Names,
  given: string,
  rename: (given: string, isTaken: (name: string) => boolean) => string,
): string => {
  const { taken, place } = names;
  let fresh = names.fresh.get(given);
  if (fresh === undefined) {
    const isTaken = (name: string): boolean =>
      taken.has(name) || names.given.has(name) || place.member(name).isListed;
    fresh = rename(given, isTaken);
    // few different names can be made for a short one
    if (fresh !== given) while (isTaken(fresh)) fresh += `_${names.fresh.size}`;
    taken.add(fresh);
    names.fresh.set(given, fresh);
  }
  return fresh;
};
