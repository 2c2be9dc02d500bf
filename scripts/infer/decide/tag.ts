// Finds the event's tag: the word whose value tells which members a payload has. A word that only goes with some members, such
// as a status or a language, must not become the tag: it is better to find none.

import { sumOfSlots } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { saysWhatHappened } from "../count/first-look.js";
import type { Group, Groups } from "../count/groups.js";
import { snakeCase } from "../count/spelling.js";

/** The tag that was found. */
export interface Tag {
  /** A JSON Pointer, or `header:` and the name of a header. */
  readonly place: string;
  readonly words: readonly string[];
  /** How much of what differs between payloads the tag explains, from 0 to 1. */
  readonly gain: number;
}

/** More words than this are no tags. */
const MAX_WORDS = 80;
/** A tag whose member has such a name needs no other proof. */
const SURE_NAME =
  /^(?:event|topic|trigger)$|(?:^|_)(?:event|webhook|hook|notification|message|topic|trigger)_?(?:type|name|kind|key|topic)$/;
/** Nor does one of these, if it is the only word that was seen. */
const USUAL_NAME = /^type$|^hook$|^action$|^kind$/;

/** A place that has a word in every payload. */
interface Candidate extends Tag {
  readonly name: string;
  readonly score: number;
  readonly saysHappened: number;
  readonly depth: number;
  readonly isNamed: boolean;
  /** For how many of the words there is a member that all its payloads have, and no others. */
  readonly exclusive: number;
}

/** Finds the tag; undefined if there is none, or it is not sure. */
export const tagOf = ({ groups, forest }: Groups): Tag | undefined => {
  const all = [...groups.values()];
  const presence = new Map(all.map((group) => [group, presenceIn(forest, group.root)]));
  return placesOf(all)
    .map((place) => candidateOf(all, presence, place))
    .filter(isSure)
    .sort(
      (one, other) =>
        other.score - one.score || one.depth - other.depth || (one.place < other.place ? -1 : 1),
    )[0];
};

const placesOf = ([first, ...others]: readonly Group[]): string[] =>
  (first?.key.words ?? [])
    .map(({ place }) => place)
    .filter((place) => others.every(({ key }) => key.words.some((each) => each.place === place)));

/** The word of a group at a place. */
export const wordAt = ({ key }: Group, place: string): string =>
  key.words.find((each) => each.place === place)?.word ?? "";

type Presence = ReadonlyMap<string, number>;

/** In how many payloads each member is that is in no list and no map. */
const presenceIn = (forest: Groups["forest"], root: PathNode): Presence => {
  const found = new Map<string, number>();
  const add = (node: PathNode, path: string): void => {
    for (const [name, member] of node.members) {
      const below = `${path}/${name}`;
      found.set(below, sumOfSlots(forest, member).count);
      add(member, below);
    }
  };
  add(root, "");
  return found;
};

const candidateOf = (
  all: readonly Group[],
  presence: ReadonlyMap<Group, Presence>,
  place: string,
): Candidate => {
  const parts = new Map<string, { payloads: number; present: Map<string, number> }>();
  for (const group of all) {
    const word = wordAt(group, place);
    const part = parts.get(word) ?? { payloads: 0, present: new Map<string, number>() };
    part.payloads += group.payloads;
    for (const [path, count] of presence.get(group) as Presence)
      part.present.set(path, (part.present.get(path) ?? 0) + count);
    parts.set(word, part);
  }
  const words = [...parts.keys()].sort();
  const gain = gainOf([...parts.values()]);
  const { depth, telling } = (all[0] as Group).key.words.find((each) => each.place === place) as {
    depth: number;
    telling: string;
  };
  const isNamed = telling === "named";
  const saysHappened = words.filter(saysWhatHappened).length / words.length;
  return {
    place,
    name: snakeCase(place.replace(/.*[/:]/, "")),
    words,
    gain,
    depth,
    isNamed,
    saysHappened,
    exclusive: exclusiveIn([...parts.values()]),
    score: gain - 0.02 * depth - 0.01 * words.length + (isNamed ? 0.1 : 0) + 0.2 * saysHappened,
  };
};

interface Part {
  readonly payloads: number;
  readonly present: ReadonlyMap<string, number>;
}

/** How much knowing the part lowers the Gini impurity of which members are present: 1 if it says everything. */
const gainOf = (parts: readonly Part[]): number => {
  const total = parts.reduce((sum, { payloads }) => sum + payloads, 0);
  const counts = new Map<string, number>();
  for (const { present } of parts)
    for (const [path, count] of present) counts.set(path, (counts.get(path) ?? 0) + count);
  const impurity = (count: number, of: number): number => (count / of) * (1 - count / of);
  let before = 0;
  for (const count of counts.values()) before += impurity(count, total);
  let after = 0;
  for (const { payloads, present } of parts)
    for (const count of present.values()) after += (payloads / total) * impurity(count, payloads);
  return before > 0 ? (before - after) / before : 0;
};

const exclusiveIn = (parts: readonly Part[]): number =>
  parts.filter((part) =>
    [...part.present].some(
      ([path, count]) =>
        count === part.payloads && parts.every((other) => other === part || !other.present.has(path)),
    ),
  ).length;

const isSure = ({ words, name, gain, isNamed, saysHappened, exclusive, depth }: Candidate): boolean => {
  if (words.length > MAX_WORDS || saysHappened < 0.3) return false;
  const isSureName = SURE_NAME.test(name);
  if (words.length === 1) return isNamed && depth <= 2 && (isSureName || USUAL_NAME.test(name));
  if (isSureName) return true;
  if (isNamed) return gain >= 0.2 || USUAL_NAME.test(name);
  return gain >= 0.5 && exclusive >= words.length - 1;
};
