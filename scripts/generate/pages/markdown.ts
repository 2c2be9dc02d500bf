// Escapes texts for Markdown. The text of a schema must not add markup to a page, except `code`: no line breaks, no end of
// a table cell or comment.

import { longestTicks } from "../../../src/markdown.js";
import { oneLine, printable } from "../../text/printable.js";

/** Text for a table cell or a paragraph, without markup except `code`. */
export const cell = (text: string): string => {
  let escaped = cells.get(text);
  if (escaped === undefined) cells.set(text, (escaped = withoutMarkup(text)));
  return escaped;
};

/**
 * A text with the markup that people need who describe a vendor: paragraphs, headings (`###`), lists (`-`), tables, fenced
 * code, `code`, **bold**. Everything else is plain text.
 *
 * @example
 * authored("### Two events\n\n- **over**: `<b>`"); // "### Two events\n\n- **over**: `<b>`"
 */
export const authored = (text: string): string => {
  const blocks: string[] = [];
  let lines: string[] = [];
  const end = () => {
    const block = lines;
    lines = [];
    if (block.length > 0) blocks.push(blockOf(block));
  };
  let fence: string | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const isFence = /^ {0,3}```/.test(line);
    if (fence === undefined && isFence) {
      end();
      fence = /^ {0,3}```([a-z]{0,10})$/.exec(line)?.[1] ?? "";
    } else if (fence !== undefined && isFence) {
      blocks.push(codeBlock(lines.join("\n"), fence));
      lines = [];
      fence = undefined;
    } else if (fence === undefined && line.trim() === "") end();
    else lines.push(line);
  }
  if (fence === undefined) end();
  else if (lines.length > 0) blocks.push(codeBlock(lines.join("\n"), fence));
  return blocks.join("\n\n");
};

const HEADING = /^#{1,6} +(?=\S)/;
const ITEM = /^[-*] +(?=\S)/;
const ROW = /^\|.*\|$/;

const blockOf = (block: readonly string[]): string => {
  const lines = block.map((line) => line.trim());
  if (lines.length > 1 && lines.every((line) => ROW.test(line))) return lines.map(rowOf).join("\n");
  if (lines.length === 1 && HEADING.test(lines[0] as string))
    return `### ${bold((lines[0] as string).replace(HEADING, ""))}`;
  if (!ITEM.test(lines[0] as string)) return bold(lines.join(" "));
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
    // it goes on with the item before
    else items.push(`${items.pop()} ${line}`);
  }
  return items.map((item) => `- ${bold(item)}`).join("\n");
};

const rowOf = (line: string): string => {
  const cells = line.slice(1, -1).split(/(?<!\\)\|/);
  const isRule = cells.every((each) => /^ *:?-+:? *$/.test(each));
  return isRule
    ? `|${"---|".repeat(cells.length)}`
    : `| ${cells.map((each) => bold(each.trim())).join(" | ")} |`;
};

/** A line in which only code and bold text are markup. */
const bold = (text: string): string =>
  text
    .split(/\*\*(?=\S)((?:[^*`]|`[^`]*`)+)(?<=\S)\*\*/)
    .map((part, index) => (index % 2 ? `**${cell(part)}**` : cell(part)))
    .join("");

/** Escaped texts: most rows have the same few words. */
const cells = new Map<string, string>();

const withoutMarkup = (text: string): string => {
  const parts = oneLine(text.replace(/\s+/g, " ")).split("`");
  const plain = (part: string) =>
    part.replace(/[\\*_{}[\]<>|#`]/g, (character) => (character === "<" ? "&lt;" : `\\${character}`));
  // with an odd number of backticks there is no code
  if (parts.length % 2 === 0) return plain(parts.join("`"));
  return parts.map((part, index) => (index % 2 ? `\`${part.replace(/\|/g, "\\|")}\`` : plain(part))).join("");
};

/** Text as code within a line or a table cell. */
export const code = (text: string): string => {
  const plain = text.replace(/(?![\u200c\u200d])[\p{C}\u2028\u2029]/gu, "").replace(/\|/g, "\\|");
  if (!plain.includes("`")) return `\`${plain}\``;
  const ticks = "`".repeat(longestTicks(plain) + 1);
  return `${ticks} ${plain} ${ticks}`;
};

/** A block of code, of JSON if nothing else is said. */
export const codeBlock = (text: string, language = "json"): string => {
  const fence = "`".repeat(Math.max(2, longestTicks(text)) + 1);
  const lines = text
    .trimEnd()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\n\t]+/g, printable);
  return `${fence}${language}\n${lines}\n${fence}`;
};
