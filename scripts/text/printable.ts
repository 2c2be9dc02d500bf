/**
 * Text fit for a terminal: control and format characters (bidirectional marks among them), line separators and halves
 * of surrogate pairs are escaped as JSON escapes them, so that JSON stays the same JSON.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
