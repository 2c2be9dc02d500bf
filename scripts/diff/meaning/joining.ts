import {
  ANY,
  anything,
  CLASSES,
  type Class,
  type Core,
  type Leaf,
  leaf,
  type Members,
  next,
  type Shape,
  type Tree,
  tagOf,
  type Union,
} from "./shapes.js";

export const sorted = <Value extends string | number>(values: readonly Value[]): Value[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** One core of several of which any may hold: classes that only one of them takes need no union. */
export const joined = (cores: readonly Core[], exclusive: boolean): Core => {
  const trees: Partial<Record<Class, Tree>> = {};
  for (const of of CLASSES) {
    const branches = cores.flatMap(({ trees }) => trees[of] ?? []);
    if (branches.length > 0)
      trees[of] = union(of, branches, exclusive && !areApart(branches) ? [branches] : []);
  }
  return { id: next(), trees };
};

const union = (of: Class, given: readonly Tree[], exclusive: Union["exclusive"]): Tree => {
  const isPlain = (tree: Tree): tree is Union => tree.kind === "union" && tree.exclusive.length === 0;
  const flat =
    exclusive.length > 0
      ? given
      : [...new Set(given.flatMap((tree) => (isPlain(tree) ? tree.branches : [tree])))];
  const [only, ...others] = flat;
  if (only && others.length === 0) return only;
  const one = exclusive.length > 0 ? undefined : collapsed(of, flat);
  return one ?? { kind: "union", id: next(), exclusive, branches: flat };
};

/** Whether no value can be in two of them, by the values of a tag that each requires, or by their own. */
const areApart = (trees: readonly Tree[]): boolean => {
  const leaves = trees.filter((tree) => tree.kind === "leaf");
  const [first] = leaves;
  if (!first || leaves.length < trees.length) return false;
  const disjoint = (values: readonly (readonly unknown[] | undefined)[]): boolean => {
    const all = values.flatMap((each) => each ?? []);
    return values.every((each) => each !== undefined) && new Set(all).size === all.length;
  };
  if (disjoint(leaves.map(({ values }) => values))) return true;
  return [...first.members.keys()].some((name) => disjoint(leaves.map((each) => tagOf(each, name))));
};

const isBounded = ({ limits, formats, patterns, multiples, opaque }: Leaf): boolean =>
  Object.keys(limits).length + formats.length + patterns.length + multiples.length > 0 || opaque !== "";

/** Alternatives of plain values as one. */
const collapsed = (of: Class, trees: readonly Tree[]): Tree | undefined => {
  const leaves = trees.filter((tree) => tree.kind === "leaf");
  if (leaves.length < trees.length || leaves.some(isBounded)) return undefined;
  if (of === "null") return leaves[0];
  const all = (lists: readonly (readonly (string | number | boolean)[] | undefined)[]) =>
    lists.some((list) => list === undefined) ? undefined : sorted(lists.flat() as (string | number)[]);
  if (of === "boolean") {
    const values = all(leaves.map(({ values }) => values));
    return leaf({ values: values?.length === 2 ? undefined : values });
  }
  if (of === "number") {
    const whole = leaves.filter(({ values }) => values === undefined);
    const fractions = leaves.some((each) => each.fractions);
    if (whole.length === 0) return leaf({ values: all(leaves.map(({ values }) => values)), fractions });
    // integers and some fractions by name stay apart
    return whole.some((each) => each.fractions) || !fractions ? leaf({ fractions }) : undefined;
  }
  if (of === "string") {
    // a word that is not the constant is no word of the type
    if (leaves.some(({ values, words }) => values && words)) return undefined;
    const values = all(leaves.map(({ values }) => values));
    if (values && leaves.every(({ words }) => words === undefined)) return leaf({ values });
    const words = all(leaves.map(({ values, words }) => words ?? values));
    return leaf({ words: words as string[] | undefined });
  }
  return undefined;
};

/** One core of two that must both hold. */
export const both = (a: Core | undefined, b: Core): Core => {
  if (!a || a === anything()) return b;
  if (b === anything()) return a;
  const trees: Partial<Record<Class, Tree>> = {};
  for (const of of CLASSES) {
    const [one, other] = [a.trees[of], b.trees[of]];
    const tree = one && other && bothTrees(of, one, other);
    if (tree) trees[of] = tree;
  }
  return { id: next(), trees };
};

const bothTrees = (of: Class, a: Tree, b: Tree): Tree | undefined => {
  if (a.kind === "union" || b.kind === "union") {
    const [outer, inner] = a.kind === "union" ? [a, b] : [b as Union, a];
    const branches = outer.branches.flatMap((branch) => bothTrees(of, branch, inner) ?? []);
    return branches.length === 0 ? undefined : union(of, branches, outer.exclusive);
  }
  if (b.anything || (isTrivial(b) && !a.anything)) return a;
  if (isTrivial(a)) return b;
  const values = common(a.values, b.values);
  const words = common(a.words, b.words);
  const fractions = a.fractions && b.fractions;
  const fitting = values?.filter((value) => typeof value !== "number" || fractions || value % 1 === 0);
  if (fitting?.length === 0) return undefined;
  const limits: Record<string, number> = { ...a.limits };
  for (const [name, limit] of Object.entries(b.limits)) {
    const ours = limits[name];
    const tighter = /^(?:min|exclusiveMin)/.test(name) ? Math.max : Math.min;
    limits[name] = ours === undefined ? limit : tighter(ours, limit);
  }
  return leaf({
    values: fitting,
    words: words as string[] | undefined,
    fractions,
    limits,
    formats: sorted([...a.formats, ...b.formats]),
    patterns: sorted([...a.patterns, ...b.patterns]),
    multiples: sorted([...a.multiples, ...b.multiples]),
    opaque: [a.opaque, b.opaque].filter((each) => each !== "").join(),
    conditions: [...a.conditions, ...b.conditions],
    contains: [...a.contains, ...b.contains],
    unique: a.unique || b.unique,
    dependent: [...a.dependent, ...b.dependent],
    groups: [...a.groups, ...b.groups],
    names: [...a.names, ...b.names],
    left: [...a.left, ...b.left],
    prefix: Array.from({ length: Math.max(a.prefix.length, b.prefix.length) }, (_, at) =>
      bothShapes(a.prefix[at] ?? a.items, b.prefix[at] ?? b.items),
    ),
    items: bothShapes(a.items, b.items),
    ...bothMembers(a, b),
    typed: a.typed || b.typed ? bothMembers(a.typed ?? a, b.typed ?? b) : undefined,
    required: new Set([...a.required, ...b.required]),
    closed: (a.closed || b.closed) && !a.open && !b.open,
    open: a.open || b.open,
  });
};

const bothMembers = (a: Members, b: Members): Members => ({
  members: new Map(
    [...new Set([...a.members.keys(), ...b.members.keys()])].map((name) => [
      name,
      bothShapes(a.members.get(name) ?? a.rest, b.members.get(name) ?? b.rest),
    ]),
  ),
  rest: bothShapes(a.rest, b.rest),
});

const isTrivial = (tree: Leaf): boolean =>
  !isBounded(tree) &&
  tree.values === undefined &&
  tree.words === undefined &&
  tree.fractions &&
  tree.prefix.length === 0 &&
  tree.items.any &&
  tree.members.size === 0 &&
  tree.required.size === 0 &&
  tree.rest.any &&
  tree.groups.length === 0 &&
  tree.left.length === 0 &&
  !tree.closed &&
  !tree.open;

const common = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined) =>
  a && b ? a.filter((value) => b.includes(value)) : (a ?? b);

/** One shape of several of which any may hold. */
export const anyShape = (shapes: readonly Shape[]): Shape => {
  if (shapes.some(({ any }) => any)) return ANY;
  let core: Core | undefined;
  return {
    get core() {
      return (core ??= joined(
        shapes.map((each) => each.core),
        false,
      ));
    },
    any: false,
    description: undefined,
    deprecated: false,
  };
};

const pairs = new WeakMap<Shape, WeakMap<Shape, Shape>>();

const bothShapes = (a: Shape, b: Shape): Shape => {
  if (a === b || b.any) return a;
  if (a.any) return b;
  const known = pairs.get(a) ?? new WeakMap<Shape, Shape>();
  pairs.set(a, known);
  let shape = known.get(b);
  if (!shape) {
    let core: Core | undefined;
    shape = {
      get core() {
        return (core ??= both(a.core, b.core));
      },
      any: false,
      description: b.description ?? a.description,
      deprecated: a.deprecated || b.deprecated,
    };
    known.set(b, shape);
  }
  return shape;
};
