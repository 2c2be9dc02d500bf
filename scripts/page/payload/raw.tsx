// The text of a payload as it came, in rows of the width of the page.

import { useMemo, useState } from "preact/hooks";
import { lastStart } from "../../text/search.js";
import { type Target, Virtual } from "../base/virtual.js";
import { matchesIn } from "./find.js";
import { FindBox } from "./find-box.js";
import { marked } from "./json-row.js";
import { breaksOf, hasWide } from "./rows.js";
import { useFind } from "./use-find.js";

/** The text of a payload as it came. */
export const Raw = ({ text }: { readonly text: string }) => {
  const [columns, setColumns] = useState(0);
  const [target, setTarget] = useState<Target | null>(null);
  const starts = useMemo(
    () => (columns === 0 ? new Int32Array(0) : rowStarts(text, columns)),
    [text, columns],
  );
  const find = useFind(text, (index, { from }) => {
    if (starts.length > 0) setTarget({ row: lastStart(starts, from[index] as number) });
  });
  const { matches, current } = find;
  return (
    <>
      <div class="json-tools">
        <FindBox
          text={find.wanted}
          onText={find.setWanted}
          count={matches.from.length}
          current={current}
          onStep={find.step}
          input={find.input}
        />
      </div>
      <Virtual
        total={starts.length}
        rowClass="json-row"
        target={target}
        onColumns={setColumns}
        attributes={{ class: "json raw", tabIndex: 0, role: "group", "aria-label": "Raw text" }}
      >
        {(row) => {
          const from = starts[row] as number;
          const next = starts[row + 1] ?? text.length;
          const to = /[\r\n]/.test(text[next - 1] ?? "") ? next - 1 : next;
          // a match may begin in the row before
          const [first, after] = matchesIn(matches, starts[row - 1] ?? 0, to);
          const marks = Array.from({ length: after - first }, (_, at) => ({
            from: matches.from[first + at] as number,
            to: matches.to[first + at] as number,
            isCurrent: first + at === current,
          }));
          return (
            <div key={row} class="json-row">
              <span class="json-text json-inner">{marked(text, from, Math.max(from, to), marks)}</span>
            </div>
          );
        }}
      </Virtual>
    </>
  );
};

/** Where each row begins. */
const rowStarts = (text: string, columns: number): Int32Array => {
  const starts: number[] = [];
  const isWide = hasWide(text);
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const next = end < 0 ? text.length : end + 1;
    for (const start of breaksOf(text.slice(from, end < 0 ? next : end), Math.max(8, columns - 2), isWide))
      starts.push(from + start);
    from = next;
  }
  return Int32Array.from(starts);
};
