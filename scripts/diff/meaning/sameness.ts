// Whether two shapes have the same meaning.

import {
  type Bounds,
  type Core,
  JSON_TYPES,
  type Leaf,
  type Shape,
  sameJson,
  type Tree,
  type Union,
} from "./shapes.js";

/** The answers of earlier comparisons of shapes. */
export interface Sameness {
  /** Whether descriptions and deprecation must be the same too. */
  readonly withRemarks: boolean;
  /** Answers by the ids of two cores. */
  readonly known: Map<string, boolean>;
  /** Pairs that are being compared. Until a difference is found they count as the same, so that cycles end. */
  readonly assumed: Set<string>;
}

/** No answers yet. All comparisons with it share their answers. */
export const sameness = (withRemarks: boolean): Sameness => ({
  withRemarks,
  known: new Map(),
  assumed: new Set(),
});

/** Whether two shapes have the same meaning. */
export const sameShapes = (context: Sameness, a: Shape, b: Shape): boolean =>
  (!context.withRemarks || (a.description === b.description && a.deprecated === b.deprecated)) &&
  sameCores(context, a.core, b.core);

const sameCores = (context: Sameness, a: Core, b: Core): boolean => {
  if (a === b) return true;
  const { known, assumed } = context;
  const key = `${a.id} ${b.id}`;
  const answer = known.get(key) ?? (assumed.has(key) ? true : undefined);
  if (answer !== undefined) return answer;
  const before = assumed.size;
  assumed.add(key);
  const same = JSON_TYPES.every((type) => sameTrees(context, a.trees[type], b.trees[type]));
  if (same && before > 0) return true;
  // if the first pair is the same, so are all pairs that were assumed meanwhile; otherwise these stay unknown
  for (const each of [...assumed].slice(before)) {
    assumed.delete(each);
    if (same) known.set(each, true);
  }
  if (!same) known.set(key, false);
  return same;
};

/** Whether two trees have the same meaning. */
export const sameTrees = (context: Sameness, a: Tree | undefined, b: Tree | undefined): boolean => {
  if (a === b) return true;
  if (!a || !b) return false;
  if (a.kind === "leaf" && b.kind === "leaf") return sameLeaves(context, a, b);
  return a.kind === "union" && b.kind === "union" && sameUnions(context, a, b);
};

const sameUnions = (context: Sameness, a: Union, b: Union): boolean =>
  a.exclusive.length === b.exclusive.length &&
  sameBranches(context, a.branches, b.branches) &&
  a.exclusive.every((list, index) => sameBranches(context, list, b.exclusive[index] as readonly Tree[]));

/** Whether two lists have the same branches, in any order. */
const sameBranches = (context: Sameness, ours: readonly Tree[], theirs: readonly Tree[]): boolean => {
  const left = [...theirs];
  return (
    ours.length === theirs.length &&
    ours.every((tree) => {
      const index = left.findIndex((other) => sameTrees(context, tree, other));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    })
  );
};

const sameLeaves = (context: Sameness, a: Leaf, b: Leaf): boolean =>
  a.fractions === b.fractions &&
  a.closed === b.closed &&
  a.open === b.open &&
  sameJson(ownWords(a), ownWords(b)) &&
  a.required.size === b.required.size &&
  [...a.required].every((name) => b.required.has(name)) &&
  a.members.size === b.members.size &&
  a.prefixItems.length === b.prefixItems.length &&
  [...a.members.keys()].every((name) => b.members.has(name)) &&
  [...a.members].every(([name, member]) => sameShapes(context, member, b.members.get(name) as Shape)) &&
  a.prefixItems.every((item, index) => sameShapes(context, item, b.prefixItems[index] as Shape)) &&
  sameShapes(context, a.items, b.items) &&
  sameShapes(context, a.rest, b.rest);

/** The parts of a leaf that are compared as JSON: all without shapes of members and items. */
const ownWords = (leaf: Leaf): unknown => [
  leaf.values,
  leaf.words,
  boundsOf(leaf),
  leaf.asWritten,
  leaf.unevaluated.map(({ text }) => text),
];

const boundsOf = ({ limits, formats, patterns, multiples }: Bounds) => [
  Object.entries(limits).sort(([a], [b]) => (a < b ? -1 : 1)),
  formats,
  patterns,
  multiples,
];
