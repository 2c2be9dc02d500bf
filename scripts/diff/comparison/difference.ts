// A difference between two versions of a payload.

import type { Answer } from "../search/goals.js";

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
  /** Equal for differences of the same two schemas, also at other places of the payload. */
  readonly origin: string;
  /** The branches of unions on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
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
