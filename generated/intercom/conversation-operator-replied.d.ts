// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationOperatorReplied } from "./types.js";

/**
 * The event `conversation.operator.replied` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * Fin or another bot replied
 *
 * Sent for each reply of a bot, also for automatic notices. The same reply may come as conversation.admin.replied too.
 *
 * @example
 * if (conversationOperatorReplied.is(payload)) console.log(payload);
 */
export declare const conversationOperatorReplied: Event<ConversationOperatorReplied, "conversation.operator.replied">;
