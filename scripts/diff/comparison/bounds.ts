// Compares formats, patterns, limits and multiples.

import { type Leaf, sameJson } from "../meaning/shapes.js";
import type { Node } from "./context.js";
import type { Kind } from "./difference.js";
import { note } from "./found.js";
import type { Pair } from "./pair.js";

/** Compares formats, patterns, limits and multiples. All of them are drift: no payload is refused because of them. */
export const compareBounds = (node: Node, { old, new: now }: Pair<Leaf>): void => {
  const compareLists = (kind: Kind, was: readonly string[], is: readonly string[]): void => {
    if (!sameJson(was, is)) note(node, kind, { before: listText(was), after: listText(is) });
  };
  compareLists("format", old.formats, now.formats);
  compareLists("pattern", old.patterns, now.patterns);
  const names = new Set([...Object.keys(old.limits), ...Object.keys(now.limits)]);
  for (const name of [...names].sort())
    if (old.limits[name] !== now.limits[name])
      note(node, "limit", { before: limitText(old, name), after: limitText(now, name) });
  compareLists("limit", multipleTexts(old), multipleTexts(now));
};

const listText = (list: readonly string[]): string | undefined =>
  list.length > 0 ? list.join(", ") : undefined;

const limitText = ({ limits }: Leaf, name: string): string | undefined =>
  limits[name] === undefined ? undefined : `${name} ${limits[name]}`;

const multipleTexts = ({ multiples }: Leaf): string[] => multiples.map((step) => `multipleOf ${step}`);
