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

/** So many rows of an event are drawn at first. */
const ROWS = 100;

interface RowsProps {
  readonly view: DriftView;
  /** The element that names an event: it depends on what is around. */
  readonly heading: "h3" | "h4";
  /** Called with a difference whose deliveries somebody wants to see. Without it, nobody can. */
  readonly onPath?: ((row: DriftRow) => void) | undefined;
}

/** All differences of a view. */
export const Rows = ({ view, heading: Heading, onPath }: RowsProps) => (
  <>
    {byEvent(view.rows).map(({ vendor, event, rows }) => (
      <section class="drift-event" key={`${vendor} ${event}`}>
        <Heading>
          <Shown text={`${vendor} ${event}`} /> <span class="muted">{plural(rows.length, "path")}</span>
        </Heading>
        <More items={rows} step={ROWS} noun="paths">
          {(shown) => (
            <ul>
              {shown.map((row) => (
                <Row
                  key={`${row.kind} ${row.path} ${row.message}`}
                  row={row}
                  days={view.days}
                  onPath={onPath}
                />
              ))}
            </ul>
          )}
        </More>
      </section>
    ))}
  </>
);

interface RowProps {
  readonly row: DriftRow;
  readonly days: readonly string[];
  readonly onPath?: RowsProps["onPath"];
}

const Row = ({ row, days, onPath }: RowProps) => (
  <li class={`drift-row ${verdictClass(row.grade)}`}>
    <Folded
      summary={
        <span class="drift-summary">
          <span class="drift-name">
            <code>
              <Pointer pointer={row.path} />
            </code>
            <span class="drift-kind">
              <Badge of={row.grade} /> {row.kind.replace(/-/g, " ")}
            </span>
          </span>
          <Strip row={row} days={days} />
          <span class="drift-count">
            <b>{grouped(row.seen)}</b>
            <span class="muted">of {grouped(row.payloads)}</span>
          </span>
        </span>
      }
    >
      {() => <Details row={row} days={days} onPath={onPath} />}
    </Folded>
  </li>
);

const Details = ({ row, days, onPath }: RowProps) => (
  <div class="drift-details">
    <p>
      <Shown text={row.message} />
    </p>
    <p class="muted">
      {row.firstSeen === null || row.lastSeen === null
        ? "Its payloads have no time."
        : `First seen ${dayIn(row.firstSeen)}, last ${dayIn(row.lastSeen)}.`}
    </p>
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
