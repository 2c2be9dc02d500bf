// Transcripts of chats at Hume.
import type { Item, Tool } from "../../../generated/_conversation/types.js";
import type { ChatEvents, paths } from "../../../generated/hume/paths.js";
import { instantText } from "../../mapping/instant.js";
import { itemOf } from "../../mapping/parts.js";
import { idText, type Json, json, object, parsed, text } from "../../mapping/readers.js";
import { bodyOf, connect } from "../connect.js";
import { allPages, anyListIn } from "../endpoints.js";
import { MAX_PAGE_BYTES, PAGE_SIZE, type Source } from "./source.js";

const API = {
  name: "Hume",
  server: "https://api.hume.ai",
  keyHeader: "x-hume-api-key",
  maxBytes: MAX_PAGE_BYTES,
};

/** What each kind of entry is. All that is no message of somebody and no tool's is an event. */
const KINDS: Readonly<Record<string, Item["kind"]>> = {
  USER_MESSAGE: "message",
  AGENT_MESSAGE: "message",
  FUNCTION_CALL: "tool_call",
  FUNCTION_CALL_RESPONSE: "tool_result",
  SYSTEM_PROMPT: "event",
  CHAT_START_MESSAGE: "event",
  USER_RECORDING_START_MESSAGE: "event",
  USER_INTERRUPTION: "event",
  PAUSE_ONSET: "event",
  RESUME_ONSET: "event",
  CHAT_END_MESSAGE: "event",
};

const ROLES: Readonly<Record<string, Item["role"]>> = {
  USER: "customer",
  AGENT: "agent",
  SYSTEM: "system",
  TOOL: "tool",
};

/** How transcripts of Hume are fetched and read. */
export const humeTranscripts: Source = {
  api: API,
  fetchEntries: (id, options) => {
    const { client } = connect<paths>(API, options);
    return allPages<unknown>("Hume", async (cursor = "0") => {
      const query = { page_size: PAGE_SIZE, page_number: Number(cursor), ascending_order: true };
      const answer = bodyOf<ChatEvents>(
        await client.GET("/v0/evi/chats/{id}/events", { params: { path: { id }, query } }),
      );
      const pages = answer?.total_pages;
      const next = Number(cursor) + 1;
      const isLast = typeof pages !== "number" || next >= pages || answer?.events_page?.length === 0;
      return {
        entries: anyListIn("Hume", "events", answer?.events_page),
        next: isLast ? undefined : String(next),
      };
    });
  },
  itemsOf: (entry, source, start) => {
    const type = text(entry.type) ?? "";
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    if (kind === undefined) return [];
    const raw = text(entry.role);
    const role = kind === "tool_call" ? "agent" : kind === "tool_result" ? "tool" : roleOf(raw);
    const isTool = kind === "tool_call" || kind === "tool_result";
    const said = text(entry.message_text);
    const at = instantText(entry.timestamp, "ms");
    // a start of the recording or a pause has no text: its word tells what happened
    const shown = isTool ? null : kind === "event" ? (said ?? type) : said;
    const tool = isTool ? toolOf(entry, kind) : null;
    return [itemOf(kind, role, raw, shown, at, start, source, null, null, tool)];
  },
};

const roleOf = (word: string | null): Item["role"] =>
  word !== null && Object.hasOwn(ROLES, word) ? (ROLES[word] as Item["role"]) : "unknown";

/**
 * The tool of an entry. Where its name, its id and its input stand is not documented: they are looked for where the
 * messages of a chat's own socket have them, in the JSON of `metadata` or `message_text`. Without them, the text is what
 * the tool was given or answered.
 */
const toolOf = (entry: Json, kind: Item["kind"]): Tool => {
  const said = text(entry.message_text);
  const details = { ...object(parsed(said, 2)), ...object(parsed(entry.metadata, 2)) };
  const given = details.parameters ?? details.arguments ?? said;
  const answered = details.content ?? details.output ?? said;
  return {
    id: idText(details.tool_call_id),
    name: text(details.name) ?? text(details.tool_name),
    arguments: kind === "tool_call" ? json(given ?? null) : null,
    output: kind === "tool_result" ? json(answered ?? null) : null,
    isError: null,
  };
};
