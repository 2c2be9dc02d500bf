// The paths of an event that were seen, for reports.

import type { Count } from "./count/counts.js";
import { type Forest, slotCount, sumOfSlots } from "./count/forest.js";
import { type PathNode, pointerOf, type Step } from "./count/nodes.js";
import { ABSENT, NULL, OBJECT, SLOTS, STRING } from "./count/slots.js";
import { NEW } from "./count/spots.js";
import { formatOfNode, wordsOfNodes } from "./count/texts.js";
import { enumeration } from "./patch/infer.js";

/** One path, as reports show it. */
export interface SeenPath {
  readonly pointer: string;
  /** Whether the schema lists it, or leaves its name to the sender. */
  readonly known: boolean;
  readonly seen: number;
  readonly null: number;
  /** How often the member was absent from an object that could have it. */
  readonly absent: number;
  /** How often each type except null was seen. */
  readonly types: Readonly<Record<string, number>>;
  readonly words: readonly (readonly [word: string, seen: Count])[];
  readonly format: string | undefined;
  readonly when: Count;
}

/** Every path of an event. Members are in the order of the schema. Those that it does not list come last. */
export const pathsOf = (forest: Forest, root: PathNode): SeenPath[] => {
  const found: SeenPath[] = [];
  addBelow(forest, root, [], true, found);
  return found;
};

const addBelow = (
  forest: Forest,
  node: PathNode,
  steps: readonly Step[],
  isKnown: boolean,
  found: SeenPath[],
): void => {
  const objects = slotCount(forest, node, OBJECT).count;
  const add = (child: PathNode, step: Step, isListed: boolean): void => {
    const childSteps = [...steps, step];
    found.push(pathOf(forest, child, childSteps, isKnown && isListed, objects));
    addBelow(forest, child, childSteps, isKnown && isListed, found);
  };
  const { spot, branches, rest, items } = node;
  for (const [name, member] of orderedMembers(node))
    add(member, { name }, spot.known.has(name) || spot.naming === "open");
  for (const [, branch] of [...branches].sort(([one], [other]) => (one < other ? -1 : 1)))
    add(branch, branch.step as Step, branch.spot !== NEW);
  if (rest) add(rest, "rest", spot.naming === "open");
  if (items) add(items, "items", true);
};

/** @param objects how many objects could have the member */
const pathOf = (
  forest: Forest,
  node: PathNode,
  steps: readonly Step[],
  known: boolean,
  objects: number,
): SeenPath => {
  const when = sumOfSlots(forest, node);
  const last = steps.at(-1);
  const isMember = typeof last === "object" && "name" in last;
  const hasStrings = slotCount(forest, node, STRING).count > 0;
  return {
    pointer: pointerOf(steps),
    known,
    seen: when.count,
    null: slotCount(forest, node, NULL).count,
    absent: isMember ? Math.max(0, objects - when.count) : 0,
    types: typeCounts(forest, node),
    words: shownWords(node, steps),
    format: hasStrings && !node.broken?.has("format") ? formatOfNode(node) : undefined,
    when,
  };
};

const typeCounts = (forest: Forest, node: PathNode): Record<string, number> =>
  Object.fromEntries(
    SLOTS.flatMap((name, slot) => {
      const { count } = slotCount(forest, node, slot);
      return slot === NULL || slot === ABSENT || count === 0 ? [] : [[name, count]];
    }),
  );

/** Words of an enumeration, whether the schema lists it or not. */
const shownWords = (node: PathNode, steps: readonly Step[]): SeenPath["words"] => {
  const words = wordsOfNodes([node]);
  if (!words || node.spot.isPersonal) return [];
  const last = steps.findLast((step) => typeof step === "object" && "name" in step) as
    | { name: string }
    | undefined;
  const shown = node.spot.words ? [...words.keys()].sort() : enumeration(words, last?.name);
  return (shown ?? []).map((word) => [word, words.get(word) as Count] as const);
};

const orderedMembers = ({ spot, members }: PathNode): (readonly [string, PathNode])[] => {
  const unknown = [...members.keys()].filter((name) => !spot.known.has(name)).sort();
  return [...spot.names, ...unknown].flatMap((name) => {
    const node = members.get(name);
    return node ? [[name, node] as const] : [];
  });
};
