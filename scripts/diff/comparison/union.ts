// Compares unions: which branches belong together, and which were added or removed.

import { branchPhrase } from "../meaning/phrases.js";
import { classOfTree, type Sameness, sameTrees } from "../meaning/sameness.js";
import { branchesOf, type JsonType, type Tree } from "../meaning/shapes.js";
import { labelOf, tagName } from "../meaning/tags.js";
import { and, treeGoal } from "../search/builders.js";
import type { Goal } from "../search/goals.js";
import { twoOf } from "../search/unfolding.js";
import type { Comparison, Node } from "./context.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import { note, unlistedBy } from "./found.js";
import { linkTrees } from "./graph.js";
import type { Pair } from "./pair.js";

/** Compares two trees of which at least one is a union. */
export const compareUnions = (comparison: Comparison, node: Node, pair: Pair<Tree>, type: JsonType): void => {
  const { same } = comparison;
  const { matched, removed, added } = matchBranches(branchesOf(pair.old), branchesOf(pair.new), same);
  for (const branches of matched)
    linkTrees(comparison, node, branches, type, { into: "branch", pair, type, branches });
  // only descriptions differ
  if (sameTrees(same, "meaning", pair.old, pair.new)) return;
  noteBranches(comparison, node, pair, type, { removed, added });
  noteOverlaps(comparison, node, pair, type);
  if (type === "object" || type === "array")
    note(
      node,
      "shapes-moved",
      { unlisted: unlistedByNew(comparison, pair.old, pair, type) },
      "if-types-moved",
    );
};

const noteBranches = (
  comparison: Comparison,
  node: Node,
  pair: Pair<Tree>,
  type: JsonType,
  { removed, added }: { removed: readonly Tree[]; added: readonly Tree[] },
): void => {
  const { search } = comparison;
  /** A goal for values of a branch that the other version does not accept. */
  const beyond = (branch: Tree, effect: keyof Effects): Goal => {
    const { from, to, mode } = DIRECTIONS[effect];
    return and(search, [
      treeGoal(search, type, branch, mode),
      treeGoal(search, type, pair[from], mode),
      treeGoal(search, type, pair[to], mode, false),
    ]);
  };
  for (const branch of removed)
    note(node, "shape-removed", {
      before: branchPhrase(type, { branch, union: pair.old }),
      refused: beyond(branch, "refused"),
      unlisted: unlistedByNew(comparison, branch, pair, type),
    });
  for (const branch of added)
    note(node, "shape-added", {
      after: branchPhrase(type, { branch, union: pair.new }),
      unexpected: beyond(branch, "unexpected"),
    });
};

/** Notes old values that two branches of a new `oneOf` accept, if the old ones did not exclude each other as well. */
const noteOverlaps = (comparison: Comparison, node: Node, pair: Pair<Tree>, type: JsonType): void => {
  const { search, same } = comparison;
  const classOf = (tree: Tree): number => classOfTree(same, "meaning", tree);
  const excluded = exclusiveOf(pair.old).map((list) => new Set(list.map(classOf)));
  for (const list of exclusiveOf(pair.new)) {
    const clean = list.map((branch) => treeGoal(search, type, branch, "clean"));
    const classes = list.map(classOf);
    const isNew = (one: number, other: number): boolean =>
      classes[one] === classes[other] ||
      !excluded.some((old) => old.has(classes[one] as number) && old.has(classes[other] as number));
    const overlap = twoOf(search, clean, isNew);
    note(
      node,
      "shapes-overlap",
      { refused: and(search, [treeGoal(search, type, pair.old, "is"), overlap]) },
      "if-shown",
    );
  }
};

const exclusiveOf = (tree: Tree): readonly (readonly Tree[])[] =>
  tree.kind === "union" ? tree.exclusive : [];

const unlistedByNew = (comparison: Comparison, old: Tree, pair: Pair<Tree>, type: JsonType): Goal =>
  unlistedBy(comparison, {
    old: (mode) => treeGoal(comparison.search, type, old, mode),
    new: (mode, want) => treeGoal(comparison.search, type, pair.new, mode, want),
  });

// ---- which branches go together --------------------------------------------------------------------------------

interface Matching {
  readonly matched: Pair<Tree>[];
  readonly removed: Tree[];
  readonly added: Tree[];
}

/** Matches branches with the same tag, then branches with the same meaning, then branches without a tag by position. */
const matchBranches = (olds: readonly Tree[], news: readonly Tree[], same: Sameness): Matching => {
  const left = new Set(news);
  const pairs = new Map<Tree, Tree>();
  const pair = (old: Tree, now: Tree | undefined): void => {
    if (!now) return;
    pairs.set(old, now);
    left.delete(now);
  };
  /** Matches branches that have one of these keys in common, in the order of the newer ones. */
  const pairBy = (keysOf: (tree: Tree) => readonly (string | number)[]): void => {
    const byKey = new Map<string | number, Tree[]>();
    for (const now of left) for (const key of keysOf(now)) byKey.set(key, [...(byKey.get(key) ?? []), now]);
    for (const old of olds) {
      if (pairs.has(old)) continue;
      const fitting = keysOf(old).flatMap((key) => byKey.get(key)?.find((now) => left.has(now)) ?? []);
      pair(old, fitting.sort((a, b) => news.indexOf(a) - news.indexOf(b))[0]);
    }
  };
  const tag = tagName([...olds, ...news]);
  const labels = (tree: Tree) => (tag !== undefined && tree.kind === "leaf" ? labelOf(tree, tag) : undefined);
  pairBy((tree) => labels(tree) ?? []);
  pairBy((tree) => [classOfTree(same, "meaning", tree)]);
  // branches with different tags are never matched
  const isUntagged = (tree: Tree): boolean => labels(tree) === undefined;
  const untaggedNews = news.filter((tree) => left.has(tree) && isUntagged(tree));
  const untaggedOlds = olds.filter((tree) => !pairs.has(tree) && isUntagged(tree));
  for (const [index, old] of untaggedOlds.entries()) pair(old, untaggedNews[index]);
  // the last of each are one branch that got a tag or lost it
  const [lastOld, ...olderOnes] = olds.filter((tree) => !pairs.has(tree));
  const [lastNew, ...newerOnes] = left;
  const isLast = olderOnes.length + newerOnes.length === 0;
  if (lastOld && lastNew && isLast && (isUntagged(lastOld) || isUntagged(lastNew))) pair(lastOld, lastNew);
  return {
    matched: [...pairs].map(([old, now]) => ({ old, new: now })),
    removed: olds.filter((tree) => !pairs.has(tree)),
    added: [...left],
  };
};
