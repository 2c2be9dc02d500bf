// How fast the agent answered.
import { type ConversationAnalysis, type ConversationEnded, conversationAnalysis } from "afterword/phonic";
import type { Analysed } from "../lib/types.js";

export const worst = (payload: ConversationAnalysis): number => Math.max(...payload.data.conversation.latencies_ms); // uses: latencies_ms property; no compile
export const mean = ({ latencies_ms }: Analysed): number => // uses: latencies_ms parameter
  latencies_ms.reduce((sum, each) => sum + each, 0) / latencies_ms.length; // may: latencies_ms; no compile
export const first = (analysed: Analysed): number | undefined => analysed.latencies_ms[0]; // uses: latencies_ms property; no compile
export const median = (value: unknown): number | undefined => {
  if (!conversationAnalysis.is(value)) return undefined;
  const sorted = value.data.conversation.latencies_ms.toSorted((a, b) => a - b); // uses: latencies_ms validator; no compile
  return sorted[Math.floor(sorted.length / 2)];
};
export const sample: Analysed = { interruptions_count: 0, latencies_ms: [812, 640] }; // uses: latencies_ms write
export const slowest = (analysed: Pick<Analysed, "latencies_ms">): number[] => analysed["latencies_ms"]; // uses: latencies_ms type-argument; no compile

// Of the conversation itself: another type with such a member.
export const ofEnded = (payload: ConversationEnded): number[] => payload.data.conversation.analysis?.latencies_ms ?? [];
