// Decides which objects in lists are told apart by a tag. A later word of a tag is no drift but invalid: so a tag has to be seen
// often with each of its words.

import { absorbBranches, type Forest, slotCount, sumOfSlots } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { OBJECT } from "../../drift/count/slots.js";
import { UNDESCRIBED_ITEM } from "../../drift/count/spots.js";

/** A union that was found. */
export interface UnionFound {
  /** The name of the member that is the tag. */
  readonly tag: string;
  readonly gain: number;
  /** How many objects. */
  readonly seen: number;
}

const MIN_WORDS = 2;
const MIN_GAIN = 0.3;
/** A speaker's role is more often a word like others than a tag. */
const MIN_GAIN_OF_ROLE = 0.6;
/** Each word was seen in so many payloads, and all in so many. */
const MIN_PAYLOADS_OF_EACH = 5;
const MIN_PAYLOADS = 20;

/**
 * Finds the unions below some roots. Objects of other lists are told apart no longer.
 *
 * @returns the tag of each list of objects that is a union, by the node of its items
 */
export const unionsBelow = (forest: Forest, roots: readonly PathNode[]): Map<PathNode, UnionFound> => {
  const unions = new Map<PathNode, UnionFound>();
  // lists in others are looked at when it is decided about these
  for (let lists = outermost(roots, unions); lists.size > 0; lists = outermost(roots, unions)) {
    for (const nodes of lists.values()) decide(forest, unions, nodes);
  }
  return unions;
};

const decide = (forest: Forest, unions: Map<PathNode, UnionFound>, lists: readonly PathNode[]): void => {
  const found = lists.map((items) => unionAt(forest, items));
  const tag = found[0]?.tag;
  // lists of one name have one schema, so all of them are unions or none is
  const areUnions = tag !== undefined && found.every((union) => union?.tag === tag);
  for (const [index, items] of lists.entries()) {
    if (areUnions) unions.set(items, found[index] as UnionFound);
    else absorbBranches(forest, items);
  }
};

/** The nodes of items that have branches and are no unions yet, by the name of the list; without those inside them. */
const outermost = (
  roots: readonly PathNode[],
  unions: ReadonlyMap<PathNode, UnionFound>,
): Map<string, PathNode[]> => {
  const lists = new Map<string, PathNode[]>();
  const visit = (node: PathNode, name: string): void => {
    if (node.branches.size > 0 && !unions.has(node)) {
      lists.set(name, [...(lists.get(name) ?? []), node]);
      return;
    }
    for (const [memberName, member] of node.members) visit(member, memberName);
    for (const branch of node.branches.values()) visit(branch, name);
    if (node.rest && node.rest !== node) visit(node.rest, "");
    if (node.items && node.items !== node) visit(node.items, name);
  };
  for (const root of roots) visit(root, "");
  return lists;
};

const unionAt = (forest: Forest, items: PathNode): UnionFound | undefined => {
  const branches = [...items.branches.values()];
  const sizes = branches.map((branch) => slotCount(forest, branch, OBJECT).count);
  const seen = sizes.reduce((sum, size) => sum + size, 0);
  const isWhole = seen === slotCount(forest, items, OBJECT).count && items.members.size === 0;
  if (!isWhole || branches.length < MIN_WORDS) return undefined;
  const { tag: usual, others = [] } = UNDESCRIBED_ITEM.union as { tag: string; others?: readonly string[] };
  const tag = [usual, ...others].find((name) =>
    [...items.branches].every(([word, branch]) => isTagOf(forest, branch, name, word)),
  );
  if (tag === undefined) return undefined;
  const gain = gainOf(forest, branches, sizes);
  if (gain < (tag === "role" ? MIN_GAIN_OF_ROLE : MIN_GAIN)) return undefined;
  const payloads = [...items.branches].map(
    ([word, branch]) => branch.members.get(tag)?.words?.get(word)?.payloads ?? 0,
  );
  if (payloads.some((count) => count < MIN_PAYLOADS_OF_EACH) || Math.max(...payloads) < MIN_PAYLOADS)
    return undefined;
  return { tag, gain, seen };
};

/** Whether all objects of a branch have the word in this member. */
const isTagOf = (forest: Forest, branch: PathNode, name: string, word: string): boolean => {
  const member = branch.members.get(name);
  return (
    member?.words?.size === 1 &&
    member.words.get(word)?.count === slotCount(forest, branch, OBJECT).count &&
    sumOfSlots(forest, member).count === slotCount(forest, branch, OBJECT).count
  );
};

/** How much the tag says about which members an object has: see `gain` of decide/tag.ts. */
const gainOf = (forest: Forest, branches: readonly PathNode[], sizes: readonly number[]): number => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const impurity = (count: number, of: number): number => (count / of) * (1 - count / of);
  const counts = new Map<string, number>();
  let after = 0;
  for (const [index, branch] of branches.entries()) {
    const size = sizes[index] as number;
    for (const [name, member] of branch.members) {
      const { count } = sumOfSlots(forest, member);
      counts.set(name, (counts.get(name) ?? 0) + count);
      after += (size / total) * impurity(count, size);
    }
  }
  let before = 0;
  for (const count of counts.values()) before += impurity(count, total);
  return before > 0 ? (before - after) / before : 0;
};
