// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminUnsnoozed } from "./types.js";

/**
 * The event `conversation.admin.unsnoozed` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation is no longer snoozed
 *
 * Sent when it is open again, at snoozed_until or before.
 *
 * @example
 * if (conversationAdminUnsnoozed.is(payload)) console.log(payload);
 */
export declare const conversationAdminUnsnoozed: Event<ConversationAdminUnsnoozed, "conversation.admin.unsnoozed">;
