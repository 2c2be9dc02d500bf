import type { Leaf, Tree } from "./shapes.js";

/** The only strings that a required member accepts, where it accepts nothing else: `type` with `const: "call"`. */
export const tagOf = (leaf: Leaf, name: string): readonly string[] | undefined =>
  stringLeafOf(leaf, name)?.values;

/** The same, also for members with an enum. An enum lists the words that are known, not all that may come. */
export const labelOf = (leaf: Leaf, name: string): readonly string[] | undefined => {
  const strings = stringLeafOf(leaf, name);
  return strings?.values ?? strings?.words;
};

const stringLeafOf = ({ required, members }: Leaf, name: string) => {
  const shape = required.has(name) ? members.get(name) : undefined;
  if (!shape) return undefined;
  const { string, ...others } = shape.core.trees;
  if (string?.kind !== "leaf" || Object.keys(others).length > 0) return undefined;
  return string as Leaf & { readonly values: readonly string[] | undefined };
};

/** The member that labels most of these branches. */
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
