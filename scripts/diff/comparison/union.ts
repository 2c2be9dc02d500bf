// Compares unions: which branches belong together, and which were added or removed.

import { branchPhrase } from "../meaning/phrases.js";
import { type Sameness, sameTrees } from "../meaning/sameness.js";
import { branchesOf, type JsonType, type Tree } from "../meaning/shapes.js";
import { labelOf, tagName } from "../meaning/tags.js";
import { and, treeGoal } from "../search/builders.js";
import type { Goal } from "../search/goals.js";
import { twoOf } from "../search/unfolding.js";
import type { Comparison } from "./context.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import { note, noteIfShown, unlistedBy } from "./notes.js";
import type { Pair } from "./pair.js";
import type { Path } from "./path.js";

/** Compares two trees of which at least one is a union. */
export const compareUnions = (comparison: Comparison, pair: Pair<Tree>, type: JsonType, path: Path): void => {
  const { found, meaning } = comparison;
  const firstNew = found.length;
  const { matched, removed, added } = matchBranches(branchesOf(pair.old), branchesOf(pair.new), meaning);
  for (const branches of matched)
    comparison.compareTrees(branches, type, { step: "branch", above: path, pair, type, branches });
  noteBranches(comparison, pair, type, path, { removed, added });
  noteOverlaps(comparison, pair, type, path);
  const typesChange = found.slice(firstNew).some((each) => each.typesChange);
  if ((type === "object" || type === "array") && !typesChange)
    noteIfShown(comparison, "shapes-moved", path, {
      unlisted: unlistedByNew(comparison, pair.old, pair, type),
    });
};

const noteBranches = (
  comparison: Comparison,
  pair: Pair<Tree>,
  type: JsonType,
  path: Path,
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
    note(comparison, "shape-removed", path, {
      before: branchPhrase(type, { branch, union: pair.old }),
      refused: beyond(branch, "refused"),
      unlisted: unlistedByNew(comparison, branch, pair, type),
    });
  for (const branch of added)
    note(comparison, "shape-added", path, {
      after: branchPhrase(type, { branch, union: pair.new }),
      unexpected: beyond(branch, "unexpected"),
    });
};

/** Notes old values that two branches of a new `oneOf` accept. */
const noteOverlaps = (comparison: Comparison, pair: Pair<Tree>, type: JsonType, path: Path): void => {
  const { search } = comparison;
  for (const exclusive of pair.new.kind === "union" ? pair.new.exclusive : []) {
    const clean = exclusive.map((branch) => treeGoal(search, type, branch, "clean"));
    noteIfShown(comparison, "shapes-overlap", path, {
      refused: and(search, [treeGoal(search, type, pair.old, "is"), twoOf(search, clean)]),
    });
  }
};

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
const matchBranches = (olds: readonly Tree[], news: readonly Tree[], meaning: Sameness): Matching => {
  const left = new Set(news);
  const pairs = new Map<Tree, Tree>();
  const pair = (old: Tree, now: Tree | undefined): void => {
    if (!now) return;
    pairs.set(old, now);
    left.delete(now);
  };
  const pairWhere = (isMatch: (old: Tree, now: Tree) => boolean): void => {
    for (const old of olds)
      if (!pairs.has(old))
        pair(
          old,
          [...left].find((each) => isMatch(old, each)),
        );
  };
  const tag = tagName([...olds, ...news]);
  const labels = (tree: Tree) => (tag !== undefined && tree.kind === "leaf" ? labelOf(tree, tag) : undefined);
  pairWhere((old, now) => {
    const ours = labels(old);
    return ours !== undefined && (labels(now)?.some((value) => ours.includes(value)) ?? false);
  });
  pairWhere((old, now) => sameTrees(meaning, old, now));
  // branches with different tags are never matched
  const isUntagged = (tree: Tree): boolean => labels(tree) === undefined;
  const untaggedNews = news.filter((tree) => left.has(tree) && isUntagged(tree));
  const untaggedOlds = olds.filter((tree) => !pairs.has(tree) && isUntagged(tree));
  for (const [index, old] of untaggedOlds.entries()) pair(old, untaggedNews[index]);
  return {
    matched: [...pairs].map(([old, now]) => ({ old, new: now })),
    removed: olds.filter((tree) => !pairs.has(tree)),
    added: [...left],
  };
};
