// A difference between two versions of a payload.

import type { Answer } from "../search/goals.js";
import type { Place } from "./place.js";

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
  | "deprecated"
  | "not-compared";

/** One difference between two versions of a schema. */
export interface Difference {
  readonly kind: Kind;
  /** Where payloads have it: first a place at which a payload shows it, and then those near the payload. */
  readonly places: readonly Place[];
  /** Whether there are more places. */
  readonly morePlaces: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether there are payloads that the old validator accepts and the new one refuses. */
  readonly acceptsLess: boolean;
  /** Such a payload, if one was found. */
  readonly refused: Answer;
  /**
   * Whether code written for the old types may stop compiling or be wrong. The new types allow values that the old ones
   * did not, or no longer list a member.
   */
  readonly typesChange: boolean;
  /** A payload that the new types allow and the old ones do not. */
  readonly unexpected: Answer;
  /** A payload of which the old types list every member, and the new types do not list one of them. */
  readonly unlisted: Answer;
}
