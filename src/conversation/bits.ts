// The JSON types of a value as bits, so that one comparison asks for several. Claims are sums of them.

/** Any text. */
export const STRING = 1;
/** A number, except Infinity (which JSON can hold as 1e999). */
export const NUMBER = 2;
/** True or false. */
export const BOOLEAN = 4;
/** An object, with everything in it. */
export const OBJECT = 8;
/** An array, with everything in it. */
export const ARRAY = 16;
/** A whole number that JavaScript holds exactly. */
export const INTEGER = 32;
/** Those members of an object that are scalars, see `flat`. */
export const FLAT = 64;
/** Null. */
export const NULL = 128;
/** Nothing. Listing a frequent member so makes pointers faster: its name is known to need no escaping. */
export const NONE = 0;
/** Text, or an integer that becomes decimal text. */
export const ID = STRING | INTEGER;
/** Text, a number, true or false. */
export const SCALAR = STRING | NUMBER | BOOLEAN;
/** Anything but null. */
export const ANY = SCALAR | OBJECT | ARRAY;

/** The bits of a value's type; 0 for what JSON cannot hold. */
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
