// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TranscriptUpdated } from "./types.js";

/**
 * The event `transcript_updated` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The transcript of a call or chat has grown
 *
 * Sent again and again while people talk, each time with the whole call (or chat, for agents of chats) and the whole transcript so far, and once more at the end: that last one may arrive after call_ended. Two deliveries of one call are different news, so they are the same only if their bodies are. Sent only if an agent's webhook_events names it. Whether transcript_with_tool_calls stands in the call or beside it is not documented; both are read.
 *
 * @example
 * if (transcriptUpdated.is(payload)) console.log(payload);
 */
export declare const transcriptUpdated: Event<TranscriptUpdated, "transcript_updated">;
