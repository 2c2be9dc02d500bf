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

/** Text of several lines that is safe on a terminal: only its line breaks stay. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");

/**
 * Text in one line, for comments and pages. Tabs and ends of lines become spaces, so that no words are joined. Joiners
 * stay, since scripts and emoji need them. Other invisible characters are removed.
 */
export const oneLine = (text: string): string =>
  text.replace(/[\t-\r\u0085\u2028\u2029]+/g, " ").replace(/(?![\u200c\u200d])\p{C}/gu, "");
