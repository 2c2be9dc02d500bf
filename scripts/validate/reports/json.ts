import { told } from "../../captures/input/reason.js";
import { jsonText } from "../../text/json.js";
import type { Listed } from "../task.js";
import type { Format, Report, ReportOptions } from "./report.js";

const needs: Format["needs"] = (all) => ({ list: all ? "all" : "faulty", group: false, frames: false });

/** One document, written piece by piece so that results are not held; the summary stands behind them. */
export const json: Format = {
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
export const ndjson: Format = {
  needs,
  make: ({ write }: ReportOptions): Report => ({
    add: (file, listed) => write(`${jsonText(record(file, listed))}\n`),
    end: (tally) => write(`${jsonText({ summary: tally.summary() })}\n`),
  }),
};

const record = (file: string, { at, vendor, tag, verdict, reason, findings, total }: Listed) => ({
  file,
  line: at.line,
  vendor,
  event: tag,
  verdict,
  ...(reason && { message: told(reason) }),
  findings,
  // all are counted, at most 100 listed
  ...(total > findings.length && { total }),
});
