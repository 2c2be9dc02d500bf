// The numbers in examples: they tell the unit of times.
import { isObject } from "../../json/value.js";
import type { Facts } from "./scene.js";

/** The smallest and the largest number at each place of some payloads. */
export const numbersIn = (payloads: readonly unknown[]): NonNullable<Facts["numbersAt"]> => {
  const ranges = new Map<string, readonly [number, number]>();
  const look = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === "number") {
      const place = JSON.stringify(keys);
      const [least, most] = ranges.get(place) ?? [value, value];
      ranges.set(place, [Math.min(least, value), Math.max(most, value)]);
    } else if (Array.isArray(value)) for (const each of value) look(each, [...keys, "*"]);
    else if (isObject(value)) for (const [name, each] of Object.entries(value)) look(each, [...keys, name]);
  };
  for (const payload of payloads) look(payload, []);
  return (keys) => ranges.get(JSON.stringify(keys));
};
