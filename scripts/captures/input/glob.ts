// Finds the files that a pattern matches.

import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { quoted, usageError } from "../../command.js";

/** Whether an argument is a pattern. Otherwise it is a name. */
export const isGlob = (text: string): boolean => /[*?[\]{}]/.test(text);

/**
 * The files that a pattern matches, sorted by code point. A pattern has `*` and `?` within a name, `**` for folders at
 * any depth, `{a,b}`, `[a-z]`, `[!a-z]`, and `\` before a character that stands for itself. Names that begin with a dot
 * need a dot in the pattern.
 *
 * @example glob("captures/**\/*.{json,ndjson}", cwd)
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

/** Names sorted by code point, which is the same on every machine. */
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
  return [pattern]; // a brace that is not closed is a plain character
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
    // links are not followed here, because they may be circular
    for (const entry of entries(folder, search.cwd)) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) match(`${folder}${entry.name}/`, parts, search);
    }
    return;
  }
  if (part === ".." || !/[*?[\\]/.test(part)) {
    enter(folder, part, rest, search);
    return;
  }
  const pattern = segment(part);
  for (const { name } of entries(folder, search.cwd)) {
    if (pattern.test(name) && (!name.startsWith(".") || part.startsWith(".")))
      enter(folder, name, rest, search);
  }
};

const enter = (folder: string, name: string, rest: readonly string[], search: Search): void => {
  const path = folder + name;
  const stats = statOf(resolve(search.cwd, path));
  if (rest.length > 0 && stats?.isDirectory()) match(`${path}/`, rest, search);
  if (rest.length === 0 && stats?.isFile()) search.found.add(path);
};

/** The stats of a path. Undefined if it does not exist or may not be read. */
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
    return []; // a folder that cannot be read matches nothing
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
