import { showName } from "../../src/check/findings.js";
import { type Forest, slotCount, sumOfNodes } from "./count/forest.js";
import type { PathNode } from "./count/nodes.js";
import { OBJECT } from "./count/slots.js";

/** With fewer objects it is too early to say whether their names come again. */
const MIN_OBJECTS = 10;
/** Names of a map are hardly ever seen more often. */
const MAX_SEEN_OF_MAP = 2;

/** Whether a schema can list a name: it is no address, number or id, and no member of every JavaScript object. */
const isListable = (name: string): boolean =>
  name !== "" &&
  showName(name) === name &&
  !(name in Object.prototype) &&
  !/\d{5}|[\da-f]{8}-[\da-f]{4}-|^\d+$/.test(name);

/**
 * Whether names are those of a map: they cannot be listed, or there are too many, or many of which most are seen once
 * or twice.
 *
 * @param most so many are listed, however often they are seen
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

/** The members of that name that several nodes have. */
export const membersNamed = (nodes: readonly PathNode[], name: string): PathNode[] =>
  nodes.flatMap(({ members }) => members.get(name) ?? []);

/** The names of members that several nodes have. */
export const memberNames = (nodes: readonly PathNode[]): string[] => [
  ...new Set(nodes.flatMap(({ members }) => [...members.keys()])),
];
