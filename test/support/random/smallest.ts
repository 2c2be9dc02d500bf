// Makes what fails smaller, so that a failure of a random test can be understood.
import { isObject, objectOf } from "../json.js";

/** Values that are a little smaller: without one member or entry, or with one in the place of the whole. */
function* smaller(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    yield* value;
    for (const [index, entry] of value.entries())
      for (const less of smaller(entry)) yield value.with(index, less);
  } else if (isObject(value)) {
    const members = Object.entries(value);
    for (const [name] of members) yield objectOf(members.filter(([other]) => other !== name));
    for (const [, member] of members) yield member;
    for (const [name, member] of members)
      for (const less of smaller(member))
        yield objectOf(members.map(([other, same]) => [other, other === name ? less : same]));
  }
}

/** A small value that fails as this one does. */
export const smallest = <T>(value: T, fails: (value: T) => boolean): T => {
  for (const less of smaller(value)) if (fails(less as T)) return smallest(less as T, fails);
  return value;
};
