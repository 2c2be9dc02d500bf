// Decides whether an object is a map, whose names are chosen by the sender or its customers. No such name gets into a schema.

import { type Forest, slotCount, sumOfNodes, typesSeen } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { NULL, OBJECT } from "../../drift/count/slots.js";
import { isListable, isMapOf, memberNames, membersNamed } from "../../drift/maps.js";
import { snakeCase } from "../count/spelling.js";

/** Up to so many names are listed, even if each is seldom seen. */
const MAX_RARE_NAMES = 32;

/** Members in which customers put what they like, under names of their own. */
const CUSTOMERS_NAME =
  /(?:^|_)(?:variables?|vars|metadata|meta_data|params|parameters|args|arguments|headers|labels|extras?|collected|extracted|extraction|inputs?|outputs?|query|slots|custom_[a-z_]+|[a-z_]*(?:by|per)_[a-z_]+|structured_data|data_collection[a-z_]*)$/;

/** Whether customers put what they like into a member with this name. */
export const isCustomersName = (name: string | undefined): boolean =>
  name !== undefined && CUSTOMERS_NAME.test(snakeCase(name));

/** How a vendor spells the names of its members. Other names are likely to be data, such as the names of people. */
export interface Spelling {
  /** Whether names begin with a capital letter. */
  readonly isCapital: boolean;
  /** The number of payloads that this is known from. */
  readonly payloads: number;
}

/** Whether a schema can list a name as a member of this vendor's. */
export const isMemberName = (name: string, { isCapital }: Pick<Spelling, "isCapital">): boolean =>
  isListable(name) &&
  /^[A-Za-z_][\w -]{0,60}$/.test(name) &&
  (/^[A-Z]/.test(name) === isCapital || /^[A-Z\d_]{1,4}$|_/.test(name) || !/^[A-Z]/.test(name));

/** With so many payloads, a name with digits that only one object has is data, such as a key. */
const MIN_PAYLOADS_OF_RARE_NAME = 5;

/** The names that a schema lists as members. */
export const listedNames = (forest: Forest, nodes: readonly PathNode[], spelling: Spelling): string[] =>
  memberNames(nodes).filter(
    (name) =>
      isMemberName(name, spelling) &&
      !(
        spelling.payloads >= MIN_PAYLOADS_OF_RARE_NAME &&
        /\d/.test(name) &&
        sumOfNodes(forest, membersNamed(nodes, name)).count <= 1
      ),
  );

/** How most members at the top of payloads are spelled. */
export const spellingOf = (forest: Forest, roots: readonly PathNode[]): Spelling => {
  const names = roots.flatMap(({ members }) => [...members.keys()]);
  const capital = names.filter((name) => /^[A-Z][a-z]/.test(name)).length;
  return { isCapital: 2 * capital > names.length, payloads: objectsAt(forest, roots) };
};

/** With fewer objects or names it is too early to say which are seldom seen. */
const MIN_OBJECTS = 5;
const MIN_NAMES = 4;
/** A name that so many of all objects have, or fewer, is seldom seen. */
const MAX_SHARE_OF_RARE = 0.3;

/** Whether objects at these nodes are maps. */
export const isMap = (
  forest: Forest,
  nodes: readonly PathNode[],
  name: string | undefined,
  spelling: Spelling,
): boolean => {
  const names = memberNames(nodes);
  if (names.length === 0) return true;
  if (isCustomersName(name) && !areUsual(forest, nodes, names)) return true;
  if (isMapOf(forest, nodes, names, 0, MAX_RARE_NAMES)) return true;
  const others = names.filter((each) => !isMemberName(each, spelling)).length;
  if (others > 0 && 2 * others >= names.length) return true;
  return isOfRareNames(forest, nodes, names);
};

/** Names that so many of all objects have are the vendor's own, whatever their object is called. */
const MIN_SHARE = 0.8;
const MIN_OBJECTS_WITH_USUAL = 3;

/** Whether the objects mostly have the same names. */
const areUsual = (forest: Forest, nodes: readonly PathNode[], names: readonly string[]): boolean => {
  const objects = objectsAt(forest, nodes);
  return (
    objects >= MIN_OBJECTS_WITH_USUAL &&
    names.every((name) => sumOfNodes(forest, membersNamed(nodes, name)).count >= MIN_SHARE * objects)
  );
};

const objectsAt = (forest: Forest, nodes: readonly PathNode[]): number =>
  nodes.reduce((sum, node) => sum + slotCount(forest, node, OBJECT).count, 0);

/** Whether there are several names, all with values of the same types, of which most are in few objects. */
const isOfRareNames = (forest: Forest, nodes: readonly PathNode[], names: readonly string[]): boolean => {
  const objects = objectsAt(forest, nodes);
  if (objects < MIN_OBJECTS || names.length < MIN_NAMES) return false;
  const counts = names.map((each) => sumOfNodes(forest, membersNamed(nodes, each)).count);
  const median = counts.sort((one, other) => one - other)[counts.length >> 1] as number;
  const types = new Set(names.map((each) => typesSeen(forest, membersNamed(nodes, each)) & ~(1 << NULL)));
  // a name that most objects have is the vendor's own, and so are the others
  const most = counts.at(-1) as number;
  return types.size === 1 && median <= MAX_SHARE_OF_RARE * objects && most < MIN_SHARE * objects;
};
