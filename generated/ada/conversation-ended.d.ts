// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationEnded } from "./types.js";

/**
 * The event `v1.conversation.ended` of Ada: `is`, `check` and `schema` of its payload.
 *
 * A conversation ended
 *
 * Fires when a conversation is ended through the API, and since 2026-02-05 also when a native Voice call disconnects. A web chat whose tab is closed may send it late, after the conversation times out, or never.
 *
 * @example
 * if (conversationEnded.is(payload)) console.log(payload);
 */
export declare const conversationEnded: Event<ConversationEnded, "v1.conversation.ended">;
