// Where the user's code uses what changed, as reports tell it. `scripts/uses/` finds it.

import type { Change } from "./changes.js";

/**
 * How a line uses a member: it reads or writes its value; it names it in a type; it has one of the words that the member may
 * be; it has the member's name as a text (`"role" in item`); or it uses a member of the conversation that the member feeds.
 */
export type How = "read" | "write" | "type" | "word" | "name" | "conversation";

/** A place in the user's code that uses what changed. */
export interface Use {
  /** Relative to the folder of the tsconfig.json, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly how: How;
  /** Whether the line compiles with the new types. True for a line that does not compile now either. */
  readonly compiles: boolean;
  /** The member of the conversation through which it is used: `endedBy.raw`, `transcript.items.*.roleRaw`. */
  readonly through: string | null;
  /** The line, without the spaces around it. */
  readonly text: string;
}

/** A place that hands a value on with everything in it, so that nobody can say what happens to what changed. */
export interface CannotFollow {
  readonly file: string;
  readonly line: number;
  /** Words that complete "cannot be followed: ". */
  readonly why: string;
}

/** What the user's code uses of the changes of two versions. */
export interface Uses {
  /** The uses of each change, sorted and once for each place. */
  readonly of: ReadonlyMap<Change, readonly Use[]>;
  readonly cannotFollow: readonly CannotFollow[];
}
