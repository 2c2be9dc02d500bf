// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationUpdate } from "./types.js";

/**
 * The event `conversation-update` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Something was added to the conversation
 *
 * Carries the whole conversation so far, each time.
 *
 * @example
 * if (conversationUpdate.is(payload)) console.log(payload);
 */
export declare const conversationUpdate: Event<ConversationUpdate, "conversation-update">;
