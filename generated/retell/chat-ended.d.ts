// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatEnded } from "./types.js";

/**
 * The event `chat_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A chat is over
 *
 * Sent when a chat is over. The chat is complete but for chat_analysis, which chat_analyzed brings. Store one row per chat.chat_id, and do not overwrite what chat_analyzed has written, for chat_analyzed may arrive first. Switched on by default.
 *
 * @example
 * if (chatEnded.is(payload)) console.log(payload);
 */
export declare const chatEnded: Event<ChatEnded, "chat_ended">;
