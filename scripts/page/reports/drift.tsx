// The report of `drift`: what differs, day by day, and every path that was seen.
import { useMemo, useState } from "preact/hooks";
import type { DriftData, ShownPath } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { Button } from "../base/button.js";
import { Empty } from "../base/panel.js";
import { Pointer, Shown } from "../base/shown.js";
import { dayIn } from "../drift/days.js";
import { Rows } from "../drift/rows.js";
import { More } from "../panels/chunks.js";
import { Search } from "./filters.js";
import { Head } from "./head.js";
import { hasText } from "./order.js";
import { Wide } from "./wide.js";

/** So many events are drawn at first, and so many paths and remarks of each. */
const [EVENTS, PATHS, REMARKS] = [10, 60, 20];

type SeenEvent = DriftData["events"][number];

/** The report of `drift`. */
export const DriftReport = ({ data }: { readonly data: DriftData }) => (
  <>
    <Head title="Drift" summary={data.summary} />
    <section class="report-section">
      <h2>What differs from the schemas</h2>
      {data.view.rows.length === 0 ? (
        <Empty title="Nothing">
          <p>{data.payloads === 0 ? "There were no payloads." : "The schemas allow all that was seen."}</p>
        </Empty>
      ) : (
        <>
          <p class="muted small">
            A bar says in which share of the payloads of its day it was seen. The triangle marks the day on
            which it was seen first.
          </p>
          <div class="report-drift">
            <Rows view={data.view} isFlat />
          </div>
        </>
      )}
    </section>
    {data.events.length > 0 && <AllPaths events={data.events} />}
  </>
);

const AllPaths = ({ events }: Pick<DriftData, "events">) => {
  const [text, setText] = useState("");
  const [isNewOnly, setNewOnly] = useState(false);
  const wanted = useMemo(
    () =>
      events
        .map((event) => ({ ...event, paths: event.paths.filter((path) => isWanted(path, text, isNewOnly)) }))
        .filter(({ paths }) => paths.length > 0),
    [events, text, isNewOnly],
  );
  return (
    <section class="report-section">
      <h2>Every path</h2>
      <div class="report-controls">
        <Button pressed={isNewOnly} onClick={() => setNewOnly(!isNewOnly)}>
          Only what no schema has
        </Button>
        <Search label="Filter by path, type or word" value={text} onInput={setText} />
      </div>
      {wanted.length === 0 && <p class="muted">No such path.</p>}
      <More items={wanted} step={EVENTS} noun="events">
        {(drawn) => drawn.map((event) => <Paths key={`${event.vendor} ${event.event}`} event={event} />)}
      </More>
    </section>
  );
};

const isWanted = ({ path, types, words, known }: ShownPath, text: string, isNewOnly: boolean): boolean =>
  !(isNewOnly && known) && hasText({ text }, [path, types, words]);

const Paths = ({ event }: { readonly event: SeenEvent }) => {
  const { paths, payloads, firstSeen, lastSeen, remarks } = event;
  const name = `${event.vendor} ${event.event}`;
  return (
    <section class="report-event">
      <h3>
        <Shown text={name} />{" "}
        <span class="muted">
          {plural(payloads, "payload")}
          {firstSeen !== null && lastSeen !== null && `, ${dayIn(firstSeen)} to ${dayIn(lastSeen)}`}
        </span>
      </h3>
      <More items={paths} step={PATHS} noun="paths">
        {(shown) => (
          <Wide label={`Paths of ${name}`}>
            <PathTable paths={shown} />
          </Wide>
        )}
      </More>
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </section>
  );
};

const NUMBERS = ["seen", "null", "absent"] as const;

const PathTable = ({ paths }: { readonly paths: readonly ShownPath[] }) => (
  <table class="report-table report-paths">
    <thead>
      <tr>
        <th scope="col">path</th>
        {NUMBERS.map((name) => (
          <th key={name} scope="col" class="report-number">
            {name}
          </th>
        ))}
        {["types", "formats, words", "first", "last"].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {paths.map((path) => (
        <tr key={path.path}>
          <th scope="row">
            <code>
              <Pointer pointer={path.path} />
            </code>
            {!path.known && <span class="report-new verdict-drifted">new</span>}
          </th>
          {NUMBERS.map((name) => (
            <td key={name} class={`report-number ${path[name] === 0 ? "muted" : ""}`}>
              {path[name] === 0 ? "–" : grouped(path[name])}
            </td>
          ))}
          <td>
            <Shown text={path.types} />
          </td>
          <td>
            <Shown text={path.words} />
          </td>
          <td class="report-day">{path.firstSeen === null ? "–" : dayIn(path.firstSeen)}</td>
          <td class="report-day">{path.lastSeen === null ? "–" : dayIn(path.lastSeen)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Remarks = ({ remarks }: Pick<SeenEvent, "remarks">) => (
  <>
    <h4>Worth knowing</h4>
    <More items={remarks} step={REMARKS} noun="remarks">
      {(shown) => (
        <ul class="report-remarks">
          {shown.map(({ kind, path, message }) => (
            <li key={`${kind} ${path} ${message}`}>
              <code>
                <Pointer pointer={path} />
              </code>{" "}
              <Shown text={message} />
            </li>
          ))}
        </ul>
      )}
    </More>
  </>
);
