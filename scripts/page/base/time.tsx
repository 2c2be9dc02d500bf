// Times, durations and sizes as people read them.

const two = (number: number): string => String(number).padStart(2, "0");

/** `2026-06-12`, where the reader is. */
export const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** `14:06:26`, where the reader is. */
const clockOf = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;

interface TimeProps {
  /** RFC 3339. A text that is no time is shown as it is. */
  readonly at: string;
  /** `clock` leaves the date out if it is today; `day` shows the date alone. */
  readonly form?: "clock" | "day" | "full";
}

/**
 * A time where the reader is; in full where the pointer rests.
 *
 * @example <Time at={row.at} />
 */
export const Time = ({ at, form = "clock" }: TimeProps) => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span class="outside">{at}</span>;
  const day = dayOf(date);
  const full = `${day} ${clockOf(date)}`;
  const shown = form === "day" ? day : form === "full" || day !== dayOf(new Date()) ? full : clockOf(date);
  return (
    <time dateTime={at} title={at}>
      {shown}
    </time>
  );
};

/** A duration in milliseconds: `340 ms`, `4.1 s`, `12 min 3 s`. */
export const durationOf = (ms: number): string => {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** A size in bytes: `812 B`, `4.0 KB`, `5.2 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1000).toFixed(1)} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
