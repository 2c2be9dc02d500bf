// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationDeleted } from "./types.js";

/**
 * The event `conversation.deleted` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation was deleted
 *
 * It has the id of the conversation and nothing else. The vendor's OpenAPI describes it with other members than were seen: id, object and deleted.
 *
 * @example
 * if (conversationDeleted.is(payload)) console.log(payload);
 */
export declare const conversationDeleted: Event<ConversationDeleted, "conversation.deleted">;
