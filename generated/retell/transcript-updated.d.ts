// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TranscriptUpdated } from "./types.js";

/**
 * The event `transcript_updated` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The transcript of a call or chat has grown
 *
 * Sent again and again during a call, or a chat: each time with the whole call or chat, and the whole transcript so far. It comes once more at the end, and that may be after `call_ended`. Sent only if `webhook_events` of the agent names it. Two deliveries about one call are the same only if their bodies are. Whether `transcript_with_tool_calls` stands in the call or beside it is not documented; both are read.
 *
 * @example
 * if (transcriptUpdated.is(payload)) console.log(payload);
 */
export declare const transcriptUpdated: Event<TranscriptUpdated, "transcript_updated">;
