// The texts about uses that formats have in common.

import { posix } from "node:path";
import { grouped, plural } from "../../text/count.js";
import type { Change } from "../changes.js";
import type { Use, Uses } from "../uses.js";
import { beforeAfter, gradesIn, kindWords, type Report } from "./report.js";

/** The changes of a report that are told one by one: if uses were looked for, those that are used or that no line shows. */
export const toldChanges = ({ changes, uses }: Report): readonly Change[] =>
  uses ? changes.filter((change) => isUsed(uses, change) || isOfDeliveries(change)) : changes;

/** Whether a line uses what a change is about. */
export const isUsed = (uses: Uses, change: Change): boolean => (uses.of.get(change)?.length ?? 0) > 0;

/** Whether a change is about how deliveries arrive, which no member shows. */
export const isOfDeliveries = ({ kind }: Change): boolean =>
  kind === "signature" || kind === "delivery" || kind === "routing" || kind === "conversation-id";

/** `12 lines use it, 11 stop compiling`, or that none does. */
export const wordsOfUses = (change: Change, uses: readonly Use[]): string => {
  if (uses.length === 0) return isOfDeliveries(change) ? "no line of code shows it" : "no line uses it";
  const lines = new Map(uses.map((use) => [`${use.file}:${use.line}`, use.compiles]));
  const stops = [...lines.values()].filter((compiles) => !compiles).length;
  const use = lines.size === 1 ? "1 line uses it" : `${grouped(lines.size)} lines use it`;
  return `${use}, ${grouped(stops)} ${stops === 1 ? "stops" : "stop"} compiling`;
};

/** `no line uses 15 changes: 3 breaking, 12 safe`; undefined if all are used. */
export const unusedWords = ({ changes, uses }: Report): string | undefined => {
  if (!uses) return undefined;
  const unused = changes.filter((change) => !isUsed(uses, change) && !isOfDeliveries(change));
  return unused.length === 0
    ? undefined
    : `no line uses ${plural(unused.length, "change")}: ${gradesIn(unused)}`;
};

/** How many places are named in one line. */
const MAX_NAMED = 5;

/** `cannot be followed: 5 places: src/plain.ts:68 (passed to JSON.stringify)`; undefined if there are none. */
export const cannotFollowWords = ({ uses }: Report): string | undefined => {
  const places = uses?.cannotFollow ?? [];
  if (places.length === 0) return undefined;
  const named = places.slice(0, MAX_NAMED).map(({ file, line, why }) => `${file}:${line} (${why})`);
  const more = places.length > MAX_NAMED ? ` and ${places.length - MAX_NAMED} more` : "";
  return `cannot be followed: ${plural(places.length, "place")}: ${named.join(", ")}${more}`;
};

/** The text of a line of code in a report. */
export const lineText = ({ text }: Use): string =>
  text.length > MAX_CODE_LENGTH ? `${text.slice(0, MAX_CODE_LENGTH).trimEnd()} …` : text;

/** A longer line of code is cut: it is only to be recognised. */
const MAX_CODE_LENGTH = 70;

/** What a format for a pull request says of one use: how bad it is, where it is, and of which change. */
export interface ToldUse {
  readonly level: "error" | "warning" | "notice";
  readonly change: Change;
  readonly use: Use;
  /** The file from where the command runs. */
  readonly file: string;
}

/** The uses of all changes, the worst first: a line that a breaking change stops compiling, then other uses of breaking ones. */
export const toldUses = (report: Report): ToldUse[] => {
  const { changes, uses } = report;
  if (!uses) return [];
  const all = changes.flatMap((change) =>
    (uses.of.get(change) ?? []).map((use): ToldUse => {
      const level = change.grade !== "breaking" ? "notice" : use.compiles ? "warning" : "error";
      return { level, change, use, file: posix.join(uses.folder, use.file) };
    }),
  );
  return LEVELS.flatMap((level) => all.filter((each) => each.level === level));
};

const LEVELS = ["error", "warning", "notice"] as const;

/** `reads /data/conversation/duration_ms: member removed: number, optional` */
export const sentenceOfUse = ({ change, use }: ToldUse): string => {
  const values = beforeAfter(change, (text) => text);
  const what = `${change.pointer || "/"}  ${kindWords(change)}${values && `: ${values}`}`;
  const through = use.through === null ? "" : `, through Conversation.${use.through}`;
  return `${use.compiles ? "" : "stops compiling: "}${use.how} of ${what}${through}`;
};
