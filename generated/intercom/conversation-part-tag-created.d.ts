// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationPartTagCreated } from "./types.js";

/**
 * The event `conversation_part.tag.created` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A part was tagged
 *
 * The part comes with the tags of the conversation. If the first message was tagged, it comes as a part too, so it is twice in the transcript.
 *
 * @example
 * if (conversationPartTagCreated.is(payload)) console.log(payload);
 */
export declare const conversationPartTagCreated: Event<ConversationPartTagCreated, "conversation_part.tag.created">;
