// Conversations as lines of a file.
import type { Conversation, ConversationEnded } from "afterword/phonic";
import type { Kept, Listed, Shown } from "../lib/types.js";

export interface Row extends Pick<Conversation, "id" | "duration_ms" | "ended_by"> { // uses: duration_ms type-argument; uses: ended_by type-argument; no compile
  minutes: number;
}

export const rowOf = ({ data: { conversation } }: ConversationEnded): Row => {
  const { id, duration_ms, ...rest } = conversation; // uses: duration_ms rest; no compile
  return {
    id,
    duration_ms, // uses: duration_ms shorthand
    ended_by: rest.ended_by, // uses: ended_by rest
    minutes: 0,
  };
};

export const cells = (row: Row): string[] => [row.id, String(row.duration_ms), row.ended_by ?? "", String(row.minutes)]; // uses: duration_ms extends; uses: ended_by extends

export const keep = (conversation: Conversation): Kept => {
  const { id, duration_ms, started_at, ended_at } = conversation; // uses: duration_ms destructuring; no compile
  return { id, duration_ms, started_at, ended_at }; // uses: duration_ms shorthand
};

export const head = (shown: Shown): string => `${shown.workspace ?? ""} ${shown.origin ?? ""}`; // uses: workspace omit
export const star = (listed: Listed): string => `${listed.starred ? "*" : ""}${listed.workspace ?? ""}`; // uses: workspace intersection
export const partial = (changes: Partial<Conversation>): Conversation => ({ id: "conv_1", ...changes });
export const long: Conversation = partial({ duration_ms: 3_600_000, workspace: "north" }); // uses: duration_ms argument; uses: workspace argument; no compile

export const merged = (a: Conversation, b: Partial<Conversation>): string | undefined => {
  const both = Object.assign({}, a, b);
  return both.workspace ?? undefined; // uses: workspace intersection; no compile
};

export const frozen = (conversation: Conversation) => Object.freeze({ ...conversation }).ended_by; // uses: ended_by spread
export const nullable = (conversation: Conversation | ConversationEnded): number | undefined =>
  "data" in conversation ? conversation.data.conversation.duration_ms : conversation.duration_ms; // uses: duration_ms narrowed; no compile

export const lineOf = (row: { id: string; duration_ms?: number }): string => `${row.id},${row.duration_ms ?? 0}`;
