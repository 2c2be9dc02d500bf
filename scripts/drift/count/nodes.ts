import { showName } from "../../../src/check/findings.js";
import { pointerToken } from "../../json/pointer.js";
import type { Count } from "./counts.js";
import { ALL_FORMATS } from "./formats.js";
import type { Spot } from "./spots.js";

/**
 * One step of a path: to a member of that name, to the members of a map, to the items of a list. A step with a tag
 * stays at the value, and means only the objects whose tag is that word.
 */
export type Step =
  | { readonly name: string }
  | { readonly tag: string; readonly word: string }
  | "rest"
  | "items";

/** A path as reports show it. Items and members of maps are `*`, a branch of a union is `{word}`. */
export const pointerOf = (steps: readonly Step[]): string =>
  steps
    .map((step) =>
      typeof step === "string"
        ? "/*"
        : "word" in step
          ? `{${step.word}}`
          : `/${pointerToken(showName(step.name))}`,
    )
    .join("");

/** What was seen at one path. Its counts stand in the tables of its forest. */
export class PathNode {
  readonly members = new Map<string, PathNode>();
  rest: PathNode | undefined;
  items: PathNode | undefined;
  /** Of a union: its objects, by the word of their tag. */
  readonly branches = new Map<string, PathNode>();
  /** Whether names that no schema lists are taken for those of a map. */
  isFolded = false;
  /** Strings seen, while they are few; undefined where they are no enumeration. */
  words: Map<string, Count> | undefined;
  /** Whether every string was short and without spaces, as words of enumerations are. */
  isWordlike = true;
  /** Strings of an enumeration that are no words, or too many. */
  others: Count | undefined;
  /** Bits of the formats that every string has; ALL_FORMATS before the first. */
  formats = ALL_FORMATS;
  /** Whether strings still have to be looked at. */
  looksAtTexts = true;
  readonly hasLimits: boolean;
  /** Limits and formats that some values break, by keyword. */
  broken: Map<string, Count> | undefined;

  constructor(
    /** Where its slots begin in the tables. */
    readonly offset: number,
    readonly spot: Spot,
    readonly parent: PathNode | undefined,
    readonly step: Step | undefined,
    /** 1 where the schema requires the member. */
    readonly required: 0 | 1,
  ) {
    // strings in a map are the sender's own, as personal ones are
    this.words = spot.words || !(spot.isPersonal || step === "rest") ? new Map() : undefined;
    this.hasLimits = spot.limits.length > 0;
  }
}
