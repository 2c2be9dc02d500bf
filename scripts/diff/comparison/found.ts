// What differs in a pair, before it is known which payloads show it.

import { and, treeGoal } from "../search/builders.js";
import type { Goal, Mode } from "../search/goals.js";
import type { Comparison, Node } from "./context.js";
import type { Kind } from "./difference.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import type { MemberStep } from "./place.js";

/** The texts of a difference, and the goals that show its effects. */
export interface Noted extends Effects {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A difference in a pair. Its goals are about the value of the pair. */
export interface Found extends Noted {
  readonly kind: Kind;
  /** The member that is reported; undefined for the value itself. */
  readonly member?: MemberStep | undefined;
  /**
   * When it is reported: always; only if it has an effect; only if a payload shows an effect; or only if one does, and what
   * differs in the pair and below it narrows types but does not change them.
   */
  readonly reported: "always" | "with-effect" | "if-shown" | "if-types-moved";
}

/** Adds a difference to a pair. */
export const note = (node: Node, kind: Kind, noted: Noted, reported: Found["reported"] = "always"): void => {
  node.found.push({ kind, ...noted, reported });
};

/** Adds a difference of a member. Its goals are about the object that has the member. */
export const noteMember = (
  { search }: Comparison,
  node: Node,
  kind: Kind,
  member: MemberStep,
  noted: Noted,
): void => {
  const onObject = (effect: keyof Effects): Goal | undefined => {
    const goal = noted[effect];
    const { from, mode } = DIRECTIONS[effect];
    return goal && and(search, [treeGoal(search, "object", member.pair[from], mode), goal]);
  };
  node.found.push({
    kind,
    ...noted,
    member,
    reported: "always",
    refused: onObject("refused"),
    unexpected: onObject("unexpected"),
    unlisted: onObject("unlisted"),
  });
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
