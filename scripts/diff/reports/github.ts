// Prints changes as annotations of GitHub Actions.

import { printable } from "../../text/printable.js";
import type { Change } from "../changes.js";
import { grouped, type Told } from "./grouping.js";
import {
  beforeAfter,
  cut,
  effectWords,
  type Format,
  feedWords,
  kindWords,
  otherPlaces,
  type Report,
  summary,
} from "./report.js";
import { cannotFollowWords, sentenceOfUse, toldUses, unusedWords } from "./uses.js";

/** GitHub shows only ten annotations of a kind for one step. */
const MAX_ANNOTATIONS = 10;

/** Workflow commands: breaking changes as errors; drift, and other changes that accept less, as warnings. */
export const github: Format = (report) => (report.uses ? ofUses(report) : ofSchemas(report));

const ofSchemas = (report: Report): string => {
  const { old, new: now, locate } = report;
  const changes = grouped(report.changes);
  const errors = changes.filter(({ grade }) => grade === "breaking");
  const warnings = changes.filter(
    ({ grade, acceptsLess }) => grade !== "breaking" && (acceptsLess || grade === "drift"),
  );
  const hidden = [errors, warnings].reduce(
    (sum, { length }) => sum + Math.max(0, length - MAX_ANNOTATIONS),
    0,
  );
  const notice = `${old} → ${now}: ${summary(report)}${hidden > 0 ? `; ${hidden} more are not shown` : ""}`;
  return [
    ...errors.slice(0, MAX_ANNOTATIONS).map((change) => annotation("error", change, locate)),
    ...warnings.slice(0, MAX_ANNOTATIONS).map((change) => annotation("warning", change, locate)),
    `::notice title=${property("afterword diff")}::${message(notice)}\n`,
  ].join("");
};

/** An annotation on each of the user's lines that uses what changed. */
const ofUses = (report: Report): string => {
  const all = toldUses(report);
  const shown = all.filter(
    (each, index) => all.slice(0, index).filter(({ level }) => level === each.level).length < MAX_ANNOTATIONS,
  );
  const hidden = all.length - shown.length;
  const notes = [
    unusedWords(report),
    cannotFollowWords(report),
    ...(hidden > 0 ? [`${hidden} more uses are not shown`] : []),
  ];
  const notice = [`${report.old} → ${report.new}: ${summary(report)}`, ...notes.filter(Boolean)].join("; ");
  return [
    ...shown.map((told) => {
      const { level, change, use, file } = told;
      const title = property(cut(`${change.vendor} ${change.event ?? ""}`.trim()));
      return `::${level} file=${property(file)},line=${use.line},col=${use.column},title=${title}::${message(sentenceOfUse(told))}\n`;
    }),
    `::notice title=${property("afterword diff")}::${message(notice)}\n`,
  ].join("");
};

const annotation = (command: "error" | "warning", change: Told, locate: Report["locate"]): string => {
  const title = `${change.vendor}${change.event === null ? "" : ` ${change.event}`}: ${kindWords(change)}`;
  const place = [change.pointer || "/", ...change.when.map((each) => `(${each})`)].join(" ");
  const effects = effectWords(change);
  const further = [feedWords(change, asItIs), otherPlaces(change, asItIs)];
  const says = [
    `${cut(place)}  ${beforeAfter(change, asItIs)}`,
    effects.length > 0 ? ` [${effects.join(", ")}]` : "",
    ...further.map((words) => (words === undefined ? "" : `; ${words}`)),
  ].join("");
  const file = fileProperties(change, locate);
  return `::${command} ${file}title=${property(cut(title))}::${message(says.trim())}\n`;
};

const asItIs = (text: string): string => text;

/** The file and line of the schema in the newer version. Empty if the schema was removed. */
const fileProperties = ({ vendor, event, pointer }: Change, locate: Report["locate"]): string => {
  const found = event === null ? undefined : locate?.(vendor, event, pointer);
  if (!found) return "";
  return `file=${property(found.file)},${found.line === undefined ? "" : `line=${found.line},`}`;
};

/** Escapes the text of a workflow command. */
const message = (text: string): string =>
  printable(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

/** Escapes a property of a workflow command. */
const property = (text: string): string => message(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
