// The rows of a payload: the lines of its JSON, broken where they are too long, with findings at their places.

import type { ShownFinding } from "../../html/model.js";
import { type Lines, partsOf } from "./lines.js";
import type { Ghost, Placed } from "./placement.js";
import { breaksOf, hasWide, placeOf, type Rows } from "./rows.js";

/** Where every row is. */
export interface Layout {
  readonly lines: Lines;
  readonly placed: Placed;
  /** The lines whose containers are folded. */
  readonly folded: ReadonlySet<number>;
  readonly rows: Rows;
  /** How many columns a row has for indent and text. */
  readonly columns: number;
  /** Whether the text has characters of two columns. */
  readonly wide: boolean;
}

/** What a row shows. Columns and offsets are those of the shown text. */
export type RowView =
  | {
      readonly kind: "text";
      readonly line: number;
      /** Which row of its line it is. */
      readonly part: number;
      readonly indent: number;
      /** The whole shown text of the line; the row shows it from `from` to `to`. */
      readonly shown: ShownLine;
      readonly from: number;
      readonly to: number;
      /** A finding that stands beside the text, because there is room. */
      readonly beside: ShownFinding | null;
      readonly marks: readonly ShownFinding[];
      /** Whether what is in it can be folded, and is. */
      readonly fold: "open" | "folded" | null;
    }
  | {
      readonly kind: "note" | "ghost";
      readonly line: number;
      readonly indent: number;
      readonly finding: ShownFinding;
      readonly text: string;
      readonly isFirst: boolean;
    }
  | { readonly kind: "close"; readonly line: number; readonly indent: number; readonly text: string };

/** The shown text of a line, and where its parts are in it. */
export interface ShownLine {
  readonly text: string;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The offset of the value in the text of the payload. */
  readonly valueFrom: number;
}

/** The space for the buttons that fold, in columns. */
const GUTTER = 3;
/** The fewest columns that text has, however deep it is. */
const MIN_TEXT = 16;

/** Lays out the lines of a payload. */
export const layoutOf = (
  lines: Lines,
  placed: Placed,
  folded: ReadonlySet<number>,
  allColumns: number,
): Layout => {
  const columns = Math.max(MIN_TEXT + GUTTER, allColumns - GUTTER);
  const first = new Int32Array(lines.count + 1);
  const layout = { lines, placed, folded, columns, wide: hasWide(lines.text), rows: { first, total: 0 } };
  let total = 0;
  let hiddenTo = -1;
  for (let line = 0; line < lines.count; line++) {
    first[line] = total;
    if (line <= hiddenTo) continue;
    total += heightOf(layout, line);
    if (folded.has(line)) hiddenTo = lines.partner[line] as number;
  }
  first[lines.count] = total;
  return { ...layout, rows: { first, total } };
};

const heightOf = (layout: Layout, line: number): number => {
  const marks = layout.placed.marks.get(line);
  const ghosts = layout.placed.ghosts.get(line);
  const text = textHeight(layout, line);
  if (!marks && !ghosts) return text;
  return text + extraRows(layout, line, text).length;
};

const textHeight = (layout: Layout, line: number): number => {
  const { lines, columns, wide } = layout;
  const room = columns - indentOf(layout, line);
  // a colon's space and a comma more than the text has, at most
  const most = (lines.to[line] as number) - (lines.from[line] as number) + 2;
  if (most <= (wide ? room / 2 : room)) return 1;
  return breaksOf(shownLine(layout, line).text, room, wide).length;
};

/** The indent of a line. What is very deep is not indented further. */
const indentOf = ({ lines, columns }: Layout, line: number): number => {
  const step = columns < 60 ? 1 : 2;
  return Math.min((lines.depth[line] as number) * step, Math.floor(Math.max(0, columns - MIN_TEXT) / 2));
};

/** What a line shows. */
const shownLine = ({ lines, folded }: Layout, line: number): ShownLine => {
  const { name, value, valueFrom } = partsOf(lines, line);
  const start = name === "" ? "" : `${name}: `;
  const isFolded = folded.has(line);
  const shown = isFolded ? `${value} … ${value === "{" ? "}" : "]"}` : value;
  const comma = lines.comma[isFolded ? (lines.partner[line] as number) : line] === 1 ? "," : "";
  return {
    text: start + shown + comma,
    nameEnd: name.length,
    valueStart: start.length,
    valueEnd: start.length + shown.length,
    valueFrom,
  };
};

/** A finding in words. */
export const wordsOf = ({ kind, message }: ShownFinding): string => `${kind}: ${message}`;

const besideOf = (layout: Layout, line: number, textRows: number): ShownFinding | null => {
  const marks = layout.placed.marks.get(line);
  const only = marks?.[0];
  if (!only || marks.length > 1 || textRows > 1) return null;
  const width = shownLine(layout, line).text.length * (layout.wide ? 2 : 1);
  const note = wordsOf(only).length + 6;
  return indentOf(layout, line) + width + note <= layout.columns ? only : null;
};

/** The rows below the text of a line: findings, members that are missing, the bracket of a container that has only those. */
const extraRows = (layout: Layout, line: number, textRows: number): RowView[] => {
  const indent = indentOf(layout, line);
  const beside = besideOf(layout, line, textRows);
  const marks = beside ? [] : (layout.placed.marks.get(line) ?? []);
  const extra = marks.flatMap((finding) => noteRows(layout, line, "note", indent, finding, wordsOf(finding)));
  const ghosts = layout.folded.has(line) ? [] : (layout.placed.ghosts.get(line) ?? []);
  const inner = Math.min(indent + (layout.columns < 60 ? 1 : 2), layout.columns - MIN_TEXT);
  for (const ghost of ghosts)
    extra.push(...noteRows(layout, line, "ghost", inner, ghost.finding, ghostText(ghost)));
  const value = partsOf(layout.lines, line).value;
  if (ghosts.length > 0 && value.length === 2)
    extra.push({
      kind: "close",
      line,
      indent,
      text: value.slice(1) + (layout.lines.comma[line] === 1 ? "," : ""),
    });
  return extra;
};

const ghostText = ({ name, finding }: Ghost): string =>
  `${JSON.stringify(name)}  ${finding.kind}: ${finding.message}`;

const noteRows = (
  layout: Layout,
  line: number,
  kind: "note" | "ghost",
  indent: number,
  finding: ShownFinding,
  words: string,
): RowView[] => {
  // the arrow before it takes two columns
  const breaks = breaksOf(words, Math.max(MIN_TEXT, layout.columns - indent - 2), hasWide(words));
  return breaks.map((from, index) => ({
    kind,
    line,
    indent,
    finding,
    text: words.slice(from, breaks[index + 1]),
    isFirst: index === 0,
  }));
};

/** What a row shows. `breaks` remembers where long lines are broken, between two calls for the same layout. */
export const rowView = (layout: Layout, row: number, breaks: Map<number, readonly number[]>): RowView => {
  const { line, part } = placeOf(layout.rows, row);
  const { lines, folded, placed } = layout;
  const shown = shownLine(layout, line);
  let starts = breaks.get(line);
  if (!starts)
    breaks.set(line, (starts = breaksOf(shown.text, layout.columns - indentOf(layout, line), layout.wide)));
  if (part >= starts.length) return extraRows(layout, line, starts.length)[part - starts.length] as RowView;
  const value = partsOf(lines, line).value;
  const isEmptyWithGhosts = value.length === 2 && placed.ghosts.has(line) && /^[[{]/.test(value);
  return {
    kind: "text",
    line,
    part,
    indent: indentOf(layout, line),
    shown: isEmptyWithGhosts
      ? { ...shown, text: shown.text.slice(0, shown.valueStart + 1), valueEnd: shown.valueStart + 1 }
      : shown,
    from: starts[part] as number,
    to: starts[part + 1] ?? shown.text.length,
    beside: besideOf(layout, line, starts.length),
    marks: placed.marks.get(line) ?? [],
    fold: (lines.partner[line] as number) > line ? (folded.has(line) ? "folded" : "open") : null,
  };
};

/** The folded lines without those that hide a line. */
export const unfoldedFor = (
  { partner }: Lines,
  folded: ReadonlySet<number>,
  line: number,
): ReadonlySet<number> => {
  const hiding = [...folded].filter((opener) => opener < line && line <= (partner[opener] as number));
  if (hiding.length === 0) return folded;
  const rest = new Set(folded);
  for (const opener of hiding) rest.delete(opener);
  return rest;
};

/** The row that shows an offset of the payload's text, which is in a line. */
export const rowOfOffset = (layout: Layout, line: number, offset: number): number => {
  const shown = shownOffset(layout, line, offset);
  const starts = breaksOf(shownLine(layout, line).text, layout.columns - indentOf(layout, line), layout.wide);
  const part = starts.findLastIndex((start) => start <= shown);
  return (layout.rows.first[line] as number) + Math.max(0, part);
};

/** Where an offset of the payload's text is in the shown text of its line. */
export const shownOffset = (layout: Layout, line: number, offset: number): number => {
  const { nameEnd, valueStart, valueFrom } = shownLine(layout, line);
  const inName = offset - (layout.lines.from[line] as number);
  return offset >= valueFrom ? valueStart + offset - valueFrom : Math.min(inName, nameEnd);
};
