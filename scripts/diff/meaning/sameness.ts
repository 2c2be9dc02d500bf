// Whether two shapes are the same.
//
// Each core and each tree belongs to a class, and all of one class are the same. A class is known by a text: what the tree
// asks by itself, and the classes of its members and items. Each core gets its class once, after the cores below it, so the
// time grows with the number of cores. Cores that contain each other get their classes together.

import { groupsBelow } from "./groups.js";
import { type Core, JSON_TYPES, type Leaf, type Shape, type Tree } from "./shapes.js";

/** What is the same: the meaning, or also descriptions and deprecation. */
export type Aspect = "meaning" | "remarks";

/** The classes that are known so far. */
export interface Sameness {
  /** What leaves ask by themselves. */
  readonly leaves: Map<Leaf, OwnPart>;
  /** The cores directly below each core. */
  readonly below: Map<Core, readonly Core[]>;
  /** A number for each long text: texts of classes are made of numbers, because they are made and compared very often. */
  readonly texts: Map<string, number>;
  readonly classes: Readonly<Record<Aspect, Classes>>;
}

/** The classes of cores and trees for one aspect. */
interface Classes {
  readonly aspect: Aspect;
  /** The number of each class, by its text. */
  readonly numbers: Map<string, number>;
  readonly cores: Map<Core, number>;
  readonly trees: Map<Tree, number>;
}

/** What a leaf asks without its members and items. */
interface OwnPart {
  readonly text: number;
  /** Its members in the order of their names, then its items and all others. */
  readonly below: readonly Shape[];
}

/** No classes yet. */
export const sameness = (): Sameness => {
  const none = (aspect: Aspect): Classes => ({
    aspect,
    numbers: new Map(),
    cores: new Map(),
    trees: new Map(),
  });
  return {
    leaves: new Map(),
    below: new Map(),
    texts: new Map(),
    classes: { meaning: none("meaning"), remarks: none("remarks") },
  };
};

/** Whether two shapes are the same. */
export const sameShapes = (context: Sameness, aspect: Aspect, a: Shape, b: Shape): boolean =>
  (aspect === "meaning" || (a.description === b.description && a.deprecated === b.deprecated)) &&
  (a.core === b.core || classOfCore(context, aspect, a.core) === classOfCore(context, aspect, b.core));

/** Whether two trees are the same. */
export const sameTrees = (context: Sameness, aspect: Aspect, a: Tree, b: Tree): boolean =>
  a === b || classOfTree(context, aspect, a) === classOfTree(context, aspect, b);

/** The number of a tree's class. */
export const classOfTree = (context: Sameness, aspect: Aspect, tree: Tree): number => {
  const known = context.classes[aspect].trees.get(tree);
  if (known !== undefined) return known;
  for (const leaf of leavesOf(tree))
    for (const { core } of ownPart(context, leaf).below) classOfCore(context, aspect, core);
  return finalNumber(context, context.classes[aspect], tree);
};

const classOfCore = (context: Sameness, aspect: Aspect, core: Core): number => {
  const { cores } = context.classes[aspect];
  const known = cores.get(core);
  if (known !== undefined) return known;
  const below = (each: Core): readonly Core[] => coresBelow(context, each);
  for (const group of groupsBelow(core, below, (each) => cores.has(each)))
    for (const classes of Object.values(context.classes)) classify(context, classes, group);
  return cores.get(core) as number;
};

const classify = (context: Sameness, classes: Classes, group: readonly Core[]): void => {
  const [only] = group;
  if (only && group.length === 1 && !coresBelow(context, only).includes(only))
    classes.cores.set(only, numberOf(classes, finalText(context, classes, only)));
  else classifyTogether(context, classes, group);
};

/**
 * Gives classes to cores that contain each other. At first all count as the same. Each round tells apart those whose members
 * or items were told apart before, until a round finds nothing.
 */
const classifyTogether = (context: Sameness, classes: Classes, group: readonly Core[]): void => {
  let before = new Map(group.map((core) => [core, 0]));
  for (let count = 0, round = 1; ; round++) {
    const known = before;
    const classOf = (core: Core): number => known.get(core) ?? (classes.cores.get(core) as number);
    const treeNumber = (tree: Tree): number =>
      numberOf(classes, textOfTree(context, classes, tree, classOf, treeNumber));
    before = new Map(
      group.map((core) => [core, numberOf(classes, `~${round} ${textOfCore(core, treeNumber)}`)]),
    );
    const found = new Set(before.values()).size;
    if (found === count) break;
    count = found;
  }
  // the whole group belongs to the text: only then the numbers of two groups tell the same
  const all = [...new Set(before.values())].sort((a, b) => a - b).join();
  for (const [core, number] of before) classes.cores.set(core, numberOf(classes, `@${number} of ${all}`));
  // a core outside that asks the same of its members is of the same class
  for (const core of group) {
    const text = finalText(context, classes, core);
    if (!classes.numbers.has(text)) classes.numbers.set(text, classes.cores.get(core) as number);
  }
};

const numberOf = ({ numbers }: Pick<Classes, "numbers">, text: string): number => {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size + 1));
  return number;
};

/** The text of a core when all cores below it have their classes. */
const finalText = (context: Sameness, classes: Classes, core: Core): string =>
  textOfCore(core, (tree) => finalNumber(context, classes, tree));

const finalNumber = (context: Sameness, classes: Classes, tree: Tree): number => {
  let known = classes.trees.get(tree);
  if (known === undefined) {
    const classOf = (core: Core): number => classes.cores.get(core) as number;
    const inside = (branch: Tree): number => finalNumber(context, classes, branch);
    known = numberOf(classes, textOfTree(context, classes, tree, classOf, inside));
    classes.trees.set(tree, known);
  }
  return known;
};

const textOfCore = ({ trees }: Core, numberOfTree: (tree: Tree) => number): string =>
  `core ${JSON_TYPES.map((type) => {
    const tree = trees[type];
    return tree ? numberOfTree(tree) : "";
  })}`;

const textOfTree = (
  context: Sameness,
  classes: Classes,
  tree: Tree,
  classOf: (core: Core) => number,
  numberOfBranch: (branch: Tree) => number,
): string => {
  if (tree.kind === "leaf") {
    const { text, below } = ownPart(context, tree);
    let all = `leaf ${text} `;
    for (const shape of below) all += `${classOf(shape.core)}${remarksOf(context, classes, shape)},`;
    return all;
  }
  // branches are the same in any order
  const list = (trees: readonly Tree[]): string =>
    trees
      .map(numberOfBranch)
      .sort((a, b) => a - b)
      .join();
  return `union ${list(tree.branches)} ${tree.exclusive.map(list).join("|")}`;
};

const remarksOf = ({ texts }: Sameness, { aspect }: Classes, { description, deprecated }: Shape): string => {
  if (aspect === "meaning") return "";
  const mark = deprecated ? "!" : "";
  return description === undefined ? mark : `${mark}:${numberOf({ numbers: texts }, description)}`;
};

const coresBelow = (context: Sameness, core: Core): readonly Core[] => {
  const known = context.below.get(core);
  if (known) return known;
  const below = JSON_TYPES.flatMap((type) => leavesOf(core.trees[type])).flatMap((leaf) =>
    ownPart(context, leaf).below.map((shape) => shape.core),
  );
  const all = [...new Set(below)];
  context.below.set(core, all);
  return all;
};

const leavesOf = (tree: Tree | undefined): readonly Leaf[] =>
  tree === undefined ? [] : tree.kind === "leaf" ? [tree] : tree.branches.flatMap(leavesOf);

const ownPart = (context: Sameness, leaf: Leaf): OwnPart => {
  let own = context.leaves.get(leaf);
  if (!own) {
    const names = [...leaf.members.keys()].sort();
    own = {
      text: numberOf({ numbers: context.texts }, JSON.stringify([names, ...ownWords(leaf)])),
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
