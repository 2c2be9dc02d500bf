import type { GoalTable } from "./builders.js";
import type { Goal, Json } from "./goals.js";

/** In the place of a value: there is none, or none was found. */
export const NO_VALUE = Symbol("no value");

/** Steps that one question may take; after more, its answer is `unknown`. */
const MAX_STEPS = 20_000;

/** Items or members that a value is made with; a goal that needs more stays unknown. */
export const MAX_SIZE = 1_000;

/** The question takes more than the steps that are allowed. */
export class Exhausted extends Error {}

/** A search for values. Answers are kept for later questions. */
export interface Search extends GoalTable {
  /** Finds a value that reaches a goal, or `NO_VALUE`. */
  readonly solve: (goal: Goal) => Json;
  readonly answers: Map<Goal, Json>;
  /** Goals that no value was found for, and whether there may be one all the same. */
  readonly hopeless: Map<Goal, boolean>;
  /** Goals that are being solved, with their depth: each is part of the one before. */
  readonly open: Map<Goal, number>;
  /** While a goal is solved: the lowest depth of an open goal that was met again and not followed. */
  cut: number;
  steps: number;
  /** While a goal is solved: whether something was not found out. */
  isUnsure: boolean;
}

/** Counts a step of the question; throws after too many. */
export const countStep = (search: Search): void => {
  if (++search.steps > MAX_STEPS) throw new Exhausted();
};
