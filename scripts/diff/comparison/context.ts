// What the functions of the comparison share.

import type { Sameness } from "../meaning/sameness.js";
import type { Core, JsonType, Tree } from "../meaning/shapes.js";
import type { Search } from "../search/context.js";
import type { Json } from "../search/goals.js";
import type { Kind } from "./difference.js";
import type { Direction, Effects } from "./effects.js";
import type { Pair } from "./pair.js";
import type { MemberStep, Step } from "./place.js";

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

/** The texts of a difference, and the goals that show its effects. */
export interface Noted extends Effects {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A difference in a pair. Its goals are about the value of the pair. */
export interface Found extends Noted {
  readonly kind: Kind;
  /** The member that is reported; undefined for the value itself. */
  readonly member?: MemberStep | undefined;
  /**
   * When it is reported: always; only if it has an effect; only if a payload shows an effect; or only if one does, and what
   * differs in the pair and below it narrows types but does not change them.
   */
  readonly reported: "always" | "with-effect" | "if-shown" | "if-types-moved";
}

/** An object or array with a value at a step, or `none`. */
export type Container = { readonly value: Json } | "none";
