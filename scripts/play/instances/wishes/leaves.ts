// The pointers of a mapping, with what is done to the value there: a mapping read backwards.

import type { Condition, Group, Member, Pointer, Row, Scalar, Source, Unit } from "../../../mapping/model.js";

/** A place that a mapping reads. */
export interface Leaf {
  readonly keys: readonly string[];
  /** Whether it begins at the object around the entry. */
  readonly up: boolean;
  readonly unit: Unit | undefined;
  readonly words: readonly Row[] | undefined;
  /** Whether it is read only under a condition. */
  readonly isConditional: boolean;
}

/** The places that a source reads. What it finds in lists is left out. */
export const leavesOf = (source: Source | undefined, base: readonly string[] = []): Leaf[] => {
  const read = (each: Source, how: Pick<Leaf, "unit" | "words" | "isConditional">): Leaf[] => {
    switch (each.form) {
      case "at":
        return [{ keys: each.at.up ? each.at.keys : [...base, ...each.at.keys], up: each.at.up, ...how }];
      case "without":
        return [{ keys: [...base, ...each.at.keys], up: each.at.up, ...how }];
      case "first":
        return each.sources.flatMap((one) => read(one, how));
      case "when":
        return read(each.source, { ...how, isConditional: true });
      case "filled":
      case "parse":
        return read(each.source, how);
      case "words":
        return read(each.source, { ...how, words: each.words.rows });
      case "unit":
        return read(each.source, { ...how, unit: each.unit });
      default:
        return [];
    }
  };
  return source ? read(source, { unit: undefined, words: undefined, isConditional: false }) : [];
};

/** The places that a member of groups is read from. Groups that begin at what is found in a list are left out. */
export const groupLeaves = (
  groups: readonly Group[] | undefined,
  name: string,
  base: readonly string[] = [],
): Leaf[] =>
  (groups ?? []).flatMap(({ of, members }) =>
    of && "list" in of ? [] : leavesOf(members.get(name)?.source, [...base, ...(of?.keys ?? [])]),
  );

/** The places that a member is read from. */
export const memberLeaves = (members: ReadonlyMap<string, Member>, name: string): Leaf[] =>
  leavesOf(members.get(name)?.source);

/** The pointers of a condition. */
export const pointersIn = (condition: Condition | undefined): Pointer[] => {
  if (!condition) return [];
  switch (condition.test) {
    case "any":
    case "all":
      return condition.conditions.flatMap(pointersIn);
    case "not":
      return pointersIn(condition.condition);
    case "kind":
      return [];
    default:
      return [condition.at];
  }
};

/** A value that a source gives under a condition: `isError` is true if `/timed_out` is. */
export interface Verdict {
  readonly condition: Condition;
  readonly value: Scalar | null;
}

/** The values that a source gives under conditions. */
export const verdictsOf = (source: Source | undefined): Verdict[] => {
  if (!source) return [];
  if (source.form === "first") return source.sources.flatMap(verdictsOf);
  if (source.form !== "when" || source.source.form !== "value") return [];
  return [{ condition: source.condition, value: source.source.value }];
};

/** All conditions of a source. */
export const conditionsOf = (source: Source | undefined): Condition[] => {
  switch (source?.form) {
    case "first":
      return source.sources.flatMap(conditionsOf);
    case "when":
      return [source.condition, ...conditionsOf(source.source)];
    case "filled":
    case "parse":
    case "words":
    case "unit":
      return conditionsOf(source.source);
    default:
      return [];
  }
};
