// A payload as lines of JSON: with its findings in place, a search, and containers that fold.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ShownFinding } from "../../html/model.js";
import { lastStart } from "../../text/search.js";
import { Button } from "../base/button.js";
import { type Target, Virtual } from "../base/virtual.js";
import { matchesIn } from "./find.js";
import { FindBox } from "./find-box.js";
import { Findings } from "./findings.js";
import { JsonRow, type Mark } from "./json-row.js";
import { type Layout, layoutOf, rowOfOffset, rowView, shownOffset, unfoldedFor } from "./layout.js";
import type { Lines } from "./lines.js";
import { placed } from "./placement.js";
import "./payload.css";
import { type Find, useFind } from "./use-find.js";

interface PayloadProps {
  readonly lines: Lines;
  readonly findings: readonly ShownFinding[];
  /** How many there are. */
  readonly total: number;
}

const NOTHING: ReadonlySet<number> = new Set();

/** A payload. */
export const Payload = ({ lines, findings, total }: PayloadProps) => {
  const [columns, setColumns] = useState(0);
  const [folded, setFolded] = useState(NOTHING);
  const [current, setCurrent] = useState(-1);
  const [aim, setAim] = useState<{ readonly line: number; readonly offset: number | null } | null>(null);
  const places = useMemo(() => placed(lines, findings), [lines, findings]);
  const layout = useMemo(
    () => (columns === 0 ? null : layoutOf(lines, places, folded, columns)),
    [lines, places, folded, columns],
  );
  const go = (line: number, offset: number | null): void => {
    setFolded((old) => unfoldedFor(lines, old, line));
    setAim({ line, offset });
  };
  const find = useFind(lines.text, (index, { from }) => {
    const offset = from[index] as number;
    setCurrent(-1);
    go(lastStart(lines.from, offset), offset);
  });
  const jumpTo = (index: number): void => {
    setCurrent(index);
    go(places.lineOf[index] as number, null);
  };
  useFindingKeys(findings.length, current, jumpTo);
  const reached = useRef<{ readonly aim: object | null; readonly target: Target | null }>({
    aim: null,
    target: null,
  });
  if (layout && aim && reached.current.aim !== aim)
    reached.current = { aim, target: { row: targetRow(layout, aim, findings[current]) } };
  const { target } = reached.current;
  return (
    <>
      {findings.length > 0 && (
        <Findings findings={findings} total={total} current={current} onJump={jumpTo} />
      )}
      <div class="json-tools">
        <FindBox
          text={find.wanted}
          onText={find.setWanted}
          count={find.matches.from.length}
          current={find.current}
          onStep={find.step}
          input={find.input}
        />
        <span class="json-folds">
          <Button kind="quiet" onClick={() => setFolded(folded.size > 0 ? NOTHING : topLevel(lines))}>
            {folded.size > 0 ? "Unfold all" : "Fold"}
          </Button>
        </span>
      </div>
      <JsonRows
        layout={layout}
        target={target}
        find={find}
        onColumns={setColumns}
        onFold={(line) => setFolded((old) => toggled(old, line))}
      />
    </>
  );
};

interface JsonRowsProps {
  readonly layout: Layout | null;
  readonly target: Target | null;
  readonly find: Find;
  readonly onColumns: (columns: number) => void;
  readonly onFold: (line: number) => void;
}

/** Where long lines are broken, for one layout. */
interface Remembered {
  readonly layout: Layout | null;
  readonly breaks: Map<number, readonly number[]>;
}

const JsonRows = ({ layout, target, find, onColumns, onFold }: JsonRowsProps) => {
  const remembered = useRef<Remembered>({ layout: null, breaks: new Map() });
  if (remembered.current.layout !== layout) remembered.current = { layout, breaks: new Map() };
  const { breaks } = remembered.current;
  return (
    <Virtual
      total={layout?.rows.total ?? 0}
      rowClass="json-row"
      target={target}
      onColumns={onColumns}
      attributes={{ class: "json", tabIndex: 0, role: "group", "aria-label": "Payload" }}
    >
      {(row) => {
        if (!layout) return null;
        const view = rowView(layout, row, breaks);
        const marks = view.kind === "text" ? marksOf(layout, view.line, find) : [];
        return <JsonRow key={row} view={view} marks={marks} isTarget={row === target?.row} onFold={onFold} />;
      }}
    </Virtual>
  );
};

/** The matches in a line, in its shown text. */
const marksOf = (layout: Layout, line: number, { matches, current }: Find): Mark[] => {
  const [first, end] = matchesIn(matches, layout.lines.from[line] as number, layout.lines.to[line] as number);
  return Array.from({ length: end - first }, (_, at) => ({
    from: shownOffset(layout, line, matches.from[first + at] as number),
    to: shownOffset(layout, line, matches.to[first + at] as number),
    isCurrent: first + at === current,
  }));
};

/** The row of an aim: of a match, or of the finding itself where it has a row. */
const targetRow = (
  layout: Layout,
  { line, offset }: { readonly line: number; readonly offset: number | null },
  finding: ShownFinding | undefined,
): number => {
  if (offset !== null) return rowOfOffset(layout, line, offset);
  const first = layout.rows.first[line] as number;
  const end = layout.rows.first[line + 1] as number;
  for (let row = first; finding && row < end; row++) {
    const view = rowView(layout, row, new Map());
    if (view.kind === "ghost" && view.finding === finding) return row;
  }
  return first;
};

const toggled = (old: ReadonlySet<number>, line: number): ReadonlySet<number> => {
  const next = new Set(old);
  if (!next.delete(line)) next.add(line);
  return next;
};

/** The containers right below the outermost one. */
const topLevel = ({ count, depth, partner }: Lines): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let line = 0; line < count; line++)
    if (depth[line] === 1 && (partner[line] as number) > line) found.add(line);
  return found;
};

/** The keys n and p lead to the next and to the previous finding. */
const useFindingKeys = (count: number, current: number, jumpTo: (index: number) => void): void => {
  useEffect(() => {
    if (count === 0) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      if (event.key === "n") jumpTo((current + 1) % count);
      else if (event.key === "p") jumpTo(current <= 0 ? count - 1 : current - 1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
};

/** Whether a key is for a field, a dialog or the browser, and not for the page. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest("input, textarea, select, dialog") !== null);
