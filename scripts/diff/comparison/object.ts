// Compares the members of objects.

import { memberPhrase, typePhrase } from "../meaning/phrases.js";
import { hasNamePatterns, type Leaf } from "../meaning/shapes.js";
import { and, has, lacks, or, shapeGoal, someUnlisted } from "../search/builders.js";
import type { Goal, Mode } from "../search/goals.js";
import { unlistedMemberGoal } from "../search/leaf.js";
import type { Comparison, Node } from "./context.js";
import type { Effects } from "./effects.js";
import { noteMember, unlistedBy } from "./found.js";
import { linkShapes } from "./graph.js";
import type { Pair, Side } from "./pair.js";
import type { MemberStep } from "./place.js";

/** Compares the members of objects: those that a version names, then all others. */
export const compareMembers = (comparison: Comparison, node: Node, pair: Pair<Leaf>): void => {
  const { old, new: now } = pair;
  const names = [...now.members.keys(), ...old.members.keys(), ...now.required, ...old.required];
  for (const name of new Set(names)) compareMember(comparison, node, pair, name);
  compareUnlisted(comparison, node, pair);
};

const compareMember = (comparison: Comparison, node: Node, pair: Pair<Leaf>, name: string): void => {
  const { old, new: now } = pair;
  const step: MemberStep = { into: "member", pair, type: "object", key: { name } };
  const [oldShape, newShape] = [old.members.get(name), now.members.get(name)];
  if (oldShape && newShape) linkShapes(comparison, node, { old: oldShape, new: newShape }, step);
  if (Boolean(oldShape) === Boolean(newShape)) compareRequired(comparison, node, pair, name, step);
  else if (newShape)
    noteMember(comparison, node, "member-added", step, {
      after: memberPhrase(newShape, now.required.has(name)),
      ...memberEffects(comparison, pair, name),
    });
  else if (oldShape)
    noteMember(comparison, node, "member-removed", step, {
      before: memberPhrase(oldShape, old.required.has(name)),
      ...memberEffects(comparison, pair, name),
    });
};

const compareRequired = (
  comparison: Comparison,
  node: Node,
  pair: Pair<Leaf>,
  name: string,
  step: MemberStep,
): void => {
  const [wasRequired, isRequired] = [pair.old.required.has(name), pair.new.required.has(name)];
  if (wasRequired === isRequired) return;
  const absent = lacks(comparison.search, name);
  if (isRequired)
    noteMember(comparison, node, "required-added", step, {
      before: "optional",
      after: "required",
      refused: absent,
    });
  else
    noteMember(comparison, node, "required-dropped", step, {
      before: "required",
      after: "optional",
      unexpected: absent,
    });
};

/** The effects if only one version lists a member: in the other version it is one of the members that are not listed. */
const memberEffects = (comparison: Comparison, pair: Pair<Leaf>, name: string): Effects => {
  const { search } = comparison;
  const asks = (side: Side, mode: Mode, want?: boolean): Goal => {
    const shape = pair[side].members.get(name);
    return shape
      ? shapeGoal(search, shape, mode, want)
      : unlistedMemberGoal(search, pair[side], name, mode, want);
  };
  const [wasRequired, isRequired] = [pair.old.required.has(name), pair.new.required.has(name)];
  const differs = (from: Side, to: Side, mode: Mode): Goal =>
    has(search, name, and(search, [asks(from, mode), asks(to, mode, false)]));
  const orAbsent = (isNew: boolean, goal: Goal): Goal =>
    or(search, [...(isNew ? [lacks(search, name)] : []), goal]);
  return {
    refused: orAbsent(isRequired && !wasRequired, differs("old", "new", "is")),
    unexpected: orAbsent(wasRequired && !isRequired, differs("new", "old", "fits")),
    unlisted: has(
      search,
      name,
      unlistedBy(comparison, {
        old: (mode) => asks("old", mode),
        new: (mode, want) => asks("new", mode, want),
      }),
    ),
  };
};

/** Compares members that neither version lists. With patterns of names, they are compared as assertions instead. */
const compareUnlisted = (comparison: Comparison, node: Node, pair: Pair<Leaf>): void => {
  const { old, new: now } = pair;
  if (hasNamePatterns(old) || hasNamePatterns(now)) return;
  const { search } = comparison;
  const listed = new Set([...old.members.keys(), ...now.members.keys()]);
  const any: MemberStep = { into: "member", pair, type: "object", key: { unlisted: listed } };
  const differs = (from: Side, to: Side, mode: Mode): Goal =>
    someUnlisted(
      search,
      listed,
      and(search, [shapeGoal(search, pair[from].rest, mode), shapeGoal(search, pair[to].rest, mode, false)]),
    );
  if (old.closed === now.closed) linkShapes(comparison, node, { old: old.rest, new: now.rest }, any);
  else if (now.closed)
    noteMember(comparison, node, "map-closed", any, {
      before: `any name: ${typePhrase(old.rest.core)}`,
      unexpected: differs("new", "old", "fits"),
      unlisted: someUnlisted(search, listed, shapeGoal(search, old.rest, "described")),
    });
  else
    noteMember(comparison, node, "map-opened", any, {
      after: `any name: ${typePhrase(now.rest.core)}`,
      refused: differs("old", "new", "is"),
    });
};
