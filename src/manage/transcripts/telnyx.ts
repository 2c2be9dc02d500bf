// Transcripts of AI assistants at Telnyx.
import type { Item, Tool } from "../../../generated/_conversation/types.js";
import type { MessageList, paths } from "../../../generated/telnyx/paths.js";
import { itemOf, roleOf } from "../../mapping/parts.js";
import { idText, isObject, type Json, json, list, object, text } from "../../mapping/readers.js";
import { bodyOf, connect } from "../connect.js";
import { allPages, anyListIn } from "../endpoints.js";
import { SERVER } from "../telnyx.js";
import { MAX_PAGE_BYTES, PAGE_SIZE, type Source } from "./source.js";

const API = { name: "Telnyx", server: SERVER, maxBytes: MAX_PAGE_BYTES };

/** How transcripts of Telnyx are fetched and read. */
export const telnyxTranscripts: Source = {
  api: API,
  fetchEntries: (conversation_id, options) => {
    const { client } = connect<paths>(API, options);
    return allPages<unknown>("Telnyx", async (cursor = "1") => {
      const query = { "page[number]": Number(cursor), "page[size]": PAGE_SIZE };
      const params = { path: { conversation_id }, query };
      const answer = bodyOf<MessageList>(
        await client.GET("/ai/conversations/{conversation_id}/messages", { params }),
      );
      const pages = answer?.meta?.total_pages;
      const isLast = typeof pages !== "number" || Number(cursor) >= pages || answer?.data?.length === 0;
      return {
        entries: anyListIn("Telnyx", "messages", answer?.data),
        next: isLast ? undefined : String(Number(cursor) + 1),
      };
    });
  },
  itemsOf: (entry, source, start) => {
    const role = roleOf(entry.role);
    const raw = text(entry.role);
    const at = text(entry.sent_at) ?? text(entry.created_at);
    const said = text(entry.text);
    if (role === "unknown") return [];
    if (role === "tool")
      return [itemOf("tool_result", role, raw, null, at, start, source, null, null, resultOf(entry))];
    const calls = list(entry.tool_calls).flatMap((call, index): Item[] => {
      if (!isObject(call)) return [];
      const place = `${source}/tool_calls/${index}`;
      return [itemOf("tool_call", role, raw, null, at, start, place, null, null, callOf(call))];
    });
    const isSaid = said !== null && (said !== "" || calls.length === 0);
    return [...(isSaid ? [itemOf("message", role, raw, said, at, start, source)] : []), ...calls];
  },
};

const callOf = (call: Json): Tool => {
  const called = object(call.function);
  return {
    id: idText(call.id),
    name: text(called.name),
    // documented as JSON in a text, and stays so
    arguments: json(called.arguments ?? null),
    output: null,
    isError: null,
  };
};

/** What a tool answered. That such a message names the call and the tool is not documented. */
const resultOf = (entry: Json): Tool => ({
  id: idText(entry.tool_call_id),
  name: text(entry.name),
  arguments: null,
  output: json(entry.text ?? null),
  isError: null,
});
