// Which of the documents is drawn.
import type { DocumentData } from "../html/model.js";

/** A document. */
export const App = ({ data }: { readonly data: DocumentData }) => <main>{data.kind}</main>;
