import { pointerOf, wordsOf } from "./compare.js";
import { formatOf } from "./count/counter.js";
import { ABSENT, NEW, NULL, OBJECT, SLOTS, type Spot, STRING } from "./count/spots.js";
import type { Count, Forest, Node, Step } from "./count/tree.js";
import { enumeration } from "./patch/infer.js";

/** One path as reports tell it. */
export interface Path {
  readonly pointer: string;
  /** Whether the schema lists it, or leaves its name to the sender. */
  readonly known: boolean;
  readonly seen: number;
  readonly null: number;
  /** How often the member was absent from an object that could have it. */
  readonly absent: number;
  /** Of what is not null. */
  readonly types: Readonly<Record<string, number>>;
  readonly words: readonly (readonly [word: string, seen: Count])[];
  readonly format: string | undefined;
  readonly when: Count;
}

/** Every path of an event, members in the order of the schema, those that it does not list behind them. */
export const pathsOf = (forest: Forest, root: Node): Path[] => {
  const found: Path[] = [];
  const visit = (node: Node, steps: readonly Step[], known: boolean, objects: number): void => {
    const when = forest.sum(node);
    if (steps.length > 0) {
      const nulls = forest.slot(node, NULL).count;
      const last = steps.at(-1);
      const isMember = typeof last === "object" && "name" in last;
      found.push({
        pointer: pointerOf(steps),
        known,
        seen: when.count,
        null: nulls,
        absent: isMember ? Math.max(0, objects - when.count) : 0,
        types: Object.fromEntries(
          SLOTS.flatMap((name, slot) => {
            const { count } = forest.slot(node, slot);
            return slot === NULL || slot === ABSENT || count === 0 ? [] : [[name, count]];
          }),
        ),
        words: shownWords(node, steps),
        format:
          forest.slot(node, STRING).count > 0 && !node.broken?.has("format") ? formatOf(node) : undefined,
        when,
      });
    }
    const own = forest.slot(node, OBJECT).count;
    for (const [name, member] of ordered(node)) {
      const lists = node.spot.knows(name) || node.spot.naming === "open";
      visit(member, [...steps, { name }], known && lists, own);
    }
    for (const [, kind] of [...node.kinds].sort(([one], [other]) => (one < other ? -1 : 1)))
      visit(kind, [...steps, kind.step as Step], known && kind.spot !== NEW, own);
    if (node.rest) visit(node.rest, [...steps, "rest"], known && node.spot.naming === "open", own);
    if (node.items) visit(node.items, [...steps, "items"], known, own);
  };
  visit(root, [], true, 0);
  return found;
};

const shownWords = (node: Node, steps: readonly Step[]): Path["words"] => {
  const words = wordsOf([node]);
  if (!words || node.spot.personal) return [];
  const last = steps.findLast((step) => typeof step === "object" && "name" in step) as
    | { name: string }
    | undefined;
  const shown = node.spot.words ? [...words.keys()].sort() : enumeration(words, last?.name);
  return (shown ?? []).map((word) => [word, words.get(word) as Count] as const);
};

const ordered = ({
  spot,
  members,
}: {
  spot: Spot;
  members: ReadonlyMap<string, Node>;
}): (readonly [string, Node])[] => {
  const unknown = [...members.keys()].filter((name) => !spot.knows(name)).sort();
  return [...spot.names, ...unknown].flatMap((name) => {
    const node = members.get(name);
    return node ? [[name, node] as const] : [];
  });
};
