// What the functions of the comparison share.

import type { Sameness } from "../meaning/sameness.js";
import type { JsonType, Shape, Tree } from "../meaning/shapes.js";
import type { Search } from "../search/context.js";
import type { Difference } from "./difference.js";
import type { Pair } from "./pair.js";
import type { Path } from "./path.js";

/** The answers that comparisons of several payloads share. */
export interface SharedAnswers {
  readonly search: Search;
  /** Which shapes are the same, descriptions included. */
  readonly same: Sameness;
  /** Which shapes have the same meaning. */
  readonly meaning: Sameness;
  /** Numbers of pairs of schemas, in the order in which they are met: the same in every run. */
  readonly pairNumbers: Map<string, number>;
}

/** The comparison of two versions of one payload. */
export interface Comparison extends SharedAnswers {
  readonly found: Difference[];
  /** Pairs of cores that are being compared now. They are not entered again: a schema may contain itself. */
  readonly openPairs: Set<string>;
  /** The innermost pair of schemas that is being compared. A definition is the same pair at every reference to it. */
  within: { readonly number: number | undefined; readonly path: Path };
  /** Compares what is below a member, an item or a branch. */
  readonly compareShapes: (pair: Pair<Shape>, path: Path) => void;
  readonly compareTrees: (pair: Pair<Tree>, type: JsonType, path: Path) => void;
}
