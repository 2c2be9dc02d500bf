// Decides whether a pattern can match the same text in so many ways that matching takes too long.

import type { Automaton } from "./automaton.js";
import { componentsOf, NO_COMPONENT } from "./components.js";

const targetsOf = ({ next }: Automaton, from: number): number[] => [
  ...(next[from] as ReadonlyMap<number, number>).keys(),
];

// ---- exponential -----------------------------------------------------------------------------------------------

/** Whether two ways lead from a position back to itself with the same text. */
export const isExponential = (automaton: Automaton): boolean => {
  const inside = targetsInCycles(automaton);
  for (const [from, targets] of inside.entries())
    if (targets.some((to) => (automaton.next[from]?.get(to) ?? 0) > 1)) return true;
  return mixesPairs(pairsGraph(automaton, inside));
};

/** For each position: the next positions from which a way leads back to it. */
const targetsInCycles = (automaton: Automaton): number[][] => {
  const { next, sources } = automaton;
  const cycle = componentsOf(sources.length, (node) => (next[node] as ReadonlyMap<number, number>).keys());
  return sources.map((_, from) =>
    cycle[from] === NO_COMPONENT ? [] : targetsOf(automaton, from).filter((to) => cycle[to] === cycle[from]),
  );
};

/**
 * A pair of positions that the same text reaches. Without `pair`: a node between pairs with equal targets and these
 * targets.
 */
interface PairNode {
  readonly pair?: readonly [one: number, two: number];
  readonly targets: number[];
}

/** Pairs of positions that the same text can reach from one position. */
interface PairsGraph {
  readonly nodes: PairNode[];
  /** The node of a pair, by a number for both positions. */
  readonly pairs: Map<number, number>;
  readonly count: number;
}

const pairsGraph = ({ overlap, sources, countSteps }: Automaton, inside: readonly number[][]): PairsGraph => {
  const graph: PairsGraph = { nodes: [], pairs: new Map(), count: sources.length };
  const listNumbers = numbersOfLists(inside);
  // pairs with equal lists of targets share one node, because lists may be long
  const between = new Map<number, number>();
  for (const [node, targets] of inside.entries()) if (targets.length > 0) nodeOfPair(graph, node, node);
  for (let index = 0; index < graph.nodes.length; index++) {
    const { pair, targets } = graph.nodes[index] as PairNode;
    if (!pair) continue;
    const [one, two] = pair;
    const key = (listNumbers[one] as number) * graph.count + (listNumbers[two] as number);
    const known = between.get(key);
    if (known !== undefined) {
      targets.push(known);
      continue;
    }
    const further: number[] = [];
    between.set(key, graph.nodes.push({ targets: further }) - 1);
    targets.push(graph.nodes.length - 1);
    for (const a of inside[one] as number[])
      for (const b of inside[two] as number[]) {
        countSteps();
        if (overlap(a, b)) further.push(nodeOfPair(graph, a, b));
      }
  }
  return graph;
};

/** A number for each list. Equal lists have the same number. */
const numbersOfLists = (lists: readonly number[][]): number[] => {
  const numbers = new Map<string, number>();
  return lists.map((list) => {
    const key = list.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
};

const nodeOfPair = ({ nodes, pairs, count }: PairsGraph, a: number, b: number): number => {
  const pair = a < b ? ([a, b] as const) : ([b, a] as const);
  const key = pair[0] * count + pair[1];
  let node = pairs.get(key);
  if (node === undefined) {
    node = nodes.push({ pair, targets: [] }) - 1;
    pairs.set(key, node);
  }
  return node;
};

/** Whether a cycle has a pair of a position with itself and a pair of two positions. Then two ways separate and meet again. */
const mixesPairs = ({ nodes }: PairsGraph): boolean => {
  const kinds = new Map<number, Set<boolean>>();
  const components = componentsOf(nodes.length, (node) => nodes[node]?.targets ?? []);
  for (const [node, { pair }] of nodes.entries()) {
    const component = components[node] as number;
    if (!pair || component === NO_COMPONENT) continue;
    kinds.set(component, (kinds.get(component) ?? new Set()).add(pair[0] === pair[1]));
  }
  return [...kinds.values()].some(({ size }) => size > 1);
};

// ---- many ways -------------------------------------------------------------------------------------------------

const MAX_TEXT_LENGTH = 64;
const MAX_WAYS = 1e7;

/**
 * Whether a short text can be matched in so many ways that matching takes too long. Counted repetitions can cause this, and
 * many parts one after the other. Neither needs a cycle.
 */
export const hasManyWays = (automaton: Automaton): boolean => {
  let ways = automaton.first;
  let total = 0;
  for (let length = 0; length < MAX_TEXT_LENGTH; length++) {
    const { best, reached } = bestLetter(automaton, ways);
    if (best === 0) return false;
    total += best;
    if (total > MAX_WAYS) return true;
    ways = reached;
  }
  return false;
};

/** The most ways in which one more letter can be matched, and the positions after it. */
const bestLetter = ({ next, letters, countSteps }: Automaton, ways: ReadonlyMap<number, number>) => {
  let best = 0;
  let reached = new Map<number, number>();
  for (const letter of letters) {
    const after = new Map<number, number>();
    let sum = 0;
    for (const [to, count] of ways) {
      countSteps();
      if (!letter(to)) continue;
      sum += count;
      for (const [further, more] of next[to] as ReadonlyMap<number, number>) {
        countSteps();
        after.set(further, (after.get(further) ?? 0) + count * more);
      }
    }
    if (sum > best) [best, reached] = [sum, after];
  }
  return { best, reached };
};

// ---- polynomial ------------------------------------------------------------------------------------------------

/** Whether the same text can stay in a repetition, go from it to a later one, and stay in the later one. */
export const isPolynomial = (automaton: Automaton): boolean => {
  const { sources } = automaton;
  const cycle = componentsOf(sources.length, (node) => targetsOf(automaton, node));
  const repeated = sources.flatMap((_, node) => (cycle[node] === NO_COMPONENT ? [] : [node]));
  return repeated.some((from) =>
    repeated.some((to) => cycle[from] !== cycle[to] && isBridged(automaton, cycle, from, to)),
  );
};

/** Whether the same text leads from `from` to `from`, from `from` to `to`, and from `to` to `to`. */
const isBridged = (automaton: Automaton, cycle: readonly number[], from: number, to: number): boolean => {
  const { overlap, countSteps } = automaton;
  const within = (node: number) => targetsOf(automaton, node).filter((next) => cycle[next] === cycle[node]);
  const seen = new Set<string>();
  const stack: [number, number, number][] = [[from, from, to]];
  for (let state = stack.pop(); state; state = stack.pop()) {
    const [one, two, three] = state;
    for (const a of within(one))
      for (const c of within(three)) {
        countSteps();
        if (!overlap(a, c)) continue;
        for (const b of targetsOf(automaton, two)) {
          countSteps();
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
