// Prints changes as SARIF, for code scanning and editors.

import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { jsonText } from "../../text/json.js";
import type { Change, Grade } from "../changes.js";
import { beforeAfter, counts, type Format, kindWords, type Report } from "./report.js";
import { sentenceOfUse, toldUses } from "./uses.js";

/**
 * SARIF 2.1.0: a result for every use in the user's code, on its line. If uses were not looked for, a result for every change,
 * on its line of the newer schema.
 */
export const sarif: Format = (report) => {
  const { changes } = report;
  const ids = [...new Set(changes.map(({ kind }) => kind))].sort();
  const rules = ids.map((id) => ({ id, shortDescription: { text: id.replace(/-/g, " ") } }));
  const results = (report.uses ? resultsOfUses(report) : resultsOfChanges(report)).map(
    ({ change, ...result }) => ({
      ruleId: change.kind,
      ruleIndex: ids.indexOf(change.kind),
      ...result,
      properties: { vendor: change.vendor, event: change.event, grade: change.grade },
    }),
  );
  return `${jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "afterword diff", rules } },
        columnKind: "utf16CodeUnits",
        results,
        properties: {
          summary: { changes: changes.length, ...counts(changes) },
          ...(report.uses && { cannotFollow: report.uses.cannotFollow }),
        },
      },
    ],
  })}\n`;
};

const resultsOfUses = (report: Report) =>
  toldUses(report).map((told) => {
    const { change, use, file, level } = told;
    return {
      change,
      level: level === "notice" ? "note" : level,
      message: { text: `${change.vendor} ${change.event ?? ""}: ${sentenceOfUse(told)}` },
      locations: [placeOf(file, { startLine: use.line, startColumn: use.column })],
      // identifies a use in later reports, even if lines move
      partialFingerprints: {
        "afterword/v1": [change.vendor, change.event, change.kind, change.pointer, file, use.text].join(" "),
      },
    };
  });

const LEVELS: Record<Grade, string> = { breaking: "error", drift: "warning", safe: "note" };

const resultsOfChanges = ({ changes, locate }: Report) =>
  changes.map((change) => {
    const { vendor, event, pointer, kind, grade } = change;
    const found = event === null ? undefined : locate?.(vendor, event, pointer);
    return {
      change,
      level: LEVELS[grade],
      message: { text: sentenceOfChange(change) },
      locations: found
        ? [placeOf(found.file, found.line === undefined ? undefined : { startLine: found.line })]
        : [],
      partialFingerprints: { "afterword/v1": [vendor, event, kind, pointer].join(" ") },
    };
  });

const sentenceOfChange = (change: Change): string => {
  const values = beforeAfter(change, (text) => text);
  return `${change.vendor} ${change.event ?? ""}: ${change.pointer || "/"}  ${kindWords(change)}${values && `: ${values}`}`;
};

const placeOf = (file: string, region: { startLine: number; startColumn?: number } | undefined) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
});

/** The URI of a file. It is relative if the file's name is relative to the current folder. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(/[\\/]/).map(encodeURIComponent).join("/");
