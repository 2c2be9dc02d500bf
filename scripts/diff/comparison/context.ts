import type { Sameness } from "../meaning/sameness.js";
import type { JsonType, Shape, Tree } from "../meaning/shapes.js";
import type { Search } from "../search/context.js";
import type { Answer, Goal, Mode } from "../search/goals.js";
import type { Path } from "./path.js";

/** What a difference is about. */
export type Kind =
  | "type-changed"
  | "type-widened"
  | "type-narrowed"
  | "null-added"
  | "null-removed"
  | "tag-changed"
  | "value-added"
  | "value-removed"
  | "enum-added"
  | "enum-removed"
  | "member-added"
  | "member-removed"
  | "required-added"
  | "required-dropped"
  | "map-opened"
  | "map-closed"
  | "shape-added"
  | "shape-removed"
  | "shapes-overlap"
  | "shapes-moved"
  | "assertion"
  | "format"
  | "limit"
  | "pattern"
  | "description"
  | "deprecated";

/** One difference between two versions of a payload. */
export interface Difference {
  readonly kind: Kind;
  /** The way into the payload: member names, and `*` for any item of an array or member of a map. */
  readonly keys: readonly string[];
  /** Equal for differences of the same two schemas, wherever they are reached. */
  readonly origin: string;
  /** The branches of unions on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether there are payloads that the old validator accepts and the new one refuses. */
  readonly acceptsLess: boolean;
  /** Such a payload, where one was found. */
  readonly refused: Answer;
  /**
   * Whether code written for the old types may stop compiling or be wrong. The new types allow values that the old ones
   * did not, or no longer list a member.
   */
  readonly typesChange: boolean;
  /** A payload that the new types allow and the old ones do not. */
  readonly unexpected: Answer;
  /** A payload that the old types list completely, and of which the new ones do not list a member. */
  readonly unlisted: Answer;
}

/** Both versions of something. */
export interface Pair<Of> {
  readonly old: Of;
  readonly new: Of;
}

/** Which version. */
export type Side = keyof Pair<unknown>;

/** Goals that show the effects of a difference, at its place. An effect without a goal is none. */
export interface Effects {
  readonly refused?: Goal | undefined;
  readonly unexpected?: Goal | undefined;
  readonly unlisted?: Goal | undefined;
}

/** How payloads that show an effect are measured: they meet one version, and around the place miss the other. */
export interface Direction {
  readonly from: Side;
  readonly to: Side;
  readonly mode: Mode;
  readonly against: Mode;
}

/** One direction for each effect. */
export const DIRECTIONS: Readonly<Record<keyof Effects, Direction>> = {
  refused: { from: "old", to: "new", mode: "is", against: "is" },
  unexpected: { from: "new", to: "old", mode: "fits", against: "fits" },
  unlisted: { from: "old", to: "new", mode: "described", against: "listed" },
};

/** What comparisons of several payloads share. */
export interface SharedAnswers {
  readonly search: Search;
  /** Shapes that are the same, descriptions included. */
  readonly same: Sameness;
  /** Shapes that mean the same. */
  readonly meaning: Sameness;
  /** Numbers of pairs of schemas, in the order in which they are met: the same in every run. */
  readonly pairNumbers: Map<string, number>;
}

/** The comparison of two versions of one payload. */
export interface Comparison extends SharedAnswers {
  readonly found: Difference[];
  /** Pairs of cores that are being compared: a schema may contain itself. */
  readonly openPairs: Set<string>;
  /** The pair of schemas that is being compared. A definition is the same pair wherever it is referred to. */
  within: { readonly number: number | undefined; readonly path: Path };
  /** Compares what is below a member, an item or a branch. */
  readonly compareShapes: (pair: Pair<Shape>, path: Path) => void;
  readonly compareTrees: (pair: Pair<Tree>, type: JsonType, path: Path) => void;
}

/** What is in the one list and not in the other. */
export const minus = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined): Value[] =>
  (a ?? []).filter((value) => !(b ?? []).includes(value));
