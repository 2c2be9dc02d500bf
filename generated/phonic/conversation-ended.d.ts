// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationEnded } from "./types.js";

/**
 * The event `conversation.ended` of Phonic: `is`, `check` and `schema` of its payload.
 *
 * A conversation has ended
 *
 * Fires when a conversation ends and carries the whole of it. Whether the recording and the post-call transcript are ready by then is not documented; the documented example has no post-call transcript yet.
 *
 * @example
 * if (conversationEnded.is(payload)) console.log(payload);
 */
export declare const conversationEnded: Event<ConversationEnded, "conversation.ended">;
