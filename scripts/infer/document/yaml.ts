// Prints data as YAML that a person would write: small things on one line, comments above what they are about.

/** A comment for the value at a path of keys. */
export type CommentsAt = (path: readonly string[], value: unknown) => readonly string[];

/** Lines are not longer, if they can be broken. */
const WIDTH = 130;
const INDENT = 2;

/** Prints an object as a document. */
export const yaml = (document: object, commentsAt: CommentsAt): string =>
  members(document as Record<string, unknown>, [], 0, commentsAt).join("\n");

const members = (
  value: Record<string, unknown>,
  path: readonly string[],
  indent: number,
  commentsAt: CommentsAt,
): string[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .flatMap(([key, member], index) => {
      const below = [...path, key];
      const lines = printed(`${scalar(key)}:`, member, below, indent, commentsAt);
      const isPart = indent === 0 || (isInList(path, PARTS) && index > 0);
      return isPart && index > 0 ? ["", ...lines] : lines;
    });

/** Between these members there is an empty line. */
const PARTS: readonly (readonly string[])[] = [["components", "schemas"]];

const isInList = (path: readonly string[], list: readonly (readonly string[])[]): boolean =>
  list.some((each) => each.length === path.length && each.every((key, index) => key === path[index]));

/** The lines of a value after what stands before it: a key, or the dash of an item. */
const printed = (
  before: string,
  value: unknown,
  path: readonly string[],
  indent: number,
  commentsAt: CommentsAt,
): string[] => {
  const pad = " ".repeat(indent);
  const comments = commentsAt(path, value).flatMap((text) => wrapped(text, `${pad}# `));
  const flow = flowOf(value, path, commentsAt);
  if (
    flow !== undefined &&
    (isShort(value, path) || !isContainer(value)) &&
    pad.length + before.length + 1 + flow.length <= WIDTH
  )
    return [...comments, `${pad}${before} ${flow}`];
  if (!isContainer(value)) return [...comments, `${pad}${before} ${scalar(value)}`];
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) =>
      printed("-", item, [...path, String(index)], indent + INDENT, commentsAt),
    );
    return [...comments, `${pad}${before}`, ...items];
  }
  const inner = members(value as Record<string, unknown>, path, indent + INDENT, commentsAt);
  if (before !== "-") return [...comments, `${pad}${before}`, ...inner];
  // the first member stands behind the dash
  const first = inner.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  const lines = inner.map((line, index) => (index === first ? `${pad}- ${line.trimStart()}` : line));
  return [...comments, ...lines.slice(0, first), ...lines.slice(first)];
};

const isContainer = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0;

/** Whether something is small enough for one line: documents, schemas with members and such have several. */
const isShort = (value: unknown, path: readonly string[]): boolean => {
  if (!isContainer(value)) return true;
  if (path.length <= 1 || isInList(path.slice(0, -1), PARTS)) return false;
  return depthOf(value) <= 2;
};

const depthOf = (value: unknown): number =>
  isContainer(value) ? 1 + Math.max(...Object.values(value).map(depthOf)) : 0;

/** A value on one line; undefined if something in it has a comment. */
const flowOf = (value: unknown, path: readonly string[], commentsAt: CommentsAt): string | undefined => {
  if (typeof value !== "object" || value === null) return scalar(value);
  const parts: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const below = [...path, key];
    const text = flowOf(member, below, commentsAt);
    if (text === undefined || commentsAt(below, member).length > 0) return undefined;
    parts.push(Array.isArray(value) ? text : `${scalar(key)}: ${text}`);
  }
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
};

/** Texts that YAML readers do not take for something else. */
const PLAIN = /^(?:[A-Za-z_/$][\w./$-]*(?: [\w./$-]+)*|\d+\.\d+\.\d+)$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

const scalar = (value: unknown): string =>
  typeof value === "string" && PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);

const wrapped = (text: string, before: string): string[] => {
  const lines: string[] = [];
  let line = before;
  for (const word of text.split(" ")) {
    if (line.length + word.length > WIDTH - 4 && line !== before) {
      lines.push(line.trimEnd());
      line = before;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
};
