// Text that is safe on a terminal.

/**
 * Text that is safe on a terminal. Control and format characters (also those that change the writing direction), line
 * separators and halves of surrogate pairs become escapes, as in JSON. So the value of JSON text stays the same.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
