// Which of the documents is drawn.
import type { DocumentData } from "../html/model.js";
import { Report } from "./reports/report.js";

/** A document. */
export const App = ({ data }: { readonly data: DocumentData }) =>
  data.kind === "live" ? <main>{data.kind}</main> : <Report data={data} />;
