// The texts about uses that formats have in common.

import { grouped, plural } from "../../text/count.js";
import type { Change } from "../changes.js";
import type { Use, Uses } from "../uses.js";
import { cut, gradesIn, type Report } from "./report.js";

/** The changes of a report that are told one by one: if uses were looked for, those that are used or that no line shows. */
export const toldChanges = ({ changes, uses }: Report): readonly Change[] =>
  uses ? changes.filter((change) => isUsed(uses, change) || isOfDeliveries(change)) : changes;

/** Whether a line uses what a change is about. */
export const isUsed = (uses: Uses, change: Change): boolean => (uses.of.get(change)?.length ?? 0) > 0;

/** Whether a change is about how deliveries arrive, which no member shows. */
export const isOfDeliveries = ({ kind }: Change): boolean =>
  kind === "signature" || kind === "delivery" || kind === "routing" || kind === "conversation-id";

/** `12 lines use it, 11 stop compiling` */
export const wordsOfUses = (uses: readonly Use[]): string => {
  const lines = new Map(uses.map((use) => [`${use.file}:${use.line}`, use.compiles]));
  const stops = [...lines.values()].filter((compiles) => !compiles).length;
  const use = lines.size === 1 ? "1 line uses it" : `${grouped(lines.size)} lines use it`;
  return `${use}, ${grouped(stops)} ${stops === 1 ? "stops" : "stop"} compiling`;
};

/** `no line uses 3 breaking, 12 safe changes: /data/id, /data/at and 13 more`; undefined if all are used. */
export const unusedWords = ({ changes, uses }: Report): string | undefined => {
  if (!uses) return undefined;
  const unused = changes.filter((change) => !isUsed(uses, change) && !isOfDeliveries(change));
  return unused.length === 0
    ? undefined
    : `no line uses ${plural(unused.length, "change")}: ${gradesIn(unused)}`;
};

/** How many places are named in one line. */
const MAX_NAMED = 5;

/** `5 places hand whole values on: src/plain.ts:68 (JSON.stringify)`; undefined if there are none. */
export const cannotFollowWords = ({ uses }: Report): string | undefined => {
  const places = uses?.cannotFollow ?? [];
  if (places.length === 0) return undefined;
  const named = places.slice(0, MAX_NAMED).map(({ file, line, why }) => `${file}:${line} (${why})`);
  const more = places.length > MAX_NAMED ? ` and ${places.length - MAX_NAMED} more` : "";
  return `cannot be followed: ${plural(places.length, "place")}: ${named.join(", ")}${more}`;
};

/** The text of a line of code in a report. */
export const lineText = ({ text }: Use): string => cut(text);
