// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationRead } from "./types.js";

/**
 * The event `conversation.read` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A customer read a conversation
 *
 * Sent when the customer has read what is new. The newest parts may be several, for example those of a bot's greeting.
 *
 * @example
 * if (conversationRead.is(payload)) console.log(payload);
 */
export declare const conversationRead: Event<ConversationRead, "conversation.read">;
