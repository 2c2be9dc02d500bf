// Whether two shapes have the same meaning.
//
// Each core and each tree belongs to a class, and all of one class have the same meaning. A class is known by a text: what
// the tree asks by itself, and the classes of its members and items. Each core gets its class once, after the cores below
// it, so the time grows with the number of cores. Cores that contain each other get their classes together.

import { groupsBelow } from "./groups.js";
import { type Core, JSON_TYPES, type Leaf, type Shape, type Tree } from "./shapes.js";

/** The classes of cores and trees. */
export interface Sameness {
  /** Whether descriptions and deprecation must be the same too. */
  readonly withRemarks: boolean;
  /** The number of each class, by its text. */
  readonly numbers: Map<string, number>;
  readonly cores: Map<Core, number>;
  readonly trees: Map<Tree, number>;
  readonly leaves: Map<Leaf, OwnPart>;
}

/** What a leaf asks without its members and items. */
interface OwnPart {
  readonly number: number;
  /** Its members, in the order of their names, and then its items. */
  readonly below: readonly Shape[];
}

/** No classes yet. */
export const sameness = (withRemarks: boolean): Sameness => ({
  withRemarks,
  numbers: new Map(),
  cores: new Map(),
  trees: new Map(),
  leaves: new Map(),
});

/** Whether two shapes have the same meaning. */
export const sameShapes = (context: Sameness, a: Shape, b: Shape): boolean =>
  (!context.withRemarks || (a.description === b.description && a.deprecated === b.deprecated)) &&
  (a.core === b.core || classOfCore(context, a.core) === classOfCore(context, b.core));

/** Whether two trees have the same meaning. */
export const sameTrees = (context: Sameness, a: Tree | undefined, b: Tree | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && classOfTree(context, a) === classOfTree(context, b));

/** The number of a tree's class. */
export const classOfTree = (context: Sameness, tree: Tree): number => {
  let known = context.trees.get(tree);
  if (known === undefined) {
    known = numberOfTree(context, tree, (core) => classOfCore(context, core));
    context.trees.set(tree, known);
  }
  return known;
};

const classOfCore = (context: Sameness, core: Core): number => {
  const known = context.cores.get(core);
  if (known !== undefined) return known;
  const below = (each: Core): Core[] =>
    JSON_TYPES.flatMap((type) => leavesOf(each.trees[type])).flatMap((leaf) =>
      ownPart(context, leaf).below.map((shape) => shape.core),
    );
  for (const group of groupsBelow(core, below, (each) => context.cores.has(each))) {
    const [only] = group;
    if (only && group.length === 1 && !below(only).includes(only))
      context.cores.set(
        only,
        numberOfCore(context, only, (each) => context.cores.get(each) as number),
      );
    else classifyTogether(context, group);
  }
  return context.cores.get(core) as number;
};

/**
 * Gives classes to cores that contain each other. At first all count as the same. Each round tells apart those whose members
 * or items were told apart before, until a round finds nothing.
 */
const classifyTogether = (context: Sameness, group: readonly Core[]): void => {
  let before = new Map(group.map((core) => [core, 0]));
  for (let count = 0, round = 1; ; round++) {
    const known = before;
    const classOf = (core: Core): number => known.get(core) ?? (context.cores.get(core) as number);
    const now = new Map(
      group.map((core) => [core, numberOf(context, `~${round} ${numberOfCore(context, core, classOf)}`)]),
    );
    const found = new Set(now.values()).size;
    before = now;
    if (found === count) break;
    count = found;
  }
  // the whole group belongs to the text: only then the numbers of two groups tell the same
  const all = [...new Set(before.values())].sort((a, b) => a - b).join();
  for (const [core, number] of before) context.cores.set(core, numberOf(context, `@${number} of ${all}`));
  // a core outside that asks the same of its members is of the same class
  for (const core of group) {
    const text = textOfCore(context, core, (each) => context.cores.get(each) as number);
    if (!context.numbers.has(text)) context.numbers.set(text, context.cores.get(core) as number);
  }
};

const numberOf = ({ numbers }: Sameness, text: string): number => {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size + 1));
  return number;
};

type ClassOf = (core: Core) => number;

const numberOfCore = (context: Sameness, core: Core, classOf: ClassOf): number =>
  numberOf(context, textOfCore(context, core, classOf));

const textOfCore = (context: Sameness, { trees }: Core, classOf: ClassOf): string =>
  `core ${JSON_TYPES.map((type) => {
    const tree = trees[type];
    return tree ? numberOfTree(context, tree, classOf) : "";
  })}`;

const numberOfTree = (context: Sameness, tree: Tree, classOf: ClassOf): number => {
  if (tree.kind === "leaf") {
    const { number, below } = ownPart(context, tree);
    const shapes = below.map((shape) => `${classOf(shape.core)}${remarksOf(context, shape)}`);
    return numberOf(context, `leaf ${number} ${shapes}`);
  }
  // branches are the same in any order
  const list = (trees: readonly Tree[]): string =>
    trees
      .map((each) => numberOfTree(context, each, classOf))
      .sort((a, b) => a - b)
      .join();
  return numberOf(context, `union ${list(tree.branches)} ${tree.exclusive.map(list).join("|")}`);
};

const remarksOf = (context: Sameness, { description, deprecated }: Shape): string =>
  context.withRemarks && (description !== undefined || deprecated)
    ? `:${numberOf(context, `remarks ${deprecated} ${description}`)}`
    : "";

const leavesOf = (tree: Tree | undefined): readonly Leaf[] =>
  tree === undefined ? [] : tree.kind === "leaf" ? [tree] : tree.branches.flatMap(leavesOf);

const ownPart = (context: Sameness, leaf: Leaf): OwnPart => {
  let own = context.leaves.get(leaf);
  if (!own) {
    const names = [...leaf.members.keys()].sort();
    own = {
      number: numberOf(context, `own ${JSON.stringify([names, ...ownWords(leaf)])}`),
      below: [
        ...names.map((name) => leaf.members.get(name) as Shape),
        ...leaf.prefixItems,
        leaf.items,
        leaf.rest,
      ],
    };
    context.leaves.set(leaf, own);
  }
  return own;
};

/** The parts of a leaf that are compared as JSON: all without shapes of members and items. */
const ownWords = (leaf: Leaf): unknown[] => [
  leaf.fractions,
  leaf.closed,
  leaf.open,
  [...leaf.required].sort(),
  leaf.prefixItems.length,
  leaf.values,
  leaf.words,
  Object.entries(leaf.limits).sort(([a], [b]) => (a < b ? -1 : 1)),
  leaf.formats,
  leaf.patterns,
  leaf.multiples,
  leaf.asWritten,
  leaf.unevaluated.map(({ text }) => text),
];
