// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatStarted } from "./types.js";

/**
 * The event `chat_started` of Hume: `is`, `check` and `schema` of its payload.
 *
 * A chat has begun
 *
 * Sent when a chat begins, also when an earlier one is resumed: then the chat has a new chat_id, and the chat_group_id of the earlier one.
 *
 * @example
 * if (chatStarted.is(payload)) console.log(payload);
 */
export declare const chatStarted: Event<ChatStarted, "chat_started">;
