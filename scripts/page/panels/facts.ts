// What a conversation tells besides what was said, as names and values.
import type { Conversation } from "../../../src/index.js";
import { sentTime, sinceStart } from "./clock.js";

/** A fact. Its value is a text from outside. */
export type Fact = readonly [name: string, value: string];

/** The facts that are known, in the order in which they are shown. */
export const factsOf = (conversation: Conversation): Fact[] => {
  const { agent, customer, line, endedBy, outcome, channel, durationMs } = conversation;
  const known: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["id", conversation.id],
    ["phase", conversation.phase],
    ["account", conversation.tenant],
    ["channel", channel === "unknown" ? conversation.channelRaw : aside(channel, conversation.channelRaw)],
    ["agent", agent && aside(agent.name, agent.id)],
    ["customer", aside(joined(", ", [customer.name, customer.phone, customer.email]), customer.id)],
    ["line", line && joined(" → ", [line.from ?? (line.to && "?"), line.to])],
    ["carrier", line && aside(line.provider, line.callId)],
    ["started", conversation.startedAt && sentTime(conversation.startedAt)],
    ["ended", conversation.endedAt && sentTime(conversation.endedAt)],
    ["reported", conversation.occurredAt && sentTime(conversation.occurredAt)],
    ["length", durationMs === null ? null : sinceStart(durationMs)],
    ["ended by", endedBy && aside(roleWords(endedBy.role, null), joined(", ", [endedBy.raw, endedBy.id]))],
    ["outcome", outcome && joined(": ", [successWord(outcome.success), outcome.summary])],
  ];
  return known.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
};

/** Who spoke: `human agent`; the vendor's word if the role is not known. */
export const roleWords = (role: string, raw: string | null): string =>
  role === "unknown" && raw ? raw : role.replace("_", " ");

const successWord = (success: boolean | null): string | null =>
  success === null ? null : success ? "success" : "no success";

/** `phone (phone_call)`; one of them if there is no other, or both are the same. */
const aside = (word: string | null, other: string | null): string | null =>
  word && other && word.toLowerCase() !== other.toLowerCase() ? `${word} (${other})` : word || other;

const joined = (between: string, words: readonly (string | null)[]): string | null =>
  words.filter((word) => word).join(between) || null;
