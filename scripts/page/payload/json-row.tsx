// One row of a payload.
import type { ComponentChildren, JSX } from "preact";
import { verdictClass } from "../base/badge.js";
import { escaped } from "../base/shown.js";
import { type RowView, wordsOf } from "./layout.js";

/** What is marked in the text of a line, in its shown text: a match of the search. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly isCurrent: boolean;
}

interface JsonRowProps {
  readonly view: RowView;
  readonly marks: readonly Mark[];
  /** Whether a jump has led here. */
  readonly isTarget: boolean;
  readonly onFold: (line: number) => void;
}

/** One row of a payload. */
export const JsonRow = ({ view, marks, isTarget, onFold }: JsonRowProps) => {
  if (view.kind !== "text") return <NoteRow view={view} isTarget={isTarget} />;
  const worst = view.marks.some(({ grade }) => grade === "invalid") ? "invalid" : "drift";
  const classes = [
    "json-row",
    view.marks.length > 0 && `json-marked ${verdictClass(worst)}`,
    isTarget && "json-target",
  ];
  return (
    <div class={classes.filter(Boolean).join(" ")} data-line={view.line + 1}>
      <span class="json-gutter">
        {view.fold && view.part === 0 && (
          <button
            type="button"
            tabIndex={-1}
            class="json-fold"
            aria-expanded={view.fold === "open"}
            aria-label={view.fold === "open" ? "Fold" : "Unfold"}
            onClick={() => onFold(view.line)}
          >
            {view.fold === "open" ? "▾" : "▸"}
          </button>
        )}
      </span>
      <span class="json-text" style={{ marginLeft: `${view.indent}ch` }}>
        {piecesOf(view, marks)}
      </span>
      {view.beside && <span class="json-note">{`← ${wordsOf(view.beside)}`}</span>}
    </div>
  );
};

const NoteRow = ({
  view,
  isTarget,
}: {
  readonly view: Exclude<RowView, { kind: "text" }>;
  readonly isTarget: boolean;
}) => {
  const isFinding = view.kind !== "close";
  const classes = [
    "json-row",
    isFinding && `json-${view.kind} ${verdictClass(view.finding.grade)}`,
    isTarget && "json-target",
  ];
  return (
    <div class={classes.filter(Boolean).join(" ")} data-line={view.line + 1}>
      <span class="json-gutter" />
      <span class="json-text" style={{ marginLeft: `${view.indent}ch` }}>
        {isFinding && (
          <span class="json-arrow">{view.isFirst ? (view.kind === "ghost" ? "+ " : "↑ ") : "  "}</span>
        )}
        {escaped(view.text)}
      </span>
    </div>
  );
};

/** The parts of a line in their colours, with what is marked. */
const piecesOf = (view: Extract<RowView, { kind: "text" }>, marks: readonly Mark[]): ComponentChildren => {
  const { text, nameEnd, valueStart, valueEnd } = view.shown;
  const to = Math.min(view.to, text.length);
  const isString = text[valueStart] === '"';
  const inside: readonly (readonly [number, number, string])[] = [
    // quotes stand outside of what is isolated, so that they stay where they are
    ...(nameEnd > 0 ? stringPieces(0, nameEnd, "json-name") : []),
    [nameEnd, valueStart, "json-mark"],
    ...(isString
      ? stringPieces(valueStart, valueEnd, "json-string")
      : ([[valueStart, valueEnd, classOf(text[valueStart])]] as const)),
    [valueEnd, text.length, "json-mark"],
  ];
  return inside.map(([start, end, name]) => {
    const from = Math.max(start, view.from);
    const until = Math.min(end, to);
    return from < until ? (
      <span key={start} class={name}>
        {marked(text, from, until, marks)}
      </span>
    ) : null;
  });
};

const stringPieces = (from: number, to: number, name: string): (readonly [number, number, string])[] => [
  [from, from + 1, name],
  [from + 1, to - 1, `${name} json-inner`],
  [to - 1, to, name],
];

const classOf = (first: string | undefined): string =>
  first === undefined || "{}[]".includes(first)
    ? "json-mark"
    : /[-\d]/.test(first)
      ? "json-number"
      : "json-literal";

/** A piece of a text, with the matches in it. */
export const marked = (text: string, from: number, to: number, marks: readonly Mark[]): ComponentChildren => {
  const pieces: (string | JSX.Element)[] = [];
  let at = from;
  for (const mark of marks) {
    const start = Math.max(mark.from, at);
    const end = Math.min(mark.to, to);
    if (start >= end) continue;
    pieces.push(escaped(text.slice(at, start)));
    pieces.push(<mark class={mark.isCurrent ? "current" : ""}>{escaped(text.slice(start, end))}</mark>);
    at = end;
  }
  pieces.push(escaped(text.slice(at, to)));
  return pieces;
};
