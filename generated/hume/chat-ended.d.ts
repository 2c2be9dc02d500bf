// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatEnded } from "./types.js";

/**
 * The event `chat_ended` of Hume: `is`, `check` and `schema` of its payload.
 *
 * A chat has ended
 *
 * Sent when a chat is over. It says why and how long it took. This is the event to store.
 *
 * @example
 * if (chatEnded.is(payload)) console.log(payload);
 */
export declare const chatEnded: Event<ChatEnded, "chat_ended">;
