// Adds differences, and looks for payloads that show their effects.

import { and, treeGoal } from "../search/builders.js";
import type { Answer, Goal, Mode } from "../search/goals.js";
import { ask } from "../search/witness.js";
import type { Comparison } from "./context.js";
import type { Difference, Kind } from "./difference.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import { type MemberStep, type Path, pathInWords, payloadGoal } from "./path.js";

/** The texts of a difference, and the goals that show its effects. */
export interface Noted extends Effects {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Adds a difference to those that were found. */
export const note = (comparison: Comparison, kind: Kind, path: Path, noted: Noted): void => {
  comparison.found.push(differenceAt(comparison, kind, path, noted, path));
};

/** Adds a difference only if a payload shows that something is refused or no longer listed. */
export const noteIfShown = (comparison: Comparison, kind: Kind, path: Path, noted: Noted): void => {
  const difference = differenceAt(comparison, kind, path, noted, path);
  if (typeof difference.refused === "object" || typeof difference.unlisted === "object")
    comparison.found.push(difference);
};

/** Adds a difference of a member. Its goals are about the object that has the member. */
export const noteMember = (comparison: Comparison, kind: Kind, path: MemberStep, noted: Noted): void => {
  const { search } = comparison;
  const onObject = (effect: keyof Effects): Goal | undefined => {
    const goal = noted[effect];
    const { from, mode } = DIRECTIONS[effect];
    return goal && and(search, [treeGoal(search, "object", path.pair[from], mode), goal]);
  };
  const effects: Effects = {
    refused: onObject("refused"),
    unexpected: onObject("unexpected"),
    unlisted: onObject("unlisted"),
  };
  comparison.found.push(differenceAt(comparison, kind, path, { ...noted, ...effects }, path.above));
};

/**
 * Makes a difference. For each effect with a goal, it looks for a payload that shows the effect.
 *
 * @param path the place that is reported
 * @param goalPath the place that the goals are about
 */
export const differenceAt = (
  comparison: Comparison,
  kind: Kind,
  path: Path,
  noted: Noted,
  goalPath: Path,
): Difference => {
  const { search } = comparison;
  const answer = (effect: keyof Effects): Answer => {
    const goal = noted[effect];
    return goal ? ask(search, payloadGoal(search, goalPath, goal, DIRECTIONS[effect])) : "none";
  };
  const refused = answer("refused");
  const unexpected = answer("unexpected");
  const unlisted = answer("unlisted");
  return {
    kind,
    ...pathInWords(path),
    origin: originOf(comparison, path),
    before: noted.before,
    after: noted.after,
    acceptsLess: refused !== "none",
    refused,
    typesChange: unexpected !== "none" || unlisted !== "none",
    unexpected,
    unlisted,
  };
};

/** The pair of schemas that is being compared, and the way from there. */
const originOf = ({ within }: Comparison, path: Path): string => {
  if (within.number === undefined) return "";
  const [above, here] = [pathInWords(within.path), pathInWords(path)];
  const way = [here.keys.slice(above.keys.length), here.when.slice(above.when.length)];
  return `${within.number} ${JSON.stringify(way)}`;
};

/**
 * A goal for a value of which the old types list every member. It fits the new types too, but they do not list one of its
 * members.
 *
 * @param asks what a version asks of the value
 */
export const unlistedBy = (
  { search }: Comparison,
  asks: { old: (mode: Mode) => Goal; new: (mode: Mode, want?: boolean) => Goal },
): Goal => and(search, [asks.old("described"), asks.new("fits"), asks.new("listed", false)]);
