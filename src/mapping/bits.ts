// JSON types as bits, so that one comparison tests for several types. A claim can be a sum of these bits.

/** Any text. */
export const STRING = 1;
/** A number, except Infinity (which JSON can write as 1e999). */
export const NUMBER = 2;
/** True or false. */
export const BOOLEAN = 4;
/** An object, with everything in it. */
export const OBJECT = 8;
/** An array, with everything in it. */
export const ARRAY = 16;
/** A whole number that JavaScript represents exactly. */
export const INTEGER = 32;
/** The scalar members of an object, see `flat`. */
export const FLAT = 64;
/** Null. */
export const NULL = 128;
/** Nothing. A frequent member is listed with it to save time: a listed name needs no escaping in pointers. */
export const NONE = 0;
/** Text, or an integer that becomes decimal text. */
export const ID = STRING | INTEGER;
/** Text, a number, true or false. */
export const SCALAR = STRING | NUMBER | BOOLEAN;
/** Anything but null. */
export const ANY = SCALAR | OBJECT | ARRAY;

/** The bits of a value's type; 0 for what JSON cannot express. */
export const bitsOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isSafeInteger(value) ? NUMBER | INTEGER : Number.isFinite(value) ? NUMBER : 0;
    case "boolean":
      return BOOLEAN;
    case "object":
      return value ? (Array.isArray(value) ? ARRAY : OBJECT) : NULL;
    default:
      return 0;
  }
};
