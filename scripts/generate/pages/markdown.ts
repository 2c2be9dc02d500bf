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
 * Paragraphs without markup except `code`. In the text, blank lines are between them.
 *
 * @example
 * paragraphs("One,\nstill one.\n\nTwo."); // "One, still one.\n\nTwo."
 */
export const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => cell(part.trim()))
    .filter((part) => part !== "")
    .join("\n\n");

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

/** JSON as a block of code. */
export const codeBlock = (json: string): string => {
  const fence = "`".repeat(Math.max(2, longestTicks(json)) + 1);
  const lines = json
    .trimEnd()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\n\t]+/g, printable);
  return `${fence}json\n${lines}\n${fence}`;
};
