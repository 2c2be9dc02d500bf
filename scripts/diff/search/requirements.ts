// Makes goals from keywords that only some schemas have. If `want` is false, the goal is to miss the keyword.
import type { Evaluated } from "../../../src/check/rules.js";
import { ALL_ITEMS } from "../../schema/closing.js";
import type { Condition, Contains, JsonType, MemberGroup, Shape, Unevaluated } from "../meaning/shapes.js";
import {
  always,
  and,
  counted,
  ENDLESS,
  everyItem,
  everyUnlisted,
  type GoalTable,
  later,
  or,
  shapeGoal,
  someItem,
  someUnlisted,
  testGoal,
} from "./builders.js";
import { asksValidator, type Goal, type Mode, type Names } from "./goals.js";
import { matchesPattern } from "./tests.js";

/** `not`, and `if` with `then` and `else`. Most types ignore `not`; for them a value may be in either branch of an `if`. */
export const conditionGoal = (table: GoalTable, condition: Condition, mode: Mode, want: boolean): Goal => {
  const isAsked = asksValidator(mode);
  if ("not" in condition)
    return isAsked || condition.isTyped ? shapeGoal(table, condition.not, "clean", !want) : always(want);
  const { when, met, unmet } = condition;
  // in types, a branch does not close the object: other parts of the type list its members too
  const branchMode = isAsked ? mode : "fits";
  const branch = (shape: Shape | undefined): Goal =>
    shape ? shapeGoal(table, shape, branchMode, want) : always(want);
  if (isAsked)
    return or(table, [
      and(table, [shapeGoal(table, when, "clean"), branch(met)]),
      and(table, [shapeGoal(table, when, "clean", false), branch(unmet)]),
    ]);
  if (!met || !unmet) return always(want);
  return (want ? or : and)(table, [branch(met), branch(unmet)]);
};

/** `contains` with its counts. */
export const containsGoal = (table: GoalTable, { item, least, most }: Contains, want: boolean): Goal => {
  const ofKind = {
    index: 0,
    goal: shapeGoal(table, item, "clean"),
    other: shapeGoal(table, item, "clean", false),
  };
  if (want) return counted(table, { ...ofKind, least, most });
  return or(table, [
    ...(least > 0 ? [counted(table, { ...ofKind, least: 0, most: least - 1 })] : []),
    ...(most < ENDLESS ? [counted(table, { ...ofKind, least: most + 1, most: ENDLESS })] : []),
  ]);
};

/** `propertyNames` */
export const propertyNamesGoal = (table: GoalTable, name: Shape, want: boolean): Goal => {
  const wrong: Names = {
    meant: shapeGoal(table, name, "clean", false),
    other: shapeGoal(table, name, "clean"),
  };
  return want
    ? everyUnlisted(table, NO_NAMES, always(false), wrong)
    : someUnlisted(table, NO_NAMES, always(true), wrong);
};

const NO_NAMES: ReadonlySet<string> = new Set();

/** `patternProperties`, and members that match no pattern. */
export const memberGroupGoal = (
  table: GoalTable,
  { pattern, listed, exceptPatterns, shape }: MemberGroup,
  mode: Mode,
  want: boolean,
): Goal => {
  if (shape === undefined && mode !== "clean") return always(want);
  const goal = shape ? shapeGoal(table, shape, mode, want) : always(!want);
  return unlistedGoal(table, { listed, goal, names: namesOf(table, pattern, exceptPatterns), want });
};

const unlistedGoal = (
  table: GoalTable,
  { listed, goal, names, want }: { listed: ReadonlySet<string>; goal: Goal; names: Names; want: boolean },
): Goal => (want ? everyUnlisted : someUnlisted)(table, listed, goal, names);

/** Names that match `pattern` and none of `except`. */
const namesOf = (table: GoalTable, pattern: string | undefined, except: readonly string[]): Names => {
  const all = [
    ...(pattern === undefined ? [] : [[pattern, true] as const]),
    ...except.map((each) => [each, false] as const),
  ];
  return {
    meant: and(
      table,
      all.map(([each, want]) => testGoal(table, matchesPattern(each), want)),
    ),
    other: or(
      table,
      all.map(([each, want]) => testGoal(table, matchesPattern(each), !want)),
    ),
  };
};

// ---- unevaluatedProperties and unevaluatedItems ----------------------------------------------------------------

/**
 * The goal for members or items that no other keyword evaluates. Which ones these are may depend on conditions on the
 * value.
 */
export const unevaluatedGoal = (
  table: GoalTable,
  given: Unevaluated,
  type: JsonType,
  mode: Mode,
  want: boolean,
): Goal => {
  const { rest } = given;
  if (given.type !== type || (rest === undefined && mode !== "clean")) return always(want);
  const goal = rest ? shapeGoal(table, rest, mode, want) : always(!want);
  const key = `${given.id} ${mode} ${want}`;
  return afterQuestions({ table, key, type, goal, want }, given.known, [], "");
};

/** An `Unevaluated` while its goal is made. */
interface Leftover {
  readonly table: GoalTable;
  /** Equal for the same keyword, mode and `want`. */
  readonly key: string;
  readonly type: JsonType;
  /** The goal for members or items that no keyword evaluates. */
  readonly goal: Goal;
  readonly want: boolean;
}

/**
 * Makes a goal for both answers to each condition. The goals behind an answer are made later, because most are never needed.
 *
 * @param todo what is evaluated under conditions that have no answer yet
 * @param known what is evaluated without a condition, or with the answers so far
 * @param answers `+` and `-` for the answers so far
 */
const afterQuestions = (
  leftover: Leftover,
  todo: readonly Evaluated<Shape>[],
  known: readonly Evaluated<Shape>[],
  answers: string,
): Goal => {
  const [next, ...others] = todo;
  if (!next) return leftoverGoal(leftover, known);
  const question = next.when ?? next.unless;
  if (!question) return afterQuestions(leftover, others, [...known, next], answers);
  const { table, key } = leftover;
  const { when, more = [] } = next;
  const after = (now: string, found: readonly Evaluated<Shape>[]): Goal =>
    later(table, `${key} ${now}`, () => afterQuestions(leftover, [...found, ...others], known, now));
  return or(table, [
    and(table, [shapeGoal(table, question, "clean", when !== undefined), after(`${answers}+`, more)]),
    and(table, [shapeGoal(table, question, "clean", when === undefined), after(`${answers}-`, [])]),
  ]);
};

/** The goal for members or items that are not evaluated, when all conditions are answered. */
const leftoverGoal = ({ table, type, goal, want }: Leftover, known: readonly Evaluated<Shape>[]): Goal => {
  if (type === "object") {
    if (known.some(({ all }) => all)) return always(want);
    const listed = new Set(known.flatMap(({ names = [] }) => names));
    const patterns = known.flatMap(({ patterns = [] }) => patterns);
    return unlistedGoal(table, { listed, goal, names: namesOf(table, undefined, patterns), want });
  }
  const count = Math.max(0, ...known.map(({ count = 0 }) => count));
  if (count === ALL_ITEMS) return always(want);
  const kinds = known.flatMap(({ each }) => (each ? [shapeGoal(table, each, "clean", want)] : []));
  return want
    ? everyItem(table, count, or(table, [goal, ...kinds]))
    : someItem(table, count, and(table, [goal, ...kinds]));
};
