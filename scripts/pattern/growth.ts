// How the time to match a pattern grows with the length of a text.

import type { CountSteps } from "./alphabet.js";
import { hasManyWays, isExponential, isPolynomial } from "./ambiguity.js";
import { automatonOf } from "./automaton.js";
import { type Node, readPattern } from "./parse.js";

/**
 * How the time of a backtracking matcher grows with the length of the text.
 *
 * Of 5,865 patterns of published schemas, 53 are called exponential. An earlier rule, that nothing repeats inside a
 * repetition, refused 587. redos-detector (6.1) calls the patterns of semantic versions, host names and mail addresses
 * exponential. recheck (4.5) is right, but takes 2.9 MB beside 52 MB of optional binaries and 60 ms a pattern, and does not
 * support lookahead.
 */
export type Growth = "linear" | "polynomial" | "exponential";

/**
 * Makes a function that says how a pattern grows; the pattern has to compile with the `u` flag. It counts the ways
 * through a pattern on its position automaton. Two ways from a position back to itself that match the same text are
 * exponential: each round can take either of them. Two ways from one repetition to a later one are polynomial. If counting
 * itself would take too long, the answer is the worse one. All patterns of one function share a limit.
 */
export const growths = (): ((pattern: string) => Growth) => {
  const known = new Map<string, Growth>();
  let total = 0;
  return (pattern) => {
    let steps = 0;
    const countSteps = (count = 1) => {
      steps += count;
      total += count;
      if (steps > MAX_STEPS_PER_PATTERN || total > MAX_STEPS_IN_TOTAL) throw new TooInvolved();
    };
    const growth = known.get(pattern) ?? growthOf(pattern, countSteps);
    known.set(pattern, growth);
    return growth;
  };
};

class TooInvolved extends Error {}

/** The limit for one pattern: about half a second. */
const MAX_STEPS_PER_PATTERN = 1_000_000;
/** The limit for all patterns: about two seconds. */
const MAX_STEPS_IN_TOTAL = 4_000_000;

const growthOf = (pattern: string, countSteps: CountSteps): Growth => {
  const tree = readPattern(pattern);
  if (!tree) return "exponential";
  const { root, looks, groups } = tree;
  let worst: Growth = "exponential";
  try {
    const automata = [root, ...looks].map((each) => automatonOf(each, groups, each === root, countSteps));
    if (automata.some((each) => isExponential(each) || hasManyWays(each))) return worst;
    worst = "polynomial";
    const isSlow = automata.some(isPolynomial) || looksFar(root, automata[0]?.searched ?? false);
    return isSlow ? worst : "linear";
  } catch (error) {
    if (error instanceof TooInvolved) return worst;
    throw error;
  }
};

/** Whether a repetition contains a lookaround whose matches may have any length. */
const looksFar = (node: Node, isRepeated: boolean): boolean => {
  if (node.is === "repeat") return looksFar(node.of, isRepeated || node.most === Number.POSITIVE_INFINITY);
  if (node.is === "assertion")
    return (
      node.look !== undefined && (looksFar(node.look, isRepeated) || (isRepeated && isEndless(node.look)))
    );
  return (
    (node.is === "sequence" || node.is === "either") && node.of.some((each) => looksFar(each, isRepeated))
  );
};

/** Whether matches can have any length. */
const isEndless = (node: Node): boolean =>
  node.is === "repeat"
    ? node.most === Number.POSITIVE_INFINITY || isEndless(node.of)
    : node.is === "reference" ||
      ((node.is === "sequence" || node.is === "either") && node.of.some(isEndless));
