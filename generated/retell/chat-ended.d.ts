// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatEnded } from "./types.js";

/**
 * The event `chat_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A chat is over
 *
 * Sent when a chat is over. It has the whole chat except `chat_analysis`, which comes with `chat_analyzed`. Do not let it overwrite what `chat_analyzed` has written for the same `chat.chat_id`: that event may arrive first. Sent by default.
 *
 * @example
 * if (chatEnded.is(payload)) console.log(payload);
 */
export declare const chatEnded: Event<ChatEnded, "chat_ended">;
