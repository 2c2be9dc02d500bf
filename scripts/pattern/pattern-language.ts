// The language of a pattern: all texts that it matches.

import { codesOf } from "./characters.js";
import { charactersAround, isSurrogate, type Language } from "./language.js";
import { type Node, readPattern } from "./parse.js";

const languages = new Map<string, Language | undefined>();

/**
 * The language of all texts that have a match of the pattern. Undefined for patterns with lookaround, references or word
 * boundaries, and for very long ones. The answer is kept for the whole process.
 */
export const languageOfPattern = (source: string): Language | undefined => {
  if (!languages.has(source)) languages.set(source, compiled(source));
  return languages.get(source);
};

const compiled = (source: string): Language | undefined => {
  const root = readPattern(source)?.root;
  try {
    return root && languageOf(root);
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
};

/** An automaton cannot decide this pattern. */
class Undecidable extends Error {}

/** The most nodes of a graph. Counted repetitions may need very many. */
const MAX_NODES = 2_000;

/** An edge between two nodes. It needs a character; or none (`""`); or none, but only at the start or end of the text. */
interface Edge {
  readonly to: number;
  readonly by: ((character: string) => boolean) | "" | "start" | "end";
}

/** The first and the last node of a part of the pattern. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A pattern as a graph (Thompson). A text matches if its characters lead from the first node to the last. */
interface Graph {
  readonly nodes: Edge[][];
  readonly characters: Set<string>;
  exact: boolean;
}

const languageOf = (root: Node): Language => {
  const graph: Graph = { nodes: [], characters: new Set(["a", "A", "0", " ", "\u{10ffff}"]), exact: true };
  const { from, to } = addAnywhere(graph, root);
  // a state is the list of nodes that were reached
  const nodesOf = (state: string): number[] =>
    state === START ? [from] : state === "" ? [] : state.split(",").map(Number);
  return {
    start: START,
    step: (state, character) => {
      const next = reachedBy(graph, nodesOf(state), state === START, character);
      // after a match, further characters do not matter
      return String(next.includes(to) ? [to] : next);
    },
    accepts: (state) => reached(graph, nodesOf(state), state === START, true).includes(to),
    characters: [...graph.characters],
    exact: graph.exact,
  };
};

/** The state before the first character. */
const START = "start";

/** All nodes that one character leads to. */
const reachedBy = (
  graph: Graph,
  from: readonly number[],
  isStart: boolean,
  character: string,
): readonly number[] => {
  const next = reached(graph, from, isStart, false).flatMap((each) =>
    (graph.nodes[each] as Edge[]).flatMap(({ to, by }) =>
      typeof by === "function" && by(character) ? [to] : [],
    ),
  );
  return reached(graph, next, false, false);
};

/** All nodes that are reached without a character. */
const reached = (
  { nodes }: Graph,
  from: readonly number[],
  isStart: boolean,
  isEnd: boolean,
): readonly number[] => {
  const all = new Set(from);
  for (const each of all)
    for (const { to, by } of nodes[each] as Edge[])
      if (by === "" || (by === "start" && isStart) || (by === "end" && isEnd)) all.add(to);
  return [...all].sort((a, b) => a - b);
};

// ---- the graph -------------------------------------------------------------------------------------------------

const addNode = ({ nodes }: Graph): number => {
  if (nodes.length > MAX_NODES) throw new Undecidable();
  return nodes.push([]) - 1;
};

const link = ({ nodes }: Graph, from: number, to: number, by: Edge["by"] = ""): void =>
  void nodes[from]?.push({ to, by });

/** The pattern with any text before and after it. */
const addAnywhere = (graph: Graph, root: Node): Span => {
  const whole = add(graph, root);
  const [before, after] = [addNode(graph), addNode(graph)];
  link(graph, before, before, () => true);
  link(graph, before, whole.from);
  link(graph, whole.to, after);
  link(graph, after, after, () => true);
  return { from: before, to: after };
};

const add = (graph: Graph, node: Node): Span => {
  switch (node.is) {
    case "character":
      return addCharacter(graph, node.source);
    case "assertion":
      if (!node.start && !node.end) throw new Undecidable();
      return addEdge(graph, node.start ? "start" : "end");
    case "reference":
      throw new Undecidable();
    case "repeat":
      return addRepeat(graph, node);
    default:
      return addParts(graph, node);
  }
};

const addEdge = (graph: Graph, by: Edge["by"]): Span => {
  const span = { from: addNode(graph), to: addNode(graph) };
  link(graph, span.from, span.to, by);
  return span;
};

const addCharacter = (graph: Graph, source: string): Span => {
  const one = new RegExp(`^${source}$`, "u");
  const codes = codesOf(source);
  if (codes.some(isSurrogate)) throw new Undecidable();
  for (const each of codes.flatMap(charactersAround)) graph.characters.add(each);
  // a Unicode property, or a flag that ignores case, also matches characters that are not in the pattern
  if (/\\p\{|^\(/i.test(source)) graph.exact = false;
  return addEdge(graph, (character) => one.test(character));
};

const addParts = (graph: Graph, node: Node & { is: "sequence" | "either" }): Span => {
  const whole = { from: addNode(graph), to: addNode(graph) };
  let end = whole.from;
  for (const each of node.of) {
    const { from, to } = add(graph, each);
    link(graph, end, from);
    if (node.is === "sequence") end = to;
    else link(graph, to, whole.to);
  }
  if (node.is === "sequence") link(graph, end, whole.to);
  return whole;
};

const addRepeat = (graph: Graph, { of, least, most }: Node & { is: "repeat" }): Span => {
  const whole = { from: addNode(graph), to: addNode(graph) };
  let end = whole.from;
  const copies = most === Number.POSITIVE_INFINITY ? Math.max(least, 1) : most;
  for (let count = 1; count <= copies; count++) {
    const { from, to } = add(graph, of);
    if (count > least) link(graph, end, whole.to);
    link(graph, end, from);
    end = to;
    if (count === copies && most > copies) link(graph, to, from);
  }
  link(graph, end, whole.to);
  return whole;
};
