// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminSnoozed } from "./types.js";

/**
 * The event `conversation.admin.snoozed` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation was snoozed
 *
 * Sent when a conversation is put off until snoozed_until.
 *
 * @example
 * if (conversationAdminSnoozed.is(payload)) console.log(payload);
 */
export declare const conversationAdminSnoozed: Event<ConversationAdminSnoozed, "conversation.admin.snoozed">;
