// Decides whether an object is a map: its names are chosen by the sender.

import { showName } from "../../src/check/findings.js";
import { type Forest, slotCount, sumOfNodes } from "./count/forest.js";
import { isKeyword, type PathNode } from "./count/nodes.js";
import { OBJECT } from "./count/slots.js";

/** With fewer objects it is too early to say whether names are repeated. */
const MIN_OBJECTS = 10;
/** Most names of a map are seen at most so often. */
const MAX_SEEN_OF_MAP = 2;

/** Whether a name is data, such as an address, a number or an id. */
export const isData = (name: string): boolean =>
  /\d{5}|[\da-f]{8}-[\da-f]{4}-|^\d+$/.test(name) || (showName(name) !== name && !isKeyword(name));

/**
 * Whether a schema can list a name: it is not data, and nothing that a JavaScript object or a reader of schemas takes for
 * something else.
 */
export const isListable = (name: string): boolean =>
  name !== "" && !isData(name) && !(name in Object.prototype) && !/^[@$]/.test(name);

/**
 * Whether an object is a map: there are too many names, or there are many and most of them were seen only once or twice, or
 * most of them are data. One odd name among others does not make a map.
 *
 * @param names those that no schema lists
 * @param listed how many names the schema lists
 * @param most up to so many names are listed, even if they are seldom seen
 */
export const isMapOf = (
  forest: Forest,
  nodes: readonly PathNode[],
  names: readonly string[],
  listed: number,
  most: number,
): boolean => {
  if (nodes.some(({ isFolded, rest }) => isFolded || rest)) return true;
  const data = names.filter(isData).length;
  if (data > (listed > 0 ? 1 : 0) && 2 * data >= names.length + listed) return true;
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
