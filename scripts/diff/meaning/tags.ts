// Finds the member by which the branches of a union differ.

import type { Leaf, Tree } from "./shapes.js";

/** The values that a required member accepts, if all are strings: `type` with `const: "call"`. An enum only lists them. */
export const labelOf = (leaf: Leaf, name: string): readonly string[] | undefined => {
  const strings = stringLeafOf(leaf, name);
  return strings?.values ?? strings?.words;
};

const stringLeafOf = ({ required, members }: Leaf, name: string) => {
  const shape = required.has(name) ? members.get(name) : undefined;
  if (!shape) return undefined;
  const { trees } = shape.core;
  const { string } = trees;
  if (string?.kind !== "leaf" || Object.keys(trees).length > 1) return undefined;
  return string as Leaf & { readonly values: readonly string[] | undefined };
};

/** The member that labels most of these branches. */
export const tagName = (trees: readonly Tree[]): string | undefined => {
  if (!tagNames.has(trees)) tagNames.set(trees, findTagName(trees));
  return tagNames.get(trees);
};

/** Every place below a union asks for its tag again. */
const tagNames = new WeakMap<readonly Tree[], string | undefined>();

const findTagName = (trees: readonly Tree[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const tree of trees) {
    if (tree.kind !== "leaf") continue;
    for (const name of tree.members.keys())
      if (labelOf(tree, name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
};
