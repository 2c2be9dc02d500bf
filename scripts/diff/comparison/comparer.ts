// Compares the shapes of two versions of a payload.

import { typePhrase } from "../meaning/phrases.js";
import { sameness, sameShapes, sameTrees } from "../meaning/sameness.js";
import {
  bareShape,
  type Core,
  JSON_TYPES,
  type JsonType,
  type Leaf,
  type Shape,
  type Tree,
} from "../meaning/shapes.js";
import { and, hasType, shapeGoal } from "../search/builders.js";
import type { Goal, Mode } from "../search/goals.js";
import { newSearch } from "../search/witness.js";
import { compareAssertions } from "./assertions.js";
import { compareBounds } from "./bounds.js";
import type { Comparison, SharedAnswers } from "./context.js";
import type { Difference, Kind } from "./difference.js";
import { note } from "./notes.js";
import { compareMembers } from "./object.js";
import { minus, type Pair } from "./pair.js";
import { type MemberStep, type Path, ROOT } from "./path.js";
import { compareScalars } from "./scalar.js";
import { compareUnions } from "./union.js";

/**
 * Makes a function that compares two versions of a payload. It returns the differences in the order of the newer version.
 * Answers about schemas are kept for the next payload.
 */
export const comparer = (): ((old: Shape, now: Shape) => Difference[]) => {
  const shared: SharedAnswers = {
    search: newSearch(),
    same: sameness(true),
    meaning: sameness(false),
    pairNumbers: new Map(),
  };
  return (old, now) => {
    const comparison: Comparison = {
      ...shared,
      found: [],
      openPairs: new Set(),
      within: { number: undefined, path: ROOT },
      compareShapes: (pair, path) => compareShapes(comparison, pair, path),
      compareTrees: (pair, type, path) => compareTrees(comparison, pair, type, path),
    };
    compareShapes(comparison, { old, new: now }, ROOT);
    return comparison.found;
  };
};

const compareShapes = (comparison: Comparison, pair: Pair<Shape>, path: Path): void => {
  if (sameShapes(comparison.same, pair.old, pair.new)) return;
  const cores = { old: pair.old.core, new: pair.new.core };
  const key = `${cores.old.id} ${cores.new.id}`;
  const outer = comparison.within;
  comparison.within = { number: pairNumber(comparison, key), path };
  compareRemarks(comparison, pair, path);
  if (cores.old !== cores.new && !comparison.openPairs.has(key)) {
    comparison.openPairs.add(key);
    compareCores(comparison, cores, path);
    comparison.openPairs.delete(key);
  }
  comparison.within = outer;
};

const pairNumber = ({ pairNumbers }: Comparison, key: string): number => {
  const number = pairNumbers.get(key) ?? pairNumbers.size;
  pairNumbers.set(key, number);
  return number;
};

const compareRemarks = (comparison: Comparison, { old, new: now }: Pair<Shape>, path: Path): void => {
  if (old.description !== now.description)
    note(comparison, "description", path, { before: old.description, after: now.description });
  if (old.deprecated !== now.deprecated)
    note(comparison, "deprecated", path, { before: String(old.deprecated), after: String(now.deprecated) });
};

const compareCores = (comparison: Comparison, pair: Pair<Core>, path: Path): void => {
  compareTypes(comparison, pair, path);
  for (const type of JSON_TYPES) {
    const [old, now] = [pair.old.trees[type], pair.new.trees[type]];
    if (old && now) compareTrees(comparison, { old, new: now }, type, path);
  }
};

// ---- JSON types ------------------------------------------------------------------------------------------------

const compareTypes = (comparison: Comparison, pair: Pair<Core>, path: Path): void => {
  const { search } = comparison;
  const typesOf = (core: Core): JsonType[] => JSON_TYPES.filter((type) => core.trees[type]);
  const [was, is] = [typesOf(pair.old), typesOf(pair.new)];
  const [removed, added] = [minus(was, is), minus(is, was)];
  if (removed.length + added.length === 0) return;
  const ofTypes = (types: readonly JsonType[], core: Core, mode: Mode): Goal | undefined =>
    types.length > 0
      ? and(search, [hasType(search, types), shapeGoal(search, bareShape(core), mode)])
      : undefined;
  note(comparison, kindOfTypes(removed, added), path, {
    before: typePhrase(pair.old),
    after: typePhrase(pair.new),
    refused: ofTypes(removed, pair.old, "is"),
    unexpected: ofTypes(added, pair.new, "fits"),
  });
};

const kindOfTypes = (removed: readonly JsonType[], added: readonly JsonType[]): Kind => {
  if (removed.length > 0 && added.length > 0) return "type-changed";
  if (added.length > 0) return String(added) === "null" ? "null-added" : "type-widened";
  return String(removed) === "null" ? "null-removed" : "type-narrowed";
};

// ---- trees -----------------------------------------------------------------------------------------------------

const compareTrees = (comparison: Comparison, pair: Pair<Tree>, type: JsonType, path: Path): void => {
  if (sameTrees(comparison.same, pair.old, pair.new)) return;
  const { old, new: now } = pair;
  if (old.kind === "leaf" && now.kind === "leaf") compareLeaves(comparison, { old, new: now }, type, path);
  else compareUnions(comparison, pair, type, path);
};

const compareLeaves = (comparison: Comparison, pair: Pair<Leaf>, type: JsonType, path: Path): void => {
  if (type === "object") compareMembers(comparison, pair, path);
  else if (type === "array") compareItems(comparison, pair, path);
  else compareScalars(comparison, pair, type, path);
  compareAssertions(comparison, pair, type, path);
  compareBounds(comparison, pair, path);
};

const compareItems = ({ compareShapes }: Comparison, pair: Pair<Leaf>, path: Path): void => {
  const { old, new: now } = pair;
  const tuple = Math.max(old.prefixItems.length, now.prefixItems.length);
  const step = (key: MemberStep["key"]): Path => ({ step: "member", above: path, pair, type: "array", key });
  for (let index = 0; index < tuple; index++)
    compareShapes(
      { old: old.prefixItems[index] ?? old.items, new: now.prefixItems[index] ?? now.items },
      step({ index }),
    );
  compareShapes({ old: old.items, new: now.items }, step({ from: tuple }));
};
