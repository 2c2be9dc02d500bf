import { around, codesOf, type Node, type Pattern } from "./parse.js";

/** Counted repetitions up to this many are written out; more are taken for any number. */
const WRITTEN_OUT = 8;
const LONGEST_CHAIN = 1000;

/** Two are as many as there need be. */
const capped = (count: number): number => Math.min(count, 2);

/** Told of work to be done; throws where it is too much. */
export type Step = (count?: number) => void;

export interface Automaton {
  /** Characters that lead to a position. */
  readonly sources: readonly string[];
  /** Positions that may come next, with the number of ways that lead there. */
  readonly next: readonly ReadonlyMap<number, number>[];
  readonly first: ReadonlyMap<number, number>;
  /** Whether two positions can be reached by one character. */
  readonly overlap: (one: number, two: number) => boolean;
  readonly letters: readonly Letter[];
  /** Whether the match is sought from each character on. */
  readonly searched: boolean;
  readonly step: Step;
}

/** Characters that no part of the pattern tells apart. */
type Letter = (position: number) => boolean;

/** What has been built of a pattern. */
interface Part {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** Ways to read nothing, and whether one of them asks for nothing, or at least not for the start. */
  readonly empty: number;
  readonly free: boolean;
  readonly anywhere: boolean;
  /** Positions that may be the first elsewhere than at the start of the text, and after which all is certain. */
  readonly firstAnywhere: ReadonlySet<number>;
  readonly lastFree: ReadonlySet<number>;
}

const NOTHING: Part = {
  first: new Map(),
  last: new Map(),
  empty: 1,
  free: true,
  anywhere: true,
  firstAnywhere: new Set(),
  lastFree: new Set(),
};

/** The position automaton of a part (Glushkov), with ways counted and those left out after which the match is certain. */
export const automaton = (root: Node, groups: Pattern["groups"], whole: boolean, step: Step): Automaton => {
  const sources: string[] = [];
  const next: Map<number, number>[] = [];

  const link = (last: ReadonlyMap<number, number>, first: ReadonlyMap<number, number>): void => {
    for (const [from, ways] of last)
      for (const [to, more] of first) {
        step();
        const targets = next[from] as Map<number, number>;
        targets.set(to, capped((targets.get(to) ?? 0) + ways * more));
      }
  };

  const position = (source: string): Part => {
    const here = sources.push(source) - 1;
    next.push(new Map());
    const [one, only] = [new Map([[here, 1]]), new Set([here])];
    return {
      first: one,
      last: one,
      empty: 0,
      free: false,
      anywhere: false,
      firstAnywhere: only,
      lastFree: only,
    };
  };

  const then = (a: Part, b: Part): Part => {
    link(a.last, b.first);
    return {
      first: a.empty ? sum([a.first, b.first], a.empty) : a.first,
      last: b.empty ? sum([b.last, a.last], b.empty) : b.last,
      empty: capped(a.empty * b.empty),
      free: a.free && b.free,
      anywhere: a.anywhere && b.anywhere,
      firstAnywhere: a.anywhere ? union([a.firstAnywhere, b.firstAnywhere]) : a.firstAnywhere,
      lastFree: b.free ? union([b.lastFree, a.lastFree]) : b.lastFree,
    };
  };

  const or = (parts: readonly Part[]): Part => ({
    first: sum(parts.map(({ first }) => first)),
    last: sum(parts.map(({ last }) => last)),
    empty: capped(parts.reduce((ways, { empty }) => ways + empty, 0)),
    free: parts.some(({ free }) => free),
    anywhere: parts.some(({ anywhere }) => anywhere),
    firstAnywhere: union(parts.map(({ firstAnywhere }) => firstAnywhere)),
    lastFree: union(parts.map(({ lastFree }) => lastFree)),
  });

  /** Ways there are in any of these; those of the later ones as many times. */
  const sum = (all: readonly ReadonlyMap<number, number>[], times = 1): Map<number, number> => {
    const ways = new Map(all[0]);
    step(ways.size);
    for (const each of all.slice(1))
      for (const [to, more] of each) {
        step();
        ways.set(to, capped((ways.get(to) ?? 0) + more * times));
      }
    return ways;
  };

  const union = (all: readonly ReadonlySet<number>[]): Set<number> => {
    const one = new Set<number>();
    for (const each of all)
      for (const position of each) {
        step();
        one.add(position);
      }
    return one;
  };

  /** A round that reads nothing ends a repetition: it is no way of its own. */
  const optional = (part: Part): Part => ({ ...part, empty: 1, free: true, anywhere: true });

  const repeat = (of: Node, least: number, most: number, room: number): Part => {
    const copies = (count: number, make: () => Part): Part => {
      let part = NOTHING;
      for (let made = 0; made < count; made++) part = then(part, make());
      return part;
    };
    /** `x?`, `(x(x)?)?`, ...: what is skipped is skipped in one way. */
    const upTo = (count: number, make: () => Part): Part => {
      let part = NOTHING;
      for (let made = 0; made < count; made++) part = optional(then(make(), part));
      return part;
    };
    const loop = (): Part => {
      const part = build(of, room);
      link(part.last, part.first);
      return part;
    };
    const tail = most - least;
    const make = () => build(of, room / Math.max(tail < WRITTEN_OUT ? most : least, 1));
    if (isRigid(of) && least <= LONGEST_CHAIN) {
      const chain = copies(least, make);
      return then(chain, tail < WRITTEN_OUT ? upTo(tail, make) : optional(loop()));
    }
    if (most <= Math.max(room, 1)) return then(copies(least, make), upTo(tail, make));
    if (least > 1 && least <= room) return then(copies(least, make), optional(loop()));
    const part = loop();
    if (least === 0) return optional(part);
    // rounds that must be can be empty: which of them were is a way of its own
    if (part.empty && least > 1) link(part.last, part.first);
    return part.empty ? { ...part, first: sum([part.first, part.first]) } : part;
  };

  const open = new Set<string>();
  const reference = (group: string, room: number): Part => {
    const of = groups.get(group);
    // what refers to itself, or to nothing yet, is empty
    if (!of || open.has(group)) return NOTHING;
    open.add(group);
    const part = build(of, room);
    open.delete(group);
    return or([part, NOTHING]);
  };

  const build = (node: Node, room: number): Part => {
    step();
    if (node.is === "character") return position(node.source);
    if (node.is === "assertion") return { ...NOTHING, free: false, anywhere: !node.start };
    if (node.is === "reference") return reference(node.group, room);
    if (node.is === "repeat") return repeat(node.of, node.least, node.most, room);
    const parts = node.of.map((each) => build(each, room));
    return node.is === "sequence" ? parts.reduce(then, NOTHING) : or(parts);
  };

  let part = build(root, WRITTEN_OUT);
  const searched = whole && (part.anywhere || part.firstAnywhere.size > 0);
  if (searched) {
    // the search begins anew at each character
    const search = position("[^]");
    const starts = new Map([...part.firstAnywhere].map((each) => [each, 1]));
    link(search.last, search.first);
    link(search.last, starts);
    part = { ...part, first: sum([search.first, part.first]) };
  }
  const certain = part.lastFree;
  const kept = (targets: ReadonlyMap<number, number>) =>
    new Map([...targets].filter(([to]) => !certain.has(to)));
  return {
    sources,
    next: next.map((targets, from) => (certain.has(from) ? new Map() : kept(targets))),
    first: kept(part.first),
    ...alphabet(sources, step),
    searched,
    step,
  };
};

/** Whether it is one way of reading texts of one length. */
const isRigid = (node: Node): boolean =>
  node.is === "character" ||
  (node.is === "sequence" && node.of.every(isRigid)) ||
  (node.is === "repeat" && node.least === node.most && isRigid(node.of));

// ---- characters ------------------------------------------------------------------------------------------------

const SOME = [
  ...Array(0x100).keys(),
  0x17f,
  0x1680,
  0x2000,
  0x2028,
  0x202f,
  0x205f,
  0x212a,
  0x3000,
  0xfeff,
  0x1f600,
];

/** The characters of a pattern, as many as its parts tell apart. */
const alphabet = (sources: readonly string[], step: Step): Pick<Automaton, "overlap" | "letters"> => {
  const kinds = new Map([...new Set(sources)].map((source, number) => [source, number]));
  const tests = [...kinds.keys()].map((source) => new RegExp(`^${source}$`, "u"));
  const letters = new Map<string, readonly boolean[]>();
  for (const point of samples([...kinds.keys()], step)) {
    step(tests.length);
    const character = String.fromCodePoint(point);
    const met = tests.map((test) => test.test(character));
    letters.set(met.map(Number).join(""), met);
  }
  const kindOf = sources.map((source) => kinds.get(source) as number);
  const all = [...letters.values()];
  const meet = tests.map((_, one) => tests.map((_, two) => all.some((met) => met[one] && met[two])));
  return {
    overlap: (one, two) => meet[kindOf[one] as number]?.[kindOf[two] as number] ?? false,
    letters: all.map((met) => (position) => met[kindOf[position] as number] ?? false),
  };
};

/** Where what is written begins and ends, and its neighbours; a property of Unicode can do so anywhere. */
const samples = (kinds: readonly string[], step: Step): Iterable<number> => {
  const points = new Set(SOME);
  for (const source of kinds)
    for (const code of codesOf(source)) for (const near of around(code)) points.add(near);
  const properties = kinds.filter((source) => /\\p/i.test(source));
  if (properties.length === 0) return points;
  const tests = properties.map((source) => new RegExp(`^${source}$`, "u"));
  // one of each kind in every block
  for (let block = 0; block < 0x10000; block += 0x100) {
    const seen = new Set<string>();
    step(0x40 * tests.length);
    for (let point = block; point < block + 0x100; point++) {
      const character = String.fromCodePoint(point);
      const met = tests.map((test) => Number(test.test(character))).join("");
      if (seen.has(met)) continue;
      seen.add(met);
      points.add(point);
    }
  }
  return points;
};
