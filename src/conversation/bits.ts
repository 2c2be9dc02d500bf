// The JSON types of a value as bits, so that one comparison asks for several.

export const STRING = 1;
export const NUMBER = 2;
export const BOOLEAN = 4;
/** An object or array with everything in it. */
export const OBJECT = 8;
export const ARRAY = 16;
export const INTEGER = 32;
export const NULL = 128;
/** The members of an object that are scalars, see `flat`. */
export const FLAT = 64;
/** Nothing: for members that come often, so that their names are known to need no escaping. */
export const NONE = 0;
/** Text, or an integer that becomes decimal text. */
export const ID = STRING | INTEGER;
export const SCALAR = STRING | NUMBER | BOOLEAN;
export const ANY = SCALAR | OBJECT | ARRAY;

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
