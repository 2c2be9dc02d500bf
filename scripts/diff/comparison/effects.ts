// The effects of a difference: what the new version does to payloads.

import type { Goal, Mode } from "../search/goals.js";
import type { Side } from "./pair.js";

/** Goals for the effects of a difference, about the value at its path. A difference does not have an effect without a goal. */
export interface Effects {
  readonly refused?: Goal | undefined;
  readonly unexpected?: Goal | undefined;
  readonly unlisted?: Goal | undefined;
}

/** How a payload shows an effect: it meets one version (`from`, in `mode`) and misses the other (`to`, in `against`). */
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
