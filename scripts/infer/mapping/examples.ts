// What stands in examples: numbers tell the unit of times, and words that all vendors use tell who spoke.
import { isObject } from "../../json/value.js";
import type { Facts } from "./scene.js";

/** Longer texts, and texts at a place with more of them, are no words. */
const MAX_LENGTH = 40;
const MAX_TEXTS = 24;

/** The numbers and the texts at each place of some payloads. */
export const seenIn = (payloads: readonly unknown[]): Required<Pick<Facts, "numbersAt" | "textsAt">> => {
  const numbers = new Map<string, readonly [number, number]>();
  const texts = new Map<string, Set<string> | undefined>();
  const look = (value: unknown, keys: readonly string[]): void => {
    const place = JSON.stringify(keys);
    if (typeof value === "number") {
      const [least, most] = numbers.get(place) ?? [value, value];
      numbers.set(place, [Math.min(least, value), Math.max(most, value)]);
    } else if (typeof value === "string") {
      const known = texts.has(place) ? texts.get(place) : new Set<string>();
      const isWord = known && value.length <= MAX_LENGTH && known.size < MAX_TEXTS;
      texts.set(place, isWord ? known.add(value) : undefined);
    } else if (Array.isArray(value)) for (const each of value) look(each, [...keys, "*"]);
    else if (isObject(value)) for (const [name, each] of Object.entries(value)) look(each, [...keys, name]);
  };
  for (const payload of payloads) look(payload, []);
  return {
    numbersAt: (keys) => numbers.get(JSON.stringify(keys)),
    textsAt: (keys) => [...(texts.get(JSON.stringify(keys)) ?? [])].toSorted(),
  };
};
