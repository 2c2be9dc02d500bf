// Decides whether an object is a map: its names are chosen by the sender.

import { showName } from "../../src/check/findings.js";
import { type Forest, slotCount, sumOfNodes } from "./count/forest.js";
import type { PathNode } from "./count/nodes.js";
import { OBJECT } from "./count/slots.js";

/** With fewer objects it is too early to say whether names are repeated. */
const MIN_OBJECTS = 10;
/** Most names of a map are seen at most so often. */
const MAX_SEEN_OF_MAP = 2;

/** Whether a schema can list a name: not an address, number or id, and not a member that every JavaScript object has. */
const isListable = (name: string): boolean =>
  name !== "" &&
  showName(name) === name &&
  !(name in Object.prototype) &&
  !/\d{5}|[\da-f]{8}-[\da-f]{4}-|^\d+$/.test(name);

/**
 * Whether names are those of a map: they cannot be listed, or there are too many, or there are many and most of them were
 * seen only once or twice.
 *
 * @param most up to so many names are listed, even if they are seldom seen
 */
export const isMapOf = (
  forest: Forest,
  nodes: readonly PathNode[],
  names: readonly string[],
  most: number,
): boolean => {
  if (nodes.some(({ isFolded, rest }) => isFolded || rest) || !names.every(isListable)) return true;
  const objects = nodes.reduce((sum, node) => sum + slotCount(forest, node, OBJECT).count, 0);
  if (names.length <= most || objects < MIN_OBJECTS) return false;
  const counts = names.map((name) => sumOfNodes(forest, membersNamed(nodes, name)).count);
  const median = counts.sort((one, other) => one - other)[counts.length >> 1] as number;
  return median <= MAX_SEEN_OF_MAP;
};

/** The members with this name, of several nodes. */
export const membersNamed = (nodes: readonly PathNode[], name: string): PathNode[] =>
  nodes.flatMap(({ members }) => members.get(name) ?? []);

/** The names of the members of several nodes. */
export const memberNames = (nodes: readonly PathNode[]): string[] => [
  ...new Set(nodes.flatMap(({ members }) => [...members.keys()])),
];
