// The head of a report: what it says in a sentence, and how it was made.
import type { ReportSummary } from "../../html/model.js";
import { Shown } from "../base/shown.js";
import { sentTime } from "../panels/clock.js";

/** The head of a report. */
export const Head = ({ title, summary }: { readonly title: string; readonly summary: ReportSummary }) => {
  const { command, at, version, result, notes } = summary;
  return (
    <header class="report-head">
      <h1>{title}</h1>
      <p class="report-result">
        <Shown text={result} />
      </p>
      {notes.length > 0 && (
        <ul class="report-notes">
          {notes.map((note) => (
            <li key={note}>
              <Shown text={note} />
            </li>
          ))}
        </ul>
      )}
      <p class="report-made muted small">
        <code>
          <Shown text={command} />
        </code>
        <time dateTime={at}>{sentTime(at)}</time>
        <span>Afterword {version}</span>
      </p>
    </header>
  );
};
