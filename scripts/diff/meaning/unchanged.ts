// Finds the definitions that did not change between two versions.

import type { JsonSchema } from "../../../src/check/index.js";

type Defs = ReadonlyMap<string, JsonSchema>;

const REF = /"\$ref":"#\/\$defs\/((?:[^"\\]|\\.)*)"/g;

/** The names of definitions that are written the same in both versions, and so is all that they refer to. */
export const unchangedNames = (old: Defs, now: Defs): Set<string> => {
  const unchanged = new Set<string>();
  const users = new Map<string, string[]>();
  const changed: string[] = [];
  for (const [name, schema] of now) {
    const before = old.get(name);
    const text = JSON.stringify(schema);
    if (before === undefined || JSON.stringify(before) !== text) {
      changed.push(name);
      continue;
    }
    unchanged.add(name);
    for (const [, ref] of text.matchAll(REF)) {
      const used = JSON.parse(`"${ref}"`) as string;
      const others = users.get(used);
      if (others) others.push(name);
      else users.set(used, [name]);
    }
  }
  for (let name = changed.pop(); name !== undefined; name = changed.pop())
    for (const user of users.get(name) ?? []) if (unchanged.delete(user)) changed.push(user);
  return unchanged;
};
