// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationUserCreated } from "./types.js";

/**
 * The event `conversation.user.created` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A customer began a conversation
 *
 * Sent when a user or lead begins a conversation. It has the first message in source (conversation_message in API 1.x), and no parts yet.
 *
 * @example
 * if (conversationUserCreated.is(payload)) console.log(payload);
 */
export declare const conversationUserCreated: Event<ConversationUserCreated, "conversation.user.created">;
