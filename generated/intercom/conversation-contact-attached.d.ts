// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationContactAttached } from "./types.js";

/**
 * The event `conversation.contact.attached` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A contact joined a conversation
 *
 * Has rows of the vendor's database: integer ids, times as text, JSON as text. The contact is the one that joined.
 *
 * @example
 * if (conversationContactAttached.is(payload)) console.log(payload);
 */
export declare const conversationContactAttached: Event<ConversationContactAttached, "conversation.contact.attached">;
