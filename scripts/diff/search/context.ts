// The state of a search for payloads.

import type { GoalTable } from "./builders.js";
import type { Goal, Json } from "./goals.js";

/** Stands for a value if there is none, or none was found. */
export const NO_VALUE = Symbol("no value");

/** The most steps for one question. After more, its answer is `unknown`. */
export const MAX_STEPS = 20_000;

/** The most steps for all questions. After more, all answers are `unknown`. */
export const MAX_ALL_STEPS = 10_000_000;

/** The most items or members of a value. A goal that needs more is `unknown`. */
export const MAX_SIZE = 1_000;

/** A question takes more steps than are allowed. */
export class Exhausted extends Error {}

/** A search for values. Answers are kept for later questions. */
export interface Search extends GoalTable {
  /** Finds a value that reaches a goal, or `NO_VALUE`. */
  readonly solve: (goal: Goal) => Json;
  readonly answers: Map<Goal, Json>;
  /** Goals for which no value was found. True if there may still be one, because the search was not complete. */
  readonly hopeless: Map<Goal, boolean>;
  /** Goals that are being solved, with their depth. Each is a part of the one before it. */
  readonly open: Map<Goal, number>;
  /** While a goal is solved: the lowest depth of an open goal that was met again and not followed. */
  cut: number;
  /** The steps of the question that is being answered. */
  steps: number;
  /** The most steps for it. */
  limit: number;
  /** The steps of all questions before it. */
  total: number;
  /** Whether no steps are left for all questions. */
  isSpent: boolean;
  /** While a goal is solved: whether a part of the search stayed `unknown`. */
  isUnsure: boolean;
}

/** Counts a step of the question; throws after too many. */
export const countStep = (search: Search): void => {
  if (++search.steps > search.limit) throw new Exhausted();
};
