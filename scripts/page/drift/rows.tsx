// Differences from the schemas, by vendor and event, with their pictures.
import type { DriftRow, DriftView } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { Badge, verdictClass } from "../base/badge.js";
import { Button } from "../base/button.js";
import { Pointer, Shown } from "../base/shown.js";
import { More } from "../panels/chunks.js";
import { Folded } from "../panels/folded.js";
import { byEvent, dayIn, seenDays } from "./days.js";
import { Strip } from "./strip.js";
import "./drift.css";

/** So many events are drawn at first, and so many rows of each. */
const [EVENTS, ROWS] = [20, 50];

interface RowsProps {
  readonly view: DriftView;
  /** Whether all is shown at once, as on paper; otherwise a row shows more when it is opened. */
  readonly isFlat?: boolean;
  /** Called with a difference whose deliveries somebody wants to see. Without it, nobody can. */
  readonly onPath?: ((row: DriftRow) => void) | undefined;
}

/** All differences of a view. */
export const Rows = ({ view, isFlat = false, onPath }: RowsProps) => (
  <More items={byEvent(view.rows)} step={EVENTS} noun="events">
    {(events) =>
      events.map(({ vendor, event, rows }) => (
        <section class="drift-event" key={`${vendor} ${event}`}>
          <h3>
            <Shown text={`${vendor} ${event}`} /> <span class="muted">{plural(rows.length, "path")}</span>
          </h3>
          <More items={rows} step={ROWS} noun="paths">
            {(shown) => (
              <ul>
                {shown.map((row) => (
                  <Row
                    key={`${row.kind} ${row.path} ${row.message}`}
                    row={row}
                    days={view.days}
                    isFlat={isFlat}
                    onPath={onPath}
                  />
                ))}
              </ul>
            )}
          </More>
        </section>
      ))
    }
  </More>
);

interface RowProps {
  readonly row: DriftRow;
  readonly days: readonly string[];
  readonly isFlat?: boolean;
  readonly onPath?: RowsProps["onPath"];
}

const Row = ({ row, days, isFlat, onPath }: RowProps) => (
  <li class={`drift-row ${verdictClass(row.grade)}`}>
    {isFlat ? (
      <Summary row={row} days={days} isFlat />
    ) : (
      <Folded summary={<Summary row={row} days={days} />}>
        {() => <Details row={row} days={days} onPath={onPath} />}
      </Folded>
    )}
  </li>
);

const Summary = ({ row, days, isFlat = false }: RowProps) => (
  <span class="drift-summary">
    <span class="drift-name">
      <code>
        <Pointer pointer={row.path} />
      </code>
      <span class="drift-kind">
        <Badge of={row.grade} /> {row.kind.replace(/-/g, " ")}
      </span>
      {isFlat && <Shown text={row.message} />}
      {isFlat && <span class="drift-kind">{spanWords(row)}</span>}
    </span>
    <Strip row={row} days={days} />
    <span class="drift-count">
      <b>{grouped(row.seen)}</b>
      <span class="muted">of {grouped(row.payloads)}</span>
    </span>
  </span>
);

/** When it was seen. */
const spanWords = ({ firstSeen, lastSeen }: DriftRow): string =>
  firstSeen === null || lastSeen === null
    ? "its payloads have no time"
    : `first seen ${dayIn(firstSeen)}, last ${dayIn(lastSeen)}`;

const Details = ({ row, days, onPath }: RowProps) => (
  <div class="drift-details">
    <p>
      <Shown text={row.message} />
    </p>
    <p class="muted">{spanWords(row)}</p>
    {seenDays(row, days).length > 0 && (
      <table class="drift-table">
        <thead>
          <tr>
            <th scope="col">day</th>
            <th scope="col">seen in</th>
            <th scope="col">of payloads</th>
          </tr>
        </thead>
        <tbody>
          {seenDays(row, days).map(({ day, seen, of }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{grouped(seen)}</td>
              <td>{grouped(of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {onPath && <Button onClick={() => onPath(row)}>Show deliveries</Button>}
  </div>
);
