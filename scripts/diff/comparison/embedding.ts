// Puts a value into a payload.

import { jsonTypeOf } from "../meaning/shapes.js";
import { and, YES } from "../search/builders.js";
import type { Goal, Json } from "../search/goals.js";
import { ask, holds } from "../search/witness.js";
import type { Comparison, Container } from "./context.js";
import type { Direction } from "./effects.js";
import { type MemberStep, type Place, stepGoals } from "./place.js";

/**
 * Puts a value at a place of a payload. Whatever surrounds it was found once for each step, so this takes much less time than
 * a search for the whole payload. Undefined if the payload does not reach the goals of the way.
 */
export const embedded = (
  comparison: Comparison,
  place: Place,
  value: Json,
  direction: Direction,
): { readonly value: Json } | undefined => {
  const { search } = comparison;
  let whole = value;
  for (let { last } = place; last; { last } = last.above) {
    const { step } = last;
    if (step.into === "member") {
      const container = containerOf(comparison, step, direction);
      if (container === "none") return undefined;
      whole = withValue(container.value, step.key, whole);
    }
    const goals = stepGoals(search, step, YES, direction);
    const reached = whole;
    if (!goals.every((goal: Goal) => holds(search, goal, reached))) return undefined;
  }
  return { value: whole };
};

const containerOf = (
  { search, containers }: Comparison,
  step: MemberStep,
  direction: Direction,
): Container => {
  const known = containers.get(step) ?? new Map<Direction, Container>();
  containers.set(step, known);
  let container = known.get(direction);
  if (!container) {
    const answer = ask(search, and(search, stepGoals(search, step, YES, direction)));
    container = typeof answer === "object" ? answer : "none";
    known.set(direction, container);
  }
  return container;
};

/** The container with another value at the key. */
const withValue = (container: Json, key: MemberStep["key"], value: Json): Json => {
  if (jsonTypeOf(container) === "array") {
    const items = [...(container as Json[])];
    items["index" in key ? key.index : "from" in key ? key.from : 0] = value;
    return items;
  }
  const members = container as Record<string, Json>;
  const name =
    "name" in key
      ? key.name
      : Object.keys(members).find((each) => "unlisted" in key && !key.unlisted.has(each));
  return name === undefined ? container : { ...members, [name]: value };
};
