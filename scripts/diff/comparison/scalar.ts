// Compares values that are neither arrays nor objects.

import { listPhrase, valuesPhrase } from "../meaning/phrases.js";
import { type JsonType, type Leaf, sameJson } from "../meaning/shapes.js";
import { and, treeGoal } from "../search/builders.js";
import type { Goal } from "../search/goals.js";
import type { Comparison, Node } from "./context.js";
import type { Kind } from "./difference.js";
import { DIRECTIONS, type Effects } from "./effects.js";
import { note } from "./found.js";
import { minus, type Pair } from "./pair.js";

/** Two leaves for values that are neither arrays nor objects, and the node that they belong to. */
interface Scalars {
  readonly comparison: Comparison;
  readonly pair: Pair<Leaf>;
  readonly type: JsonType;
  readonly node: Node;
}

/** Compares whether fractions are accepted, closed values, and the words of enums. */
export const compareScalars = (
  comparison: Comparison,
  node: Node,
  pair: Pair<Leaf>,
  type: JsonType,
): void => {
  const scalars: Scalars = { comparison, node, pair, type };
  const { old, new: now } = pair;
  if (old.fractions !== now.fractions && !old.values && !now.values) noteFractions(scalars);
  if (!sameJson(old.values, now.values)) compareValues(scalars);
  else compareWords(scalars);
};

/** A goal for values of one version that the other does not accept. */
const beyond = ({ comparison: { search }, pair, type }: Scalars, effect: keyof Effects): Goal => {
  const { from, to, mode, against } = DIRECTIONS[effect];
  return and(search, [
    treeGoal(search, type, pair[from], mode),
    treeGoal(search, type, pair[to], against, false),
  ]);
};

const noteFractions = (scalars: Scalars): void => {
  const { old, new: now } = scalars.pair;
  note(scalars.node, now.fractions ? "type-widened" : "type-narrowed", {
    before: old.fractions ? "number" : "integer",
    after: now.fractions ? "number" : "integer",
    refused: beyond(scalars, "refused"),
    unexpected: beyond(scalars, "unexpected"),
  });
};

const compareValues = (scalars: Scalars): void => {
  const { node, pair, type } = scalars;
  const { old, new: now } = pair;
  const kind = kindOfLists(pair, type);
  if (kind !== undefined) {
    note(node, kind, {
      before: listsPhrase(old, now, type),
      after: listsPhrase(now, old, type),
      refused: beyond(scalars, "refused"),
      unexpected: beyond(scalars, "unexpected"),
    });
    return;
  }
  const [removed, added] = [minus(old.values, now.values), minus(now.values, old.values)];
  if (removed.length > 0)
    note(node, "value-removed", {
      before: listPhrase(removed),
      refused: beyond(scalars, "refused"),
    });
  if (added.length > 0)
    note(node, "value-added", {
      after: listPhrase(added),
      unexpected: beyond(scalars, "unexpected"),
    });
};

/** The values of a leaf. If the other version opens or closes their list, it is said whether others may follow. */
const listsPhrase = (leaf: Leaf, other: Leaf, type: JsonType): string => {
  const phrase = valuesPhrase(leaf, type);
  if (leaf.values && other.words) return `only ${phrase}`;
  return leaf.words && other.values ? `${phrase} or any other string` : phrase;
};

/** The kind of a change that is reported as a whole; undefined if single values were added or removed. */
const kindOfLists = ({ old, new: now }: Pair<Leaf>, type: JsonType): Kind | undefined => {
  if (!now.values) return "value-added";
  if (!old.values) return "value-removed";
  return type === "string" && old.values.length === 1 && now.values.length === 1 ? "tag-changed" : undefined;
};

const compareWords = (scalars: Scalars): void => {
  const { node, pair, type } = scalars;
  const { old, new: now } = pair;
  if (sameJson(old.words, now.words)) return;
  if (!old.words || !now.words) {
    note(node, now.words ? "enum-removed" : "enum-added", {
      before: valuesPhrase(old, type),
      after: valuesPhrase(now, type),
      unexpected: beyond(scalars, "unexpected"),
    });
    return;
  }
  const [removed, added] = [minus(old.words, now.words), minus(now.words, old.words)];
  if (removed.length > 0) note(node, "enum-removed", { before: listPhrase(removed) });
  if (added.length > 0)
    note(node, "enum-added", {
      after: listPhrase(added),
      unexpected: beyond(scalars, "unexpected"),
    });
};
