// Says how deep a JSON text is nested, before it is parsed.

/** Deeper texts are not parsed. Parsing takes memory for each level, and nothing here accepts a value nearly as deep. */
export const MAX_PARSED_DEPTH = 100_000;

/** Shorter texts need no look: whatever their depth, parsing them takes little memory. */
const MIN_LENGTH = 1 << 18;

/** Whether a text is nested too deep to be parsed. Strings are skipped; nothing else is checked. */
export const isTooDeepToParse = (text: string): boolean => {
  if (text.length < MIN_LENGTH) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = stringEnd(text, at);
    else if (code === 91 || code === 123) {
      if (++depth > MAX_PARSED_DEPTH) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
};

/** The offset of the quote that ends a string, or of the end of the text. */
const stringEnd = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at;
    if (code === 92) at++;
  }
  return text.length;
};
