// Decides whether an object is a map, whose names are chosen by the sender or its customers. No such name gets into a schema.

import { type Forest, slotCount, sumOfNodes, typesSeen } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { OBJECT } from "../../drift/count/slots.js";
import { isListable, isMapOf, memberNames, membersNamed } from "../../drift/maps.js";
import { snakeCase } from "../count/first-look.js";

/** Up to so many names are listed, even if each is seldom seen. */
const MAX_RARE_NAMES = 32;

/** Members in which customers put what they like, under names of their own. */
const CUSTOMERS_NAME =
  /(?:^|_)(?:variables?|vars|metadata|meta_data|params|parameters|args|arguments|attributes|custom|properties|headers|tags|labels|extra|extras|fields|collected|extracted|extraction|inputs?|outputs?|query|form|slots|answers|values|context|custom_[a-z_]+|[a-z_]+_variables|[a-z_]+_metadata|[a-z_]+_data|structured_data|data_collection[a-z_]*)$/;

/** How a vendor spells the names of its members. Other names are likely to be data, such as the names of people. */
export interface Spelling {
  /** Whether names begin with a capital letter. */
  readonly isCapital: boolean;
}

/** Whether a schema can list a name as a member of this vendor's. */
export const isMemberName = (name: string, { isCapital }: Spelling): boolean =>
  isListable(name) &&
  /^[A-Za-z_][\w-]{0,60}$/.test(name) &&
  (/^[A-Z]/.test(name) === isCapital || /^[A-Z\d_]{1,4}$|_/.test(name) || !/^[A-Z]/.test(name));

/** How most members at the top of payloads are spelled. */
export const spellingOf = (roots: readonly PathNode[]): Spelling => {
  const names = roots.flatMap(({ members }) => [...members.keys()]);
  const capital = names.filter((name) => /^[A-Z][a-z]/.test(name)).length;
  return { isCapital: 2 * capital > names.length };
};

/** With fewer objects it is too early to say which names are seldom seen. */
const MIN_OBJECTS = 5;

/** Whether objects at these nodes are maps. */
export const isMap = (
  forest: Forest,
  nodes: readonly PathNode[],
  name: string | undefined,
  spelling: Spelling,
): boolean => {
  const names = memberNames(nodes);
  if (names.length === 0 && nodes.every(({ rest }) => !rest)) return true;
  if (name !== undefined && CUSTOMERS_NAME.test(snakeCase(name))) return true;
  if (isMapOf(forest, nodes, names, 0, MAX_RARE_NAMES)) return true;
  const others = names.filter((each) => !isMemberName(each, spelling)).length;
  if (others > 0 && 2 * others >= names.length) return true;
  return isOfRareNames(forest, nodes, names);
};

/** Whether most names were seen once, and all their values have the same types. */
const isOfRareNames = (forest: Forest, nodes: readonly PathNode[], names: readonly string[]): boolean => {
  const objects = nodes.reduce((sum, node) => sum + slotCount(forest, node, OBJECT).count, 0);
  if (objects < MIN_OBJECTS || names.length < 4) return false;
  const rare = names.filter((each) => sumOfNodes(forest, membersNamed(nodes, each)).count <= 1);
  const types = new Set(rare.map((each) => typesSeen(forest, membersNamed(nodes, each))));
  return 2 * rare.length > names.length && types.size === 1;
};
