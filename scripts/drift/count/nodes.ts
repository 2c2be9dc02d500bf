// The nodes of paths that were seen.

import { showName } from "../../../src/check/findings.js";
import { pointerToken } from "../../json/pointer.js";
import type { Count, WordCount } from "./counts.js";
import { ALL_FORMATS } from "./formats.js";
import type { Spot } from "./spots.js";

/**
 * One step of a path: to the member with a name, to the members of a map, or to the items of a list. A step with a tag
 * stays at the same value, but only for objects whose tag is the word.
 */
export type Step =
  | { readonly name: string }
  | { readonly tag: string; readonly word: string }
  | "rest"
  | "items";

/** Whether a name is a keyword of linked data (JSON-LD). Other names with an `@` may be addresses. */
export const isKeyword = (name: string): boolean => /^@(?:type|id|context|graph|value|language)$/.test(name);

/** A path as reports show it. Items and members of maps are `*`, a branch of a union is `{word}`. */
export const pointerOf = (steps: readonly Step[]): string =>
  steps
    .map((step) =>
      typeof step === "string"
        ? "/*"
        : "word" in step
          ? `{${step.word}}`
          : `/${pointerToken(isKeyword(step.name) ? step.name : showName(step.name))}`,
    )
    .join("");

/** What was seen at one path. Its counts are in the tables of its forest. */
export class PathNode {
  readonly members = new Map<string, PathNode>();
  rest: PathNode | undefined;
  items: PathNode | undefined;
  /** For a union: the nodes of its objects, by the word of their tag. */
  readonly branches = new Map<string, PathNode>();
  /** Whether the object is treated as a map: all names that no schema lists have one node. */
  isFolded = false;
  /** The strings that were seen, while they are few. Undefined if they cannot be an enumeration. */
  words: Map<string, WordCount> | undefined;
  /** Whether every string was short and without spaces, as words of enumerations are. */
  isWordlike = true;
  /** Strings at an enumeration that cannot be words, or are too many. */
  others: Count | undefined;
  /** The set of formats that every string has; ALL_FORMATS before the first string. */
  formats = ALL_FORMATS;
  /** Whether the next string still has to be checked. */
  looksAtTexts = true;
  readonly hasLimits: boolean;
  /** How many values break a limit or the format, by keyword. */
  broken: Map<string, Count> | undefined;

  constructor(
    /** Where its slots begin in the tables. */
    readonly offset: number,
    readonly spot: Spot,
    readonly parent: PathNode | undefined,
    readonly step: Step | undefined,
    /** 1 if the schema requires the member. */
    readonly required: 0 | 1,
  ) {
    // strings in a map are not collected, like personal ones: the sender chooses them
    this.words = spot.words || !(spot.isPersonal || step === "rest") ? new Map() : undefined;
    this.hasLimits = spot.limits.length > 0;
  }
}
