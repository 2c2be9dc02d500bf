// Finds the lines of members in JSON texts that were parsed before. Their syntax is not checked again.

/**
 * Makes the function that finds the line (from 1) of a member in a JSON text by its path of keys. If the member is missing, it
 * is the line of the nearest parent. Paths are remembered, because a document may have many problems.
 */
export const linesOf = (text: string): ((keys: readonly string[]) => number) => {
  const known = new Map<string, MemberPlace | undefined>();
  return (keys) => {
    let at = afterSpace(text, 0);
    let found = at;
    let path = "";
    for (const key of keys) {
      path += `${JSON.stringify(key)},`;
      let next = known.get(path);
      if (!next) {
        next =
          text[at] === "{"
            ? member(text, at, key)
            : text[at] === "["
              ? item(text, at, Number(key))
              : undefined;
        known.set(path, next);
      }
      if (!next) break;
      found = next.shown;
      at = next.value;
    }
    let line = 1;
    for (let end = text.indexOf("\n"); end >= 0 && end < found; end = text.indexOf("\n", end + 1)) line++;
    return line;
  };
};

/** The offsets of a member. */
interface MemberPlace {
  /** The offset that is shown: that of the member's name, or of the item of an array. */
  readonly shown: number;
  readonly value: number;
}

const afterSpace = (text: string, at: number): number => {
  let offset = at;
  while (" \n\r\t".includes(text[offset] ?? "x")) offset++;
  return offset;
};

/** The member with a name. If the name is repeated, it is the last one. */
const member = (text: string, open: number, key: string): MemberPlace | undefined => {
  let found: MemberPlace | undefined;
  let at = afterSpace(text, open + 1);
  while (text[at] === '"') {
    const end = afterString(text, at);
    const value = afterSpace(text, afterSpace(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) found = { shown: at, value };
    const after = afterSpace(text, afterValue(text, value));
    if (text[after] !== ",") break;
    at = afterSpace(text, after + 1);
  }
  return found;
};

const item = (text: string, open: number, index: number): MemberPlace | undefined => {
  let at = afterSpace(text, open + 1);
  for (let seen = 0; text[at] !== "]"; seen++) {
    if (seen === index) return { shown: at, value: at };
    const after = afterSpace(text, afterValue(text, at));
    if (text[after] !== ",") break;
    at = afterSpace(text, after + 1);
  }
  return undefined;
};

const afterString = (text: string, at: number): number => {
  for (let offset = at + 1; ; offset++) {
    if (text[offset] === "\\") offset++;
    else if (text[offset] === '"') return offset + 1;
  }
};

/** The offset after a value. It is not recursive, because documents may be of any depth. */
const afterValue = (text: string, at: number): number => {
  let depth = 0;
  let offset = at;
  do {
    const character = text[offset];
    if (character === '"') offset = afterString(text, offset);
    else {
      if (character === "{" || character === "[") depth++;
      else if (character === "}" || character === "]") depth--;
      offset++;
    }
  } while (depth > 0);
  if (text[at] !== '"' && text[at] !== "{" && text[at] !== "[")
    while (offset < text.length && !/[,\]}\s]/.test(text[offset] as string)) offset++;
  return offset;
};
