// Compares keywords that only some schemas have.

import { sameShapes } from "../meaning/sameness.js";
import { hasNamePatterns, type JsonType, type Leaf, type MemberGroup, makeLeaf } from "../meaning/shapes.js";
import { and, treeGoal } from "../search/builders.js";
import type { Comparison, Node, Noted } from "./context.js";
import { note, unlistedBy } from "./found.js";
import type { Pair } from "./pair.js";

/** Compares keywords that only some schemas have: `not`, `if`, `contains`, `patternProperties` … */
export const compareAssertions = (
  comparison: Comparison,
  node: Node,
  pair: Pair<Leaf>,
  type: JsonType,
): void => {
  const { old, new: now } = pair;
  const isWritten = old.asWritten !== now.asWritten;
  const hasPatterns = hasNamePatterns(old) || hasNamePatterns(now);
  // equal keywords may still have another meaning, because they depend on the keywords beside them
  if (
    !isWritten &&
    unevaluatedText(old) === unevaluatedText(now) &&
    (!hasPatterns || sameRest(comparison, pair))
  )
    return;
  const noted = notedOf(comparison, pair, type, hasPatterns);
  const isAlwaysTold = isWritten && !(isOnlyExcept(old) && isOnlyExcept(now));
  note(node, "assertion", noted, isAlwaysTold ? "always" : "with-effect");
};

/** Any text but some: what the last branch of a union has for tags that are new. It changes with the other branches. */
const isOnlyExcept = ({ asWritten }: Leaf): boolean => /^\{"not":\{"enum":\[[^[\]{}]*\]\}\}$/.test(asWritten);

const notedOf = (
  comparison: Comparison,
  { old, new: now }: Pair<Leaf>,
  type: JsonType,
  hasPatterns: boolean,
): Noted => {
  const { search } = comparison;
  const refused = and(search, [
    treeGoal(search, type, old, "is"),
    treeGoal(search, type, assertionsOf(now, old, hasPatterns), "is", false),
  ]);
  const texts = { before: old.asWritten || undefined, after: now.asWritten || undefined };
  // of these keywords, only patterns of names and `if` change types
  const isTyped = hasPatterns || [...old.conditions, ...now.conditions].some((each) => "when" in each);
  if (!isTyped) return { ...texts, refused };
  return {
    ...texts,
    refused,
    unexpected: and(search, [
      treeGoal(search, type, now, "fits"),
      treeGoal(search, type, old, "fits", false),
    ]),
    unlisted: unlistedBy(comparison, {
      old: (mode) => treeGoal(search, type, old, mode),
      new: (mode, want) => treeGoal(search, type, now, mode, want),
    }),
  };
};

/**
 * A leaf with only the assertions of the newer leaf that the older one does not have.
 *
 * @param withRest whether it also has the schema of members that are not listed
 */
const assertionsOf = (now: Leaf, old: Leaf, withRest: boolean): Leaf => {
  const { conditions, contains, dependentRequired, propertyNames } = now;
  const rest: MemberGroup = {
    listed: new Set(now.members.keys()),
    pattern: undefined,
    exceptPatterns: [],
    shape: now.rest,
  };
  return makeLeaf({
    conditions,
    contains,
    uniqueItems: now.uniqueItems && !old.uniqueItems,
    dependentRequired,
    propertyNames,
    unevaluated: now.unevaluated.filter(({ text }) => !old.unevaluated.some((each) => each.text === text)),
    memberGroups: withRest && !now.rest.isAny ? [...now.memberGroups, rest] : now.memberGroups,
  });
};

/** The text of what is asked of members and items that no other keyword evaluates. */
const unevaluatedText = ({ unevaluated }: Leaf): string =>
  unevaluated.map(({ rest, text }) => (rest ? text : "")).join();

/** Whether both versions have the same schema for members that they do not list. */
const sameRest = ({ same }: Comparison, { old, new: now }: Pair<Leaf>): boolean =>
  old.closed === now.closed && sameShapes(same, "meaning", old.rest, now.rest);
