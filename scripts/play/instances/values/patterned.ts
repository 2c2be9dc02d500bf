// Texts that match a pattern.

import type { JsonSchema } from "../../../../src/check/index.js";
import { type Node, readPattern } from "../../../pattern/parse.js";
import type { Random } from "../story/chance.js";
import { Unmakeable } from "./nodes.js";

/** How often a text is tried. */
const TRIES = 40;

/**
 * A text that matches the pattern of a schema and has its length.
 *
 * @param first a text that is tried before any other
 * @throws Unmakeable if none was found
 */
export const patterned = (random: Random, schema: JsonSchema, first: string | undefined): string => {
  const { pattern = "", minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const matcher = matcherOf(pattern);
  const fits = (text: string): boolean =>
    [...text].length >= minLength && [...text].length <= maxLength && (matcher?.test(text) ?? true);
  if (first !== undefined && fits(first)) return first;
  const parsed = readPattern(pattern);
  for (let tries = 0; parsed && tries < TRIES; tries++) {
    const text = written(parsed.root, parsed.groups, random, tries);
    const longer = text.padEnd(minLength, "a");
    if (fits(text)) return text;
    if (fits(longer)) return longer;
  }
  throw new Unmakeable();
};

const matcherOf = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
};

/** How many rounds of a repetition are written beyond those that have to be. */
const MORE_ROUNDS = 4;

const written = (
  node: Node,
  groups: ReadonlyMap<string, Node>,
  random: Random,
  tries: number,
  depth = 0,
): string => {
  if (depth > 50) return "";
  const below = (each: Node): string => written(each, groups, random, tries, depth + 1);
  switch (node.is) {
    case "character":
      return characterOf(node.source, random);
    case "assertion":
      return "";
    case "reference": {
      const group = groups.get(node.group);
      return group ? below(group) : "";
    }
    case "repeat": {
      const most = Math.min(node.most, node.least + MORE_ROUNDS);
      const rounds = Math.min(random.int(node.least, most), 2000);
      return Array.from({ length: rounds }, () => below(node.of)).join("");
    }
    case "sequence":
      return node.of.map(below).join("");
    default:
      return node.of.length > 0 ? below(random.pick(node.of)) : "";
  }
};

const COMMON = [..."abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_ .,:/@+#!?()"];

/** A character of a class, such as `[a-f]`. */
const characterOf = (source: string, random: Random): string => {
  const matcher = matcherOf(`^${source}$`);
  const fitting = matcher ? COMMON.filter((character) => matcher.test(character)) : [];
  if (fitting.length > 0) return random.pick(fitting);
  for (let code = 0x21; matcher && code < 0x3000; code++) {
    const character = String.fromCodePoint(code);
    if (matcher.test(character)) return character;
  }
  return source.length === 1 ? source : "";
};
