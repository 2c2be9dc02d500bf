// The picture of a difference over time: a bar for each day.
import type { DriftRow } from "../../html/model.js";
import { shortDay, stripOf, stripWords } from "./days.js";

interface StripProps {
  readonly row: Pick<DriftRow, "byDay" | "firstSeen">;
  readonly days: readonly string[];
}

/** Units of the drawing. The mark of the first day stands above the bars. */
const [DAY, BAR, BARS, MARK] = [10, 8, 24, 7];
/** Of fewer days, the bars are drawn as wide as those of so many. */
const FEW = 14;
/** What was seen at all stays visible. */
const LEAST = 3;

/** A strip of days: how high a bar is says in which share of the day's payloads it was seen. */
export const Strip = ({ row, days }: StripProps) => {
  const { bars, first } = stripOf(row, days);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return <span class="drift-days">no days</span>;
  if (bars.length === 0)
    return <span class="drift-days">{row.firstSeen === null ? "no time" : `before ${from}`}</span>;
  const grounds = bars.map(({ day }) => bar(day, BARS)).join("");
  const seen = bars
    .map(({ day, share }) => (share > 0 ? bar(day, Math.max(LEAST, share * BARS)) : ""))
    .join("");
  return (
    <span class="drift-strip">
      <svg
        viewBox={`0 0 ${Math.max(days.length, FEW) * DAY} ${MARK + BARS}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={stripWords(row, days)}
      >
        <path class="drift-ground" d={grounds} />
        <path class="drift-seen" d={seen} />
        {first >= 0 && <path class="drift-first" d={`M${first * DAY} 0h${BAR}l-${BAR / 2} ${MARK - 1}z`} />}
      </svg>
      <span class="drift-days" aria-hidden="true">
        <span>{daysText(from, to, days.length < FEW)}</span>
        {days.length >= FEW && <span>{shortDay(to)}</span>}
      </span>
    </span>
  );
};

/** What stands below the left end of the bars: if they are few, also the last day. */
const daysText = (from: string, to: string, isFew: boolean): string => {
  if (from === to) return from;
  return isFew ? `${shortDay(from)} to ${shortDay(to)}` : shortDay(from);
};

/** A bar from the ground up. */
const bar = (day: number, height: number): string =>
  `M${day * DAY} ${MARK + BARS}v-${round(height)}h${BAR}v${round(height)}z`;

const round = (number: number): number => Math.round(number * 10) / 10;
