// Words in which `*` stands for any text.

/** The texts between the asterisks of a word: `*in*` → `""`, `in`, `""`. */
export const pieces = (pattern: string): string[] => pattern.split("*");

/** Whether a text is a word in which any text may stand between these pieces. */
export const isLike = (text: string, pieces: readonly string[]): boolean => {
  const end = pieces.length - 1;
  const [first, last] = [pieces[0] as string, pieces[end] as string];
  if (end === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (let index = 1; index < end; index++) {
    const piece = pieces[index] as string;
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length >= from + last.length && text.endsWith(last);
};
