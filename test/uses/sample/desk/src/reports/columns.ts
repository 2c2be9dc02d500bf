// Which members stand in which column.
import type { Conversation, ConversationItem } from "afterword/phonic";
import { Column, pick, sortBy } from "../lib/pick.js";
import type { Numbers, Prefixed, Setters, Texts } from "../lib/types.js";

export const COLUMNS: readonly (keyof Conversation)[] = ["id", "duration_ms", "started_at"]; // uses: duration_ms keyof; no compile
export const SORTED = ["started_at", "workspace"] as const satisfies readonly (keyof Conversation)[]; // uses: workspace keyof
export const NUMBERS: Numbers[] = ["duration_ms", "vad_threshold"]; // uses: duration_ms keyof; no compile

export const TITLES: Texts = {
  id: "Id",
  duration_ms: "Length", // uses: duration_ms mapped; no compile
  started_at: "Start",
};

export const WIDTHS: Partial<Record<keyof Conversation, number>> = {
  id: 30,
  duration_ms: 8, // uses: duration_ms record-keyof; no compile
  workspace: 12, // uses: workspace record-keyof
};

export const prefixed = (conversation: Conversation): Prefixed => ({
  phonic_id: conversation.id,
  phonic_duration_ms: 0, // uses: duration_ms remapped; no compile
});

export const setters: Pick<Setters, "duration_ms" | "id"> = { // uses: duration_ms type-argument; no compile
  id: (value) => console.log(value.length),
  duration_ms: (value) => console.log(value), // uses: duration_ms mapped; no compile
};

export const shown = (conversation: Conversation) =>
  pick(conversation, ["id", "external_id", "ended_by"]); // uses: external_id generic; uses: ended_by generic

export const sorted = (rows: readonly Conversation[]) => sortBy(rows, "duration_ms"); // uses: duration_ms generic; no compile
export const byStart = (rows: readonly Conversation[]) => sortBy(rows, "started_at");
export const length = new Column<Conversation>("duration_ms", "Length"); // uses: duration_ms generic; no compile
export const who = new Column<ConversationItem, "role">("role", "Who"); // uses: role generic
export const turnLength = new Column<ConversationItem>("duration_ms", "Length");
const HEADS = new Map<keyof Conversation, string>([["duration_ms", "Length"], ["id", "Id"]]); // uses: duration_ms generic; no compile
export const headOf = (key: keyof Conversation): string | undefined => HEADS.get(key);
export const isNumber = (key: keyof Conversation): boolean => key === "duration_ms" || key === "vad_threshold"; // uses: duration_ms keyof; no compile
