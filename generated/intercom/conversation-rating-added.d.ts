// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationRatingAdded } from "./types.js";

/**
 * The event `conversation.rating.added` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A customer rated a conversation
 *
 * The rating and the remark are in conversation_rating. The event may come long after the end. In the known shape it has no parts.
 *
 * @example
 * if (conversationRatingAdded.is(payload)) console.log(payload);
 */
export declare const conversationRatingAdded: Event<ConversationRatingAdded, "conversation.rating.added">;
