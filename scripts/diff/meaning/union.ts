// Joins alternatives into one core: `anyOf` and `oneOf`.

import {
  ANY,
  type Core,
  JSON_TYPES,
  type JsonType,
  type Leaf,
  makeLeaf,
  newId,
  type Shape,
  type Tree,
  type Union,
} from "./shapes.js";
import { labelOf } from "./tags.js";

/** The values sorted, each once. */
export const sorted = <Value extends string | number>(values: readonly Value[]): Value[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * One core that accepts everything that one of these cores accepts. A JSON type that only one of them accepts needs no union.
 *
 * @param exclusive whether only one of them may accept a value: `oneOf`
 */
export const unionOfCores = (cores: readonly Core[], exclusive: boolean): Core => {
  const trees: Partial<Record<JsonType, Tree>> = {};
  for (const type of JSON_TYPES) {
    const branches = cores.flatMap(({ trees }) => trees[type] ?? []);
    if (branches.length > 0)
      trees[type] = unionOfTrees(type, branches, exclusive ? listed(overlapping(branches)) : []);
  }
  return { id: newId(), trees };
};

const listed = (branches: readonly Tree[]): Union["exclusive"] => (branches.length > 0 ? [branches] : []);

/** One shape that accepts everything that one of these shapes accepts. */
export const unionOfShapes = (shapes: readonly Shape[]): Shape => {
  if (shapes.some(({ isAny }) => isAny)) return ANY;
  let core: Core | undefined;
  return {
    get core() {
      return (core ??= unionOfCores(
        shapes.map((each) => each.core),
        false,
      ));
    },
    isAny: false,
    isListed: false,
    description: undefined,
    deprecated: false,
  };
};

/** One tree for several trees of one JSON type. Unions inside unions are flattened. */
export const unionOfTrees = (type: JsonType, given: readonly Tree[], exclusive: Union["exclusive"]): Tree => {
  const isPlain = (tree: Tree): tree is Union => tree.kind === "union" && tree.exclusive.length === 0;
  const branches =
    exclusive.length > 0
      ? given
      : [...new Set(given.flatMap((tree) => (isPlain(tree) ? tree.branches : [tree])))];
  const [only, ...others] = branches;
  if (only && others.length === 0) return only;
  const leaf = exclusive.length > 0 ? undefined : unionOfLeaves(type, branches);
  return leaf ?? { kind: "union", id: newId(), exclusive, branches };
};

/** The trees that a value can fit without any finding together with another of them. */
const overlapping = (trees: readonly Tree[]): Tree[] => {
  const signs = trees.map(signsOf);
  return trees.filter((_, index) =>
    signs.some((others, other) => other !== index && !areApart(signs[index] as Signs, others)),
  );
};

/** Texts and other plain values by which a tree is told from others: by its own name `""`, or by a required member. */
type Signs = ReadonlyMap<string, ReadonlySet<unknown>>;

const signsOf = (tree: Tree): Signs => {
  if (tree.kind === "union") return new Map();
  const own = tree.values ?? tree.words;
  // only members that list their values: the cores of others may contain this union
  const names = [...tree.required].filter((name) => tree.members.get(name)?.isListed);
  const lists = names.map((name) => [name, labelOf(tree, name)] as const);
  return new Map(
    [["" as string, own] as const, ...lists].flatMap(([name, list]) =>
      list ? [[name, new Set<unknown>(list)]] : [],
    ),
  );
};

/** Whether no value can have the signs of both. */
const areApart = (ours: Signs, theirs: Signs): boolean =>
  [...ours].some(([name, list]) => {
    const other = theirs.get(name);
    return other !== undefined && [...list].every((value) => !other.has(value));
  });

/** Whether a leaf has bounds, or keywords that are only compared as they are written. */
export const isBounded = ({ limits, formats, patterns, multiples, asWritten }: Leaf): boolean =>
  Object.keys(limits).length + formats.length + patterns.length + multiples.length > 0 || asWritten !== "";

// ---- several leaves as one -------------------------------------------------------------------------------------

/** Alternatives of plain values as one leaf; undefined if one leaf cannot express them. */
const unionOfLeaves = (type: JsonType, trees: readonly Tree[]): Leaf | undefined => {
  const leaves = trees.filter((tree) => tree.kind === "leaf");
  if (leaves.length < trees.length || leaves.some(isBounded)) return undefined;
  switch (type) {
    case "null":
      return leaves[0];
    case "boolean": {
      const values = mergedLists(leaves.map(({ values }) => values));
      return makeLeaf({ values: values?.length === 2 ? undefined : values });
    }
    case "number":
      return unionOfNumbers(leaves);
    case "string":
      return unionOfStrings(leaves);
    default:
      return undefined;
  }
};

const unionOfNumbers = (leaves: readonly Leaf[]): Leaf | undefined => {
  const unlisted = leaves.filter(({ values }) => values === undefined);
  const fractions = leaves.some((each) => each.fractions);
  if (unlisted.length === 0)
    return makeLeaf({ values: mergedLists(leaves.map(({ values }) => values)), fractions });
  // one leaf cannot express all integers and a few listed fractions
  return unlisted.some((each) => each.fractions) || !fractions ? makeLeaf({ fractions }) : undefined;
};

const unionOfStrings = (leaves: readonly Leaf[]): Leaf | undefined => {
  // one leaf cannot express a const beside an enum with other words
  if (leaves.some(({ values, words }) => values && words)) return undefined;
  const values = mergedLists(leaves.map(({ values }) => values));
  if (values && leaves.every(({ words }) => words === undefined)) return makeLeaf({ values });
  const words = mergedLists(leaves.map(({ values, words }) => words ?? values));
  return makeLeaf({ words: words as string[] | undefined });
};

/** All values of these lists; undefined if one of the lists is undefined. */
const mergedLists = (lists: readonly (readonly (string | number | boolean)[] | undefined)[]) =>
  lists.some((list) => list === undefined) ? undefined : sorted(lists.flat() as (string | number)[]);
