// The verdict strip: a tick for each of the last deliveries, and how many have each verdict.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { verdictClass } from "../base/badge.js";
import { titleOf } from "./title.js";

interface StripProps {
  /** What passes the filter, in the order of arrival. */
  readonly rows: readonly Row[];
  readonly selected: number | null;
  readonly onSelect: (n: number) => void;
}

/** The width of a tick with the gap after it, in pixels: as in live.css. */
const TICK_WIDTH = 7;

/** A tick for each of the last deliveries, as many as fit. The keys of the page move it: the left arrow to older ones. */
export const Strip = ({ rows, selected, onSelect }: StripProps) => {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current as Element);
    return () => observer.disconnect();
  }, []);
  const fit = Math.max(1, Math.floor(width / TICK_WIDTH));
  const index = rows.findLastIndex(({ n }) => n === selected);
  // the selected one is always seen
  const end = index >= 0 && index < rows.length - fit ? index + Math.ceil(fit / 2) : rows.length;
  const shown = rows.slice(Math.max(0, end - fit), end);
  const current = rows[index];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page move it
    <div
      ref={element}
      class="strip"
      role="slider"
      tabIndex={0}
      aria-label="Deliveries in order of arrival"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, rows.length)}
      aria-valuenow={index + 1}
      aria-valuetext={
        current ? `${index + 1} of ${rows.length}: ${titleOf(current)}, ${current.verdict}` : "none"
      }
      onClick={(event) => {
        const n = event.target instanceof HTMLElement && event.target.dataset.n;
        if (n) onSelect(Number(n));
      }}
    >
      {shown.map((row) => (
        <span
          key={row.n}
          data-n={row.n}
          title={`#${row.n} ${titleOf(row)}: ${row.verdict}`}
          class={`tick ${verdictClass(row.verdict)} ${row.n === selected ? "tick-selected" : ""}`}
        />
      ))}
    </div>
  );
};

interface TalliesProps<Word extends string> {
  /** What the words are: `verdicts`. */
  readonly of: string;
  readonly tallies: Readonly<Record<Word, number>>;
  /** The class that gives a word its colours. */
  readonly classOf: (word: Word) => string;
  readonly chosen: ReadonlySet<Word>;
  readonly onChoose: (chosen: ReadonlySet<Word>) => void;
}

/** How many deliveries have each verdict, or each state. Each shows only those; several together show the ones of any of them. */
export const Tallies = <Word extends string>({
  of,
  tallies,
  classOf,
  chosen,
  onChoose,
}: TalliesProps<Word>) => (
  <fieldset class="tallies">
    <legend class="spoken">{`Show only deliveries with these ${of}`}</legend>
    {(Object.keys(tallies) as Word[])
      .filter((word) => tallies[word] > 0 || chosen.has(word))
      .map((word) => (
        <button
          key={word}
          type="button"
          class={`tally ${classOf(word)}`}
          aria-pressed={chosen.has(word)}
          onClick={() => {
            const next = new Set(chosen);
            if (!next.delete(word)) next.add(word);
            onChoose(next);
          }}
        >
          <span class="tally-count">{grouped(tallies[word])}</span> {word}
        </button>
      ))}
  </fieldset>
);
