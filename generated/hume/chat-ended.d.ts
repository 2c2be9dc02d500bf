// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatEnded } from "./types.js";

/**
 * The event `chat_ended` of Hume: `is`, `check` and `schema` of its payload.
 *
 * A chat has ended
 *
 * Fires when a chat is over, and says why and how long it took. This is the event to store. It has neither the start of the chat nor its transcript: fetch the transcript from the API with the chat_id. Nothing fires when a recording or an analysis is ready. Times are in milliseconds, the duration is in whole seconds and can be 0, and the time in the header is in seconds. The signature is over the body, a full stop and the time: other vendors have the time first. A delivery without event_name, which the pages allow, is known by its members.
 *
 * @example
 * if (chatEnded.is(payload)) console.log(payload);
 */
export declare const chatEnded: Event<ChatEnded, "chat_ended">;
