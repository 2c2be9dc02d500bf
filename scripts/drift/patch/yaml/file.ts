// A YAML document that is edited, and the positions of its nodes.

import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
} from "yaml";
import { yamlDocument } from "../../../documents/text/yaml-document.js";

/** A document that is edited. JSON is YAML in flow style, but new text is written differently. */
export interface YamlFile {
  text: string;
  /** The parsed text, with the positions of nodes. */
  document: Document.Parsed;
  readonly isJson: boolean;
}

/** The names and indexes on the way to a node. */
export type YamlPath = readonly string[];

/** Reads a document that is to be edited. */
export const openYaml = (text: string, isJson = false): YamlFile => ({
  text,
  document: parsed(text),
  isJson,
});

/** Parses a text as the schemas are read. An edit that breaks it is a fault of the edit. */
const parsed = (text: string): Document.Parsed => {
  const document = yamlDocument(text, () => undefined);
  if (!document) throw new Error("an edit broke the document");
  return document;
};

/** The node at a path. */
export const nodeAt = ({ document }: YamlFile, path: YamlPath): unknown => {
  const keys: (string | number)[] = [];
  for (const key of path) {
    const parent = keys.length === 0 ? document.contents : document.getIn(keys, true);
    // the library wants indexes of lists as numbers
    keys.push(isSeq(parent) ? Number(key) : key);
  }
  return document.getIn(keys, true);
};

/** The member of a map with that name. */
export const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === name) as Pair | undefined;

/** Replaces the text from a position to another. */
export const splice = (file: YamlFile, start: number, end: number, text: string): void => {
  file.text = file.text.slice(0, start) + text + file.text.slice(end);
  file.document = parsed(file.text);
};

/** Inserts lines below the line of a position. */
export const insertLinesBelow = (file: YamlFile, position: number, lines: readonly string[]): void => {
  const eol = eolOf(file);
  const next = nextLine(file, position);
  const lacksLineEnd = next === file.text.length && !file.text.endsWith("\n");
  const text = lines.join(eol);
  splice(file, next, next, lacksLineEnd ? eol + text : text + eol);
};

/** The line end that the document uses. */
export const eolOf = ({ text }: YamlFile): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Where the line of a position begins. */
export const lineStart = ({ text }: YamlFile, position: number): number =>
  text.lastIndexOf("\n", position - 1) + 1;

/** Where the line after a position begins. */
export const nextLine = ({ text }: YamlFile, position: number): number => {
  const feed = text.indexOf("\n", position);
  return feed === -1 ? text.length : feed + 1;
};

/** The white space at the beginning of the line of a position. */
export const indentAt = (file: YamlFile, position: number): string =>
  /^[ \t]*/.exec(file.text.slice(lineStart(file, position), position))?.[0] ?? "";

/** Where a node or member begins. */
export const startOf = (node: unknown): number => rangeOf(isPair(node) ? node.key : node)[0];

/** Where a node ends, as the library says. A member ends after its value. */
export const endOf = (file: YamlFile, node: unknown): number =>
  isPair(node) ? endOfPair(file, node) : rangeOf(node)[1];

/** Where a member ends. */
export const endOfPair = (file: YamlFile, pair: Pair): number =>
  isNode(pair.value) ? contentEnd(file, pair.value) : endOfKey(file, pair);

/** The position after the colon of a member. */
export const endOfKey = ({ text }: YamlFile, pair: Pair): number =>
  text.indexOf(":", rangeOf(pair.key)[1]) + 1;

/** Where a node ends, without the white space and comments after it. */
export const contentEnd = (file: YamlFile, node: unknown): number => {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return isPair(last) ? endOfPair(file, last) : contentEnd(file, last);
  }
  const [start, end] = rangeOf(node);
  return start + file.text.slice(start, end).trimEnd().length;
};

/** The number of characters before a member in its line. */
export const columnOf = (file: YamlFile, pair: Pair): number => {
  const start = startOf(pair);
  return start - lineStart(file, start);
};

/** By how many characters members are indented below their parent, as in existing members. */
export const indentStep = (file: YamlFile, map: YAMLMap, column: number): number => {
  for (const { value } of map.items)
    if (isMap(value) && !value.flow && value.items[0]) return columnOf(file, value.items[0]) - column;
  return 2;
};

/** The positions of a node: its start, its end, and the end with white space and comments after it. */
export const rangeOf = (node: unknown): readonly [number, number, number] => {
  const { range } = node as { range?: readonly [number, number, number] | null };
  if (!range) throw new Error("a node without a place");
  return range;
};
