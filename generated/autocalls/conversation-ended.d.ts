// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationEnded } from "./types.js";

/**
 * The event `conversation-ended` of Autocalls: `is`, `check` and `schema` of its payload.
 *
 * A chat conversation ended
 *
 * Sent once a web widget or WhatsApp conversation has been without a message for the assistant's inactivity timeout. With the assistant's setting conversation_ended_retrigger, the same conversation is sent again after further messages.
 *
 * @example
 * if (conversationEnded.is(payload)) console.log(payload);
 */
export declare const conversationEnded: Event<ConversationEnded, "conversation-ended">;
