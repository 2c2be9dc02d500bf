// Makes goals from leaves: what a leaf asks of a value.
import type { JsonType, Leaf, Members } from "../meaning/shapes.js";
import {
  always,
  and,
  DISTINCT,
  DUPLICATES,
  ENDLESS,
  everyItem,
  everyUnlisted,
  type GoalTable,
  has,
  hasIfPresent,
  item,
  itemIfPresent,
  lacks,
  or,
  shapeGoal,
  size,
  someItem,
  someUnlisted,
  testGoal,
} from "./builders.js";
import { asksValidator, type Goal, type Mode } from "./goals.js";
import {
  conditionGoal,
  containsGoal,
  memberGroupGoal,
  propertyNamesGoal,
  unevaluatedGoal,
} from "./requirements.js";
import { matchesPattern, testsOf } from "./tests.js";

/** A value of this type meets the leaf. */
export const meets = (table: GoalTable, leaf: Leaf, type: JsonType, mode: Mode): Goal => {
  const goals = testsOf(leaf, type, mode).map((test) => testGoal(table, test));
  addAssertions(table, goals, leaf, type, mode, true);
  if (type === "object") {
    for (const [name, shape] of membersFor(leaf, mode).members)
      goals.push(hasIfPresent(table, name, shapeGoal(table, shape, mode)));
    for (const name of leaf.required) goals.push(has(table, name));
    goals.push(everyUnlisted(table, new Set(leaf.members.keys()), restGoal(table, leaf, mode, true)));
  } else if (type === "array") {
    for (const [index, shape] of leaf.prefixItems.entries())
      goals.push(itemIfPresent(table, index, shapeGoal(table, shape, mode)));
    goals.push(everyItem(table, leaf.prefixItems.length, shapeGoal(table, leaf.items, mode)));
  }
  if (leaf.anything && mode === "described" && (type === "array" || type === "object"))
    return size(table, 0, 0);
  const { least, most } = sizeRange(leaf, mode);
  if (least > 0 || most < ENDLESS) goals.push(size(table, least, most));
  return and(table, goals);
};

/** A value of this type misses the leaf, in any way. */
export const misses = (table: GoalTable, leaf: Leaf, type: JsonType, mode: Mode): Goal => {
  const goals = testsOf(leaf, type, mode).map((test) => testGoal(table, test, false));
  addAssertions(table, goals, leaf, type, mode, false);
  if (type === "object") {
    for (const name of leaf.required) goals.push(lacks(table, name));
    for (const [name, shape] of membersFor(leaf, mode).members)
      goals.push(has(table, name, shapeGoal(table, shape, mode, false)));
    goals.push(someUnlisted(table, new Set(leaf.members.keys()), restGoal(table, leaf, mode, false)));
  } else if (type === "array") {
    for (const [index, shape] of leaf.prefixItems.entries())
      goals.push(item(table, index, shapeGoal(table, shape, mode, false)));
    goals.push(someItem(table, leaf.prefixItems.length, shapeGoal(table, leaf.items, mode, false)));
  }
  const { least, most } = sizeRange(leaf, mode);
  if (least > 0) goals.push(size(table, 0, least - 1));
  if (most < ENDLESS) goals.push(size(table, most + 1, ENDLESS));
  return or(table, goals);
};

/** Adds the goals of keywords that only some schemas have. Of these, only `if` is also for types. */
const addAssertions = (
  table: GoalTable,
  goals: Goal[],
  leaf: Leaf,
  type: JsonType,
  mode: Mode,
  want: boolean,
): void => {
  for (const each of leaf.conditions) goals.push(conditionGoal(table, each, mode, want));
  if (!asksValidator(mode)) return;
  for (const each of leaf.contains) goals.push(containsGoal(table, each, want));
  if (leaf.uniqueItems) goals.push(want ? DISTINCT : DUPLICATES);
  for (const [name, needed] of leaf.dependentRequired)
    goals.push(
      want
        ? or(table, [
            lacks(table, name),
            and(
              table,
              needed.map((each) => has(table, each)),
            ),
          ])
        : and(table, [
            has(table, name),
            or(
              table,
              needed.map((each) => lacks(table, each)),
            ),
          ]),
    );
  for (const each of leaf.memberGroups) goals.push(memberGroupGoal(table, each, mode, want));
  for (const each of leaf.propertyNames) goals.push(propertyNamesGoal(table, each, want));
  for (const each of leaf.unevaluated) goals.push(unevaluatedGoal(table, each, type, mode, want));
};

/** The members as the validator checks them, or as the types list them. */
const membersFor = (leaf: Leaf, mode: Mode): Members =>
  asksValidator(mode) ? leaf : (leaf.typedMembers ?? leaf);

/** The goal for a member that the leaf does not list, without patterns of names. */
const restGoal = (table: GoalTable, leaf: Leaf, mode: Mode, want: boolean): Goal =>
  leaf.closed && (mode === "listed" || mode === "described")
    ? always(!want)
    : shapeGoal(table, membersFor(leaf, mode).rest, mode, want);

/** The goal for a member with this name that the leaf does not list. */
export const unlistedMemberGoal = (
  table: GoalTable,
  leaf: Leaf,
  name: string,
  mode: Mode,
  want = true,
): Goal => {
  const matches = (source: string) => matchesPattern(source).holds(name);
  const goals = [restGoal(table, leaf, mode, want)];
  for (const { pattern, listed, exceptPatterns, shape } of asksValidator(mode) ? leaf.memberGroups : [])
    if (
      shape &&
      !listed.has(name) &&
      (pattern === undefined || matches(pattern)) &&
      !exceptPatterns.some(matches)
    )
      goals.push(shapeGoal(table, shape, mode, want));
  return (want ? and : or)(table, goals);
};

/** The number of items or members that a leaf allows. Limits are drift, so only `clean` values have to keep them. */
const sizeRange = ({ limits }: Leaf, mode: Mode): { least: number; most: number } =>
  mode === "clean"
    ? {
        least: limits.minItems ?? limits.minProperties ?? 0,
        most: limits.maxItems ?? limits.maxProperties ?? ENDLESS,
      }
    : { least: 0, most: ENDLESS };
