// Turns counted paths into plain data, which can be sent to another thread, and back.

import type { Count, WordCount } from "./counts.js";
import { addRow, type CountTables, type Forest, nodeAfter, ROW_WIDTH } from "./forest.js";
import { ALL_FORMATS } from "./formats.js";
import type { PathNode, Step } from "./nodes.js";
import { STRING } from "./slots.js";
import { addTexts } from "./texts.js";

/** The paths of one event as plain data. Every node comes after its parent. */
export interface FlatTree extends CountTables {
  /** The index of each node's parent; the first node is the root. */
  readonly parents: Int32Array;
  readonly steps: readonly FlatStep[];
  readonly formats: Uint16Array;
  readonly texts: readonly FlatTexts[];
}

/** Most steps are names: a list of one string is cheaper to send than an object. The root has no step. */
type FlatStep = Step | readonly [name: string] | "";

type FlatTexts = readonly [
  node: number,
  words: ReadonlyMap<string, WordCount> | undefined,
  others: Count | undefined,
  broken: ReadonlyMap<string, Count> | undefined,
  isWordlike: boolean,
];

const flatStep = (step: Step | undefined): FlatStep =>
  step === undefined ? "" : typeof step === "object" && "name" in step ? [step.name] : step;

/** Writes the paths below a root as plain data. */
export const flatten = (forest: Forest, root: PathNode): FlatTree => {
  const nodes: PathNode[] = [];
  const parents: number[] = [];
  collect(forest, root, -1, nodes, parents);
  const table = (values: Float64Array): Float64Array => {
    const flat = new Float64Array(nodes.length * ROW_WIDTH);
    for (const [index, { offset }] of nodes.entries())
      flat.set(values.subarray(offset, offset + ROW_WIDTH), index * ROW_WIDTH);
    return flat;
  };
  const hasTexts = (node: PathNode) => forest.counts[node.offset + STRING] || node.broken;
  return {
    parents: Int32Array.from(parents),
    steps: nodes.map(({ step }) => flatStep(step)),
    counts: table(forest.counts),
    first: table(forest.first),
    last: table(forest.last),
    formats: Uint16Array.from(nodes, ({ formats }) => formats),
    texts: nodes.flatMap((node, index) =>
      hasTexts(node) ? [[index, node.words, node.others, node.broken, node.isWordlike] as const] : [],
    ),
  };
};

const collect = (
  forest: Forest,
  node: PathNode,
  parent: number,
  nodes: PathNode[],
  parents: number[],
): void => {
  if (node === forest.sink) return;
  const index = nodes.push(node) - 1;
  parents.push(parent);
  for (const member of node.members.values()) collect(forest, member, index, nodes, parents);
  for (const branch of node.branches.values()) collect(forest, branch, index, nodes, parents);
  if (node.rest) collect(forest, node.rest, index, nodes, parents);
  if (node.items) collect(forest, node.items, index, nodes, parents);
};

/** Adds the paths in plain data to those below a root, and returns the node of each. */
export const merge = (forest: Forest, root: PathNode, flat: FlatTree): readonly PathNode[] => {
  const nodes: PathNode[] = [];
  for (const [index, parent] of flat.parents.entries()) {
    const step = flat.steps[index] as FlatStep;
    const above = nodes[parent];
    const node = above && step !== "" ? nodeAfter(forest, above, stepOf(step)) : root;
    nodes.push(node);
    // objects of a union without a node of their own are already counted
    if (node === above) continue;
    addRow(forest, node, flat, index * ROW_WIDTH);
    node.formats &= flat.formats[index] as number;
  }
  for (const [index, words, others, broken, isWordlike] of flat.texts) {
    const texts = { words, others, broken, isWordlike, formats: ALL_FORMATS };
    addTexts(nodes[index] as PathNode, texts);
  }
  return nodes;
};

const stepOf = (step: Exclude<FlatStep, "">): Step =>
  typeof step === "object" && 0 in step ? { name: step[0] } : step;
