// Finds arrays that reach goals.
import { distinct } from "../../../src/check/rules.js";
import { and, ENDLESS } from "./builders.js";
import { countStep, Exhausted, MAX_SIZE, NO_VALUE, type Search } from "./context.js";
import { type Counted, type Goal, goalsOf, type Json, type Placed } from "./goals.js";
import { differsFrom } from "./unfolding.js";

/** What the goals ask of an array. */
interface ArrayPlan {
  readonly placed: readonly Placed[];
  readonly counts: readonly Counted[];
  readonly isDistinct: boolean;
  readonly hasDuplicates: boolean;
  /** The least number of items. */
  readonly needed: number;
  /** The greatest number of items that is tried. More items do not help. */
  readonly longest: number;
}

/** Finds an array that reaches all of these goals. */
export const arrayFor = (search: Search, goals: readonly Goal[], least: number, most: number): Json => {
  const plan = planOf(goals, least, most);
  if (plan.isDistinct && plan.hasDuplicates) return NO_VALUE;
  if (plan.longest > MAX_SIZE) throw new Exhausted();
  return grow(
    search,
    plan,
    [],
    plan.counts.map(() => 0),
  );
};

const planOf = (goals: readonly Goal[], least: number, most: number): ArrayPlan => {
  const placed = goalsOf(goals, "every-item", "item", "item-if-present");
  const counts = goalsOf(goals, "count");
  const hasDuplicates = goalsOf(goals, "duplicates").length > 0;
  const needed = Math.max(least, ...goalsOf(goals, "item").map(({ index }) => index + 1));
  const tuple = Math.max(
    needed,
    ...[...placed, ...counts].map(({ op, index }) =>
      op === "item" || op === "item-if-present" ? index + 1 : index,
    ),
  );
  const counted = counts.reduce((sum, each) => sum + each.least, 0);
  return {
    placed,
    counts,
    isDistinct: goalsOf(goals, "distinct").length > 0,
    hasDuplicates,
    needed,
    // after the tuple all items have the same goals, and two of them can be equal
    longest: Math.min(most, tuple + counted + (hasDuplicates ? 2 : 0)),
  };
};

/**
 * Tries arrays that begin with these items, the shortest first.
 *
 * @param items the goal of each item
 * @param reached how many of the items reach each goal of `plan.counts`
 */
const grow = (search: Search, plan: ArrayPlan, items: readonly Goal[], reached: readonly number[]): Json => {
  const { length } = items;
  if (length >= plan.needed && plan.counts.every(({ least }, index) => (reached[index] as number) >= least)) {
    const value = build(search, plan, items);
    if (value !== NO_VALUE) return value;
  }
  if (length >= plan.longest) return NO_VALUE;
  const asked = plan.placed
    .filter(({ op, index }) => (op === "every-item" ? index <= length : index === length))
    .map(({ goal }) => goal);
  return addItem(search, plan, items, reached, asked, 0);
};

/** Adds an item. For each count, it tries items that reach the goal of the count and items that do not. */
const addItem = (
  search: Search,
  plan: ArrayPlan,
  items: readonly Goal[],
  reached: readonly number[],
  asked: readonly Goal[],
  countIndex: number,
): Json => {
  countStep(search);
  const count = plan.counts[countIndex];
  if (!count) {
    const item = and(search, asked);
    return search.solve(item) === NO_VALUE ? NO_VALUE : grow(search, plan, [...items, item], reached);
  }
  const have = reached[countIndex] as number;
  for (const way of items.length < count.index ? [EITHER] : waysOf(count, have)) {
    const also = way === EITHER ? [] : [way ? count.goal : count.other];
    const now = way === true ? reached.with(countIndex, have + 1) : reached;
    const found = addItem(search, plan, items, now, [...asked, ...also], countIndex + 1);
    if (found !== NO_VALUE) return found;
  }
  return NO_VALUE;
};

/** It does not matter whether the item reaches the goal of a count. */
const EITHER = undefined;

/** What is tried for the next item, in this order: it reaches the goal of the count (true), or it does not (false). */
const waysOf = ({ least, most }: Counted, have: number): readonly (boolean | typeof EITHER)[] => {
  if (most === ENDLESS) return have < least ? [true, EITHER] : [EITHER];
  return have < least ? [true, false] : have < most ? [false, true] : [false];
};

const build = (search: Search, plan: ArrayPlan, items: readonly Goal[]): Json =>
  plan.hasDuplicates
    ? withDuplicates(search, items)
    : plan.isDistinct
      ? allDistinct(search, items)
      : items.map(search.solve);

/** An array in which two items are equal. */
const withDuplicates = (search: Search, items: readonly Goal[]): Json => {
  for (const [first, one] of items.entries())
    for (const [more, other] of items.slice(first + 1).entries()) {
      const value = search.solve(and(search, [one, other]));
      if (value === NO_VALUE) continue;
      const second = first + 1 + more;
      return items.map((each, index) => (index === first || index === second ? value : search.solve(each)));
    }
  return NO_VALUE;
};

/** An array whose items all differ. It finds as many values for each item as the array has items. */
const allDistinct = (search: Search, items: readonly Goal[]): Json => {
  const values: Json[] = [];
  const numberOf = (value: Json): number => {
    const known = values.findIndex((each) => !distinct([each, value]));
    return known < 0 ? values.push(value) - 1 : known;
  };
  const choices = items.map((asked) => valuesFor(search, asked, items.length).map(numberOf));
  const assigned = assign(choices);
  return assigned ? assigned.map((number) => values[number]) : NO_VALUE;
};

/** Finds `count` different values that reach a goal, or fewer if there are no more. */
const valuesFor = (search: Search, goal: Goal, count: number): Json[] => {
  const found: Json[] = [];
  while (found.length < count) {
    const value = search.solve(and(search, [goal, ...found.map((each) => differsFrom(search, each))]));
    if (value === NO_VALUE) break;
    found.push(value);
  }
  return found;
};

/** Gives each item one of its choices, and no choice to two items (by augmenting paths). Undefined if that is impossible. */
const assign = (choices: readonly (readonly number[])[]): number[] | undefined => {
  const owners = new Map<number, number>();
  const give = (item: number, tried: Set<number>): boolean =>
    (choices[item] as readonly number[]).some((choice) => {
      if (tried.has(choice)) return false;
      tried.add(choice);
      const owner = owners.get(choice);
      if (owner !== undefined && !give(owner, tried)) return false;
      owners.set(choice, item);
      return true;
    });
  if (!choices.every((_, item) => give(item, new Set()))) return undefined;
  const given = new Map([...owners].map(([choice, item]) => [item, choice]));
  return choices.map((_, item) => given.get(item) as number);
};
