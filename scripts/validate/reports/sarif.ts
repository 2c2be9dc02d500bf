// Prints findings as SARIF.

import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { GRADES } from "../../../src/check/findings.js";
import type { Kind } from "../../../src/check/index.js";
import { reasonText } from "../../captures/input/reason.js";
import { jsonText } from "../../text/json.js";
import type { Group } from "../group.js";
import type { ReportFormat } from "./report.js";

/** The rules of the report: a description for every kind of finding, and for every verdict without findings. */
export const RULES = {
  "unknown-field": "A member that the schema does not know",
  "unknown-value": "A word that an enum does not list",
  format: "A string that is not written in the declared format",
  limit: "A range, length, count or pattern that does not hold",
  "duplicate-key": "A member that stands more than once in its object",
  "unsafe-integer": "An integer that loses digits",
  missing: "A required member that is absent",
  type: "A value of another JSON type than declared",
  value: "A value that is not the one the schema asks for",
  "unknown-event": "A payload of no event that is known",
  malformed: "What is no JSON object, or cannot be read",
  unverified: "A delivery whose signature does not hold",
} satisfies Readonly<Record<Kind | "unknown-event" | "malformed" | "unverified", string>>;

type RuleId = keyof typeof RULES;

/** SARIF 2.1.0, for code scanning and editors: a result for every group, at the place of its first finding. */
export const sarif: ReportFormat = {
  needs: () => ({ list: "none", group: true, frames: false }),
  make: ({ write }) => ({
    add: () => {},
    end: (tally, groups) => {
      const list = groups.list();
      const ids = [...new Set(list.map(ruleOf))].sort();
      const rules = ids.map((id) => ({
        id,
        shortDescription: { text: RULES[id] },
        defaultConfiguration: { level: isDrift(id) ? "warning" : "error" },
      }));
      write(
        `${jsonText({
          $schema: "https://json.schemastore.org/sarif-2.1.0.json",
          version: "2.1.0",
          runs: [
            {
              tool: { driver: { name: "afterword", rules } },
              columnKind: "utf16CodeUnits",
              results: list.map((group) => resultOf(group, ids)),
              properties: { summary: tally.summary() },
            },
          ],
        })}\n`,
      );
    },
  }),
};

const ruleOf = ({ kind, grade }: Group): RuleId => kind ?? (grade as RuleId);

const isDrift = (id: RuleId): boolean => id in GRADES && GRADES[id as Kind] === "drift";

const resultOf = (group: Group, ids: readonly RuleId[]) => {
  const { vendor, tag, grade, kind, pointer, message, hint, count, first } = group;
  const ruleId = ruleOf(group);
  const what =
    kind === undefined ? reasonText({ message, ...(first.place && { place: first.place }) }) : message;
  const whose = [vendor, tag].filter(Boolean).join(" ");
  const where = pointer === "" ? "" : ` at ${pointer}`;
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: grade === "drift" ? "warning" : "error",
    message: { text: `${whose && `${whose}: `}${what}${where}${hint === undefined ? "" : `. ${hint}`}` },
    occurrenceCount: count,
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(first.file) },
          region: { startLine: first.line, startColumn: first.column },
        },
        ...(first.pointer !== "" && { logicalLocations: [{ fullyQualifiedName: first.pointer }] }),
      },
    ],
    // identifies a finding in later reports, even if its first place changes
    partialFingerprints: { "afterword/v1": [vendor, tag, ruleId, pointer, message].join(" ") },
    properties: { vendor, event: tag, ...(first.time !== null && { firstSeen: first.time }) },
  };
};

/** The URI of a file. It is relative if the file's name was given relative to the current folder. */
const uriOf = (file: string): string => {
  if (file === "-") return "stdin";
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join("/");
};
