// Slots: the counts that every path has.

/** What is counted at every path: each JSON type, and how often a required member is absent. */
export const SLOTS = ["null", "boolean", "integer", "number", "string", "array", "object", "absent"] as const;
/** The indexes of the slots. A number with a fraction is FRACTION. */
export const [NULL, BOOLEAN, INTEGER, FRACTION, STRING, ARRAY, OBJECT, ABSENT] = [0, 1, 2, 3, 4, 5, 6, 7];

/** A bit for each type: slot `n` is the bit `1 << n`. */
export const ANY_TYPE = 0b1111111;

/** The bits of the types that a schema names. `number` includes integers. */
export const TYPE_BITS: Readonly<Record<string, number>> = {
  null: 1 << NULL,
  boolean: 1 << BOOLEAN,
  integer: 1 << INTEGER,
  number: (1 << INTEGER) | (1 << FRACTION),
  string: 1 << STRING,
  array: 1 << ARRAY,
  object: 1 << OBJECT,
};

/** The slot of a value's JSON type. */
export const slotOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isInteger(value) ? INTEGER : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      return value === null ? NULL : Array.isArray(value) ? ARRAY : OBJECT;
  }
};

/** The types as a schema names them. Integers and fractions together are `number`. */
export const typeNames = (bits: number): string[] =>
  SLOTS.filter(
    (name, slot) => slot !== ABSENT && bits & (1 << slot) && !(name === "integer" && bits & (1 << FRACTION)),
  );
