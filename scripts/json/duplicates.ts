// Finds members that are repeated in an object.

import { scan, unescaped } from "./scan.js";

/**
 * The offsets of member names that were used before in the same object. `data` is the parsed text. If it has as many names as
 * the text, no name is repeated, and the text is not scanned.
 */
export const repeatedNames = (text: string, data: unknown): number[] => {
  if (maxNames(text) === membersOf(data)) return [];
  const found: number[] = [];
  const open: (Set<string> | undefined)[] = [];
  scan(text, 0, (token, start, end) => {
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token === "name") {
      const names = open.at(-1) as Set<string>;
      const name = unescaped(text, start, end);
      if (names.has(name)) found.push(start);
      names.add(name);
    }
  });
  return found;
};

/** How many colons follow a quote that is not escaped. The text has at most so many names. */
const maxNames = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) <= 32) before--;
    if (text[before] !== '"') continue;
    let backslashes = 0;
    while (text[before - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) count++;
  }
  return count;
};

const membersOf = (data: unknown): number => {
  let count = 0;
  const stack = [data];
  while (stack.length > 0) {
    const value = stack.pop();
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === "object") stack.push(each);
      continue;
    }
    for (const name in value as object) {
      count++;
      const each = (value as Record<string, unknown>)[name];
      if (typeof each === "object") stack.push(each);
    }
  }
  return count;
};
