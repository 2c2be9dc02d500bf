// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminOpenAssigned } from "./types.js";

/**
 * The event `conversation.admin.open.assigned` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * An open conversation was assigned
 *
 * As conversation.admin.assigned, for a conversation that is open.
 *
 * @example
 * if (conversationAdminOpenAssigned.is(payload)) console.log(payload);
 */
export declare const conversationAdminOpenAssigned: Event<ConversationAdminOpenAssigned, "conversation.admin.open.assigned">;
