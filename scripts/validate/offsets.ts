// Finds the offsets of findings in the text of a payload.

import type { Finding, Path } from "../../src/check/index.js";
import { begins, visit } from "../schema/visit.js";

/** A node in the tree of all paths to findings. */
interface PathNode {
  /** Findings that are shown at the name of the member. */
  readonly names: Finding[];
  /** Findings that are shown at the value of the member. */
  readonly values: Finding[];
  readonly children: Map<string | number, PathNode>;
}

/** Kinds of findings that are about the member, not about its value. */
const AT_NAME = new Set(["unknown-field", "duplicate-key"]);

/**
 * The offsets of findings in the text: of the member's name or value, or of the parent's brace if a member is missing. If a
 * member is repeated, its last occurrence is used, as by JSON.parse.
 */
export const offsetsOf = (text: string, paths: ReadonlyMap<Finding, Path>): Map<Finding, number> => {
  const root = newNode();
  for (const [finding, { keys }] of paths)
    add(root, finding, finding.kind === "missing" ? keys.slice(0, -1) : keys);
  const found = new Map<Finding, number>();
  // the nodes of the members that are open, by depth
  const open: (PathNode | undefined)[] = [root];
  visit(text, undefined, (token, start, _end, { keys }) => {
    const depth = keys.length;
    const last = keys[depth - 1];
    if (token === "name" || (begins(token) && typeof last === "number")) {
      open[depth] = open[depth - 1]?.children.get(last as string | number);
    }
    const node = open[depth];
    if (node && token === "name") for (const finding of node.names) found.set(finding, start);
    if (node && begins(token)) for (const finding of node.values) found.set(finding, start);
  });
  return found;
};

const newNode = (): PathNode => ({ names: [], values: [], children: new Map() });

const add = (root: PathNode, finding: Finding, keys: Path["keys"]): void => {
  let node = root;
  for (const key of keys) {
    let child = node.children.get(key);
    if (!child) node.children.set(key, (child = newNode()));
    node = child;
  }
  (AT_NAME.has(finding.kind) ? node.names : node.values).push(finding);
};
