import { printable } from "../../printable.js";
import type { Result } from "../examine.js";
import { placed } from "../place.js";
import type { Report, ReportOptions } from "./report.js";

/** One document, written piece by piece so that results are not held; the summary stands behind them. */
export const json = ({ write, showValues }: ReportOptions): Report => {
  let separator = '{"results":[\n';
  return {
    add: (result) => {
      write(separator + jsonText(record(result, showValues)));
      separator = ",\n";
    },
    end: (tally) => {
      const start = separator === ",\n" ? "\n" : separator;
      write(`${start}],\n"summary":${jsonText(tally.summary())}}\n`);
    },
  };
};

/** One result a line, and then the summary. */
export const ndjson = ({ write, showValues }: ReportOptions): Report => ({
  add: (result) => write(`${jsonText(record(result, showValues))}\n`),
  end: (tally) => write(`${jsonText({ summary: tally.summary() })}\n`),
});

const record = (result: Result, showValues: boolean) => ({
  file: result.file,
  line: result.at.line,
  vendor: result.vendor?.slug ?? null,
  event: result.tag,
  verdict: result.verdict,
  ...(result.reason && { message: result.reason.message }),
  findings: placed(result, showValues).map(({ finding, pointer, at }) => ({ ...finding, pointer, ...at })),
  // all are counted, at most 100 listed
  ...(result.findings.total > result.findings.length && { total: result.findings.total }),
});

/** JSON that may be sent to a terminal: what `printable` escapes is escaped the same way in JSON strings. */
const jsonText = (value: unknown): string => printable(JSON.stringify(value));
