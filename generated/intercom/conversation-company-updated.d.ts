// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationCompanyUpdated } from "./types.js";

/**
 * The event `conversation.company.updated` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * The company of a conversation changed
 *
 * The company is in the member company, since API 2.15.
 *
 * @example
 * if (conversationCompanyUpdated.is(payload)) console.log(payload);
 */
export declare const conversationCompanyUpdated: Event<ConversationCompanyUpdated, "conversation.company.updated">;
