// Which of the documents is drawn.
import type { DocumentData } from "../html/model.js";
import { Live } from "./live/live.js";
import { Report } from "./reports/report.js";

/** A document. */
export const App = ({ data }: { readonly data: DocumentData }) =>
  data.kind === "live" ? <Live data={data} /> : <Report data={data} />;
