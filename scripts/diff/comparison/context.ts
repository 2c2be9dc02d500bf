// What the functions of the comparison share.

import type { Sameness } from "../meaning/sameness.js";
import type { Core, JsonType, Tree } from "../meaning/shapes.js";
import type { Search } from "../search/context.js";
import type { Direction } from "./effects.js";
import type { Container } from "./embedding.js";
import type { Found } from "./found.js";
import type { Pair } from "./pair.js";
import type { Step } from "./place.js";

/** The comparison of two versions of several payloads. */
export interface Comparison {
  readonly search: Search;
  /** Which shapes are the same. */
  readonly same: Sameness;
  /** The pairs that were met, by the ids of both sides. However many ways lead to a pair, it is compared once. */
  readonly nodes: Map<string, Node>;
  /** Pairs that are still to be compared. More are added meanwhile. */
  readonly todo: Task[];
  /** Pairs beyond the limit. They are not compared. */
  readonly left: Node;
  /** What surrounds a member or an item, for each step and direction: see embedding.ts. */
  readonly containers: Map<Step, Map<Direction, Container>>;
}

/** A pair, what differs in it, and the pairs below it. */
export interface Node {
  readonly found: Found[];
  readonly below: Edge[];
}

/** A step down to another pair. Without a step, the pair is about the same value. */
export interface Edge {
  readonly step: Step | undefined;
  readonly node: Node;
}

/** A pair that is to be compared: two trees of one JSON type, or the types of two cores. */
export type Task = { readonly node: Node } & (
  | { readonly type: JsonType; readonly trees: Pair<Tree> }
  | { readonly cores: Pair<Core> }
);
