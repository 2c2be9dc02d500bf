// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminReplied } from "./types.js";

/**
 * The event `conversation.admin.replied` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * The team replied
 *
 * Sent for each reply of the team. It may be a bot's: the reply of a workflow comes as this event and as conversation.operator.replied too, in two deliveries with two ids. The author of the part says who wrote it, and both deliveries have the same dedupeKey, because it is made of the ids of the parts.
 *
 * @example
 * if (conversationAdminReplied.is(payload)) console.log(payload);
 */
export declare const conversationAdminReplied: Event<ConversationAdminReplied, "conversation.admin.replied">;
