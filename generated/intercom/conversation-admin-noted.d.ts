// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminNoted } from "./types.js";

/**
 * The event `conversation.admin.noted` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * The team wrote a note
 *
 * Sent for each note. Notes are internal: the customer does not see them. In the transcript they are events, not messages.
 *
 * @example
 * if (conversationAdminNoted.is(payload)) console.log(payload);
 */
export declare const conversationAdminNoted: Event<ConversationAdminNoted, "conversation.admin.noted">;
