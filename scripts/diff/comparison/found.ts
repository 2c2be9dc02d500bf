// What differs in a pair, before it is known which payloads show it.

import { and, treeGoal } from "../search/builders.js";
import type { Goal, Mode } from "../search/goals.js";
import type { Comparison, Found, Node, Noted } from "./context.js";
import type { Kind } from "./difference.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import type { MemberStep } from "./place.js";

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
