// Prints values as YAML or JSON.

import { jsonText } from "../../../text/json.js";
import { printable } from "../../../text/printable.js";
import type { YamlFile } from "./file.js";
import { eolOf } from "./file.js";

/** A JSON value. */
export type YamlValue = unknown;

/** A map of values. */
export type YamlMembers = Readonly<Record<string, YamlValue>>;

/** Longer lines are written only if they cannot be split. */
export const MAX_LINE_LENGTH = 130;

/** Words that YAML readers do not read as strings. */
const RESERVED_WORD = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

/** A value that is neither a list nor a map, with quotes if it needs them. */
export const scalarText = (value: YamlValue): string =>
  typeof value === "string" && /^[A-Za-z_$][\w$.-]*$/.test(value) && !RESERVED_WORD.test(value)
    ? value
    : jsonText(value);

/** Whether a value is a map. */
export const isMembers = (value: YamlValue): value is YamlMembers =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value in flow style: `{ type: string, enum: [a, b] }` */
export const flowText = (value: YamlValue): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isMembers(value)) return scalarText(value);
  const members = Object.entries(value).map(([name, each]) => `${scalarText(name)}: ${flowText(each)}`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
};

/** A map in block style: a line for each member. Small schemas are written in one line. */
export const blockLines = (members: YamlMembers, column: number): string[] =>
  Object.entries(members).flatMap(([name, value]) => memberLines(name, value, column));

const memberLines = (name: string, value: YamlValue, column: number): string[] => {
  const pad = " ".repeat(column);
  const head = `${pad}${scalarText(name)}:`;
  const line = `${head} ${flowText(value)}`;
  if (Array.isArray(value) && line.length > MAX_LINE_LENGTH)
    return [head, ...value.map((item) => `${pad}  - ${flowText(item)}`)];
  if (!isMembers(value) || Object.keys(value).length === 0) return [line];
  const isNested = Object.values(value).some(isMembers) || line.length > MAX_LINE_LENGTH;
  return isNested || name === "properties" ? [head, ...blockLines(value, column + 2)] : [line];
};

/** An item of a list in block style. */
export const itemLines = (members: YamlMembers, column: number): string[] => {
  const [first = "{}", ...more] = blockLines(members, column + 2);
  return [`${" ".repeat(column)}- ${first.trimStart()}`, ...more];
};

/** A member of a map in flow style, as YAML or JSON. */
export const memberText = (
  file: YamlFile,
  name: string,
  value: YamlValue,
  indent: string | undefined,
): string =>
  file.isJson
    ? `${jsonText(name)}${withSpace(file, ":")}${valueText(file, value, indent)}`
    : `${scalarText(name)}: ${flowText(value)}`;

/**
 * A value in flow style, as YAML or JSON.
 *
 * @param indent the white space at the beginning of the line; undefined if other text is in the line
 */
export const valueText = (file: YamlFile, value: YamlValue, indent: string | undefined): string => {
  if (!file.isJson) return flowText(value);
  if (indent === undefined || !file.text.includes("\n")) return jsonLine(file, value);
  // short lists are written in one line, if the document has such lists
  const isShort = Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null);
  if (isShort && /:\s*\[[^\n[\]{}]+\]/.test(file.text)) return jsonLine(file, value);
  const [step = "  "] = /(?<=\n)[ \t]+/.exec(file.text) ?? [];
  // tabs and line ends are the layout: in texts they are escaped
  const text = JSON.stringify(value, null, step).replace(/[^\t\n]+/g, printable);
  return text.replaceAll("\n", `${eolOf(file)}${indent}`);
};

/** JSON in one line, with spaces in the same places as in the document. */
const jsonLine = (file: YamlFile, value: YamlValue): string => {
  if (Array.isArray(value))
    return `[${value.map((each) => jsonLine(file, each)).join(withSpace(file, ","))}]`;
  if (!isMembers(value)) return jsonText(value);
  const members = Object.entries(value).map(
    ([name, each]) => `${jsonText(name)}${withSpace(file, ":")}${jsonLine(file, each)}`,
  );
  return `{${members.join(withSpace(file, ","))}}`;
};

/** A mark with a space after it, unless the document writes none. */
export const withSpace = ({ isJson, text }: YamlFile, mark: "," | ":"): string =>
  isJson && !/":\s/.test(text) ? mark : `${mark} `;
