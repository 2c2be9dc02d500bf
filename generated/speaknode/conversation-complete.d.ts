// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationComplete } from "./types.js";

/**
 * The event `ConversationComplete` of SpeakNode: `is`, `check` and `schema` of its payload.
 *
 * A conversation is complete
 *
 * Fires after a voice session, with its transcript, recording and measurements.
 *
 * @example
 * if (conversationComplete.is(payload)) console.log(payload);
 */
export declare const conversationComplete: Event<ConversationComplete, "ConversationComplete">;
