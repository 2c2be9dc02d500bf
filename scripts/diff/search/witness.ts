// Searches for a payload that reaches a goal.

import { JSON_TYPES, type JsonType } from "../meaning/shapes.js";
import { arrayFor } from "./array.js";
import { goalTable, NO } from "./builders.js";
import {
  countStep,
  Exhausted,
  MAX_ALL_STEPS,
  MAX_SIZE,
  MAX_STEPS,
  NO_VALUE,
  type Search,
} from "./context.js";
import { type Answer, type Goal, goalsOf, type Joined, type Json } from "./goals.js";
import { objectFor } from "./object.js";
import { reaches } from "./satisfaction.js";
import { scalarFor } from "./scalar.js";
import { unfold } from "./unfolding.js";

/** No open goal was met again. */
const NEVER_CUT = Number.POSITIVE_INFINITY;

/** Makes a search. Its goals and answers are kept for all questions. */
export const newSearch = (): Search => {
  const search: Search = {
    ...goalTable(),
    solve: (goal) => solve(search, goal),
    answers: new Map(),
    hopeless: new Map(),
    open: new Map(),
    cut: NEVER_CUT,
    steps: 0,
    limit: MAX_STEPS,
    total: 0,
    isSpent: false,
    isUnsure: false,
  };
  return search;
};

/**
 * Looks for a witness: a value that reaches the goal. It tries all combinations of choices and unfolds schemas when it needs
 * them. The answer `none` means that there is no such value. Some conditions on texts and numbers cannot be decided:
 * formats, patterns with lookaround, multiples of fractions. Then, and after too many steps, the answer is `unknown`.
 *
 * @param limit the most steps
 */
export const ask = (search: Search, goal: Goal, limit = MAX_STEPS): Answer => {
  startQuestion(search, limit);
  search.isSpent ||= search.total > MAX_ALL_STEPS;
  if (search.isSpent) return "unknown";
  search.cut = NEVER_CUT;
  search.isUnsure = false;
  try {
    const value = solve(search, goal);
    return value !== NO_VALUE ? { value } : search.isUnsure ? "unknown" : "none";
  } catch (error) {
    search.open.clear();
    // RangeError: the schema is too deep for the stack
    if (error instanceof Exhausted || error instanceof RangeError) return "unknown";
    throw error;
  }
};

const startQuestion = (search: Search, limit: number): void => {
  search.total += search.steps;
  search.steps = 0;
  search.limit = limit;
};

/** Whether a value reaches a goal. False if that takes too many steps. */
export const holds = (search: Search, goal: Goal, value: Json): boolean => {
  startQuestion(search, MAX_STEPS);
  try {
    return reaches(search, goal, value);
  } catch (error) {
    if (error instanceof Exhausted || error instanceof RangeError) return false;
    throw error;
  }
};

/** The answer to a goal without a search; undefined if a search is needed. */
const knownAnswer = (search: Search, goal: Goal): Json | undefined => {
  const { answers, hopeless, open } = search;
  if (answers.has(goal)) return answers.get(goal);
  if (goal === NO) return NO_VALUE;
  const known = hopeless.get(goal);
  if (known !== undefined) {
    search.isUnsure ||= known;
    return NO_VALUE;
  }
  const above = open.get(goal);
  if (above !== undefined) {
    // a value that contains an answer to the same goal is never the smallest answer
    search.cut = Math.min(search.cut, above);
    return NO_VALUE;
  }
  return undefined;
};

/**
 * Solves a goal. If the search met an open goal again, it did not follow it. Then a failure may depend on that open goal and
 * is not kept. After an exception, `ask` clears the open goals.
 */
const solve = (search: Search, goal: Goal): Json => {
  const known = knownAnswer(search, goal);
  if (known !== undefined) return known;
  const { answers, hopeless, open } = search;
  const depth = open.size;
  const { cut: outerCut, isUnsure: wasUnsure } = search;
  search.cut = NEVER_CUT;
  search.isUnsure = false;
  open.set(goal, depth);
  let found: Json = NO_VALUE;
  for (const type of JSON_TYPES) {
    found = searchType(search, type, [goal], [], []);
    if (found !== NO_VALUE) break;
  }
  open.delete(goal);
  if (found !== NO_VALUE) answers.set(goal, found);
  else if (search.cut >= depth) hopeless.set(goal, search.isUnsure);
  const isCutAbove = found === NO_VALUE && search.cut < depth;
  search.cut = Math.min(outerCut, isCutAbove ? search.cut : NEVER_CUT);
  search.isUnsure = wasUnsure || (search.isUnsure && found === NO_VALUE);
  return found;
};

/**
 * Finds a value of one type.
 *
 * @param todo goals that are not unfolded yet
 * @param settled atoms that the value has to reach
 * @param choices goals of which one part is enough
 */
const searchType = (
  search: Search,
  type: JsonType,
  todo: readonly Goal[],
  settled: readonly Goal[],
  choices: readonly Joined[],
): Json => {
  const atoms = [...settled];
  const ors = [...choices];
  if (!settle(search, type, [...todo], atoms, ors)) return NO_VALUE;
  // this value may already reach the choices; and without a value here, no choice can give one
  const value = valueFor(search, type, atoms);
  if (value === NO_VALUE) return NO_VALUE;
  const unmet = ors.filter((each) => !reaches(search, each, value));
  const first = unmet.sort((a, b) => a.of.length - b.of.length)[0];
  if (!first) return value;
  const others = ors.filter((each) => each !== first);
  for (const each of first.of) {
    const found = searchType(search, type, [each], atoms, others);
    if (found !== NO_VALUE) return found;
  }
  return NO_VALUE;
};

/** Unfolds goals into atoms and choices; false if no value of the type can reach one of the goals. */
const settle = (search: Search, type: JsonType, todo: Goal[], atoms: Goal[], ors: Joined[]): boolean => {
  for (let goal = todo.pop(); goal; goal = todo.pop()) {
    countStep(search);
    const unfolded = unfold(search, goal, type);
    switch (unfolded.op) {
      case "yes":
        break;
      case "no":
        return false;
      case "and":
        todo.push(...unfolded.of);
        break;
      case "or":
        ors.push(unfolded as Joined);
        break;
      case "schema":
        todo.push(unfolded);
        break;
      case "types":
        if (!unfolded.types.includes(type)) return false;
        break;
      default:
        if ((TYPE_OF_OP[unfolded.op] ?? type) !== type) return false;
        if (!atoms.includes(unfolded)) atoms.push(unfolded);
    }
  }
  return true;
};

/** The only type of which values can reach a goal, by the goal's op. */
const TYPE_OF_OP: Partial<Record<Goal["op"], JsonType>> = {
  has: "object",
  "has-if-present": "object",
  lacks: "object",
  "some-unlisted": "object",
  "every-unlisted": "object",
  "every-item": "array",
  item: "array",
  "item-if-present": "array",
  count: "array",
  distinct: "array",
  duplicates: "array",
};

/** A value of the type that reaches all atoms. */
const valueFor = (search: Search, type: JsonType, atoms: readonly Goal[]): Json => {
  if (type !== "array" && type !== "object") {
    const found = scalarFor(type, goalsOf(atoms, "test"));
    search.isUnsure ||= found === "unknown";
    return typeof found === "object" ? found.value : NO_VALUE;
  }
  const sizes = goalsOf(atoms, "size");
  const least = Math.max(0, ...sizes.map((each) => each.least));
  const most = Math.min(...sizes.map((each) => each.most), Number.POSITIVE_INFINITY);
  if (most < least) return NO_VALUE;
  if (least > MAX_SIZE) {
    search.isUnsure = true;
    return NO_VALUE;
  }
  return (type === "array" ? arrayFor : objectFor)(search, atoms, least, most);
};
