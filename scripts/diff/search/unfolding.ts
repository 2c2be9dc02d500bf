// Unfolds goals: replaces the goal to meet a schema by goals for its members or items.

import type { JsonType, Union } from "../meaning/shapes.js";
import {
  always,
  and,
  ENDLESS,
  type GoalTable,
  has,
  hasOtherType,
  hasType,
  item,
  lacks,
  or,
  size,
  someUnlisted,
  testGoal,
  treeGoal,
  YES,
} from "./builders.js";
import { asksValidator, type Goal, type Mode, type SchemaGoal } from "./goals.js";
import { meets, misses } from "./leaf.js";
import { isExactly } from "./tests.js";

/** The goal for values of one JSON type that a schema goal unfolds to. Other goals are returned unchanged. */
export const unfold = (table: GoalTable, goal: Goal, type: JsonType): Goal => {
  if (goal.op !== "schema" && goal.op !== "later") return goal;
  let byType = table.unfolded.get(goal);
  if (!byType) table.unfolded.set(goal, (byType = {}));
  return (byType[type] ??=
    goal.op === "later" ? unfold(table, goal.make(), type) : unfoldSchema(table, goal, type));
};

const unfoldSchema = (table: GoalTable, goal: SchemaGoal, type: JsonType): Goal => {
  const { core, mode, want } = goal;
  const tree = core ? core.trees[type] : goal.tree?.[0] === type ? goal.tree[1] : undefined;
  // the schema refuses the type
  if (!tree) return always(!want);
  if (tree.kind === "leaf") return (want ? meets : misses)(table, tree, type, mode);
  return unfoldUnion(table, tree, type, mode, want);
};

/** At least one branch is met, and of a `oneOf` not two. With `want` false, the opposite. */
const unfoldUnion = (table: GoalTable, union: Union, type: JsonType, mode: Mode, want: boolean): Goal => {
  const branches = union.branches.map((branch) => treeGoal(table, type, branch, mode, want));
  const exclusive = (asksValidator(mode) ? union.exclusive : []).map((trees) => {
    const clean = trees.map((tree) => treeGoal(table, type, tree, "clean"));
    if (!want) return twoOf(table, clean);
    const unclean = trees.map((tree) => treeGoal(table, type, tree, "clean", false));
    return allButOne(table, unclean);
  });
  return want
    ? and(table, [or(table, branches), ...exclusive])
    : or(table, [and(table, branches), ...exclusive]);
};

/** Two of these goals are reached. Only the pairs that `isMeant` takes count; it gets their indexes. */
export const twoOf = (
  table: GoalTable,
  goals: readonly Goal[],
  isMeant: (one: number, other: number) => boolean = () => true,
): Goal =>
  or(
    table,
    goals.flatMap((one, index) =>
      goals.flatMap((two, other) => (other > index && isMeant(index, other) ? [and(table, [one, two])] : [])),
    ),
  );

const allButOne = (table: GoalTable, goals: readonly Goal[]): Goal =>
  or(
    table,
    goals.map((_, left) =>
      and(
        table,
        goals.filter((_, index) => index !== left),
      ),
    ),
  );

/** A value differs from this value. */
export const differsFrom = (table: GoalTable, value: unknown): Goal => {
  if (Array.isArray(value))
    return or(table, [
      hasOtherType(table, "array"),
      and(table, [
        hasType(table, ["array"]),
        or(table, [
          ...(value.length > 0 ? [size(table, 0, value.length - 1)] : []),
          size(table, value.length + 1, ENDLESS),
          ...value.map((each, index) => item(table, index, differsFrom(table, each))),
        ]),
      ]),
    ]);
  if (typeof value === "object" && value !== null)
    return or(table, [
      hasOtherType(table, "object"),
      ...Object.entries(value).flatMap(([name, each]) => [
        lacks(table, name),
        has(table, name, differsFrom(table, each)),
      ]),
      someUnlisted(table, new Set(Object.keys(value)), YES),
    ]);
  return testGoal(table, isExactly(value), false);
};
