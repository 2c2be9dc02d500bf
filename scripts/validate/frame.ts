import { showName } from "../../src/check/findings.js";
import { unescaped } from "../json/scan.js";
import { printable } from "../text/printable.js";
import { type MaskedSource, segmentIndex } from "./masked-source.js";

const WIDTH = 100;
const BEFORE_CARET = 50;
const LONGEST_PIECE = 60;
const CUT = "...";

/** Rows of source as they may be shown, with a line that has a caret under the place. */
export type Frame = readonly string[];

/**
 * The row of the source where an offset stands, with the rows before and after it. Rows wider than 100 columns are cut
 * to a window around the place.
 *
 * @param indent white space that stands before the text in its file
 */
export const frameOf = (source: MaskedSource, offset: number, indent = 0): Frame => {
  const at = segmentIndex(source, offset);
  const row = rowAround(source, at, BEFORE_CARET, indent);
  const before =
    row.first > 0 && !row.cutBefore ? rowAround(source, row.first - 1, WIDTH, indent) : undefined;
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
  /** Where in `text` the piece stands around which the row was built. */
  readonly caret: number;
  readonly first: number;
  readonly last: number;
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** Grows a row from one piece to both sides, until its line or the width ends. */
const rowAround = (source: MaskedSource, at: number, room: number, indent: number): Row => {
  let text = pieceText(source, at);
  let [caret, first, last] = [0, at, at];
  let lead = leadOf(source, first, indent);
  let cutBefore = false;
  while (!lead.newLine) {
    const piece = pieceText(source, first - 1) + lead.space;
    if ((cutBefore = caret + piece.length > room)) break;
    text = piece + text;
    caret += piece.length;
    lead = leadOf(source, --first, indent);
  }
  const start = cutBefore ? CUT : lead.space;
  text = start + text;
  caret += start.length;
  let cutBehind = false;
  while (last + 1 < source.starts.length) {
    const { newLine, space } = leadOf(source, last + 1, indent);
    if (newLine) break;
    const piece = space + pieceText(source, last + 1);
    if ((cutBehind = text.length + piece.length > WIDTH)) break;
    text += piece;
    last++;
  }
  return { text: cutBehind ? text + CUT : text, caret, first, last, cutBefore, cutBehind };
};

/** The white space before a piece, and whether its line begins there. */
const leadOf = (
  { text, starts, ends }: MaskedSource,
  at: number,
  indent: number,
): { newLine: boolean; space: string } => {
  if (at === 0) return { newLine: true, space: " ".repeat(indent) };
  const gap = text.slice(ends[at - 1], starts[at]);
  const newLine = gap.lastIndexOf("\n");
  return {
    newLine: newLine >= 0,
    space: gap
      .slice(newLine + 1)
      .replace(/\r/g, "")
      .replace(/\t/g, "  "),
  };
};

const pieceText = ({ text, starts, ends, maskings: looks }: MaskedSource, at: number): string => {
  const [start, end] = [starts[at] as number, ends[at] as number];
  switch (looks[at]) {
    case "masked":
      return "…";
    case "quoted":
      return '"…"';
    case "name":
      return `"${showName(unescaped(text, start, end))}"`;
    default:
      return shortened(text.slice(start, Math.min(end, start + LONGEST_PIECE + 1)));
  }
};

const shortened = (raw: string): string =>
  printable(
    raw.length > LONGEST_PIECE ? `${raw.slice(0, LONGEST_PIECE)}…${raw.startsWith('"') ? '"' : ""}` : raw,
  );
