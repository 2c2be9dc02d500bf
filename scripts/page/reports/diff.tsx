// The report of `diff`: changes by vendor and event.
import { useMemo, useState } from "preact/hooks";
import type { DiffData, ShownChange } from "../../html/model.js";
import { plural } from "../../text/count.js";
import { Badge, verdictClass } from "../base/badge.js";
import { Empty } from "../base/panel.js";
import { Pointer, Shown } from "../base/shown.js";
import { More } from "../panels/chunks.js";
import { Asked, Grades, Search } from "./filters.js";
import { Head } from "./head.js";
import { tallied, type Wanted, wantedChanges } from "./order.js";
import { Wide } from "./wide.js";

/** From worst to best. */
const GRADES = ["breaking", "drift", "safe"] as const;

/** So many changes of an event are drawn at first. */
const CHANGES = 100;

/** The report of `diff`. */
export const DiffReport = ({ data }: { readonly data: DiffData }) => {
  const [wanted, setWanted] = useState<Wanted>({ grade: null, text: "" });
  const groups = useMemo(
    () =>
      data.groups
        .map((group) => ({ ...group, changes: wantedChanges(group, wanted) }))
        .filter(({ changes }) => changes.length > 0),
    [data, wanted],
  );
  const tallies = useMemo(
    () =>
      tallied(
        GRADES,
        data.groups.flatMap(({ changes }) => changes.map(({ grade }) => grade)),
      ),
    [data],
  );
  return (
    <>
      <Head title="Changes of schemas" summary={data.summary} />
      <p class="report-versions">
        <Shown text={data.from} /> → <Shown text={data.to} />
      </p>
      {data.groups.length === 0 ? (
        <Empty title="No changes">
          <p>Both versions say the same.</p>
        </Empty>
      ) : (
        <div class="report-controls">
          <Grades tallies={tallies} wanted={wanted} onWant={setWanted} />
          <Search
            label="Filter by path, event, words or file"
            value={wanted.text}
            onInput={(text) => setWanted({ ...wanted, text })}
          />
        </div>
      )}
      <Asked wanted={wanted} />
      {groups.map(({ vendor, event, changes }) => (
        <section class="report-section" key={`${vendor} ${event}`}>
          <h2>
            <Shown text={`${vendor} ${event ?? ""}`.trim()} />{" "}
            <span class="muted">{plural(changes.length, "change")}</span>
          </h2>
          <More items={changes} step={CHANGES} noun="changes">
            {(drawn) =>
              drawn.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a change has no state
                <Change key={index} change={change} />
              ))
            }
          </More>
        </section>
      ))}
    </>
  );
};

const Change = ({ change }: { readonly change: ShownChange }) => {
  const { grade, kind, pointer, when, message, notes, uses } = change;
  return (
    <article class={`report-group ${verdictClass(grade)}`}>
      <h3>
        <Badge of={grade} /> <span>{kind}</span>{" "}
        {pointer !== "" && (
          <code>
            <Pointer pointer={pointer} />
          </code>
        )}
        {when.map((each) => (
          <span key={each} class="muted">
            {" "}
            (<Shown text={each} />)
          </span>
        ))}
      </h3>
      {message !== "" && (
        <p>
          <Shown text={message} />
        </p>
      )}
      {notes.length > 0 && (
        <ul class="report-remarks">
          {notes.map((note) => (
            <li key={note}>
              <Shown text={note} />
            </li>
          ))}
        </ul>
      )}
      {uses.length > 0 && (
        <Wide label={`Lines of code that ${pointer || kind} touches`}>
          <Uses uses={uses} />
        </Wide>
      )}
    </article>
  );
};

/** The lines of code that a change touches. */
const Uses = ({ uses }: Pick<ShownChange, "uses">) => (
  <table class="report-table report-uses">
    <thead>
      <tr>
        <th scope="col">line</th>
        <th scope="col">how</th>
        <th scope="col">compiles</th>
        <th scope="col">code</th>
      </tr>
    </thead>
    <tbody>
      {uses.map(({ file, line, column, how, compiles, through, code }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <tr key={index}>
          <th scope="row">
            <code>
              <Shown text={`${file}:${line}:${column}`} />
            </code>
          </th>
          <td>
            {how}
            {through !== null && (
              <>
                {" through "}
                <Shown text={`Conversation.${through}`} />
              </>
            )}
          </td>
          <td class={compiles ? "" : "report-fails verdict-invalid"}>{compiles ? "yes" : "✗ no"}</td>
          <td>
            <code>
              <Shown text={code} />
            </code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
