// Reads the documents that `--format html` makes.

import type { DocumentData } from "../../../scripts/html/model.js";

/** What a document shows. */
export const dataIn = <Kind extends DocumentData["kind"]>(
  html: string,
  kind: Kind,
): Extract<DocumentData, { kind: Kind }> => {
  const [, text] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html) ?? [];
  const data = JSON.parse(text ?? "null") as DocumentData;
  if (data.kind !== kind) throw new Error(`a document of ${data.kind}`);
  return data as Extract<DocumentData, { kind: Kind }>;
};

/** A document without what says how and when it was made. Other text stays as it is. */
export const undated = (html: string): string =>
  html.replace(/<title>.*<\/title>/, "").replace(/"summary":\{"command":".*?","at":".*?",/, "");
