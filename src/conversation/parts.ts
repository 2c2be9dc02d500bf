// The parts of a record: who took part, and what happened.
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

/** The names and values that are given. */
export const references = (...entries: readonly (readonly [name: string, value: unknown])[]): Reference[] => {
  const found: Reference[] = [];
  for (const [name, value] of entries) {
    const id = idText(value);
    if (id !== null) found.push({ name, value: id });
  }
  return found;
};

export const agentOf = (id: unknown, name: unknown): Agent | null => {
  const agent = { id: idText(id), name: text(name) };
  return agent.id === null && agent.name === null ? null : agent;
};

export const lineOf = (from: unknown, to: unknown, provider?: unknown, callId?: unknown): Line | null => {
  const line = { from: text(from), to: text(to), provider: text(provider), callId: idText(callId) };
  return (line.from ?? line.to ?? line.provider ?? line.callId) === null ? null : line;
};

export const customerOf = (id: unknown, name?: unknown, phone?: unknown): Conversation["customer"] => ({
  id: idText(id),
  name: text(name),
  phone: text(phone),
  email: null,
});

/** The words for roles on which vendors agree. */
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

/** One happening; made here and nowhere else, so that all of them have one shape. */
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

/** The transcript of these items; without a text of the vendor's, the messages joined. */
export const transcriptOf = (items: Item[], text: string | null = null): Transcript => {
  for (const { kind, text: said } of text === null ? items : [])
    if (kind === "message" && said !== null) text = text === null ? said : `${text}\n${said}`;
  return { availability: items.length > 0 || text !== null ? "inline" : "none", items, text };
};
