// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationUserReplied } from "./types.js";

/**
 * The event `conversation.user.replied` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A customer replied
 *
 * Sent for each reply of a customer. The reply is the newest part.
 *
 * @example
 * if (conversationUserReplied.is(payload)) console.log(payload);
 */
export declare const conversationUserReplied: Event<ConversationUserReplied, "conversation.user.replied">;
