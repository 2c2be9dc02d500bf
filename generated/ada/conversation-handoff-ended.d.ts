// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationHandoffEnded } from "./types.js";

/**
 * The event `v1.conversation.handoff.ended` of Ada: `is`, `check` and `schema` of its payload.
 *
 * A handoff to human agents ended
 *
 * Fires when the handoff part of a conversation is over; the conversation itself may go on with the AI Agent.
 *
 * @example
 * if (conversationHandoffEnded.is(payload)) console.log(payload);
 */
export declare const conversationHandoffEnded: Event<ConversationHandoffEnded, "v1.conversation.handoff.ended">;
