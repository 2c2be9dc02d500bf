// From the items of a transcript to what is drawn: bubbles with the pauses between them, tool calls with their results.
import type { Conversation } from "../../../src/index.js";

/** One happening in a transcript. */
export type Item = Conversation["transcript"]["items"][number];

/** What is drawn as one thing. */
export type Entry = Bubble | ToolUse | Happening;

/** Somebody said or wrote something. */
export interface Bubble {
  readonly kind: "message";
  readonly item: Item;
  /** What passed since the message before it ended. Null if the payload does not tell. */
  readonly pause: Pause | null;
}

/** The time between the end of a message and the start of the next. */
export interface Pause {
  /** In milliseconds. Negative if the second began before the first had ended. */
  readonly ms: number;
  /** Whether the agent answered the customer: then it is the latency of the agent. */
  readonly isAnswer: boolean;
  /** Whether people notice it as a wait. */
  readonly isLong: boolean;
}

/** A tool was called, with what it answered. */
export interface ToolUse {
  readonly kind: "tool";
  /** Null if only a result is there. */
  readonly call: Item | null;
  readonly results: readonly Item[];
}

/** Anything else: the conversation was handed over, somebody joined. */
export interface Happening {
  readonly kind: "handoff" | "event";
  readonly item: Item;
}

/** From here on a pause is long. In speech, people begin to ask whether anybody is there. */
const LONG_PAUSE_MS = 2000;

/**
 * What is drawn, in the order of the transcript. A result stands with the call that has its identifier; without one, it
 * stands alone.
 *
 * @example entriesOf(conversation.transcript.items)
 */
export const entriesOf = (items: readonly Item[]): Entry[] => {
  const entries: Entry[] = [];
  const calls = new Map<string, Item[]>();
  let before: Item | null = null;
  for (const item of items)
    if (item.kind === "message") {
      entries.push({ kind: "message", item, pause: before && pauseBetween(before, item) });
      before = item;
    } else if (item.kind === "tool_call") {
      const results: Item[] = [];
      entries.push({ kind: "tool", call: item, results });
      const id = item.tool?.id;
      if (id) calls.set(id, results);
    } else if (item.kind === "tool_result") {
      const results = calls.get(item.tool?.id ?? "");
      if (results) results.push(item);
      else entries.push({ kind: "tool", call: null, results: [item] });
    } else entries.push({ kind: item.kind, item });
  return entries;
};

const pauseBetween = (before: Item, item: Item): Pause | null => {
  if (before.startMs === null || before.durationMs === null || item.startMs === null) return null;
  const ms = item.startMs - before.startMs - before.durationMs;
  const isAnswer = before.role === "customer" && item.role === "agent";
  return { ms, isAnswer, isLong: ms >= LONG_PAUSE_MS };
};

/** How long the agent took to answer. */
export interface Latency {
  readonly answers: number;
  /** Both in milliseconds. */
  readonly median: number;
  readonly longest: number;
}

/** How long the agent took to answer, over a conversation. Null if the payload does not tell. */
export const latencyOf = (entries: readonly Entry[]): Latency | null => {
  const answers = entries
    .flatMap((entry) => (entry.kind === "message" && entry.pause?.isAnswer ? [entry.pause.ms] : []))
    .sort((a, b) => a - b);
  const [low, high] = [answers[(answers.length - 1) >> 1], answers[answers.length >> 1]];
  if (low === undefined || high === undefined) return null;
  return { answers: answers.length, median: (low + high) / 2, longest: answers.at(-1) as number };
};
