// Finds objects that reach goals.
import { and, hasType, testGoal, YES } from "./builders.js";
import { countStep, Exhausted, NO_VALUE, type Search } from "./context.js";
import { type Goal, goalsOf, type Json, type Names, type Unlisted } from "./goals.js";
import { isMeant, reaches } from "./satisfaction.js";
import { isOneOf } from "./tests.js";

/** Names that are given to members with any name. */
const FRESH_NAMES = ["other", "another", "third", "member_4", "member_5", "member_6"];

/** The most conditions on names in one search: each one doubles the kinds of names. */
const MAX_NAME_CONDITIONS = 8;

/** The goal of each member, by name. */
type MemberGoals = ReadonlyMap<string, Goal>;

/** What the goals ask of an object. */
interface ObjectPlan {
  readonly absent: ReadonlySet<string>;
  readonly present: MemberGoals;
  readonly ifPresent: MemberGoals;
  /** Goals for all members that are not listed. */
  readonly every: readonly Unlisted[];
  /** Goals that each need one member that is not listed. */
  readonly wishes: readonly Unlisted[];
  readonly least: number;
  readonly most: number;
}

/** Finds an object that reaches all of these goals. */
export const objectFor = (search: Search, goals: readonly Goal[], least: number, most: number): Json => {
  const plan = planOf(search, goals, least, most);
  for (const [name, goal] of plan.present)
    if (plan.absent.has(name) || search.solve(wholeGoal(search, plan, name, goal)) === NO_VALUE)
      return NO_VALUE;
  if (plan.wishes.length === 0 && plan.present.size >= least) return build(search, plan, plan.present);
  return grantWishes(search, plan, namingOf(plan), plan.present, 0);
};

const planOf = (search: Search, goals: readonly Goal[], least: number, most: number): ObjectPlan => ({
  absent: new Set(goalsOf(goals, "lacks").map(({ name }) => name)),
  present: byName(search, goalsOf(goals, "has")),
  ifPresent: byName(search, goalsOf(goals, "has-if-present")),
  every: goalsOf(goals, "every-unlisted"),
  wishes: goalsOf(goals, "some-unlisted"),
  least,
  most,
});

const byName = (
  search: Search,
  goals: readonly { readonly name: string; readonly goal: Goal }[],
): MemberGoals => {
  const all = new Map<string, Goal | Goal[]>();
  for (const { name, goal } of goals) {
    const known = all.get(name);
    if (known === undefined) all.set(name, goal);
    else if (Array.isArray(known)) known.push(goal);
    else all.set(name, [known, goal]);
  }
  for (const [name, known] of all) if (Array.isArray(known)) all.set(name, and(search, known));
  return all as MemberGoals;
};

/** The goal of a member with this name, joined from all goals about it. */
const wholeGoal = (search: Search, { ifPresent, every }: ObjectPlan, name: string, goal: Goal): Goal =>
  and(search, [
    goal,
    ifPresent.get(name) ?? YES,
    ...every.filter((each) => isMeant(search, each, name)).map((each) => each.goal),
  ]);

const isPossible = (search: Search, plan: ObjectPlan, name: string, goal: Goal): boolean =>
  search.solve(wholeGoal(search, plan, name, goal)) !== NO_VALUE;

const build = (search: Search, plan: ObjectPlan, members: MemberGoals): Json =>
  members.size > plan.most
    ? NO_VALUE
    : Object.fromEntries(
        [...members].map(([name, goal]) => [name, search.solve(wholeGoal(search, plan, name, goal))]),
      );

// ---- members that no goal names --------------------------------------------------------------------------------

/** How names are found for members that no goal names. */
interface Naming {
  /** Names that a goal names. */
  readonly known: ReadonlySet<string>;
  /** The conditions on names, each once. Other names differ only by which conditions they reach. */
  readonly conditions: readonly Names[];
}

const namingOf = ({ every, wishes, ifPresent, present }: ObjectPlan): Naming => ({
  known: new Set([
    ...[...every, ...wishes].flatMap(({ listed }) => [...listed]),
    ...ifPresent.keys(),
    ...present.keys(),
  ]),
  conditions: [...new Map(every.map(({ names }) => [names.meant, names])).values()].filter(
    ({ meant }) => meant !== YES,
  ),
});

/** Finds a member for each wish from `index` on, and then adds members up to the least size. */
const grantWishes = (
  search: Search,
  plan: ObjectPlan,
  naming: Naming,
  members: MemberGoals,
  index: number,
): Json => {
  const wish = plan.wishes[index];
  if (!wish) return fill(search, plan, naming, members);
  const { known } = naming;
  const named = [...known].filter((name) => !plan.absent.has(name) && isMeant(search, wish, name));
  const shared = [...members.keys()].filter((name) => !known.has(name) && isMeant(search, wish, name));
  for (const names of [freshNames(search, plan, naming, members, wish.names.meant), named, shared])
    for (const name of names) {
      const goal = and(search, [members.get(name) ?? YES, wish.goal]);
      if (!isPossible(search, plan, name, goal)) continue;
      const found = grantWishes(search, plan, naming, new Map(members).set(name, goal), index + 1);
      if (found !== NO_VALUE) return found;
    }
  return NO_VALUE;
};

/** Adds members with any names, up to the least size. */
const fill = (search: Search, plan: ObjectPlan, naming: Naming, members: MemberGoals): Json => {
  const all = new Map(members);
  const isFree = (name: string): boolean =>
    !plan.absent.has(name) && !all.has(name) && isPossible(search, plan, name, YES);
  const named = [...naming.known];
  while (all.size < plan.least) {
    countStep(search);
    const name = named.find(isFree) ?? [...freshNames(search, plan, naming, all, YES)].find(isFree);
    if (name === undefined) return NO_VALUE;
    all.set(name, YES);
  }
  return build(search, plan, all);
};

/**
 * New names, which no goal names and no member has: one name for each combination of conditions that it can reach.
 *
 * @param wished a goal that the name has to reach
 */
const freshNames = function* (
  search: Search,
  { absent }: ObjectPlan,
  { known, conditions }: Naming,
  members: MemberGoals,
  wished: Goal,
): Generator<string> {
  const taken = new Set([...known, ...absent, ...members.keys()]);
  const unused = FRESH_NAMES.filter((name) => !taken.has(name));
  if (conditions.length === 0 && wished === YES) {
    yield unused[0] ?? `member_${taken.size}`;
    return;
  }
  if (conditions.length > MAX_NAME_CONDITIONS) throw new Exhausted();
  const isText = hasType(search, ["string"]);
  const isNotTaken = testGoal(search, isOneOf(taken), false);
  // each bit of `kind` says whether a name reaches one of the conditions
  for (let kind = 0; kind < 2 ** conditions.length; kind++) {
    const asked = and(search, [
      isText,
      isNotTaken,
      wished,
      ...conditions.map(({ meant, other }, index) => (kind & (1 << index) ? meant : other)),
    ]);
    const name = unused.find((each) => reaches(search, asked, each)) ?? search.solve(asked);
    if (name !== NO_VALUE) yield name as string;
  }
};
