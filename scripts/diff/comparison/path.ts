// The way from a payload down to a pair of schemas.

import { branchPhrase } from "../meaning/phrases.js";
import { branchesOf, type JsonType, type Leaf, type Tree } from "../meaning/shapes.js";
import { and, has, item, someItem, someUnlisted, treeGoal } from "../search/builders.js";
import type { Search } from "../search/context.js";
import type { Goal } from "../search/goals.js";
import type { Direction } from "./effects.js";
import type { Pair } from "./pair.js";

/** The way from the payload down to a value, with both versions of each schema on it. */
export type Path = { readonly step: "root" } | MemberStep | BranchStep;

/** Into a member of an object or an item of an array. */
export interface MemberStep {
  readonly step: "member";
  readonly above: Path;
  readonly pair: Pair<Leaf>;
  readonly type: JsonType;
  readonly key: Key;
}

/** Into one of the branches of a union. */
interface BranchStep {
  readonly step: "branch";
  readonly above: Path;
  readonly pair: Pair<Tree>;
  readonly type: JsonType;
  readonly branches: Pair<Tree>;
}

/** A member by its name; any member that is not listed; an item by its index; any item from an index on. */
type Key =
  | { readonly name: string }
  | { readonly unlisted: ReadonlySet<string> }
  | { readonly index: number }
  | { readonly from: number };

/** The payload itself. */
export const ROOT: Path = { step: "root" };

/** A path in words. */
export interface PathInWords {
  readonly keys: string[];
  readonly when: string[];
}

/** The keys of a path, and the branches on it. */
export const pathInWords = (path: Path): PathInWords => {
  const keys: string[] = [];
  const when: string[] = [];
  for (let current = path; current.step !== "root"; current = current.above) {
    if (current.step === "member") keys.unshift(keyText(current.key));
    else when.unshift(branchText(current));
  }
  return { keys, when };
};

const keyText = (key: Key): string => ("name" in key ? key.name : "index" in key ? String(key.index) : "*");

const branchText = ({ type, pair, branches }: BranchStep): string =>
  branchPhrase(type, { branch: branches.new, union: pair.new }, { branch: branches.old, union: pair.old });

/**
 * Makes a goal about the whole payload from a goal about the value at a path. The payload must have the members, items and
 * branches on the path. No other branch of the other version may accept it.
 */
export const payloadGoal = (search: Search, path: Path, goal: Goal, direction: Direction): Goal => {
  let whole = goal;
  for (let current = path; current.step !== "root"; current = current.above)
    whole = and(search, [
      treeGoal(search, current.type, current.pair[direction.from], direction.mode),
      ...(current.step === "member"
        ? [keyGoal(search, current.key, whole)]
        : branchGoals(search, current, whole, direction)),
    ]);
  return whole;
};

const keyGoal = (search: Search, key: Key, goal: Goal): Goal => {
  if ("name" in key) return has(search, key.name, goal);
  if ("unlisted" in key) return someUnlisted(search, key.unlisted, goal);
  return "index" in key ? item(search, key.index, goal) : someItem(search, key.from, goal);
};

const branchGoals = (
  search: Search,
  { type, pair, branches }: BranchStep,
  goal: Goal,
  { from, to, mode, against }: Direction,
): Goal[] => [
  goal,
  treeGoal(search, type, branches[from], mode),
  ...branchesOf(pair[to])
    .filter((branch) => branch !== branches[to])
    .map((branch) => treeGoal(search, type, branch, against, false)),
];
