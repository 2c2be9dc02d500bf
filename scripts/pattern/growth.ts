import { type Automaton, automaton, type Step } from "./automaton.js";
import { type Node, readPattern } from "./parse.js";

/**
 * How the time of a backtracking matcher grows with the length of what it is given.
 *
 * Of 5,865 patterns of published schemas 53 are called exponential; the rule that nothing repeats in what repeats, which
 * stood here before, refused 587. redos-detector (6.1) takes the patterns of semantic versions, host names and mail
 * addresses for exponential; recheck (4.5) is right, but 2.9 MB beside 52 MB of optional binaries, 60 ms a pattern, and
 * knows no lookahead.
 */
export type Growth = "linear" | "polynomial" | "exponential";

/**
 * Says of patterns that compile with the `u` flag how they grow. Ways through a pattern are counted on its position
 * automaton: two ways from a position back to itself that read the same text are exponential (in each round either can be
 * taken), two from one repetition to a later one are polynomial. Where counting would itself take too long, the answer is
 * the worse.
 */
export const growths = (): ((pattern: string) => Growth) => {
  const known = new Map<string, Growth>();
  let all = 0;
  return (pattern) => {
    let steps = 0;
    const step = (count = 1) => {
      steps += count;
      all += count;
      if (steps > MOST_STEPS || all > MOST_STEPS_OF_ALL) throw new Involved();
    };
    const growth = known.get(pattern) ?? growthOf(pattern, step);
    known.set(pattern, growth);
    return growth;
  };
};

class Involved extends Error {}

/** Half a second, and two. */
const MOST_STEPS = 1_000_000;
const MOST_STEPS_OF_ALL = 4_000_000;

const growthOf = (pattern: string, step: Step): Growth => {
  const tree = readPattern(pattern);
  if (!tree) return "exponential";
  const { root, looks, groups } = tree;
  let worst: Growth = "exponential";
  try {
    const all = [root, ...looks].map((each) => automaton(each, groups, each === root, step));
    if (all.some((each) => isExponential(each) || isBroad(each))) return worst;
    worst = "polynomial";
    return all.some(isPolynomial) || looksFar(root, all[0]?.searched ?? false) ? worst : "linear";
  } catch (error) {
    if (error instanceof Involved) return worst;
    throw error;
  }
};

/** Whether something looks any way ahead or behind, again and again. */
const looksFar = (node: Node, again: boolean): boolean => {
  if (node.is === "repeat") return looksFar(node.of, again || node.most === Number.POSITIVE_INFINITY);
  if (node.is === "assertion")
    return node.look !== undefined && (looksFar(node.look, again) || (again && isEndless(node.look)));
  return (node.is === "sequence" || node.is === "either") && node.of.some((each) => looksFar(each, again));
};

const isEndless = (node: Node): boolean =>
  node.is === "repeat"
    ? node.most === Number.POSITIVE_INFINITY || isEndless(node.of)
    : node.is === "reference" ||
      ((node.is === "sequence" || node.is === "either") && node.of.some(isEndless));

/** Strongly connected components; those that are one node without a loop are none. */
const cycles = (count: number, nextOf: (node: number) => Iterable<number>): number[] => {
  const component = new Array<number>(count).fill(-1);
  const low = new Array<number>(count).fill(0);
  const index = new Array<number>(count).fill(0);
  const stack: number[] = [];
  const onStack = new Set<number>();
  let counter = 0;
  let components = 0;
  for (let root = 0; root < count; root++) {
    if (index[root]) continue;
    const frames: { node: number; targets: Iterator<number> }[] = [];
    const enter = (node: number) => {
      index[node] = low[node] = ++counter;
      stack.push(node);
      onStack.add(node);
      frames.push({ node, targets: nextOf(node)[Symbol.iterator]() });
    };
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { node, targets } = frame;
      const { done, value } = targets.next();
      if (!done) {
        if (!index[value]) enter(value);
        else if (onStack.has(value)) low[node] = Math.min(low[node] as number, index[value] as number);
        continue;
      }
      frames.pop();
      const above = frames.at(-1);
      if (above) low[above.node] = Math.min(low[above.node] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      const members: number[] = [];
      let member: number;
      do {
        member = stack.pop() as number;
        onStack.delete(member);
        members.push(member);
      } while (member !== node);
      if (members.length === 1 && ![...nextOf(node)].includes(node)) continue;
      for (const each of members) component[each] = components;
      components++;
    }
  }
  return component;
};

/** Two ways from a position back to itself. */
const isExponential = ({ next, overlap, sources, step }: Automaton): boolean => {
  const count = sources.length;
  const cycle = cycles(count, (node) => (next[node] as ReadonlyMap<number, number>).keys());
  const stays = (from: number): number[] =>
    cycle[from] === -1
      ? []
      : [...(next[from] as ReadonlyMap<number, number>).keys()].filter((to) => cycle[to] === cycle[from]);
  const inside = Array.from({ length: count }, (_, node) => stays(node));
  for (const [from, targets] of inside.entries())
    if (targets.some((to) => (next[from]?.get(to) ?? 0) > 1)) return true;
  // after each word of a long list come the same words
  const numbers = new Map<string, number>();
  const lists = inside.map((targets) => {
    const key = targets.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  // pairs of positions that one text can reach from one position, and between them pairs of lists of what comes next
  const nodes: { readonly pair?: readonly [number, number]; readonly targets: number[] }[] = [];
  const pairs = new Map<number, number>();
  const between = new Map<number, number>();
  const numberOfPair = (a: number, b: number): number => {
    const pair = a < b ? ([a, b] as const) : ([b, a] as const);
    const key = pair[0] * count + pair[1];
    let number = pairs.get(key);
    if (number === undefined) {
      number = nodes.push({ pair, targets: [] }) - 1;
      pairs.set(key, number);
    }
    return number;
  };
  for (const [node, targets] of inside.entries()) if (targets.length > 0) numberOfPair(node, node);
  for (let at = 0; at < nodes.length; at++) {
    const { pair, targets } = nodes[at] as (typeof nodes)[number];
    if (!pair) continue;
    const [one, two] = pair;
    const key = (lists[one] as number) * count + (lists[two] as number);
    const known = between.get(key);
    if (known !== undefined) {
      targets.push(known);
      continue;
    }
    const further: number[] = [];
    between.set(key, nodes.push({ targets: further }) - 1);
    targets.push(nodes.length - 1);
    for (const a of inside[one] as number[])
      for (const b of inside[two] as number[]) {
        step();
        if (overlap(a, b)) further.push(numberOfPair(a, b));
      }
  }
  const kinds = new Map<number, Set<boolean>>();
  const components = cycles(nodes.length, (node) => nodes[node]?.targets ?? []);
  for (const [node, { pair }] of nodes.entries()) {
    const component = components[node] as number;
    if (!pair || component === -1) continue;
    kinds.set(component, (kinds.get(component) ?? new Set()).add(pair[0] === pair[1]));
  }
  return [...kinds.values()].some(({ size }) => size > 1);
};

const LENGTH = 64;
const MOST_WAYS = 1e7;

/** Whether a short text has more ways than anybody waits for, by counted repetition, or by many one after another. */
const isBroad = ({ next, first, letters, step }: Automaton): boolean => {
  let ways = first;
  let [reached, total] = [new Map<number, number>(), 0];
  for (let at = 0; at < LENGTH; at++) {
    let best = 0;
    for (const letter of letters) {
      const after = new Map<number, number>();
      let sum = 0;
      for (const [to, count] of ways) {
        step();
        if (!letter(to)) continue;
        sum += count;
        for (const [further, more] of next[to] as ReadonlyMap<number, number>) {
          step();
          after.set(further, (after.get(further) ?? 0) + count * more);
        }
      }
      if (sum > best) [best, reached] = [sum, after];
    }
    if (best === 0) return false;
    total += best;
    if (total > MOST_WAYS) return true;
    ways = reached;
  }
  return false;
};

/** Two ways from one repetition to a later one. */
const isPolynomial = ({ next, overlap, sources, step }: Automaton): boolean => {
  const count = sources.length;
  const targetsOf = (node: number): number[] => [...(next[node] as ReadonlyMap<number, number>).keys()];
  const cycle = cycles(count, targetsOf);
  const repeated = sources.flatMap((_, node) => (cycle[node] === -1 ? [] : [node]));
  const within = (node: number) => targetsOf(node).filter((to) => cycle[to] === cycle[node]);
  const meets = (from: number, to: number): boolean => {
    const seen = new Set<string>();
    const stack: [number, number, number][] = [[from, from, to]];
    for (let state = stack.pop(); state; state = stack.pop()) {
      const [one, two, three] = state;
      for (const a of within(one))
        for (const c of within(three)) {
          step();
          if (!overlap(a, c)) continue;
          for (const b of targetsOf(two)) {
            step();
            if (!overlap(a, b) || !overlap(b, c)) continue;
            if (a === from && b === to && c === to) return true;
            const key = `${a} ${b} ${c}`;
            if (!seen.has(key)) {
              seen.add(key);
              stack.push([a, b, c]);
            }
          }
        }
    }
    return false;
  };
  return repeated.some((from) => repeated.some((to) => cycle[from] !== cycle[to] && meets(from, to)));
};
