// Changes of schemas, and their grades.

import type { Difference, Kind as PayloadKind } from "./comparison/difference.js";

/**
 * How bad a change is for a receiver. `breaking`: code written for the old types may stop compiling or be wrong, or
 * events no longer arrive as they did. `drift`: other payloads than before have drift findings. `safe`: neither.
 */
export type Grade = "breaking" | "drift" | "safe";

/** All grades, the worst first. */
export const grades: readonly Grade[] = ["breaking", "drift", "safe"];

/** What a change is about: a payload, an event, or how events are recognised, signed, delivered and mapped. */
export type Kind =
  | PayloadKind
  | "event-added"
  | "event-removed"
  | "routing"
  | "signature"
  | "delivery"
  | "conversation-id"
  | "mapping";

/** One change between two versions of a vendor's schemas, as a receiver sees it. */
export interface Change {
  readonly vendor: string;
  /** The event's tag; null for a change of all events. */
  readonly event: string | null;
  /** JSON Pointer into the payload; `*` is any item of an array or any member of a map. */
  readonly pointer: string;
  /** The branches of unions on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
  readonly kind: Kind;
  readonly grade: Grade;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** There are deliveries that the old validator accepts and the new one refuses. */
  readonly acceptsLess: boolean;
  /** Code written for the old types may stop compiling or be wrong. */
  readonly typesChange: boolean;
  /**
   * The members of the record that the places feed, as `feedsOf` names them: `customer.phone`, `channel (decides)`. Also
   * what places below them feed, if the change concerns a value with everything in it. Empty without a mapping.
   */
  readonly feeds: readonly string[];
  /** The other places at which the same two schemas are used. */
  readonly also: readonly Pick<Change, "event" | "pointer">[];
  /** Whether there are more places than those: a schema may be used at any number of them. */
  readonly alsoElsewhere: boolean;
}

/** A change with the payloads that show its effects: for tests. */
export type Explained = Change & Partial<Pick<Difference, "refused" | "unexpected" | "unlisted">>;

/** All changes, and whether the search for payloads ended early. */
export interface Diff {
  readonly changes: readonly Explained[];
  /** Then effects that were not found out count as there. */
  readonly isSpent: boolean;
}

const BREAKING_KINDS: ReadonlySet<Kind> = new Set<Kind>(["event-removed", "routing", "signature"]);
const DRIFT_KINDS: ReadonlySet<Kind> = new Set<Kind>(["format", "limit", "pattern"]);

/** Whether changes of this kind are breaking, whatever they do to types. */
export const isBreaking = (kind: Kind): boolean => BREAKING_KINDS.has(kind);

/** The grade of a change. */
export const gradeOf = (kind: Kind, typesChange: boolean): Grade =>
  typesChange || isBreaking(kind) ? "breaking" : DRIFT_KINDS.has(kind) ? "drift" : "safe";
