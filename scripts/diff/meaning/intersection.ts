// Joins what several schemas ask of the same value: `allOf`, and keywords beside each other.

import { AfterwordError } from "../../../src/errors.js";
import { grouped } from "../../text/count.js";
import {
  anyCore,
  type Bounds,
  type Core,
  JSON_TYPES,
  type JsonType,
  type Leaf,
  type Members,
  makeLeaf,
  newId,
  type Shape,
  type Tree,
  type Union,
} from "./shapes.js";
import { isBounded, sorted, unionOfTrees } from "./union.js";

/** One core that accepts what both accept. */
export const intersectionOfCores = (a: Core | undefined, b: Core): Core => {
  if (!a || a === anyCore()) return b;
  if (b === anyCore()) return a;
  const trees: Partial<Record<JsonType, Tree>> = {};
  for (const type of JSON_TYPES) {
    const [ours, theirs] = [a.trees[type], b.trees[type]];
    const tree = ours && theirs && intersectionOfTrees(type, ours, theirs);
    if (tree) trees[type] = tree;
  }
  return { id: newId(), trees };
};

/** One tree that accepts what both accept; undefined if no value can be accepted by both. */
const intersectionOfTrees = (type: JsonType, a: Tree, b: Tree): Tree | undefined => {
  if (a.kind === "union" || b.kind === "union") {
    const [outer, inner] = a.kind === "union" ? [a, b] : [b as Union, a];
    if (leavesIn(a) * leavesIn(b) > MAX_COMBINATIONS) throw tooMany();
    const branches = outer.branches.flatMap((branch) => intersectionOfTrees(type, branch, inner) ?? []);
    return branches.length === 0 ? undefined : unionOfTrees(type, branches, outer.exclusive);
  }
  if (b.anything || (asksNothing(b) && !a.anything)) return a;
  if (asksNothing(a)) return b;
  return intersectionOfLeaves(a, b);
};

/** Far more combinations of alternatives than any useful document has. Comparing them takes the square of their number. */
const MAX_COMBINATIONS = 2_000;

const leavesIn = (tree: Tree): number =>
  tree.kind === "leaf" ? 1 : tree.branches.reduce((sum, branch) => sum + leavesIn(branch), 0);

const tooMany = (): AfterwordError =>
  new AfterwordError(
    "ERR_SCHEMA_TOO_LARGE",
    `allOf joins several oneOf or anyOf, which gives more than ${grouped(MAX_COMBINATIONS)} combinations; they cannot be compared`,
    { hint: "Write fewer alternatives under one allOf." },
  );

const intersectionOfLeaves = (a: Leaf, b: Leaf): Leaf | undefined => {
  const fractions = a.fractions && b.fractions;
  const values = common(a.values, b.values)?.filter(
    (value) => typeof value !== "number" || fractions || value % 1 === 0,
  );
  if (values?.length === 0) return undefined;
  return makeLeaf({
    values,
    words: common(a.words, b.words) as string[] | undefined,
    fractions,
    ...bothBounds(a, b),
    ...bothAssertions(a, b),
    prefixItems: bothPrefixes(a, b),
    items: intersectionOfShapes(a.items, b.items),
    ...bothMembers(a, b),
    typedMembers:
      a.typedMembers || b.typedMembers ? bothMembers(a.typedMembers ?? a, b.typedMembers ?? b) : undefined,
    required: new Set([...a.required, ...b.required]),
    closed: (a.closed || b.closed) && !a.open && !b.open,
    open: a.open || b.open,
  });
};

const bothBounds = (a: Leaf, b: Leaf): Bounds => {
  const limits: Record<string, number> = { ...a.limits };
  for (const [name, limit] of Object.entries(b.limits)) {
    const ours = limits[name];
    const tighter = /^(?:min|exclusiveMin)/.test(name) ? Math.max : Math.min;
    limits[name] = ours === undefined ? limit : tighter(ours, limit);
  }
  return {
    limits,
    formats: sorted([...a.formats, ...b.formats]),
    patterns: sorted([...a.patterns, ...b.patterns]),
    multiples: sorted([...a.multiples, ...b.multiples]),
  };
};

const bothAssertions = (a: Leaf, b: Leaf): Partial<Leaf> => ({
  asWritten: [a.asWritten, b.asWritten].filter((each) => each !== "").join(),
  conditions: [...a.conditions, ...b.conditions],
  contains: [...a.contains, ...b.contains],
  uniqueItems: a.uniqueItems || b.uniqueItems,
  dependentRequired: [...a.dependentRequired, ...b.dependentRequired],
  memberGroups: [...a.memberGroups, ...b.memberGroups],
  propertyNames: [...a.propertyNames, ...b.propertyNames],
  unevaluated: [...a.unevaluated, ...b.unevaluated],
});

const bothPrefixes = (a: Leaf, b: Leaf): Shape[] =>
  Array.from({ length: Math.max(a.prefixItems.length, b.prefixItems.length) }, (_, index) =>
    intersectionOfShapes(a.prefixItems[index] ?? a.items, b.prefixItems[index] ?? b.items),
  );

const bothMembers = (a: Members, b: Members): Members => ({
  members: new Map(
    [...new Set([...a.members.keys(), ...b.members.keys()])].map((name) => [
      name,
      intersectionOfShapes(a.members.get(name) ?? a.rest, b.members.get(name) ?? b.rest),
    ]),
  ),
  rest: intersectionOfShapes(a.rest, b.rest),
});

const asksNothing = (leaf: Leaf): boolean =>
  !isBounded(leaf) &&
  leaf.values === undefined &&
  leaf.words === undefined &&
  leaf.fractions &&
  leaf.prefixItems.length === 0 &&
  leaf.items.isAny &&
  leaf.members.size === 0 &&
  leaf.required.size === 0 &&
  leaf.rest.isAny &&
  leaf.memberGroups.length === 0 &&
  leaf.unevaluated.length === 0 &&
  !leaf.closed &&
  !leaf.open;

const common = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined) =>
  a && b ? a.filter((value) => b.includes(value)) : (a ?? b);

/** The intersections so far, by their two sides. So a recursive schema gets the same one again. */
const intersections = new WeakMap<Shape, WeakMap<Shape, Shape>>();

const intersectionOfShapes = (a: Shape, b: Shape): Shape => {
  if (a === b || b.isAny) return a;
  if (a.isAny) return b;
  const known = intersections.get(a) ?? new WeakMap<Shape, Shape>();
  intersections.set(a, known);
  let shape = known.get(b);
  if (!shape) {
    let core: Core | undefined;
    shape = {
      get core() {
        return (core ??= intersectionOfCores(a.core, b.core));
      },
      isAny: false,
      isListed: a.isListed && b.isListed,
      description: b.description ?? a.description,
      deprecated: a.deprecated || b.deprecated,
    };
    known.set(b, shape);
  }
  return shape;
};
