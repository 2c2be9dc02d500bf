// Remembers answers in bounded memory.

/** Answers by text. */
export interface Memory<Answer> {
  get(text: string): Answer | undefined;
  set(text: string, answer: Answer): void;
}

/**
 * Makes a memory of at most twice as many answers. The answers that were not asked for go first, half of them at a time:
 * that those in use are forgotten all at once would take time in jumps.
 */
export const memoryOf = <Answer>(limit: number): Memory<Answer> => {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  const set = (text: string, answer: Answer): void => {
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    // a part of a text would keep all of the text in memory
    recent.set(` ${text}`.slice(1), answer);
  };
  return {
    get: (text) => {
      const known = recent.get(text);
      if (known !== undefined || older.size === 0) return known;
      const answer = older.get(text);
      if (answer !== undefined) set(text, answer);
      return answer;
    },
    set,
  };
};
