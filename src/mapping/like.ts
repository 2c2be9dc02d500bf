// Words in which `*` stands for any text.

/** The texts between the asterisks of a word: `*in*` → `""`, `in`, `""`. */
export const pieces = (pattern: string): string[] => pattern.split("*");

/**
 * Whether a text is a word, in which `*` stands for any text.
 *
 * @example
 * isLike("call-inbound-test", "*inbound*"); // true
 */
export const isLike = (text: string, pattern: string): boolean => {
  const [first = "", ...others] = pieces(pattern);
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length >= from + last.length && text.endsWith(last);
};
