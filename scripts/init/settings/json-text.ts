// Adds members to the text of a JSON file. Its other text stays as it is: comments, order, indentation.

import { type Edit, edited, indentOf, newlineOf } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";

/**
 * Adds a member to an object, after its others. The text stays the same if the object has the member already, or if there is
 * no object at the path.
 *
 * @param path the names of members that lead to the object; missing objects are made
 */
export const withMember = (
  compiler: typeof ts,
  text: string,
  path: readonly string[],
  name: string,
  value: unknown,
): string => {
  const root = rootOf(compiler, text);
  if (!root || !compiler.isObjectLiteralExpression(root)) return text;
  let object: ts.ObjectLiteralExpression = root;
  for (const [index, each] of path.entries()) {
    const inner = memberOf(compiler, object, each);
    if (!inner) {
      const rest = path
        .slice(index + 1)
        .reduceRight<unknown>((made, key) => ({ [key]: made }), { [name]: value });
      return inserted(text, object, `${JSON.stringify(each)}: `, rest);
    }
    if (!compiler.isObjectLiteralExpression(inner)) return text;
    object = inner;
  }
  return memberOf(compiler, object, name) ? text : inserted(text, object, `${JSON.stringify(name)}: `, value);
};

/** Adds an item to the list that is a member of the file's object. The text stays the same if it is there already. */
export const withItem = (compiler: typeof ts, text: string, member: string, item: string): string => {
  const root = rootOf(compiler, text);
  const list =
    root && compiler.isObjectLiteralExpression(root) ? memberOf(compiler, root, member) : undefined;
  if (!list || !compiler.isArrayLiteralExpression(list)) return text;
  const isThere = list.elements.some((each) => compiler.isStringLiteral(each) && each.text === item);
  return isThere ? text : inserted(text, list, "", item);
};

const rootOf = (compiler: typeof ts, text: string): ts.Expression | undefined =>
  compiler.parseJsonText("file.json", text).statements[0]?.expression;

/** Where a node begins, after the white space and the comments before it. */
const startOf = (text: string, { pos }: ts.Node): number =>
  pos + (/^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(pos))?.[0].length ?? 0);

const memberOf = (
  compiler: typeof ts,
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.Expression | undefined =>
  object.properties
    .filter(compiler.isPropertyAssignment)
    .find((each) => compiler.isStringLiteral(each.name) && each.name.text === name)?.initializer;

const inserted = (
  text: string,
  into: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  key: string,
  value: unknown,
): string => {
  const members = "properties" in into ? into.properties : into.elements;
  const last = members.at(-1);
  const start = startOf(text, into);
  const isOneLine = !text.slice(start, into.getEnd()).includes("\n");
  const newline = newlineOf(text) ?? "\n";
  const step = indentOf(text) ?? "  ";
  const edit = (at: number, own: string): string => {
    const edits: Edit[] = [{ from: at, to: at, text: own }];
    return edited(text, edits);
  };
  if (last && isOneLine) return edit(last.getEnd(), `, ${key}${oneLine(value)}`);
  if (last) {
    const indent = lineIndent(text, startOf(text, last));
    return edit(last.getEnd(), `,${newline}${indent}${key}${lines(value, indent, step, newline)}`);
  }
  const outer = lineIndent(text, start);
  const own = `${newline}${outer}${step}${key}${lines(value, outer + step, step, newline)}`;
  return edit(start + 1, isOneLine ? `${own}${newline}${outer}` : own);
};

const lineIndent = (text: string, at: number): string =>
  /^[\t ]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";

/** `{ "a": ["b"] }` */
export const oneLine = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${oneLine(each)}`);
  return `{ ${members.join(", ")} }`;
};

const lines = (value: unknown, indent: string, step: string, newline: string): string =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? `{${newline}${Object.entries(value)
        .map(([name, each]) => `${indent}${step}${JSON.stringify(name)}: ${oneLine(each)}`)
        .join(`,${newline}`)}${newline}${indent}}`
    : oneLine(value);
