// Edits a YAML document as text. The library finds the position of each node, and all other text stays the same. An earlier
// edit may have removed a node: an edit that does not find its node does nothing.
//
// Flow style is `{ type: string }`. Block style is one member or item in each line. New members are written in the style of
// their neighbours.
import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { jsonText } from "../../../text/json.js";
import {
  columnOf,
  contentEnd,
  endOf,
  endOfKey,
  endOfPair,
  eolOf,
  indentAt,
  indentStep,
  insertLinesBelow,
  lineStart,
  nextLine,
  nodeAt,
  pairOf,
  rangeOf,
  splice,
  startOf,
  type YamlFile,
  type YamlPath,
} from "./file.js";
import {
  blockLines,
  flowText,
  isMembers,
  itemLines,
  MAX_LINE_LENGTH,
  memberText,
  scalarText,
  valueText,
  withSpace,
  type YamlMembers,
  type YamlValue,
} from "./values.js";

/** Adds a member at the end of a map. */
export const addMember = (file: YamlFile, path: YamlPath, name: string, value: YamlMembers): void => {
  const map = nodeAt(file, path);
  if (!isMap(map)) return;
  if (isInFlow(map)) {
    insertInFlow(file, map, (indent) => memberText(file, name, value, indent));
    return;
  }
  const column = columnOf(file, map.items[0] as Pair);
  const head = `${" ".repeat(column)}${scalarText(name)}:`;
  const line = `${head} ${flowText(value)}`;
  const isFlat = Object.values(value).every((each) => typeof each !== "object" || Array.isArray(each));
  const lines =
    prefersFlow(map) && isFlat && line.length <= MAX_LINE_LENGTH
      ? [line]
      : [head, ...blockLines(value, column + indentStep(file, map, column))];
  insertBelow(file, map.items.at(-1) as Pair, lines);
};

/** Whether a map or list is in flow style. An empty one always is. */
const isInFlow = (collection: YAMLMap | YAMLSeq): boolean =>
  collection.flow === true || collection.items.length === 0;

/** Whether at least half of the members are in flow style. */
const prefersFlow = ({ items }: YAMLMap): boolean =>
  items.filter(({ value }) => isCollection(value) && value.flow === true).length * 2 >= items.length;

/**
 * Sets a member of a map.
 *
 * @param after the member after which a new one is inserted; without it, the new one is the last
 */
export const setMember = (
  file: YamlFile,
  path: YamlPath,
  name: string,
  value: YamlValue,
  after?: string,
): void => {
  const map = nodeAt(file, path);
  if (!isMap(map)) return;
  const pair = pairOf(map, name);
  if (pair && isNode(pair.value)) replaceValue(file, pair, value);
  else if (isInFlow(map)) insertInFlow(file, map, (indent) => memberText(file, name, value, indent), after);
  else insertInBlock(file, map, name, value, after);
};

const replaceValue = (file: YamlFile, pair: Pair, value: YamlValue): void => {
  const old = pair.value;
  const end = contentEnd(file, old);
  if (isCollection(old) && !old.flow && old.items.length > 0) {
    // a block begins on its own line: its text from the key on is replaced
    splice(file, endOfKey(file, pair), end, ` ${flowText(value)}`);
    return;
  }
  const start = startOf(old);
  splice(file, start, end, valueText(file, value, indentAt(file, start)));
};

const insertInBlock = (
  file: YamlFile,
  map: YAMLMap,
  name: string,
  value: YamlValue,
  after: string | undefined,
): void => {
  const before = (after === undefined ? undefined : pairOf(map, after)) ?? (map.items.at(-1) as Pair);
  const column = columnOf(file, map.items[0] as Pair);
  const head = `${" ".repeat(column)}${scalarText(name)}:`;
  const line = `${head} ${flowText(value)}`;
  const isLong = isMembers(value) && line.length > MAX_LINE_LENGTH;
  insertBelow(file, before, isLong ? [head, ...blockLines(value, column + 2)] : [line]);
};

/** Adds an item at the end of a list, but before a null that is the last item. */
export const addItem = (file: YamlFile, path: YamlPath, value: YamlValue): void => {
  const list = nodeAt(file, path);
  if (!isSeq(list)) return;
  const before = itemBefore(list, value);
  if (file.isJson) {
    insertInFlow(file, list, (indent) => valueText(file, value, indent), list.items.indexOf(before));
    return;
  }
  const isQuoted = typeof value === "string" && list.items.length > 0 && areAllQuoted(list);
  const written = isQuoted ? jsonText(value) : flowText(value);
  if (list.flow || !isNode(before)) {
    const position = isNode(before) ? rangeOf(before)[1] : startOf(list) + 1;
    splice(file, position, position, isNode(before) ? `, ${written}` : written);
    return;
  }
  const pad = " ".repeat(dashColumn(file, list));
  insertLinesBelow(file, contentEnd(file, before), [`${pad}- ${written}`]);
};

/** The item after which a new one is inserted; undefined in an empty list. */
const itemBefore = ({ items }: YAMLSeq, value: YamlValue): unknown => {
  const last = items.at(-1);
  const endsInNull = value !== null && items.length > 1 && isScalar(last) && last.value === null;
  return endsInNull ? items.at(-2) : last;
};

const areAllQuoted = ({ items }: YAMLSeq): boolean =>
  items.every((item) => !isScalar(item) || item.value === null || /^QUOTE/.test(item.type ?? ""));

/** The number of characters before the dashes of a list in block style. */
const dashColumn = (file: YamlFile, list: YAMLSeq): number => {
  const dash = file.text.lastIndexOf("-", startOf(list.items[0]) - 1);
  return dash - lineStart(file, dash);
};

/** Removes an item from a list. If it is the only item, the whole list is removed. */
export const removeItem = (file: YamlFile, path: YamlPath, value: YamlValue): void => {
  const list = nodeAt(file, path);
  if (!isSeq(list)) return;
  const index = list.items.findIndex((item) => isScalar(item) && item.value === value);
  if (index === -1) return;
  if (list.items.length === 1) {
    remove(file, path.slice(0, -1), path.at(-1) as string);
    return;
  }
  const item = list.items[index];
  if (list.flow) removeFromFlow(file, list, index, startOf(item), rangeOf(item)[1]);
  else splice(file, lineStart(file, startOf(item)), nextLine(file, contentEnd(file, item)), "");
};

/** Removes a member from a map. */
export const remove = (file: YamlFile, path: YamlPath, name: string): void => {
  const map = nodeAt(file, path);
  const pair = isMap(map) ? pairOf(map, name) : undefined;
  if (!isMap(map) || !pair) return;
  const [start, end] = [startOf(pair), endOfPair(file, pair)];
  const index = map.items.indexOf(pair as never);
  if (map.flow) removeFromFlow(file, map, index, start, end);
  else if (index === 0 && file.text.slice(lineStart(file, start), start).trim() !== "") {
    // the member is in the same line as the dash of an item: the next member takes its place
    const next = map.items[1];
    if (next) splice(file, start, startOf(next), "");
    else splice(file, start, end, "{}");
  } else splice(file, lineStart(file, start), nextLine(file, end), "");
};

/** Replaces `$ref: …` by `anyOf: [{ $ref: … }, branch]`, in the style of the schema around it. */
export const wrap = (file: YamlFile, path: YamlPath, name: string, branch: YamlMembers): void => {
  const map = nodeAt(file, path);
  const pair = isMap(map) ? pairOf(map, name) : undefined;
  if (!isMap(map) || !pair) return;
  const [start, end] = [startOf(pair), endOfPair(file, pair)];
  const own = file.text.slice(start, end);
  splice(file, start, end, wrapped(file, map, own, branch, start));
};

const wrapped = (file: YamlFile, map: YAMLMap, own: string, branch: YamlMembers, start: number): string => {
  if (file.isJson) return memberText(file, "anyOf", [JSON.parse(`{${own}}`), branch], indentAt(file, start));
  if (map.flow) return `anyOf: [{ ${own} }, ${flowText(branch)}]`;
  const column = start - lineStart(file, start);
  const [first = "", ...more] = own.split("\n");
  const lines = [
    "anyOf:",
    `${" ".repeat(column)}  - ${first}`,
    ...more.map((line) => (line === "" ? line : `    ${line}`)),
    ...itemLines(branch, column + 2),
  ];
  return lines.join(eolOf(file));
};

/** Adds a branch to a union. */
export const addBranch = (file: YamlFile, path: YamlPath, branch: YamlMembers): void => {
  const list = nodeAt(file, path);
  if (!isSeq(list)) return;
  if (list.flow) insertInFlow(file, list, (indent) => valueText(file, branch, indent));
  else insertLinesBelow(file, contentEnd(file, list.items.at(-1)), itemLines(branch, dashColumn(file, list)));
};

/** Adds a note to a list of notes, if the list does not have it. */
export const addNote = (file: YamlFile, path: YamlPath, name: string, text: string): void => {
  const list = nodeAt(file, [...path, name]);
  if (!isSeq(list)) setMember(file, path, name, [text]);
  else if (!list.items.some((item) => isScalar(item) && item.value === text))
    addItem(file, [...path, name], text);
};

const insertBelow = (file: YamlFile, pair: Pair, lines: readonly string[]): void =>
  insertLinesBelow(file, endOfPair(file, pair), lines);

/**
 * Inserts a member or item in flow style.
 *
 * @param write returns the text; `indent` is the white space before it if it gets its own line
 * @param after the member, or the index of the item, after which it is inserted; without it, it is the last
 */
const insertInFlow = (
  file: YamlFile,
  collection: YAMLMap | YAMLSeq,
  write: (indent: string | undefined) => string,
  after?: string | number,
): void => {
  const named = typeof after === "string" && isMap(collection) ? pairOf(collection, after) : undefined;
  const before = named ?? collection.items[typeof after === "number" ? after : collection.items.length - 1];
  if (before === undefined) {
    fillEmpty(file, collection, write);
    return;
  }
  const start = startOf(before);
  const end = endOf(file, before);
  const indent = file.isJson ? indentAt(file, start) : undefined;
  const hasOwnLine = indent !== undefined && file.text.slice(lineStart(file, start), start) === indent;
  const separator = hasOwnLine ? `,${eolOf(file)}${indent}` : withSpace(file, ",");
  splice(file, end, end, separator + write(hasOwnLine ? indent : undefined));
};

const fillEmpty = (
  file: YamlFile,
  collection: YAMLMap | YAMLSeq,
  write: (indent: string | undefined) => string,
): void => {
  const [start, end] = rangeOf(collection);
  const [open, close] = isMap(collection) ? "{}" : "[]";
  const text = write(indentAt(file, start));
  splice(file, start, end, file.isJson && !isMap(collection) ? `[${text}]` : `${open} ${text} ${close}`);
};

const removeFromFlow = (
  file: YamlFile,
  { items }: YAMLMap | YAMLSeq,
  index: number,
  start: number,
  end: number,
): void => {
  const next = items[index + 1];
  const before = items[index - 1];
  if (next !== undefined) splice(file, start, startOf(next), "");
  else if (before !== undefined) splice(file, endOf(file, before), end, "");
  else splice(file, start, end, "");
};
