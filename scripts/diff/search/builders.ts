// Makes goals. Equal goals are the same object.
import { JSON_TYPES, type JsonType, type Shape, type Tree } from "../meaning/shapes.js";
import {
  asksNothing,
  type Goal,
  type Joined,
  type Mode,
  type Named,
  type Names,
  type Placed,
  type Test,
  type Unlisted,
} from "./goals.js";

/** All goals of one search, and the unfolded goal of each schema goal. */
export interface GoalTable {
  readonly interned: Map<string, Goal>;
  readonly unfolded: Map<Goal, Partial<Record<JsonType, Goal>>>;
}

/** An empty table. */
export const goalTable = (): GoalTable => ({
  interned: new Map(
    // the ids of other goals follow these
    [YES, NO, DISTINCT, DUPLICATES].map((goal) => [goal.op, goal]),
  ),
  unfolded: new Map(),
});

/** No limit on a number of items or members. */
export const ENDLESS = Number.POSITIVE_INFINITY;

/** Reached by any value. */
export const YES: Goal = { id: 0, op: "yes" };
/** Reached by no value. */
export const NO: Goal = { id: 1, op: "no" };
/** No two items are equal. */
export const DISTINCT: Goal = { id: 2, op: "distinct" };
/** Two items are equal. */
export const DUPLICATES: Goal = { id: 3, op: "duplicates" };

type WithoutId<G> = G extends unknown ? Omit<G, "id"> : never;

const intern = ({ interned }: GoalTable, key: string, goal: WithoutId<Goal>): Goal => {
  let known = interned.get(key);
  if (!known) interned.set(key, (known = { ...goal, id: interned.size } as Goal));
  return known;
};

/** All of these goals are reached. */
export const and = (table: GoalTable, goals: readonly Goal[]): Goal => join(table, "and", goals, YES, NO);

/** At least one of these goals is reached. */
export const or = (table: GoalTable, goals: readonly Goal[]): Goal => join(table, "or", goals, NO, YES);

const join = (
  table: GoalTable,
  op: Joined["op"],
  goals: readonly Goal[],
  neutral: Goal,
  absorbing: Goal,
): Goal => {
  const asking = goals.filter((goal) => goal !== neutral);
  if (asking.length <= 1) return asking[0] ?? neutral;
  const parts = [...new Set(asking.flatMap((goal) => (goal.op === op ? goal.of : [goal])))];
  if (parts.includes(absorbing)) return absorbing;
  if (parts.length === 1) return parts[0] as Goal;
  const key = parts.map(({ id }) => id).sort((a, b) => a - b);
  return intern(table, `${op} ${key}`, { op, of: parts });
};

/** The goal for a condition that is always true: `YES` if it is wanted, `NO` if it is to be missed. */
export const always = (want: boolean): Goal => (want ? YES : NO);

// ---- schemas ---------------------------------------------------------------------------------------------------

/** A value of one type meets a tree, or misses it. */
export const treeGoal = (table: GoalTable, type: JsonType, tree: Tree, mode: Mode, want = true): Goal =>
  intern(table, `tree ${tree.id} ${mode} ${want}`, {
    op: "schema",
    core: undefined,
    tree: [type, tree],
    mode,
    want,
  });

/** A value meets a shape, or misses it. */
export const shapeGoal = (table: GoalTable, shape: Shape, mode: Mode, want = true): Goal =>
  asksNothing(shape, mode)
    ? always(want)
    : intern(table, `core ${shape.core.id} ${mode} ${want}`, {
        op: "schema",
        core: shape.core,
        tree: undefined,
        mode,
        want,
      });

/** A goal that is made when the search needs it. Goals with equal keys are equal. */
export const later = (table: GoalTable, key: string, make: () => Goal): Goal =>
  intern(table, `later ${key}`, { op: "later", make });

// ---- any value -------------------------------------------------------------------------------------------------

/** The value has one of these types. */
export const hasType = (table: GoalTable, types: readonly JsonType[]): Goal =>
  intern(table, `types ${types}`, { op: "types", types });

/** The value has any other type. */
export const hasOtherType = (table: GoalTable, type: JsonType): Goal =>
  hasType(
    table,
    JSON_TYPES.filter((each) => each !== type),
  );

/** A test is passed, or failed. */
export const testGoal = (
  table: GoalTable,
  { key, holds, candidates, language, multipleOf }: Test,
  want = true,
): Goal =>
  intern(table, `test ${want} ${key}`, {
    op: "test",
    key,
    want,
    holds: want ? holds : (value) => !holds(value),
    candidates,
    membership: language && [language, want],
    multipleOf,
  });

/** The number of items or members is in a range. */
export const size = (table: GoalTable, least: number, most: number): Goal =>
  intern(table, `size ${least} ${most}`, { op: "size", least, most });

// ---- objects ---------------------------------------------------------------------------------------------------

const named = (table: GoalTable, op: Named["op"], name: string, goal: Goal): Goal =>
  intern(table, `${op} ${goal.id} ${name}`, { op, name, goal });

/** The member is there and reaches the goal. */
export const has = (table: GoalTable, name: string, goal: Goal = YES): Goal =>
  goal === NO ? NO : named(table, "has", name, goal);

/** If the member is there, it reaches the goal. */
export const hasIfPresent = (table: GoalTable, name: string, goal: Goal): Goal =>
  goal === YES ? YES : named(table, "has-if-present", name, goal);

/** The member is absent. */
export const lacks = (table: GoalTable, name: string): Goal => named(table, "lacks", name, NO);

const EVERY_NAME: Names = { meant: YES, other: NO };

const unlisted = (
  table: GoalTable,
  op: Unlisted["op"],
  listed: ReadonlySet<string>,
  goal: Goal,
  names: Names,
): Goal =>
  intern(table, `${op} ${goal.id} ${names.meant.id} ${JSON.stringify([...listed].sort())}`, {
    op,
    listed,
    names,
    goal,
  });

/** At least one member that is not listed, and whose name is meant, reaches the goal. */
export const someUnlisted = (
  table: GoalTable,
  listed: ReadonlySet<string>,
  goal: Goal = YES,
  names = EVERY_NAME,
): Goal => (goal === NO ? NO : unlisted(table, "some-unlisted", listed, goal, names));

/** All members that are not listed, and whose names are meant, reach the goal. */
export const everyUnlisted = (
  table: GoalTable,
  listed: ReadonlySet<string>,
  goal: Goal,
  names = EVERY_NAME,
): Goal => (goal === YES ? YES : unlisted(table, "every-unlisted", listed, goal, names));

// ---- arrays ----------------------------------------------------------------------------------------------------

const placed = (table: GoalTable, op: Placed["op"], index: number, goal: Goal): Goal =>
  intern(table, `${op} ${goal.id} ${index}`, { op, index, goal });

/** The item is there and reaches the goal. */
export const item = (table: GoalTable, index: number, goal: Goal): Goal =>
  goal === NO ? NO : placed(table, "item", index, goal);

/** If the item is there, it reaches the goal. */
export const itemIfPresent = (table: GoalTable, index: number, goal: Goal): Goal =>
  goal === YES ? YES : placed(table, "item-if-present", index, goal);

/** All items from an index on reach the goal. */
export const everyItem = (table: GoalTable, index: number, goal: Goal): Goal =>
  goal === YES ? YES : placed(table, "every-item", index, goal);

/** An item from an index on reaches the goal. */
export const someItem = (table: GoalTable, index: number, goal: Goal): Goal =>
  counted(table, { index, least: 1, most: ENDLESS, goal, other: YES });

/** From an index on, between `least` and `most` items reach `goal`. All other items reach `other`. */
export const counted = (
  table: GoalTable,
  given: { index: number; least: number; most: number; goal: Goal; other: Goal },
): Goal => {
  const { index, least, most, goal } = given;
  if (least === 0 && most === ENDLESS) return YES;
  if ((goal === NO && least > 0) || most < least) return NO;
  return intern(table, `count ${goal.id} ${index} ${least} ${most}`, { op: "count", ...given });
};
