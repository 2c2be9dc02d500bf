// Looks for payloads that show the effects of differences.

import { MAX_STEPS } from "../search/context.js";
import type { Answer } from "../search/goals.js";
import { ask } from "../search/witness.js";
import type { Comparison, Found, Node } from "./context.js";
import type { Difference, Kind } from "./difference.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import { embedded } from "./embedding.js";
import { type Place, payloadGoal, placeBelow } from "./place.js";
import type { Places } from "./places.js";

/** The differences of all pairs, with their effects and places. */
export const differencesAt = (comparison: Comparison, places: Places): Difference[] => {
  const differences: Difference[] = [];
  const above = nodesAbove(places.nodes);
  const [narrowing, changing] = [new Set<Node>(), new Set<Node>()];
  const add = (node: Node, found: Found): void => {
    const difference = differenceOf(comparison, places, node, found);
    if (!isReported(difference, found)) return;
    differences.push(difference);
    if (difference.typesChange) markAbove(above, node, changing);
  };
  const last: (readonly [Node, Found])[] = [];
  for (const node of places.nodes)
    for (const found of node.found) {
      if (narrows(found)) markAbove(above, node, narrowing);
      if (found.reported === "if-types-moved") last.push([node, found]);
      else add(node, found);
    }
  // the pairs far from the payload come first, because they decide about those above them
  for (const [node, found] of last.reverse())
    if (narrowing.has(node) && !changing.has(node)) add(node, found);
  return differences;
};

/** Kinds after which every value of the old types is one of the new types. */
const WIDENING: ReadonlySet<Kind> = new Set<Kind>([
  ...(["description", "deprecated", "format", "limit", "pattern"] as const),
  ...(["enum-added", "value-added", "shape-added", "null-added", "type-widened"] as const),
  ...(["required-dropped", "shapes-overlap", "shapes-moved"] as const),
]);

/** Whether values of the old types may not fit the new ones. */
const narrows = ({ kind, member }: Found): boolean => {
  if (kind !== "member-added" || !member) return !WIDENING.has(kind);
  // the new member may be missing, or it may have been among the members that were not listed
  const { key, pair } = member;
  return !pair.old.closed || ("name" in key && pair.new.required.has(key.name));
};

const isReported = (
  { refused, unlisted, acceptsLess, typesChange }: Difference,
  { reported }: Found,
): boolean => {
  if (reported === "always") return true;
  if (reported === "with-effect") return acceptsLess || typesChange;
  return typeof refused === "object" || typeof unlisted === "object";
};

/** The pairs from which a step leads to each pair. */
const nodesAbove = (nodes: readonly Node[]): ReadonlyMap<Node, readonly Node[]> => {
  const above = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const { node: below } of node.below) {
      const known = above.get(below);
      if (known) known.push(node);
      else above.set(below, [node]);
    }
  return above;
};

/** Marks a pair, and all pairs from which steps lead to it. */
const markAbove = (above: ReadonlyMap<Node, readonly Node[]>, node: Node, marked: Set<Node>): void => {
  const todo = [node];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (marked.has(next)) continue;
    marked.add(next);
    todo.push(...(above.get(next) ?? []));
  }
};

const differenceOf = (comparison: Comparison, places: Places, node: Node, found: Found): Difference => {
  const all = places.of(node);
  const isPartial = places.hasMoreWays(node);
  const limit = found.reported === "if-shown" ? FEW_STEPS : MAX_STEPS;
  const answer = (effect: keyof Effects): Shown =>
    answerAt(comparison, found[effect], effect, { places: all, isPartial, limit });
  const refused = answer("refused");
  const unexpected = answer("unexpected");
  const unlisted = answer("unlisted");
  const { kind, before, after, member } = found;
  const isWhole = kind !== "not-compared";
  const shownAt = refused.place ?? unexpected.place ?? unlisted.place;
  const first = shownAt ? [shownAt, ...all.filter((each) => each !== shownAt)] : all;
  return {
    kind,
    places: first.map((each) => placeBelow(each, member)),
    morePlaces: places.hasMorePointers(node),
    before,
    after,
    acceptsLess: refused.answer !== "none" || !isWhole,
    refused: refused.answer,
    typesChange: unexpected.answer !== "none" || unlisted.answer !== "none" || !isWhole,
    unexpected: unexpected.answer,
    unlisted: unlisted.answer,
  };
};

/** An answer, and the place of a payload that was found. */
interface Shown {
  readonly answer: Answer;
  readonly place?: Place | undefined;
}

const NONE: Shown = { answer: "none" };

/** At most so many places are tried. If none of them shows the effect and there are more, the answer is `unknown`. */
const MAX_TRIED = 10;

/** For a difference that is only reported if a payload shows it, because there are many such questions. */
const FEW_STEPS = 5_000;

/** Where a payload is looked for, and how long. */
interface Tries {
  readonly places: readonly Place[];
  /** Whether there are more ways than those. */
  readonly isPartial: boolean;
  readonly limit: number;
}

/** Looks for a payload that shows an effect at one of these places. */
const answerAt = (
  comparison: Comparison,
  goal: Found[keyof Effects],
  effect: keyof Effects,
  { places, isPartial, limit }: Tries,
): Shown => {
  if (!goal) return NONE;
  const { search } = comparison;
  // what no value shows by itself, no payload shows
  const alone = ask(search, goal, limit);
  if (alone === "none") return NONE;
  // a whole payload would take even more steps
  if (alone === "unknown") return { answer: alone };
  const direction = DIRECTIONS[effect];
  const tried = places.slice(0, MAX_TRIED);
  for (const place of tried) {
    const answer = embedded(comparison, place, alone.value, direction);
    if (answer) return { answer, place };
  }
  const isUnsure = isPartial || places.length > MAX_TRIED;
  for (const place of tried) {
    const answer = ask(search, payloadGoal(search, place, goal, direction), limit);
    if (typeof answer === "object") return { answer, place };
    // a second place that is as hard would take as long
    if (answer === "unknown") return { answer };
  }
  return isUnsure ? { answer: "unknown" } : NONE;
};
