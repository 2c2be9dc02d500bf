// Tells whether a condition can hold for a value, as its schema describes it.

import type { Constraints, JsonType } from "../../documents/constraints.js";
import type { Scalar, Shape } from "../../mapping/model.js";
import { isLike } from "../../mapping/words.js";
import { nearest } from "../../text/nearest.js";
import { typeWords } from "./takes.js";
import type { Test } from "./uses.js";

/** Why a condition never holds: what the value is not, and what it can be. */
export interface NeverHolds {
  /** `is never a list` */
  readonly message: string;
  /** `its schema says a text` */
  readonly because: string;
  readonly remedy: string;
}

/** Why a condition holds for no value that the schema allows; undefined if it may hold. */
export const whyNever = ({ condition }: Test, says: Constraints): NeverHolds | undefined => {
  switch (condition.test) {
    case "is":
      return ofType(SHAPES[condition.is], SHAPE_WORDS[condition.is], says);
    case "atLeast":
      return ofType(["number"], "a number", says);
    case "like":
      return (
        ofType(["string"], "a text", says) ??
        amongWords(condition.patterns, says, (word) =>
          condition.patterns.some((pattern) => isLike(word, pattern)),
        )
      );
    case "equals": {
      const { values } = condition;
      const types = values.map((value) => typeof value as JsonType);
      return (
        ofType(types, listed(values), says) ??
        (types.every((type) => type === "string")
          ? amongWords(values.map(String), says, (word) => values.includes(word))
          : undefined)
      );
    }
  }
};

const ofType = (
  wanted: readonly JsonType[] | undefined,
  words: string,
  { types }: Constraints,
): NeverHolds | undefined =>
  !wanted || !types || wanted.some((type) => types.has(type))
    ? undefined
    : {
        message: `is never ${words}`,
        because: `its schema says ${typeWords(types)}`,
        remedy: "Ask for what is there, or leave the condition out.",
      };

const amongWords = (
  wanted: readonly string[],
  { words }: Constraints,
  fits: (word: string) => boolean,
): NeverHolds | undefined => {
  if (!words?.size || [...words].some(fits)) return undefined;
  const [meant] = wanted.flatMap((word) => nearest(word.replaceAll("*", ""), words) ?? []);
  return {
    message: `is never ${listed(wanted)}`,
    because: `its schema lists ${shortList([...words])}`,
    remedy:
      meant === undefined
        ? "Mend the word, or add it to the schema's enum."
        : `Write ${meant}, or add the word to the schema's enum.`,
  };
};

/** The types that a value may have if a condition `is` it; undefined for any. */
const SHAPES: Readonly<Record<Shape, readonly JsonType[] | undefined>> = {
  string: ["string"],
  number: ["number"],
  boolean: ["boolean"],
  object: ["object"],
  list: ["array"],
  filled: undefined,
  given: undefined,
  absent: undefined,
};

const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  list: "a list",
  filled: "filled",
  given: "given",
  absent: "absent",
};

const listed = (values: readonly Scalar[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

/** The first words of a list, for a message. */
export const shortList = (words: readonly string[]): string =>
  `${words.slice(0, 5).join(", ")}${words.length > 5 ? ", …" : ""}`;
