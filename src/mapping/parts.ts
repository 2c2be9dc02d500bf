// Makes the parts of a record. A part is null or empty if the payload says nothing about it.
import type {
  Agent,
  Conversation,
  Item,
  Line,
  Reference,
  Tool,
  Transcript,
} from "../../generated/_conversation/types.js";
import { finite, instant } from "./instant.js";
import { idText, text } from "./readers.js";

/** The references whose values are given. */
export const references = (...entries: readonly (readonly [name: string, value: unknown])[]): Reference[] => {
  const found: Reference[] = [];
  for (const [name, value] of entries) {
    const id = idText(value);
    if (id !== null) found.push({ name, value: id });
  }
  return found;
};

/** The agent; null without id and name. */
export const agentOf = (id: unknown, name: unknown): Agent | null => {
  const agent = { id: idText(id), name: text(name) };
  return agent.id === null && agent.name === null ? null : agent;
};

/** The telephone line; null if nothing about it is given. */
export const lineOf = (from: unknown, to: unknown, provider?: unknown, callId?: unknown): Line | null => {
  const line = { from: text(from), to: text(to), provider: text(provider), callId: idText(callId) };
  return (line.from ?? line.to ?? line.provider ?? line.callId) === null ? null : line;
};

/** The customer. Never null: a conversation always has one. */
export const customerOf = (id: unknown, name?: unknown, phone?: unknown): Conversation["customer"] => ({
  id: idText(id),
  name: text(name),
  phone: text(phone),
  email: null,
});

/** The role that a vendor's word means, for words that mean the same for every vendor. */
export const roleOf = (word: string | null): Item["role"] => {
  switch (word) {
    case "assistant":
    case "ai_agent":
      return "agent";
    case "user":
    case "end_user":
      return "customer";
    case "system":
    case "developer":
      return "system";
    case "tool":
    case "human_agent":
      return word;
    default:
      return "unknown";
  }
};

/**
 * Makes an item of a transcript. All items are made here, so that they have one shape for the engine. `start` is the
 * start of the conversation, in milliseconds since 1970.
 */
export const itemOf = (
  kind: Item["kind"],
  role: Item["role"],
  roleRaw: string | null,
  text: string | null,
  at: string | null,
  start: number,
  source: string,
  durationMs: number | null = null,
  interrupted: boolean | null = null,
  tool: Tool | null = null,
): Item => ({
  kind,
  role,
  roleRaw,
  text,
  at,
  startMs: at === null ? null : finite(instant(at) - start),
  durationMs,
  interrupted,
  tool,
  source,
});

/** The transcript of these items. Its text is the vendor's, or else the messages, one per line. */
export const transcriptOf = (items: Item[], text: string | null = null): Transcript => {
  for (const { kind, text: said } of text === null ? items : [])
    if (kind === "message" && said !== null) text = text === null ? said : `${text}\n${said}`;
  return { availability: items.length > 0 || text !== null ? "inline" : "none", items, text };
};
