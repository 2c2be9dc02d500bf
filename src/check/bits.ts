// JSON types as bits, so that a `type` with several names is one comparison. `number` is integer and fraction.
const TYPES = ["boolean", "integer", "number", "string", "array", "object", "null"];
const BOOLEAN = 1;
const INTEGER = 2;
const FRACTION = 4;
/** A number, whole or not. */
export const NUMBER = 6;
/** A string. */
export const STRING = 8;
/** An array. */
export const ARRAY = 16;
/** An object that is not an array. */
export const OBJECT = 32;
const NULL = 64;
/** Any type. */
export const ANY = 127;

/** The bits of a type that a schema names. */
export const bitsOfType = (type: string): number =>
  (1 << TYPES.indexOf(type)) | (type === "number" ? INTEGER : 0);

/** The bit of a value's JSON type; 0 for what JSON cannot express (undefined, functions). */
export const bitOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "object":
      return value ? (Array.isArray(value) ? ARRAY : OBJECT) : NULL;
    case "number":
      // 1e999 is parsed as Infinity, which is no whole number
      return value % 1 === 0 ? INTEGER : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      return 0;
  }
};

const words: string[] = [];

/** Types in words: `string or null`. */
export const wordsOf = (bits: number): string =>
  (words[bits] ??=
    TYPES.filter((type, index) => bits & (1 << index) && !(type === "integer" && bits & FRACTION)).join(
      " or ",
    ) || "nothing JSON can hold");
