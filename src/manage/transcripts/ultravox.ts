// Transcripts of calls at Ultravox.
import type { Item, Tool } from "../../../generated/_conversation/types.js";
import type { MessageList, paths } from "../../../generated/ultravox/paths.js";
import { durationMs } from "../../mapping/instant.js";
import { itemOf } from "../../mapping/parts.js";
import { idText, isFilled, type Json, json, object, text } from "../../mapping/readers.js";
import { bodyOf, connect } from "../connect.js";
import { allPages, anyListIn, cursorIn } from "../endpoints.js";
import { SERVER } from "../ultravox.js";
import { MAX_PAGE_BYTES, PAGE_SIZE, type Source } from "./source.js";

const API = { name: "Ultravox", server: SERVER, keyHeader: "x-api-key", maxBytes: MAX_PAGE_BYTES };

const ROLES: Readonly<Record<string, readonly [Item["kind"], Item["role"]]>> = {
  MESSAGE_ROLE_USER: ["message", "customer"],
  MESSAGE_ROLE_AGENT: ["message", "agent"],
  MESSAGE_ROLE_TOOL_CALL: ["tool_call", "agent"],
  MESSAGE_ROLE_TOOL_RESULT: ["tool_result", "tool"],
};

/** How transcripts of Ultravox are fetched and read. */
export const ultravoxTranscripts: Source = {
  api: API,
  fetchEntries: (callId, options) => {
    const { client } = connect<paths>(API, options);
    return allPages<unknown>("Ultravox", async (cursor) => {
      const query = { pageSize: PAGE_SIZE, ...(cursor !== undefined && { cursor }) };
      const params = { path: { callId }, query };
      const answer = bodyOf<MessageList>(await client.GET("/api/calls/{callId}/messages", { params }));
      return {
        entries: anyListIn("Ultravox", "messages", answer?.results),
        next: cursorIn("Ultravox", answer?.next),
      };
    });
  },
  itemsOf: (entry, source, start) => {
    const raw = text(entry.role) ?? "";
    const known = Object.hasOwn(ROLES, raw) ? ROLES[raw] : undefined;
    if (known === undefined) return [];
    const [kind, role] = known;
    const tool = kind === "message" ? null : toolOf(entry, kind);
    const said = kind === "message" ? text(entry.text) : null;
    const [from, to] = timesOf(entry);
    const length = from === null || to === null ? null : to - from;
    return [itemOf(kind, role, raw, said, null, start, source, length, null, tool, from)];
  },
};

/** When it was said and until when, in milliseconds: by the clock since somebody joined, which is when a call starts. */
const timesOf = ({ wallClockTimespan, timespan }: Json): [number | null, number | null] => {
  const { start, end } = object(isFilled(wallClockTimespan) ? wallClockTimespan : timespan);
  return [durationMs(start, "s"), durationMs(end, "s")];
};

const toolOf = (entry: Json, kind: Item["kind"]): Tool => ({
  id: idText(entry.invocationId),
  name: text(entry.toolName),
  arguments: kind === "tool_call" ? json(entry.text ?? null) : null,
  output: kind === "tool_result" ? json(entry.text ?? null) : null,
  isError: isFilled(entry.errorDetails) ? true : null,
});
