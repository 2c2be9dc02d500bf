import type { GoalTable } from "./builders.js";
import type { Goal, Json } from "./goals.js";

/** In the place of a value: there is none, or none was found. */
export const NO_VALUE = Symbol("no value");

/** Steps that one question may take: a second or less. */
const MAX_STEPS = 20_000;

/** Items or members of a value that is made. */
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
  /** Goals that are being solved, with their depth: each is sought inside of the one before. */
  readonly open: Map<Goal, number>;
  /** The lowest depth of an open goal that was met again since the goal that is being solved now. */
  cut: number;
  steps: number;
  /** Whether something was not found out since the goal that is being solved now. */
  isUnsure: boolean;
}

/** Counts a step of the question; throws after too many. */
export const countStep = (search: Search): void => {
  if (++search.steps > MAX_STEPS) throw new Exhausted();
};
