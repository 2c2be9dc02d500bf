// The paths of all events, with their counts. Counts are in a few large tables, with a row of slots for each node. spots.ts
// has a glossary.
import { type Count, nothingSeen, summed } from "./counts.js";
import { PathNode, type Step } from "./nodes.js";
import { ABSENT, ANY_TYPE, SLOTS } from "./slots.js";
import { FREE, itemSpot, memberSpot, NEW, restSpot, type Spot } from "./spots.js";
import { addTexts, isWordlike, MAX_NOVEL_WORDS } from "./texts.js";

/** How many slots a node has. */
export const ROW_WIDTH = SLOTS.length;

/** Paths beyond this number share one node: otherwise a hostile file could fill the memory. */
const MAX_PATHS = 20_000;
/** If an object has more names that no schema lists, it is treated as a map. */
const MAX_UNLISTED_NAMES = 256;

/** Tables of counts, with a row for each node. */
export interface CountTables {
  readonly counts: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** All paths that were seen. */
export interface Forest extends CountTables {
  /** Whether there were more paths than the forest has nodes for. */
  isFull: boolean;
  readonly capacity: number;
  /** How many rows are used. */
  paths: number;
  /** The node for all paths beyond its capacity. All its steps lead to itself. */
  readonly sink: PathNode;
}

/**
 * A forest without a path.
 *
 * @param capacity how many paths it has nodes for
 */
export const emptyForest = (capacity = MAX_PATHS): Forest => {
  const size = (capacity + 1) * ROW_WIDTH;
  const sink = new PathNode(capacity * ROW_WIDTH, FREE, undefined, undefined, 0);
  sink.rest = sink.items = sink;
  return {
    counts: new Float64Array(size),
    first: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    last: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    isFull: false,
    capacity,
    paths: 0,
    sink,
  };
};

/** Forgets all paths. */
export const clearForest = (forest: Forest): void => {
  const used = forest.paths * ROW_WIDTH;
  forest.counts.fill(0, 0, used);
  forest.first.fill(Number.POSITIVE_INFINITY, 0, used);
  forest.last.fill(Number.NEGATIVE_INFINITY, 0, used);
  forest.paths = 0;
  forest.isFull = false;
};

/** Adds the node of an event's payloads. */
export const addRoot = (forest: Forest, spot: Spot): PathNode =>
  addNode(forest, spot, undefined, undefined, 0);

/** The node of a member that has none yet. It is new, or the parent's node for members of any name. */
export const addMember = (forest: Forest, parent: PathNode, name: string): PathNode => {
  const { spot, members } = parent;
  const isKnown = spot.known.has(name);
  if (!isKnown) {
    if (spot.naming === "open" || parent.isFolded) return restNode(forest, parent);
    if (unlistedNames(parent) >= MAX_UNLISTED_NAMES) {
      fold(forest, parent);
      return restNode(forest, parent);
    }
  }
  const required = isKnown && spot.required.includes(name) ? 1 : 0;
  const node = addNode(forest, memberSpot(spot, name), parent, { name }, required);
  members.set(name, node);
  return node;
};

const unlistedNames = ({ members, spot }: PathNode): number => {
  if (spot.names.length === 0) return members.size;
  let count = 0;
  for (const name of members.keys()) if (!spot.known.has(name)) count++;
  return count;
};

/** The node of all members whose names the sender chooses. */
export const restNode = (forest: Forest, parent: PathNode): PathNode => {
  if (!parent.rest) {
    const spot = parent.spot.naming === "open" ? restSpot(parent.spot) : NEW;
    parent.rest = addNode(forest, spot, parent, "rest", 0);
  }
  return parent.rest;
};

/** The node of the items of a list. */
export const itemNode = (forest: Forest, parent: PathNode): PathNode =>
  (parent.items ??= addNode(forest, itemSpot(parent.spot), parent, "items", 0));

/** The node of a union's objects whose tag is this word. Undefined if it cannot be a word, or there are too many words. */
export const branchNode = (forest: Forest, parent: PathNode, word: unknown): PathNode | undefined => {
  if (typeof word !== "string") return undefined;
  const { branches, spot } = parent;
  const known = branches.get(word);
  if (known || !spot.union) return known;
  const { tag, spots } = spot.union;
  const listed = spots.get(word);
  const isRefused = spot.isPersonal || !isWordlike(word) || branches.size >= spots.size + MAX_NOVEL_WORDS;
  if (!listed && isRefused) return undefined;
  const node = addNode(forest, listed ?? spot.undescribed?.member ?? NEW, parent, { tag, word }, 0);
  branches.set(word, node);
  return node;
};

/** The node that a step leads to. */
export const nodeAfter = (forest: Forest, parent: PathNode, step: Step): PathNode => {
  if (typeof step === "object" && "word" in step) return branchNode(forest, parent, step.word) ?? parent;
  if (step === "items") return itemNode(forest, parent);
  if (step !== "rest") return parent.members.get(step.name) ?? addMember(forest, parent, step.name);
  if (parent.spot.naming !== "open" && !parent.isFolded) fold(forest, parent);
  return restNode(forest, parent);
};

const addNode = (
  forest: Forest,
  spot: Spot,
  parent: PathNode | undefined,
  step: Step | undefined,
  required: 0 | 1,
): PathNode => {
  if (forest.paths < forest.capacity)
    return new PathNode(forest.paths++ * ROW_WIDTH, spot, parent, step, required);
  forest.isFull = true;
  return forest.sink;
};

/** Treats an object as a map from now on: all names that no schema lists get one node. */
const fold = (forest: Forest, parent: PathNode): void => {
  parent.isFolded = true;
  for (const [name, node] of parent.members) {
    if (parent.spot.known.has(name)) continue;
    parent.members.delete(name);
    absorb(forest, restNode(forest, parent), node);
  }
};

/** Adds what was seen at one path, and below it, to another. */
export const absorb = (forest: Forest, into: PathNode, from: PathNode): void => {
  if (from === forest.sink || into === forest.sink) return;
  addRow(forest, into, forest, from.offset);
  addTexts(into, from);
  absorbBelow(forest, into, from);
};

/** Adds what was seen of the objects of a union to the node of all objects: they are told apart no longer. */
export const absorbBranches = (forest: Forest, node: PathNode): void => {
  const branches = [...node.branches.values()];
  node.branches.clear();
  for (const branch of branches) absorbBelow(forest, node, branch);
};

const absorbBelow = (forest: Forest, into: PathNode, from: PathNode): void => {
  if (from.isFolded && !into.isFolded) fold(forest, into);
  if (from.rest) absorb(forest, restNode(forest, into), from.rest);
  if (from.items) absorb(forest, itemNode(forest, into), from.items);
  for (const [name, node] of from.members) absorb(forest, nodeAfter(forest, into, { name }), node);
  for (const node of from.branches.values()) {
    const branch = nodeAfter(forest, into, node.step as Step);
    // without a node of its own, its objects are already counted
    if (branch === into) absorbBelow(forest, into, node);
    else absorb(forest, branch, node);
  }
};

/** Adds a row of some tables to the counts of a node. */
export const addRow = (forest: Forest, into: PathNode, from: CountTables, offset: number): void => {
  for (let slot = 0; slot < ROW_WIDTH; slot++) {
    const [target, source] = [into.offset + slot, offset + slot];
    forest.counts[target] = (forest.counts[target] as number) + (from.counts[source] as number);
    forest.first[target] = Math.min(forest.first[target] as number, from.first[source] as number);
    forest.last[target] = Math.max(forest.last[target] as number, from.last[source] as number);
  }
};

/** The count of one slot of a node. */
export const slotCount = ({ counts, first, last }: Forest, { offset }: PathNode, slot: number): Count => ({
  count: counts[offset + slot] as number,
  first: first[offset + slot] as number,
  last: last[offset + slot] as number,
});

/** The sum of several slots of a node: of all types, or of the slots with the given bits. */
export const sumOfSlots = (forest: Forest, node: PathNode, slots = ANY_TYPE): Count => {
  const sum = nothingSeen();
  for (let slot = 0; slot < ROW_WIDTH; slot++)
    if (slots & (1 << slot)) summed(sum, slotCount(forest, node, slot));
  return sum;
};

/** The sum of several slots of several nodes. */
export const sumOfNodes = (forest: Forest, nodes: readonly PathNode[], slots?: number): Count =>
  nodes.reduce((sum, node) => summed(sum, sumOfSlots(forest, node, slots)), nothingSeen());

/** Bits of the types that were seen at any of some nodes. */
export const typesSeen = ({ counts }: Forest, nodes: readonly PathNode[]): number => {
  let bits = 0;
  for (const { offset } of nodes)
    for (let slot = 0; slot < ABSENT; slot++) if (counts[offset + slot]) bits |= 1 << slot;
  return bits;
};
