// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationCreated } from "./types.js";

/**
 * The event `v1.conversation.created` of Ada: `is`, `check` and `schema` of its payload.
 *
 * A conversation was created
 *
 * Fires when a new conversation begins on a supported channel.
 *
 * @example
 * if (conversationCreated.is(payload)) console.log(payload);
 */
export declare const conversationCreated: Event<ConversationCreated, "v1.conversation.created">;
