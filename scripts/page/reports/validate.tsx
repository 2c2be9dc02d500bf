// The report of `validate`: verdicts, and findings by kind and place.
import { useMemo, useState } from "preact/hooks";
import type { ShownGroup, ValidateData } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { Badge, verdictClass } from "../base/badge.js";
import { Empty } from "../base/panel.js";
import { escaped, Pointer, Shown } from "../base/shown.js";
import { More } from "../panels/chunks.js";
import { sentTime } from "../panels/clock.js";
import { Asked, Choice, Grades, Search } from "./filters.js";
import { Head } from "./head.js";
import { ORDERS, type Order, tallied, type Wanted, wantedGroups } from "./order.js";
import { Verdicts } from "./verdicts.js";

/** From worst to best. */
const GRADES = ["invalid", "drift", "unknown-event", "malformed", "unverified"] as const;

/** So many groups are drawn at first: there may be thousands. */
const GROUPS = 200;

/** The report of `validate`. */
export const ValidateReport = ({ data }: { readonly data: ValidateData }) => (
  <>
    <Head title="Validation" summary={data.summary} />
    <Verdicts data={data} />
    <Findings data={data} />
  </>
);

const Findings = ({ data: { groups, unlisted, others, payloads } }: { readonly data: ValidateData }) => {
  const [wanted, setWanted] = useState<Wanted>({ grade: null, text: "" });
  const [order, setOrder] = useState<Order>("count");
  const shown = useMemo(() => wantedGroups(groups, wanted, order), [groups, wanted, order]);
  const tallies = useMemo(
    () =>
      tallied(
        GRADES,
        groups.map(({ grade }) => grade),
      ),
    [groups],
  );
  return (
    <section class="report-section">
      <h2>Findings</h2>
      {groups.length === 0 ? (
        <Empty title={payloads === 0 ? "Nothing was looked at" : "None"}>
          <p>{payloads === 0 ? "There were no payloads." : "All payloads fit their schemas."}</p>
        </Empty>
      ) : (
        <div class="report-controls">
          <Grades tallies={tallies} wanted={wanted} onWant={setWanted} />
          <Search
            label="Filter by path, event, file or words"
            value={wanted.text}
            onInput={(text) => setWanted({ ...wanted, text })}
          />
          <Choice label="Order" options={ORDERS} value={order} onChange={setOrder} />
        </div>
      )}
      <Asked wanted={wanted} />
      {groups.length > 0 && (
        <p class="muted small" role="status">
          {plural(shown.length, "group")} of equal findings
        </p>
      )}
      <More items={shown} step={GROUPS} noun="groups">
        {(drawn) => drawn.map((group) => <Group key={keyOf(group)} group={group} />)}
      </More>
      {unlisted > 0 && <p class="muted">and {grouped(unlisted)} more, of payloads with more than 100</p>}
      {others > 0 && <p class="muted">and {grouped(others)} more, of more kinds than can be told apart</p>}
    </section>
  );
};

const keyOf = ({ vendor, event, grade, kind, pointer, message }: ShownGroup): string =>
  JSON.stringify([vendor, event, grade, kind, pointer, message]);

const Group = ({ group }: { readonly group: ShownGroup }) => {
  const { vendor, event, grade, kind, pointer, message, hint, count, time, frame } = group;
  return (
    <article class={`report-group ${verdictClass(grade)}`}>
      <h3>
        <Badge of={grade} /> {kind !== null && <span>{kind} </span>}
        {(kind !== null || pointer !== "") && (
          <code>
            <Pointer pointer={pointer} />
          </code>
        )}
        <span class="report-times">× {grouped(count)}</span>
      </h3>
      <p>
        <Shown text={message} />
      </p>
      {hint !== null && (
        <p class="muted">
          <Shown text={hint} />
        </p>
      )}
      {frame.length > 0 && <pre class="report-frame">{frame.map((line) => [escaped(line), "\n"])}</pre>}
      <p class="muted small">
        <Shown text={`${vendor ?? "unknown vendor"} ${event ?? ""}`.trim()} /> · first seen{" "}
        {time !== null && `${sentTime(time)} `}in{" "}
        <code>
          <Shown text={`${group.file}:${group.line}:${group.column}`} />
        </code>
      </p>
    </article>
  );
};
