import { showName } from "../../src/check/findings.js";
import { unescaped } from "../json/scan.js";
import { printable } from "../text/printable.js";
import { type MaskedSource, segmentIndex } from "./masked-source.js";

/** Columns of a row. */
const ROW_WIDTH = 100;
/** Columns before the place that is shown. */
const WIDTH_BEFORE_CARET = 50;
/** Characters of a segment that are shown. */
const MAX_SEGMENT = 60;
/** Stands where a row is cut. */
const CUT = "...";

/** Rows of source that may be shown. A row with a caret stands under the place. */
export type Frame = readonly string[];

/**
 * The row of the source that an offset is in, with the rows before and after it. Wide rows are cut to a window around the
 * place.
 *
 * @param indent how many columns of white space are before the text in its file
 * @example
 *   | "items": [
 *   |   {"role":7}
 *   |          ^
 */
export const frameOf = (source: MaskedSource, offset: number, indent = 0): Frame => {
  const index = segmentIndex(source, offset);
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
  /** Where the segment of the place stands in `text`. */
  readonly caret: number;
  /** The first and the last segment in the row. */
  readonly first: number;
  readonly last: number;
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** Makes a row: it grows from one segment to both sides, until the line or the width ends. */
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
