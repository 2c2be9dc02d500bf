// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationMessage } from "./types.js";

/**
 * The event `v1.conversation.message` of Ada: `is`, `check` and `schema` of its payload.
 *
 * A message was added to a conversation
 *
 * Fires for every message of the end user, the AI Agent or a human agent. Deliveries may arrive out of order; sort by timestamp.
 *
 * @example
 * if (conversationMessage.is(payload)) console.log(payload);
 */
export declare const conversationMessage: Event<ConversationMessage, "v1.conversation.message">;
