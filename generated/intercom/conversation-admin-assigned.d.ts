// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminAssigned } from "./types.js";

/**
 * The event `conversation.admin.assigned` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation was assigned
 *
 * Sent when a conversation is given to a person or a team, or taken from them. It is a transfer if the part has somebody in assigned_to. A part of this kind may have a body: what the person wrote.
 *
 * @example
 * if (conversationAdminAssigned.is(payload)) console.log(payload);
 */
export declare const conversationAdminAssigned: Event<ConversationAdminAssigned, "conversation.admin.assigned">;
