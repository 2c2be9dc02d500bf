// Compares the shapes of two versions of payloads.

import { typePhrase } from "../meaning/phrases.js";
import { sameness } from "../meaning/sameness.js";
import { bareShape, type Core, type JsonType, type Leaf, type Shape, type Tree } from "../meaning/shapes.js";
import { and, hasType, shapeGoal } from "../search/builders.js";
import type { Goal, Mode } from "../search/goals.js";
import { newSearch } from "../search/witness.js";
import { compareAssertions } from "./assertions.js";
import { compareBounds } from "./bounds.js";
import type { Comparison, Node } from "./context.js";
import type { Difference, Kind } from "./difference.js";
import { differencesAt } from "./differences.js";
import { note } from "./found.js";
import { linkShapes, MAX_PAIRS, typesOfCore } from "./graph.js";
import { compareMembers } from "./object.js";
import { minus, type Pair } from "./pair.js";
import type { MemberStep } from "./place.js";
import { placesOf } from "./places.js";
import { compareScalars } from "./scalar.js";
import { compareUnions } from "./union.js";

/** Two versions of the payload of one event. */
export interface Payloads extends Pair<Shape> {
  readonly event: string;
}

/** What was found, and how much work it was. */
export interface Compared {
  readonly differences: readonly Difference[];
  /** The pairs that were compared. */
  readonly pairs: number;
  /** The steps of all searches. */
  readonly steps: number;
  /** Whether the searches took all steps that are allowed. All later questions have the worse answer. */
  readonly isSpent: boolean;
}

/** Compares two versions of several payloads. A schema that they share is compared once. */
export const compareAll = (payloads: readonly Payloads[]): Compared => {
  const left: Node = { found: [], below: [] };
  const comparison: Comparison = {
    search: newSearch(),
    same: sameness(),
    nodes: new Map(),
    todo: [],
    left,
    containers: new Map(),
  };
  note(left, "not-compared", { after: `more than ${MAX_PAIRS} pairs of schemas` });
  const roots = payloads.map(({ event, ...pair }) => {
    const node: Node = { found: [], below: [] };
    linkShapes(comparison, node, pair, undefined);
    return { event, node };
  });
  for (const task of comparison.todo)
    if ("cores" in task) compareTypes(comparison, task.node, task.cores);
    else compareTrees(comparison, task.node, task.trees, task.type);
  const { search, nodes } = comparison;
  const differences = differencesAt(comparison, placesOf(roots));
  return { differences, pairs: nodes.size, steps: search.total, isSpent: search.isSpent };
};

const compareTrees = (
  comparison: Comparison,
  node: Node,
  { old, new: now }: Pair<Tree>,
  type: JsonType,
): void => {
  if (old.kind === "leaf" && now.kind === "leaf") compareLeaves(comparison, node, { old, new: now }, type);
  else compareUnions(comparison, node, { old, new: now }, type);
};

const compareLeaves = (comparison: Comparison, node: Node, pair: Pair<Leaf>, type: JsonType): void => {
  if (type === "object") compareMembers(comparison, node, pair);
  else if (type === "array") compareItems(comparison, node, pair);
  else compareScalars(comparison, node, pair, type);
  compareAssertions(comparison, node, pair, type);
  compareBounds(node, pair);
};

const compareItems = (comparison: Comparison, node: Node, pair: Pair<Leaf>): void => {
  const { old, new: now } = pair;
  const tuple = Math.max(old.prefixItems.length, now.prefixItems.length);
  const step = (key: MemberStep["key"]): MemberStep => ({ into: "member", pair, type: "array", key });
  for (let index = 0; index < tuple; index++)
    linkShapes(
      comparison,
      node,
      { old: old.prefixItems[index] ?? old.items, new: now.prefixItems[index] ?? now.items },
      step({ index }),
    );
  linkShapes(comparison, node, { old: old.items, new: now.items }, step({ from: tuple }));
};

// ---- JSON types ------------------------------------------------------------------------------------------------

const compareTypes = ({ search }: Comparison, node: Node, pair: Pair<Core>): void => {
  const [was, is] = [typesOfCore(pair.old), typesOfCore(pair.new)];
  const [removed, added] = [minus(was, is), minus(is, was)];
  const ofTypes = (types: readonly JsonType[], core: Core, mode: Mode): Goal | undefined =>
    types.length > 0
      ? and(search, [hasType(search, types), shapeGoal(search, bareShape(core), mode)])
      : undefined;
  note(node, kindOfTypes(removed, added), {
    before: typePhrase(pair.old),
    after: typePhrase(pair.new),
    refused: ofTypes(removed, pair.old, "is"),
    unexpected: ofTypes(added, pair.new, "fits"),
  });
};

const kindOfTypes = (removed: readonly JsonType[], added: readonly JsonType[]): Kind => {
  if (removed.length > 0 && added.length > 0) return "type-changed";
  if (added.length > 0) return String(added) === "null" ? "null-added" : "type-widened";
  return String(removed) === "null" ? "null-removed" : "type-narrowed";
};
