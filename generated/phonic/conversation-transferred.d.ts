// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationTransferred } from "./types.js";

/**
 * The event `conversation.transferred` of Phonic: `is`, `check` and `schema` of its payload.
 *
 * A call has been transferred
 *
 * Fires when a call was successfully transferred to a phone number. Sent since 2025-12-16.
 *
 * @example
 * if (conversationTransferred.is(payload)) console.log(payload);
 */
export declare const conversationTransferred: Event<ConversationTransferred, "conversation.transferred">;
