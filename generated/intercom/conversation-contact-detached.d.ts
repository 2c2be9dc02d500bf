// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationContactDetached } from "./types.js";

/**
 * The event `conversation.contact.detached` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A contact left a conversation
 *
 * As conversation.contact.attached. The contact is the one that left.
 *
 * @example
 * if (conversationContactDetached.is(payload)) console.log(payload);
 */
export declare const conversationContactDetached: Event<ConversationContactDetached, "conversation.contact.detached">;
