// Reports: the documents of `--format html`.
import type { DiffData, DriftData, ValidateData } from "../../html/model.js";
import { DiffReport } from "./diff.js";
import { DriftReport } from "./drift.js";
import { ValidateReport } from "./validate.js";
import "./reports.css";

/**
 * A report, whole.
 *
 * @example <Report data={data} />
 */
export const Report = ({ data }: { readonly data: ValidateData | DriftData | DiffData }) => (
  <main class="report">
    {data.kind === "validate" ? (
      <ValidateReport data={data} />
    ) : data.kind === "drift" ? (
      <DriftReport data={data} />
    ) : (
      <DiffReport data={data} />
    )}
  </main>
);
