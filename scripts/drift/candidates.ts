// Leaves texts out of what is counted, before it is kept in a part.

import type { FlatTree } from "./count/flat.js";
import type { Models } from "./count/models.js";
import type { PathNode } from "./count/nodes.js";
import { addBatch, type CountedBatch, nothingSeenOf } from "./count/seen.js";
import { mayBecomeEnumeration } from "./patch/infer.js";

/**
 * Makes the function that leaves out the texts of paths that cannot become an enumeration, whatever other machines have seen
 * there: ids, numbers, names. So no report shows them. It is given the batches in the order of the input.
 */
export const onlyCandidates = (models: Models): ((batch: CountedBatch) => CountedBatch) => {
  const seen = nothingSeenOf(models);
  return (batch) => {
    const nodes = addBatch(seen, batch);
    const trees = batch.trees.map((each, index) => ({
      ...each,
      tree: withCandidates(each.tree, nodes[index] as readonly PathNode[]),
    }));
    return { ...batch, trees };
  };
};

const withCandidates = (tree: FlatTree, nodes: readonly PathNode[]): FlatTree => ({
  ...tree,
  texts: tree.texts.map(([node, words, ...rest]) => [
    node,
    isCandidate(nodes[node] as PathNode) ? words : undefined,
    ...rest,
  ]),
});

const isCandidate = (node: PathNode): boolean => {
  // several paths may have come together here, and on another machine not
  if (node.step === undefined || node.step === "rest" || node.spot.words) return true;
  return node.words !== undefined && mayBecomeEnumeration(node.words, nameOf(node));
};

/** The name of the member that a value is, or is an item of. */
const nameOf = ({ step, parent }: PathNode): string | undefined => {
  if (typeof step === "object" && "name" in step) return step.name;
  return step === "rest" || !parent ? undefined : nameOf(parent);
};
