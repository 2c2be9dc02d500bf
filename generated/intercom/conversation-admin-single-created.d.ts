// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminSingleCreated } from "./types.js";

/**
 * The event `conversation.admin.single.created` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A person of the team began a conversation
 *
 * Sent when somebody of the team writes to one customer first. The first message is the team's.
 *
 * @example
 * if (conversationAdminSingleCreated.is(payload)) console.log(payload);
 */
export declare const conversationAdminSingleCreated: Event<ConversationAdminSingleCreated, "conversation.admin.single.created">;
