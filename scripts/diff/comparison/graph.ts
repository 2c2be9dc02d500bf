// The graph of pairs: which pairs there are, and which steps lead from one to the next.

import { classOfTree, sameShapes, sameTrees } from "../meaning/sameness.js";
import { type Core, JSON_TYPES, type JsonType, type Shape, type Tree } from "../meaning/shapes.js";
import type { Comparison, Node, Task } from "./context.js";
import { note } from "./found.js";
import type { Pair } from "./pair.js";
import type { Step } from "./place.js";

/** Far more pairs than any two versions of a useful document have. With more, a comparison could take hours. */
export const MAX_PAIRS = 100_000;

/** Adds what differs between two shapes below a pair. */
export const linkShapes = (
  comparison: Comparison,
  above: Node,
  pair: Pair<Shape>,
  step: Step | undefined,
): void => {
  if (sameShapes(comparison.same, "remarks", pair.old, pair.new)) return;
  linkRemarks(comparison, above, pair, step);
  const cores = { old: pair.old.core, new: pair.new.core };
  if (cores.old === cores.new) return;
  if (String(typesOfCore(cores.old)) !== String(typesOfCore(cores.new)))
    link(comparison, above, step, `${cores.old.id} ${cores.new.id} types`, (node) => ({ node, cores }));
  for (const type of JSON_TYPES) {
    const [old, now] = [cores.old.trees[type], cores.new.trees[type]];
    if (old && now) linkTrees(comparison, above, { old, new: now }, type, step);
  }
};

/** Adds what differs between two trees below a pair. */
export const linkTrees = (
  comparison: Comparison,
  above: Node,
  trees: Pair<Tree>,
  type: JsonType,
  step: Step | undefined,
): void => {
  if (sameTrees(comparison.same, "remarks", trees.old, trees.new)) return;
  link(comparison, above, step, keyOf(comparison, trees), (node) => ({ node, trees, type }));
};

/** Equal for pairs that are compared as one. Unions with the same branches are often written several times. */
const keyOf = ({ same }: Comparison, { old, new: now }: Pair<Tree>): string =>
  old.kind === "union" && now.kind === "union"
    ? `unions ${classOfTree(same, "remarks", old)} ${classOfTree(same, "remarks", now)}`
    : `${old.id} ${now.id}`;

/** The JSON types that a core accepts. */
export const typesOfCore = (core: Core): JsonType[] => JSON_TYPES.filter((type) => core.trees[type]);

/** Adds descriptions and deprecation that differ. They stand at a reference, and so several pairs may have the same cores. */
const linkRemarks = (
  comparison: Comparison,
  above: Node,
  { old, new: now }: Pair<Shape>,
  step: Step | undefined,
): void => {
  const remarks = [
    { kind: "description", before: old.description, after: now.description },
    { kind: "deprecated", before: String(old.deprecated), after: String(now.deprecated) },
  ] as const;
  for (const { kind, ...texts } of remarks) {
    if (texts.before === texts.after) continue;
    const key = `${old.core.id} ${now.core.id} ${kind} ${JSON.stringify([texts.before, texts.after])}`;
    link(comparison, above, step, key, (node) => {
      note(node, kind, texts);
      return undefined;
    });
  }
};

/** Adds a step down to a pair. A pair that is new becomes a task, if `start` returns one. */
const link = (
  comparison: Comparison,
  above: Node,
  step: Step | undefined,
  key: string,
  start: (node: Node) => Task | undefined,
): void => {
  const { nodes, todo, left } = comparison;
  let node = nodes.get(key);
  if (!node && nodes.size >= MAX_PAIRS) node = left;
  if (!node) {
    node = { found: [], below: [] };
    nodes.set(key, node);
    const task = start(node);
    if (task) todo.push(task);
  }
  above.below.push({ step, node });
};
