import {
  CLASSES,
  type Class,
  type Core,
  type Leaf,
  labelOf,
  type Shape,
  type Tree,
  typesOf,
} from "./shapes.js";

export const branchesOf = (tree: Tree): readonly Tree[] => (tree.kind === "leaf" ? [tree] : tree.branches);

/** The member by whose value most of these can be told apart. */
export const tagName = (trees: readonly Tree[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const tree of trees) {
    if (tree.kind !== "leaf") continue;
    for (const name of tree.members.keys())
      if (labelOf(tree, name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
};

/** `string or null`, `array of integer`, `"a"` */
export const typeWords = (core: Core): string => {
  const types = typesOf(core);
  if (types.length === CLASSES.length && types.includes("number")) return "anything";
  const word = (type: string): string => {
    const tree = core.trees[type === "integer" ? "number" : (type as Class)];
    if (type === "array" && tree?.kind === "leaf" && tree.prefix.length === 0 && !tree.items.any) {
      const items = typesOf(tree.items.core).join(" or ");
      return `array of ${items || "nothing"}`;
    }
    return type;
  };
  // null stands last, as people say it
  const [first, ...others] = types;
  const said = first === "null" ? [...others, first] : types;
  return said.length === 0 ? "nothing" : said.map(word).join(" or ");
};

export const memberWords = (shape: Shape, required: boolean): string =>
  `${typeWords(shape.core)}, ${required ? "required" : "optional"}`;

const LISTED = 12;

export const listWords = (values: readonly unknown[]): string =>
  [
    ...values.slice(0, LISTED).map((value) => JSON.stringify(value)),
    ...(values.length > LISTED ? [`${values.length - LISTED} more`] : []),
  ].join(", ");

/** `"a", "b"`, or `any string` */
export const valueWords = ({ values, words, fractions }: Leaf, of: Class): string => {
  const listed = values ?? words;
  return listed ? listWords(listed) : of === "number" && !fractions ? "any integer" : `any ${of}`;
};

/** `type is "tool_call"`, or `shape 2 of 3`. */
export const shapeWords = (tree: Tree, within: Tree, of: Class, old?: Tree, oldWithin?: Tree): string => {
  for (const [one, all] of [
    [tree, within],
    [old, oldWithin],
  ] as const) {
    if (!one || !all || one.kind !== "leaf") continue;
    const tag = tagName(branchesOf(all));
    const values = tag === undefined ? undefined : labelOf(one, tag);
    if (tag !== undefined && values) return `${tag} is ${listWords(values)}`;
  }
  const all = branchesOf(within);
  return all.length > 1 ? `${of} ${all.indexOf(tree) + 1} of ${all.length}` : of;
};
