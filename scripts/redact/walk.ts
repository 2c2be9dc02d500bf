// Walks through the JSON of a payload and its places together, and rewrites the JSON token by token.

import { scan, type Token, unescaped } from "../json/scan.js";
import type { Kind, RedactedType } from "./kinds.js";
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
}

/** The names of an object that no schema lists: the new name of each old one. */
export type Names = Map<string, string> & { taken?: Set<string> };

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
}

/** The state of a walk through one text. */
interface Walk {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly containers: Container[];
  readonly candidates: Candidate[];
  readonly stays: Stays;
  /** The innermost of the containers. */
  above: Container | undefined;
  place: Place;
  name: string | undefined;
}

/**
 * Whether a string certainly stays as it is.
 *
 * @param keys the names and indexes on the way to it
 */
export type Stays = (text: string, value: Value, keys: () => readonly (string | number)[]) => boolean;

/** Finds everything in a JSON text that may be replaced. The text was parsed before. */
export const candidatesIn = (text: string, knowledge: Knowledge, stays: Stays): Candidates => {
  const walk: Walk = {
    text,
    knowledge,
    containers: [],
    candidates: [],
    stays,
    above: undefined,
    place: knowledge.root,
    name: undefined,
  };
  const gaps: number[] = [];
  let last = 0;
  scan(text, 0, (token, start, end) => {
    if (start > last) gaps.push(last, start);
    last = end;
    onToken(walk, token, start, end);
  });
  if (text.length > last) gaps.push(last, text.length);
  return { text, candidates: walk.candidates, gaps };
};

const onToken = (walk: Walk, token: Token, start: number, end: number): void => {
  switch (token) {
    case "name":
      toMember(walk, start, end);
      return;
    case "string":
    case "number":
      addValue(walk, token, start, end);
      return;
    case "{":
    case "[":
      enter(walk, token === "[");
      return;
    case "}":
    case "]":
      walk.containers.pop();
      walk.above = walk.containers[walk.containers.length - 1];
      return;
    case ",":
      if (walk.above?.isList) toItem(walk, walk.above, (walk.above.key as number) + 1);
  }
};

const kindHere = ({ above, knowledge, place }: Walk, type: RedactedType): Kind | undefined =>
  (above ? above.kind : knowledge.kind) ?? place.kind(type);

const addValue = (walk: Walk, token: "string" | "number", start: number, end: number): void => {
  const { text: json, place, name } = walk;
  const kind = kindHere(walk, token);
  // a short number that the schema expects always stays
  if (token === "number" && kind === undefined && end - start < MIN_DIGITS) return;
  const text = token === "number" ? json.slice(start, end) : unescaped(json, start, end);
  const candidate = { token, start, end, text, kind, place, name, names: undefined };
  if (token === "number" || !walk.stays(text, candidate, () => walk.containers.map(({ key }) => key)))
    walk.candidates.push(candidate);
};

const toMember = (walk: Walk, start: number, end: number): void => {
  const container = walk.above as Container;
  const name = unescaped(walk.text, start, end);
  walk.place = container.place.member(name);
  walk.name = name;
  container.key = name;
  if (walk.place.isListed) return;
  const names = (container.names ??= new Map());
  walk.candidates.push({
    token: "name",
    start,
    end,
    text: name,
    kind: undefined,
    place: walk.place,
    name,
    names,
  });
};

const toItem = (walk: Walk, container: Container, index: number): void => {
  container.key = index;
  walk.place = container.place.item(index);
  walk.name = container.name;
};

const enter = (walk: Walk, isList: boolean): void => {
  const { place, name } = walk;
  const kind = kindHere(walk, isList ? "array" : "object");
  const container: Container = { isList, place, kind, name, names: undefined, key: isList ? 0 : "" };
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
    put(start, end, candidate.token === "number" ? fresh : JSON.stringify(fresh));
  }
  leaveOutGaps(text.length);
  return out + text.slice(from);
};

/**
 * The new name of a member. A name that is repeated in an object gets the same new name each time, and two names never get
 * the same one.
 *
 * @param rename gives a new name that is not taken, if it can
 */
export const freshName = (
  names: Names,
  given: string,
  rename: (given: string, isTaken: (name: string) => boolean) => string,
): string => {
  names.taken ??= new Set();
  const { taken } = names;
  let fresh = names.get(given);
  if (fresh === undefined) {
    fresh = rename(given, (name) => taken.has(name));
    // few different names can be made for a short one
    if (fresh !== given) while (taken.has(fresh)) fresh += `_${names.size}`;
    taken.add(fresh);
    names.set(given, fresh);
  }
  return fresh;
};
