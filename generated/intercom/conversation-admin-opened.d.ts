// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminOpened } from "./types.js";

/**
 * The event `conversation.admin.opened` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A conversation was opened again
 *
 * A conversation that was closed goes on. statistics.last_close_at still has the time of the close before.
 *
 * @example
 * if (conversationAdminOpened.is(payload)) console.log(payload);
 */
export declare const conversationAdminOpened: Event<ConversationAdminOpened, "conversation.admin.opened">;
