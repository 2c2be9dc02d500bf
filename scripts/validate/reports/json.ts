import { reasonText } from "../../captures/input/reason.js";
import { jsonText } from "../../text/json.js";
import type { ListedPayload } from "../task.js";
import type { Report, ReportFormat, ReportOptions } from "./report.js";

const needs: ReportFormat["needs"] = (all) => ({ list: all ? "all" : "faulty", group: false, frames: false });

/** One document, written piece by piece so that results are not held; the summary stands behind them. */
export const json: ReportFormat = {
  needs,
  make: ({ write }: ReportOptions): Report => {
    let separator = '{"results":[\n';
    return {
      add: (file, listed) => {
        write(separator + jsonText(record(file, listed)));
        separator = ",\n";
      },
      end: (tally) => {
        const start = separator === ",\n" ? "\n" : separator;
        write(`${start}],\n"summary":${jsonText(tally.summary())}}\n`);
      },
    };
  },
};

/** One result a line, and then the summary. */
export const ndjson: ReportFormat = {
  needs,
  make: ({ write }: ReportOptions): Report => ({
    add: (file, listed) => write(`${jsonText(record(file, listed))}\n`),
    end: (tally) => write(`${jsonText({ summary: tally.summary() })}\n`),
  }),
};

const record = (file: string, { at, vendor, tag, verdict, reason, findings, total }: ListedPayload) => ({
  file,
  line: at.line,
  vendor,
  event: tag,
  verdict,
  ...(reason && { message: reasonText(reason) }),
  findings,
  // all are counted, at most 100 listed
  ...(total > findings.length && { total }),
});
