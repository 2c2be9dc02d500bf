// Which objects of payloads are the same thing: they have the same member name and mostly the same members, as `conversation` in
// several events. They get one schema, made of everything that was seen of them.

import type { Forest } from "../../drift/count/forest.js";
import { slotCount } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { OBJECT } from "../../drift/count/slots.js";
import type { EventSeen } from "../decide/events.js";
import { isMap, isMemberName, type Spelling } from "./maps.js";
import { singular } from "./names.js";

/** An object that was seen at one or several places. */
export interface Shape {
  /** What was seen, at all places. */
  readonly nodes: PathNode[];
  /** The name of its member, for an item in the singular. */
  readonly name: string;
  readonly isItem: boolean;
  /** The shape of the object around it. */
  readonly parent: Shape | undefined;
  /** Its event, if it is a whole payload. */
  readonly tag: string | undefined;
  /** Objects in it, by the step that leads to them. */
  readonly below: Map<string, Shape>;
  readonly names: ReadonlySet<string>;
  /** The shape with which it was found to be the same. */
  same: Shape | undefined;
}

/** The shapes of all objects that are no maps. */
export interface Shapes {
  readonly all: readonly Shape[];
  readonly of: ReadonlyMap<PathNode, Shape>;
}

/** Objects with so many of all their members in common are the same thing. */
const MIN_SIMILARITY = 0.6;
const MIN_SIMILARITY_INSIDE = 0.3;
/** Objects that are joined with one around them are deeper than any other. */
const MAX_DEPTH = 40;
/** An object is compared with so many others of its name: a hostile payload may have very many. */
const MAX_COMPARED = 64;

/** Where an object is: its name, the shape around it, and how it is reached from there. */
type Place = Pick<Shape, "name" | "isItem" | "parent"> & { readonly step: string };

/** Finds the shapes of events. @param stays nodes that are joined with no others: those with the tag in them */
export const shapesOf = (
  forest: Forest,
  events: readonly EventSeen[],
  spelling: Spelling,
  stays: ReadonlySet<PathNode>,
): Shapes => {
  const all: Shape[] = [];
  const of = new Map<PathNode, Shape>();
  const visit = (node: PathNode, at: Place, tag?: string): void => {
    const { name, isItem, parent, step } = at;
    const isObject = slotCount(forest, node, OBJECT).count > 0;
    // whole payloads are never maps, nor what the tag is in
    const isOpen = isObject && tag === undefined && !stays.has(node) && isMap(forest, [node], name, spelling);
    let [around, before] = [parent, step];
    if (isObject && !isOpen && node.branches.size === 0) {
      const names = new Set(node.members.keys());
      const shape: Shape = {
        nodes: [node],
        name,
        isItem,
        parent,
        tag,
        below: new Map(),
        names,
        same: undefined,
      };
      all.push(shape);
      of.set(node, shape);
      const there = parent?.below.get(step);
      if (there) joinShapes(there, shape);
      else parent?.below.set(step, shape);
      [around, before] = [shape, ""];
      for (const [memberName, member] of sorted(node.members))
        if (isMemberName(memberName, spelling))
          visit(member, { name: memberName, isItem: false, parent: shape, step: `/${memberName}` });
    }
    if (isOpen) {
      // all values of a map have one schema
      const values = { name: singular(name), isItem: true, parent: around, step: `${before}*` };
      for (const [, member] of sorted(node.members)) visit(member, values);
      if (node.rest && node.rest !== node) visit(node.rest, values);
    }
    for (const [word, branch] of sorted(node.branches))
      visit(branch, { name: `${name}_${word}`, isItem: true, parent: around, step: `${before}=${word}` });
    if (node.items)
      visit(node.items, { name: singular(name), isItem: true, parent: around, step: `${before}[]` });
  };
  for (const { tag, group } of events)
    visit(group.root, { name: "", isItem: false, parent: undefined, step: "" }, tag);
  joinAlike(all.filter(({ nodes, tag }) => tag === undefined && !stays.has(nodes[0] as PathNode)));
  return { all, of };
};

const sorted = (nodes: ReadonlyMap<string, PathNode>): (readonly [string, PathNode])[] =>
  [...nodes].sort(([one], [other]) => (one < other ? -1 : 1));

/** The shape that stands for all that are the same. */
export const first = (shape: Shape): Shape => {
  let found = shape;
  while (found.same) found = found.same;
  return found;
};

const joinAlike = (shapes: readonly Shape[]): void => {
  const byName = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const known = byName.get(shape.name);
    if (!known) byName.set(shape.name, [shape]);
    else {
      const alike = known.find((each) => areAlike(first(each), first(shape), MIN_SIMILARITY));
      if (alike) joinShapes(alike, shape);
      if (known.length < MAX_COMPARED) known.push(shape);
    }
  }
};

/** Objects inside them that are reached in the same way are alike, too, if less so. */
const areAlike = (one: Shape, other: Shape, least: number, depth = 0): boolean =>
  one === other ||
  depth > MAX_DEPTH ||
  (similarity(namesOf(one), namesOf(other)) >= least &&
    [...one.below].every(([step, child]) => {
      const there = other.below.get(step);
      return !there || areAlike(first(child), first(there), MIN_SIMILARITY_INSIDE, depth + 1);
    }));

const namesOf = ({ nodes, names }: Shape): ReadonlySet<string> =>
  nodes.length === 1 ? names : new Set(nodes.flatMap(({ members }) => [...members.keys()]));

const similarity = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const name of one) if (other.has(name)) common++;
  return common / Math.max(1, one.size + other.size - common);
};

const joinShapes = (one: Shape, other: Shape): void => {
  const [into, from] = [first(one), first(other)];
  if (into === from || from.tag !== undefined || into.tag !== undefined) return;
  from.same = into;
  into.nodes.push(...from.nodes);
  for (const [step, child] of from.below) {
    const known = into.below.get(step);
    if (known) joinShapes(known, child);
    else into.below.set(step, child);
  }
};
