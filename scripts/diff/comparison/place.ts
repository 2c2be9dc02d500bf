// The way from a payload down to a pair of schemas.

import { pointerToken } from "../../json/pointer.js";
import { branchPhrase } from "../meaning/phrases.js";
import { branchesOf, type JsonType, type Leaf, type Tree } from "../meaning/shapes.js";
import { and, has, item, someItem, someUnlisted, treeGoal } from "../search/builders.js";
import type { Search } from "../search/context.js";
import type { Goal } from "../search/goals.js";
import type { Direction } from "./effects.js";
import type { Pair } from "./pair.js";

/** A step down from a value, with both versions of the schema above. */
export type Step = MemberStep | BranchStep;

/** Into a member of an object or an item of an array. */
export interface MemberStep {
  readonly into: "member";
  readonly pair: Pair<Leaf>;
  readonly type: JsonType;
  readonly key: Key;
}

/** Into one of the branches of a union. */
interface BranchStep {
  readonly into: "branch";
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

/** A value in the payloads of an event. */
export interface Place {
  readonly event: string;
  /** The last step to it, and the place before that; undefined for the payload itself. */
  readonly last: { readonly step: Step; readonly above: Place } | undefined;
  /** JSON Pointer; `*` is any item of an array or any member that is not listed. */
  readonly pointer: string;
  /** The branches on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
  /** The number of steps to it. */
  readonly depth: number;
}

/** The payload of an event. */
export const payloadOf = (event: string): Place => ({
  event,
  last: undefined,
  pointer: "",
  when: [],
  depth: 0,
});

/** The place one step below; the same place without a step. */
export const placeBelow = (above: Place, step: Step | undefined): Place => {
  if (!step) return above;
  const { event, pointer, when, depth } = above;
  const isMember = step.into === "member";
  return {
    event,
    last: { step, above },
    pointer: isMember ? `${pointer}/${keyText(step.key)}` : pointer,
    when: isMember ? when : [...when, branchText(step)],
    depth: depth + 1,
  };
};

const keyText = (key: Key): string =>
  "name" in key ? pointerToken(key.name) : "index" in key ? String(key.index) : "*";

const branchText = (step: BranchStep): string => {
  let text = branchTexts.get(step);
  if (text === undefined) {
    const { type, pair, branches } = step;
    const [now, old] = [
      { branch: branches.new, union: pair.new },
      { branch: branches.old, union: pair.old },
    ];
    branchTexts.set(step, (text = branchPhrase(type, now, old)));
  }
  return text;
};

/** Many places are below the same branch. */
const branchTexts = new WeakMap<BranchStep, string>();

/**
 * Makes a goal about the whole payload from a goal about the value at a place. The payload must have the members, items and
 * branches on the way. No other branch of the other version may accept it.
 */
export const payloadGoal = (search: Search, place: Place, goal: Goal, direction: Direction): Goal => {
  let whole = goal;
  for (let { last } = place; last; { last } = last.above)
    whole = and(search, stepGoals(search, last.step, whole, direction));
  return whole;
};

/** What a value has to reach so that the value one step below reaches the goal. */
export const stepGoals = (search: Search, step: Step, goal: Goal, direction: Direction): Goal[] => [
  treeGoal(search, step.type, step.pair[direction.from], direction.mode),
  ...(step.into === "member"
    ? [keyGoal(search, step.key, goal)]
    : branchGoals(search, step, goal, direction)),
];

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
