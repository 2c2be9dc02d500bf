// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatAnalyzed } from "./types.js";

/**
 * The event `chat_analyzed` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The analysis of a chat is ready
 *
 * Sent when the analysis of a chat is ready. It has all that `chat_ended` had, and `chat_analysis`. It replaces what `chat_ended` wrote for the same `chat.chat_id`, and may arrive before it. Sent by default.
 *
 * @example
 * if (chatAnalyzed.is(payload)) console.log(payload);
 */
export declare const chatAnalyzed: Event<ChatAnalyzed, "chat_analyzed">;
