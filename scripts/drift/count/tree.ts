import { ABSENT, FREE, NEW, SLOTS, type Spot, STRING } from "./spots.js";

/** How often something was seen, and when first and last, in milliseconds since 1970. */
export interface Count {
  count: number;
  first: number;
  last: number;
}

export const WIDTH = SLOTS.length;

/** Paths beyond so many are not told apart: a hostile file could fill the memory. */
export const MOST_PATHS = 20_000;
/** Names beyond so many, that no schema lists, are taken for those of a map. */
export const MOST_NAMES = 256;
/** Words beyond so many are no enumeration, unless the schema says that there is one. */
const MOST_WORDS = 16;
const MOST_UNLISTED = 100;

/** What may be a word of an enumeration. */
const WORD = /^[\w.-]{1,40}$/;

/**
 * How a path goes on: to a member of that name, to the members of a map, to the items of a list; or it stays, and only
 * objects are meant that have that word for a tag.
 */
export type Step =
  | { readonly name: string }
  | { readonly tag: string; readonly word: string }
  | "rest"
  | "items";

/** One path. Counts stand in the tables of its forest. */
export class Node {
  readonly members = new Map<string, Node>();
  rest: Node | undefined;
  items: Node | undefined;
  /** Of a union: its objects by the word of their tag. */
  readonly kinds = new Map<string, Node>();
  /** Whether names that no schema lists are told apart no longer. */
  folded = false;
  /** Strings seen, while there are few of them; undefined where they are no enumeration. */
  words: Map<string, Count> | undefined;
  /** Whether every string was one that may be a word. */
  wordlike = true;
  /** Strings of an enumeration that are no words, or too many. */
  others: Count | undefined;
  /** Bits of the formats that every string has; ALL before the first. */
  formats = ALL;
  /** Whether strings still have to be looked at. */
  looks: boolean;
  /** Whether the schema sets limits. */
  readonly limited: boolean;
  /** By keyword: what the schema asks of a value and some do not keep. */
  broken: Map<string, Count> | undefined;

  constructor(
    /** Where its slots begin. */
    readonly base: number,
    readonly spot: Spot,
    readonly parent: Node | undefined,
    readonly step: Step | undefined,
    /** 1 where the schema requires it. */
    readonly required: 0 | 1,
  ) {
    // what is in a map is the sender's own, as what is personal
    this.words = spot.words || !(spot.personal || step === "rest") ? new Map() : undefined;
    this.looks = true;
    this.limited = spot.limits.length > 0;
  }
}

/** What is known of the strings of a path. */
interface Texts {
  readonly words: ReadonlyMap<string, Count> | undefined;
  readonly others: Count | undefined;
  readonly broken: ReadonlyMap<string, Count> | undefined;
  readonly wordlike: boolean;
  readonly formats: number;
}

/** Bits of all formats, whatever they are. */
export const ALL = 0xffff;

interface Tables {
  readonly counts: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** The paths of events with what was counted of them, in a few large tables. */
export class Forest implements Tables {
  readonly counts = new Float64Array((MOST_PATHS + 1) * WIDTH);
  readonly first = new Float64Array((MOST_PATHS + 1) * WIDTH).fill(Number.POSITIVE_INFINITY);
  readonly last = new Float64Array((MOST_PATHS + 1) * WIDTH).fill(Number.NEGATIVE_INFINITY);
  /** Whether there were more paths than are told apart. */
  full = false;
  #paths = 0;
  /** Takes what is too much; it leads nowhere but to itself. */
  readonly #sink = new Node(MOST_PATHS * WIDTH, FREE, undefined, undefined, 0);

  constructor() {
    this.#sink.rest = this.#sink.items = this.#sink;
  }

  /** Forgets everything. */
  clear(): void {
    const used = this.#paths * WIDTH;
    this.counts.fill(0, 0, used);
    this.first.fill(Number.POSITIVE_INFINITY, 0, used);
    this.last.fill(Number.NEGATIVE_INFINITY, 0, used);
    this.#paths = 0;
    this.full = false;
  }

  root(spot: Spot): Node {
    return this.#make(spot, undefined, undefined, 0);
  }

  /** The node of a member that the parent does not have yet. */
  member(parent: Node, name: string): Node {
    const { spot, members } = parent;
    const known = spot.knows(name);
    if (!known) {
      if (spot.naming === "open" || parent.folded) return this.rest(parent);
      if (unlisted(parent) >= MOST_NAMES) {
        this.fold(parent);
        return this.rest(parent);
      }
    }
    const node = this.#make(
      spot.member(name),
      parent,
      { name },
      known && spot.required.includes(name) ? 1 : 0,
    );
    members.set(name, node);
    return node;
  }

  rest(parent: Node): Node {
    if (!parent.rest) {
      const spot = parent.spot.naming === "open" ? parent.spot.rest : NEW;
      parent.rest = this.#make(spot, parent, "rest", 0);
    }
    return parent.rest;
  }

  items(parent: Node): Node {
    return (parent.items ??= this.#make(parent.spot.items, parent, "items", 0));
  }

  /** The node of a union's objects that have this word for a tag; undefined where it cannot be one, or there are too many. */
  kind(parent: Node, word: unknown): Node | undefined {
    if (typeof word !== "string") return undefined;
    const { kinds, spot } = parent;
    const known = kinds.get(word);
    if (known || !spot.union) return known;
    const { tag, spots } = spot.union;
    const listed = spots.get(word);
    if (!listed && (spot.personal || !WORD.test(word) || kinds.size >= spots.size + MOST_WORDS))
      return undefined;
    const node = this.#make(listed ?? NEW, parent, { tag, word }, 0);
    kinds.set(word, node);
    return node;
  }

  go(parent: Node, step: Step): Node {
    if (typeof step === "object" && "word" in step) return this.kind(parent, step.word) ?? parent;
    if (step === "rest") {
      if (parent.spot.naming !== "open" && !parent.folded) this.fold(parent);
      return this.rest(parent);
    }
    return step === "items"
      ? this.items(parent)
      : (parent.members.get(step.name) ?? this.member(parent, step.name));
  }

  /** From now on the names that no schema lists are taken for those of a map. */
  fold(parent: Node): void {
    parent.folded = true;
    for (const [name, node] of parent.members) {
      if (parent.spot.knows(name)) continue;
      parent.members.delete(name);
      this.absorb(this.rest(parent), node);
    }
  }

  /** Adds what was counted of one path to another. */
  absorb(into: Node, from: Node): void {
    if (from === this.#sink || into === this.#sink) return;
    this.add(into, this, from.base);
    this.addTexts(into, from);
    if (from.folded && !into.folded) this.fold(into);
    if (from.rest) this.absorb(this.rest(into), from.rest);
    if (from.items) this.absorb(this.items(into), from.items);
    for (const [name, node] of from.members) this.absorb(this.go(into, { name }), node);
    for (const node of from.kinds.values()) this.absorb(this.go(into, node.step as Step), node);
  }

  /** Adds slots of a table. */
  add(into: Node, from: Tables, base: number): void {
    for (let slot = 0; slot < WIDTH; slot++) {
      const [to, at] = [into.base + slot, base + slot];
      this.counts[to] = (this.counts[to] as number) + (from.counts[at] as number);
      this.first[to] = Math.min(this.first[to] as number, from.first[at] as number);
      this.last[to] = Math.max(this.last[to] as number, from.last[at] as number);
    }
  }

  addTexts(into: Node, from: Texts): void {
    into.wordlike &&= from.wordlike;
    into.formats &= from.formats;
    if (from.others) into.others = summed(into.others, from.others);
    if (!from.words) into.words = into.spot.words ? into.words : undefined;
    else for (const [word, count] of from.words) this.word(into, word, count);
    for (const [keyword, count] of from.broken ?? []) breaking(into, keyword, count);
  }

  /** Notes a string that may be one of an enumeration. */
  word(node: Node, word: string, seen: Count): void {
    const { words, spot } = node;
    if (!words) return;
    const known = words.get(word);
    if (known) {
      summed(known, seen);
      return;
    }
    if (spot.words) {
      const shows = !spot.personal && WORD.test(word) && words.size < spot.words.size + MOST_UNLISTED;
      const fits = shows || spot.words.has(word);
      if (fits) words.set(word, { ...seen });
      else node.others = summed(node.others, seen);
    } else if (!WORD.test(word)) {
      node.words = undefined;
      node.wordlike = false;
    } else if (words.size < MOST_WORDS) words.set(word, { ...seen });
    else node.words = undefined;
  }

  nothing = nothing;

  sum(node: Node, slots = 0b1111111): Count {
    const sum: Count = nothing();
    for (let slot = 0; slot < WIDTH; slot++) if (slots & (1 << slot)) summed(sum, this.slot(node, slot));
    return sum;
  }

  slot({ base }: Node, slot: number): Count {
    const [count, first, last] = [this.counts, this.first, this.last].map(
      (table) => table[base + slot] as number,
    );
    return { count, first, last } as Count;
  }

  /** Bits of the types that were seen. */
  types(node: Node): number {
    let bits = 0;
    for (let slot = 0; slot < ABSENT; slot++) if (this.counts[node.base + slot]) bits |= 1 << slot;
    return bits;
  }

  #make(spot: Spot, parent: Node | undefined, step: Step | undefined, required: 0 | 1): Node {
    if (this.#paths < MOST_PATHS) return new Node(this.#paths++ * WIDTH, spot, parent, step, required);
    this.full = true;
    return this.#sink;
  }
}

const unlisted = ({ members, spot }: Node): number => {
  if (spot.names.length === 0) return members.size;
  let count = 0;
  for (const name of members.keys()) if (!spot.knows(name)) count++;
  return count;
};

export const nothing = (): Count => ({
  count: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
});

/** Adds to what was counted; makes it where there is nothing yet. */
export const summed = (sum: Count | undefined, more: Count): Count => {
  if (!sum) return { ...more };
  sum.count += more.count;
  if (more.first < sum.first) sum.first = more.first;
  if (more.last > sum.last) sum.last = more.last;
  return sum;
};

export const breaking = (node: Node, keyword: string, seen: Count): void => {
  node.broken ??= new Map();
  node.broken.set(keyword, summed(node.broken.get(keyword), seen));
};

/** A tree as plain data: every node behind its parent. */
export interface Flat {
  /** Of the parent; the first is the root's. */
  readonly parents: Int32Array;
  readonly steps: readonly (Step | readonly [name: string] | "")[];
  readonly counts: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly formats: Uint16Array;
  readonly texts: readonly (readonly [
    node: number,
    words: ReadonlyMap<string, Count> | undefined,
    others: Count | undefined,
    broken: ReadonlyMap<string, Count> | undefined,
    wordlike: boolean,
  ])[];
}

/** Most steps are names, which cross threads as they are; the root has none. */
const written = (step: Step | undefined): Flat["steps"][number] =>
  step === undefined ? "" : typeof step === "object" && "name" in step ? [step.name] : step;

export const flatten = (forest: Forest, root: Node): Flat => {
  const nodes: Node[] = [];
  const parents: number[] = [];
  const visit = (node: Node, parent: number): void => {
    if (node.base === MOST_PATHS * WIDTH) return;
    const at = nodes.push(node) - 1;
    parents.push(parent);
    for (const member of node.members.values()) visit(member, at);
    for (const kind of node.kinds.values()) visit(kind, at);
    if (node.rest) visit(node.rest, at);
    if (node.items) visit(node.items, at);
  };
  visit(root, -1);
  const table = (of: Float64Array): Float64Array => {
    const flat = new Float64Array(nodes.length * WIDTH);
    for (const [at, { base }] of nodes.entries()) flat.set(of.subarray(base, base + WIDTH), at * WIDTH);
    return flat;
  };
  const hasTexts = (node: Node) => forest.counts[node.base + STRING] || node.broken;
  return {
    parents: Int32Array.from(parents),
    steps: nodes.map(({ step }) => written(step)),
    counts: table(forest.counts),
    first: table(forest.first),
    last: table(forest.last),
    formats: Uint16Array.from(nodes, ({ formats }) => formats),
    texts: nodes.flatMap((node, at) =>
      hasTexts(node) ? [[at, node.words, node.others, node.broken, node.wordlike] as const] : [],
    ),
  };
};

/** Adds a tree to one that is kept. */
export const merge = (forest: Forest, root: Node, flat: Flat): void => {
  const nodes: Node[] = [];
  for (const [at, parent] of flat.parents.entries()) {
    const step = flat.steps[at] as Flat["steps"][number];
    const above = nodes[parent];
    const node =
      above && step !== ""
        ? forest.go(above, typeof step === "object" && 0 in step ? { name: step[0] } : step)
        : root;
    nodes.push(node);
    forest.add(node, flat, at * WIDTH);
    node.formats &= flat.formats[at] as number;
  }
  for (const [at, words, others, broken, wordlike] of flat.texts)
    forest.addTexts(nodes[at] as Node, { words, others, broken, wordlike, formats: ALL });
};
