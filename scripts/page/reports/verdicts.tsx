// How many payloads have which verdict: as a line of colours, in words, and by event.
import type { Verdict } from "../../../src/verdict.js";
import type { ValidateData } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { verdictClass } from "../base/badge.js";
import { Shown } from "../base/shown.js";
import { More } from "../panels/chunks.js";
import { Wide } from "./wide.js";

/** From best to worst. */
const VERDICTS: readonly Verdict[] = ["ok", "drifted", "invalid", "unknown-event", "malformed", "unverified"];

/** So many events are listed at first: findings are what a reader looks for. */
const EVENTS = 12;

/** The verdicts of all payloads. */
export const Verdicts = ({ data }: { readonly data: ValidateData }) => {
  const occurring = VERDICTS.filter((verdict) => data.byVerdict[verdict] > 0);
  return (
    <section class="report-section">
      <h2>Verdicts</h2>
      {occurring.length > 0 && (
        <>
          <Shares data={data} occurring={occurring} />
          <ul class="report-tallies">
            {occurring.map((verdict) => (
              <li key={verdict}>
                <span class={`report-dot ${verdictClass(verdict)}`} />
                <b>{grouped(data.byVerdict[verdict])}</b> {verdict}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.events.length > 0 && (
        <More items={worstFirst(data.events)} step={EVENTS} noun="events">
          {(events) => <Events data={{ ...data, events }} occurring={occurring} />}
        </More>
      )}
    </section>
  );
};

/** Those with most payloads that do not fit come first. */
const worstFirst = (events: ValidateData["events"]): ValidateData["events"] => {
  const wrong = ({ byVerdict }: ValidateData["events"][number]): number =>
    VERDICTS.reduce((sum, verdict) => sum + (verdict === "ok" ? 0 : byVerdict[verdict]), 0);
  return [...events].sort((a, b) => wrong(b) - wrong(a));
};

interface OccurringProps {
  readonly data: ValidateData;
  readonly occurring: readonly Verdict[];
}

/** The width of the line, in units of its drawing. */
const WIDTH = 1000;

/** A line whose parts are as long as the shares of the verdicts. The words below it say the same. */
const Shares = ({ data: { byVerdict, payloads }, occurring }: OccurringProps) => {
  let left = 0;
  return (
    <svg class="report-shares" viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
      {occurring.map((verdict) => {
        const x = left;
        const width = (byVerdict[verdict] / payloads) * WIDTH;
        left += width;
        return <rect key={verdict} class={verdictClass(verdict)} x={x} width={width} height="10" />;
      })}
    </svg>
  );
};

/** A row for each event, a column for each verdict that occurs. */
const Events = ({ data: { events, schema }, occurring }: OccurringProps) => (
  <Wide label="Verdicts by event">
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{schema === null ? "event" : "schema"}</th>
          {occurring.map((verdict) => (
            <th key={verdict} scope="col" class="report-number">
              {verdict}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map(({ vendor, event, byVerdict }) => (
          <tr key={`${vendor} ${event}`}>
            <th scope="row">
              <Shown text={schema ?? `${vendor ?? "unknown"} ${event ?? "unknown"}`} />
            </th>
            {occurring.map((verdict) => (
              <td
                key={verdict}
                class={`report-number ${byVerdict[verdict] > 0 ? verdictClass(verdict) : "muted"}`}
              >
                {byVerdict[verdict] > 0 ? grouped(byVerdict[verdict]) : "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);
