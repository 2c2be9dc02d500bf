// Checks whether a value reaches a goal.

import { distinct } from "../../../src/check/rules.js";
import { jsonTypeOf } from "../meaning/shapes.js";
import { YES } from "./builders.js";
import { countStep, type Search } from "./context.js";
import type { Compared, Counted, Goal, Json, Named, Names, Placed, Unlisted } from "./goals.js";
import { unfold } from "./unfolding.js";

/** Whether a value reaches a goal. */
export const reaches = (search: Search, goal: Goal, value: Json): boolean => {
  countStep(search);
  const type = jsonTypeOf(value);
  const unfolded = unfold(search, goal, type);
  switch (unfolded.op) {
    case "yes":
      return true;
    case "no":
      return false;
    case "and":
      return unfolded.of.every((each) => reaches(search, each, value));
    case "or":
      return unfolded.of.some((each) => reaches(search, each, value));
    case "schema":
    case "later":
      return reaches(search, unfolded, value);
    case "types":
      return unfolded.types.includes(type);
    case "test":
      return unfolded.holds(value);
    case "size": {
      if (type !== "array" && type !== "object") return false;
      const length = type === "array" ? (value as Items).length : Object.keys(value as Members).length;
      return length >= unfolded.least && length <= unfolded.most;
    }
    case "has":
    case "has-if-present":
    case "lacks":
    case "some-unlisted":
    case "every-unlisted":
      return type === "object" && objectReaches(search, unfolded, value as Members);
    default:
      return type === "array" && arrayReaches(search, unfolded, value as Items);
  }
};

type Members = Readonly<Record<string, Json>>;
type Items = readonly Json[];

/** Goals that only objects reach. */
type ObjectGoal = Named | Unlisted;
/** Goals that only arrays reach. */
type ArrayGoal = Placed | Counted | Compared;

const objectReaches = (search: Search, goal: ObjectGoal, members: Members): boolean => {
  switch (goal.op) {
    case "has":
      return Object.hasOwn(members, goal.name) && reaches(search, goal.goal, members[goal.name]);
    case "has-if-present":
      return !Object.hasOwn(members, goal.name) || reaches(search, goal.goal, members[goal.name]);
    case "lacks":
      return !Object.hasOwn(members, goal.name);
    case "some-unlisted":
      return Object.keys(members).some(
        (name) => isMeant(search, goal, name) && reaches(search, goal.goal, members[name]),
      );
    case "every-unlisted":
      return Object.keys(members).every(
        (name) => !isMeant(search, goal, name) || reaches(search, goal.goal, members[name]),
      );
  }
};

const arrayReaches = (search: Search, goal: ArrayGoal, items: Items): boolean => {
  switch (goal.op) {
    case "every-item":
      return items.every((item, index) => index < goal.index || reaches(search, goal.goal, item));
    case "item":
      return goal.index < items.length && reaches(search, goal.goal, items[goal.index]);
    case "item-if-present":
      return goal.index >= items.length || reaches(search, goal.goal, items[goal.index]);
    case "count": {
      const { length } = items.filter(
        (item, index) => index >= goal.index && reaches(search, goal.goal, item),
      );
      return length >= goal.least && length <= goal.most;
    }
    case "distinct":
      return distinct(items);
    case "duplicates":
      return !distinct(items);
  }
};

/** Whether a goal on members that are not listed is about a member of this name. */
export const isMeant = (
  search: Search,
  { listed, names }: { readonly listed: ReadonlySet<string>; readonly names: Names },
  name: string,
): boolean => !listed.has(name) && (names.meant === YES || reaches(search, names.meant, name));
