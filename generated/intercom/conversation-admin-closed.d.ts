// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminClosed } from "./types.js";

/**
 * The event `conversation.admin.closed` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation was closed
 *
 * The one event that says that a conversation is over. It carries the close as the newest part, not what was said before it: fetch the whole conversation from the API. The author of that part says who closed it. A closed conversation may be opened and closed again; each close is a delivery of its own.
 *
 * @example
 * if (conversationAdminClosed.is(payload)) console.log(payload);
 */
export declare const conversationAdminClosed: Event<ConversationAdminClosed, "conversation.admin.closed">;
