import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { quoted, usageError } from "../../command.js";

/** Whether an argument is a pattern rather than a name. */
export const isGlob = (text: string): boolean => /[*?[\]{}]/.test(text);

/**
 * The files that a pattern matches, by code point: `*` and `?` within a name, `**` over folders, `{a,b}`, `[a-z]`,
 * `[!a-z]`, `\` before a character that means itself. Names that begin with a dot need a dot in the pattern.
 */
export const glob = (pattern: string, cwd: string): string[] => {
  const found = new Set<string>();
  for (const plain of alternatives(process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern)) {
    const absolute = plain.startsWith("/");
    const parts = plain.split("/").filter((part) => part !== "" && part !== ".");
    match(absolute ? "/" : "", parts, { cwd, found });
  }
  return sorted(found);
};

/** By code point, the same on every machine. */
export const sorted = (names: Iterable<string>): string[] =>
  [...names].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

/** `{a,b}c` → `ac`, `bc`; braces nest. */
const alternatives = (pattern: string): string[] => {
  const open = indexOutside(pattern, "{", 0);
  if (open < 0) return [pattern];
  const choices: string[] = [];
  let from = open + 1;
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "{") depth++;
    else if ((pattern[at] === "," && depth === 0) || (pattern[at] === "}" && depth-- === 0)) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
      if (pattern[at] === "}") {
        const [head, tail] = [pattern.slice(0, open), pattern.slice(at + 1)];
        return choices.flatMap((choice) => alternatives(head + choice + tail));
      }
    }
  }
  return [pattern]; // no closing brace: it stands for itself
};

const indexOutside = (text: string, character: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === character) return at;
  }
  return -1;
};

interface Search {
  readonly cwd: string;
  readonly found: Set<string>;
}

const match = (folder: string, parts: readonly string[], search: Search): void => {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === "**") {
    match(folder, rest.length > 0 ? rest : ["*"], search);
    // links are not followed here, so that a ring of them ends
    for (const entry of entries(folder, search.cwd)) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) match(`${folder}${entry.name}/`, parts, search);
    }
    return;
  }
  if (part === ".." || !/[*?[\\]/.test(part)) {
    step(folder, part, rest, search);
    return;
  }
  const pattern = segment(part);
  for (const { name } of entries(folder, search.cwd)) {
    if (pattern.test(name) && (!name.startsWith(".") || part.startsWith(".")))
      step(folder, name, rest, search);
  }
};

const step = (folder: string, name: string, rest: readonly string[], search: Search): void => {
  const path = folder + name;
  const stats = statOf(resolve(search.cwd, path));
  if (rest.length > 0 && stats?.isDirectory()) match(`${path}/`, rest, search);
  if (rest.length === 0 && stats?.isFile()) search.found.add(path);
};

/** What stands at a path; undefined where nothing does or nobody may look. */
export const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

const entries = (folder: string, cwd: string): Dirent[] => {
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch {
    return []; // a folder that may not be read matches nothing
  }
};

/** A part of a pattern as a regular expression. */
export const segment = (part: string): RegExp => {
  let source = "";
  for (let at = 0; at < part.length; at++) {
    const character = part[at] as string;
    const end = character === "[" ? part.indexOf("]", at + 2) : -1;
    if (character === "*") source += source.endsWith(".*") ? "" : ".*";
    else if (character === "?") source += ".";
    else if (end > 0) {
      const set = part.slice(at + 1, end).replace(/[\\\]^]/g, "\\$&");
      source +=
        set.startsWith("!") || set.startsWith("\\^") ? `[^${set.replace(/^(?:!|\\\^)/, "")}]` : `[${set}]`;
      at = end;
    } else {
      const literal = character === "\\" && at + 1 < part.length ? (part[++at] as string) : character;
      source += literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    }
  }
  try {
    return new RegExp(`^${source}$`, "su");
  } catch {
    throw usageError(`the pattern ${quoted(part)} has a range that runs backwards`);
  }
};
