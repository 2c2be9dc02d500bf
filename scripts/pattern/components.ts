// Finds the strongly connected components of a graph.

/** The component of a node from which no way leads back to it. */
export const NO_COMPONENT = -1;

/** The state of a depth-first search through a graph (Tarjan). */
interface Search {
  readonly nextOf: (node: number) => Iterable<number>;
  readonly component: number[];
  /** The number of a node in the order of first visits, from 1; 0 is not visited. */
  readonly index: number[];
  /** The lowest number that is reached from a node. */
  readonly low: number[];
  /** Nodes whose component is not known yet. */
  readonly stack: number[];
  readonly onStack: Set<number>;
  readonly frames: { readonly node: number; readonly targets: Iterator<number> }[];
  visited: number;
  components: number;
}

/**
 * The strongly connected component of each of `count` nodes, as numbers. A single node without a way back to itself is
 * in none: `NO_COMPONENT`. The search is not recursive, because patterns can be longer than the stack.
 */
export const componentsOf = (count: number, nextOf: (node: number) => Iterable<number>): number[] => {
  const search: Search = {
    nextOf,
    component: new Array<number>(count).fill(NO_COMPONENT),
    index: new Array<number>(count).fill(0),
    low: new Array<number>(count).fill(0),
    stack: [],
    onStack: new Set(),
    frames: [],
    visited: 0,
    components: 0,
  };
  for (let root = 0; root < count; root++) if (!search.index[root]) visitFrom(search, root);
  return search.component;
};

const visitFrom = (search: Search, root: number): void => {
  const { frames, index, low, onStack } = search;
  enter(search, root);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { node, targets } = frame;
    const { done, value } = targets.next();
    if (!done) {
      if (!index[value]) enter(search, value);
      else if (onStack.has(value)) low[node] = Math.min(low[node] as number, index[value] as number);
      continue;
    }
    frames.pop();
    const above = frames.at(-1);
    if (above) low[above.node] = Math.min(low[above.node] as number, low[node] as number);
    if (low[node] === index[node]) closeComponent(search, node);
  }
};

const enter = (search: Search, node: number): void => {
  search.index[node] = search.low[node] = ++search.visited;
  search.stack.push(node);
  search.onStack.add(node);
  search.frames.push({ node, targets: search.nextOf(node)[Symbol.iterator]() });
};

/** Makes one component of all nodes on the stack from this node on. */
const closeComponent = (search: Search, node: number): void => {
  const members: number[] = [];
  let member: number;
  do {
    member = search.stack.pop() as number;
    search.onStack.delete(member);
    members.push(member);
  } while (member !== node);
  if (members.length === 1 && ![...search.nextOf(node)].includes(node)) return;
  for (const each of members) search.component[each] = search.components;
  search.components++;
};
