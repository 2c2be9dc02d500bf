import { scan, unescaped } from "./scan.js";

/**
 * Where members stand whose name another of the same object has. The text has been parsed: where it has no more names than
 * the data, none was lost, and nothing need be read again.
 */
export const repeatedNames = (text: string, data: unknown): number[] => {
  if (mostNames(text) === membersOf(data)) return [];
  const found: number[] = [];
  const above: (Set<string> | undefined)[] = [];
  scan(text, 0, (token, start, end) => {
    if (token === "{" || token === "[") above.push(token === "{" ? new Set() : undefined);
    else if (token === "}" || token === "]") above.pop();
    else if (token === "name") {
      const names = above.at(-1) as Set<string>;
      const name = unescaped(text, start, end);
      if (names.has(name)) found.push(start);
      names.add(name);
    }
  });
  return found;
};

/** How many colons stand behind a quote: at least as many as there are names. */
const mostNames = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) <= 32) before--;
    if (text[before] === '"') count++;
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
