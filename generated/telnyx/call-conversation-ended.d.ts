// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallConversationEnded } from "./types.js";

/**
 * The event `call.conversation.ended` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * A conversation ended
 *
 * Sent when the conversation of an AI Assistant, or a Conversation Relay, is over. It says how long the conversation was and which models were used, and has no transcript.
 *
 * @example
 * if (callConversationEnded.is(payload)) console.log(payload);
 */
export declare const callConversationEnded: Event<CallConversationEnded, "call.conversation.ended">;
