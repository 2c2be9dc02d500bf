// Lists what of a payload a user's own mapping left, by JSON Pointers (RFC 6901).
import { durationMs, instantText } from "./instant.js";
import { idText, type Json } from "./readers.js";
import { bounded, escaped, MAX_WALK_DEPTH } from "./unmapped.js";

/**
 * The pointers of all values in a payload that are left: those neither at a used pointer nor below one. The time does
 * not depend on how many pointers were used.
 *
 * @param isLeft says it of a value that is not used, and of an object or list that is not empty: if it is left as a
 * whole, only its own pointer is listed
 */
export const unused = (
  payload: unknown,
  used: ReadonlySet<string>,
  isLeft: (pointer: string, value: unknown, isLeaf: boolean) => boolean = (_pointer, _value, isLeaf) =>
    isLeaf,
): string[] => {
  const out: string[] = [];
  const walk = (value: unknown, pointer: string, depth: number): void => {
    if (used.has(pointer)) return;
    const isLeaf = isScalarOrEmpty(value);
    // what lies deeper than that is not looked at
    if (depth >= MAX_WALK_DEPTH || isLeft(pointer, value, isLeaf)) out.push(pointer);
    else if (!isLeaf)
      for (const key of Object.keys(value as Json))
        walk((value as Json)[key], `${pointer}/${escaped(key)}`, depth + 1);
  };
  walk(payload, "", 0);
  return bounded(out);
};

const isScalarOrEmpty = (value: unknown): boolean =>
  typeof value !== "object" || value === null || Object.keys(value).length === 0;

/**
 * Whether values of a payload stood in some parts of a record, and stand nowhere in the parts that replace them: copied,
 * or converted by a unit. Of true, false and null that cannot be known, and of what was changed in another way neither.
 */
export const isLost = (
  before: readonly unknown[],
  now: readonly unknown[],
): ((value: unknown) => boolean) => {
  const gone = valuesIn(before);
  const kept = valuesIn(now);
  return (value) => {
    const forms = formsOf(value);
    return forms.some((each) => gone.has(each)) && !forms.some((each) => kept.has(each));
  };
};

/** All texts and numbers in some values. */
const valuesIn = (values: readonly unknown[], found = new Set<unknown>()): Set<unknown> => {
  for (const value of values)
    if (typeof value === "object" && value !== null) valuesIn(Object.values(value), found);
    else if (typeof value === "string" || typeof value === "number") found.add(value);
  return found;
};

/** All that a text or a number of a payload may stand in a record as. */
const formsOf = (value: unknown): unknown[] =>
  typeof value === "string" || typeof value === "number"
    ? [
        value,
        idText(value),
        ...(["ms", "s", "min"] as const).map((unit) => durationMs(value, unit)),
        ...(["s", "ms", "ns"] as const).map((unit) => instantText(value, unit)),
      ].filter((each) => each !== null)
    : [];
