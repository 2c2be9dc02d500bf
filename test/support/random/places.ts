// The places of a payload, and what is known to stand there.
import { MEMBERS, type Members } from "./members.js";

/** An object, or a list by its indexes. */
export type Inner = Record<string, unknown>;

/** A place of a value: the object or list around it, and its key there. */
export interface Place {
  readonly around: Inner;
  readonly key: string;
  /** The described member that stands there. */
  readonly member: Node | undefined;
}

/** A described member, and those in it. */
export interface Node {
  readonly inner: Map<string, Node>;
  values: readonly unknown[];
}

const treeOf = (members: Members): Node => {
  const root: Node = { inner: new Map(), values: [] };
  for (const [pointer, values] of Object.entries(members)) {
    let node = root;
    for (const key of pointer.slice(1).split("/")) {
      const next: Node = node.inner.get(key) ?? { inner: new Map(), values: [] };
      node.inner.set(key, next);
      node = next;
    }
    node.values = values;
  }
  return root;
};

/** What is known of a vendor's payloads. */
export interface Known {
  /** The described members, each within the one around it. */
  readonly tree: Node;
  /** The keys that lead to each of them. */
  readonly ways: readonly (readonly string[])[];
}

const of = (members: Members): Known => ({
  tree: treeOf(members),
  ways: Object.keys(members).map((pointer) => pointer.slice(1).split("/")),
});

const known = new Map(Object.entries(MEMBERS).map(([slug, members]) => [slug, of(members)]));
const NOTHING = of({});

/** What is known of the payloads of a vendor; of one that `MEMBERS` has not, nothing. */
export const knownOf = (slug: string): Known => known.get(slug) ?? NOTHING;

/** The places of all values in the one at `root`, that one first. */
export const placesOf = (root: Inner, tree: Node): Place[] => {
  const found: Place[] = [];
  const walk = (around: Inner, key: string, member: Node | undefined): void => {
    found.push({ around, key, member });
    const here = around[key];
    if (typeof here !== "object" || here === null) return;
    const isList = Array.isArray(here);
    for (const name of Object.keys(here)) walk(here as Inner, name, member?.inner.get(isList ? "*" : name));
  };
  walk(root, "root", tree);
  return found;
};
