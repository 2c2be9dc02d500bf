// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationPriorityUpdated } from "./types.js";

/**
 * The event `conversation.priority.updated` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * The priority of a conversation changed
 *
 * The member priority has the new one.
 *
 * @example
 * if (conversationPriorityUpdated.is(payload)) console.log(payload);
 */
export declare const conversationPriorityUpdated: Event<ConversationPriorityUpdated, "conversation.priority.updated">;
