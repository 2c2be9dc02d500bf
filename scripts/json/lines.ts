/**
 * Makes the function that finds the line (from 1) of a member in a JSON text, given its path of keys. Where the member is
 * missing, it is the line of the nearest parent. Paths are remembered, because many places of a document may be asked for.
 */
export const linesOf = (text: string): ((keys: readonly string[]) => number) => {
  const known = new Map<string, MemberPlace | undefined>();
  return (keys) => {
    let at = space(text, 0);
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
  /** Where people look for it: the name of a member of an object, the item of an array. */
  readonly shown: number;
  readonly value: number;
}

// The text was parsed before: it is JSON, and nothing has to be checked again.

const space = (text: string, at: number): number => {
  let here = at;
  while (" \n\r\t".includes(text[here] ?? "x")) here++;
  return here;
};

/** The last member of a name: if a name is repeated, the last one counts. */
const member = (text: string, open: number, key: string): MemberPlace | undefined => {
  let found: MemberPlace | undefined;
  let at = space(text, open + 1);
  while (text[at] === '"') {
    const end = afterString(text, at);
    const value = space(text, space(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) found = { shown: at, value };
    const after = space(text, afterValue(text, value));
    if (text[after] !== ",") break;
    at = space(text, after + 1);
  }
  return found;
};

const item = (text: string, open: number, index: number): MemberPlace | undefined => {
  let at = space(text, open + 1);
  for (let seen = 0; text[at] !== "]"; seen++) {
    if (seen === index) return { shown: at, value: at };
    const after = space(text, afterValue(text, at));
    if (text[after] !== ",") break;
    at = space(text, after + 1);
  }
  return undefined;
};

const afterString = (text: string, at: number): number => {
  for (let here = at + 1; ; here++) {
    if (text[here] === "\\") here++;
    else if (text[here] === '"') return here + 1;
  }
};

/** The offset behind a value. There is no recursion, because documents may be nested at any depth. */
const afterValue = (text: string, at: number): number => {
  let depth = 0;
  let here = at;
  do {
    const character = text[here];
    if (character === '"') here = afterString(text, here);
    else {
      if (character === "{" || character === "[") depth++;
      else if (character === "}" || character === "]") depth--;
      here++;
    }
  } while (depth > 0);
  if (text[at] !== '"' && text[at] !== "{" && text[at] !== "[")
    while (here < text.length && !/[,\]}\s]/.test(text[here] as string)) here++;
  return here;
};
