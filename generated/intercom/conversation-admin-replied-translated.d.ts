// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAdminRepliedTranslated } from "./types.js";

/**
 * The event `conversation.admin.replied.translated` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A reply of the team was translated
 *
 * Has a reply again, with its translations in the part. Only in the API version Preview. Not sent for every reply.
 *
 * @example
 * if (conversationAdminRepliedTranslated.is(payload)) console.log(payload);
 */
export declare const conversationAdminRepliedTranslated: Event<ConversationAdminRepliedTranslated, "conversation.admin.replied.translated">;
