import type { Goal, Mode } from "../search/goals.js";
import type { Side } from "./pair.js";

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
