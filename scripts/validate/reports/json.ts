// Prints findings as JSON or NDJSON.

import { reasonText } from "../../captures/input/reason.js";
import { jsonText } from "../../text/json.js";
import type { ListedPayload } from "../task.js";
import type { Report, ReportFormat, ReportOptions } from "./report.js";

const needs: ReportFormat["needs"] = (all) => ({ list: all ? "all" : "faulty", group: false, frames: false });

/** One JSON document. Each result is written at once, so that they need no memory. The summary comes last. */
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

/** One JSON result in each line, and the summary in the last line. */
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
  // at most 100 are listed, but all are counted
  ...(total > findings.length && { total }),
});
