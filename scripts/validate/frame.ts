// Shows the source around a finding.

import { showName } from "../../src/check/findings.js";
import { unescaped } from "../json/scan.js";
import { printable } from "../text/printable.js";
import { lastStart } from "../text/search.js";
import type { MaskedSource } from "./masked-source.js";

/** The most columns of a row. */
const ROW_WIDTH = 100;
/** How many columns are shown before the caret. */
const WIDTH_BEFORE_CARET = 50;
/** How many characters of a segment are shown. */
const MAX_SEGMENT = 60;
/** Shows that a row is cut. */
const CUT = "...";

/** Rows of masked source. The row below the finding's row has a caret. */
export type Frame = readonly string[];

/**
 * The row of the source at an offset, with the rows before and after it. Wide rows are cut on both sides.
 *
 * @param indent how many columns of white space are before the text in its file
 * @example
 *   | "items": [
 *   |   {"role":7}
 *   |          ^
 */
export const frameOf = (source: MaskedSource, offset: number, indent = 0): Frame => {
  const index = lastStart(source.starts, offset);
  const row = rowAround(source, index, WIDTH_BEFORE_CARET, indent);
  const before =
    row.first > 0 && !row.cutBefore ? rowAround(source, row.first - 1, ROW_WIDTH, indent) : undefined;
  const behind = row.last + 1 < source.starts.length && !row.cutBehind;
  const after = behind ? rowAround(source, row.last + 1, 0, indent) : undefined;
  const rows = [before, row, after].filter((each) => each !== undefined);
  const margin = Math.min(...rows.map(({ text }) => text.search(/\S|$/)));
  return rows.flatMap((each) => {
    const shown = `  | ${each.text.slice(margin).trimEnd()}`;
    return each === row ? [shown, `  | ${" ".repeat(row.caret - margin)}^`] : [shown];
  });
};

interface Row {
  readonly text: string;
  /** The position in `text` of the segment that the row was made from. */
  readonly caret: number;
  /** The first and the last segment in the row. */
  readonly first: number;
  readonly last: number;
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** Makes a row from one segment: adds segments on both sides, up to the ends of the line or the greatest width. */
const rowAround = (source: MaskedSource, index: number, room: number, indent: number): Row => {
  let text = segmentText(source, index);
  let [caret, first, last] = [0, index, index];
  let lead = leadOf(source, first, indent);
  let cutBefore = false;
  while (!lead.newLine) {
    const segment = segmentText(source, first - 1) + lead.space;
    if ((cutBefore = caret + segment.length > room)) break;
    text = segment + text;
    caret += segment.length;
    lead = leadOf(source, --first, indent);
  }
  const start = cutBefore ? CUT : lead.space;
  text = start + text;
  caret += start.length;
  let cutBehind = false;
  while (last + 1 < source.starts.length) {
    const { newLine, space } = leadOf(source, last + 1, indent);
    if (newLine) break;
    const segment = space + segmentText(source, last + 1);
    if ((cutBehind = text.length + segment.length > ROW_WIDTH)) break;
    text += segment;
    last++;
  }
  return { text: cutBehind ? text + CUT : text, caret, first, last, cutBefore, cutBehind };
};

/** The white space before a segment, and whether a line begins there. */
const leadOf = (
  { text, starts, ends }: MaskedSource,
  index: number,
  indent: number,
): { newLine: boolean; space: string } => {
  if (index === 0) return { newLine: true, space: " ".repeat(indent) };
  const gap = text.slice(ends[index - 1], starts[index]);
  const lineFeed = gap.lastIndexOf("\n");
  return {
    newLine: lineFeed >= 0,
    space: gap
      .slice(lineFeed + 1)
      .replace(/\r/g, "")
      .replace(/\t/g, "  "),
  };
};

const segmentText = ({ text, starts, ends, maskings }: MaskedSource, index: number): string => {
  const [start, end] = [starts[index] as number, ends[index] as number];
  switch (maskings[index]) {
    case "masked":
      return "…";
    case "quoted":
      return '"…"';
    case "name":
      return `"${showName(unescaped(text, start, end))}"`;
    default:
      return shortened(text.slice(start, Math.min(end, start + MAX_SEGMENT + 1)));
  }
};

const shortened = (raw: string): string =>
  printable(
    raw.length > MAX_SEGMENT ? `${raw.slice(0, MAX_SEGMENT)}…${raw.startsWith('"') ? '"' : ""}` : raw,
  );

/** All of a masked source, with its white space. */
export const shownText = (source: MaskedSource): string => {
  const { text, starts, ends, maskings } = source;
  return starts
    .map((start, index) => {
      const gap = text.slice(index === 0 ? 0 : ends[index - 1], start);
      const shown =
        maskings[index] === "plain" ? printable(text.slice(start, ends[index])) : segmentText(source, index);
      return gap + shown;
    })
    .join("");
};
