// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAnalysis } from "./types.js";

/**
 * The event `conversation.analysis` of Phonic: `is`, `check` and `schema` of its payload.
 *
 * The analysis of a conversation is complete
 *
 * Fires when the analysis of a conversation completes. It may come before or after conversation.ended.
 *
 * @example
 * if (conversationAnalysis.is(payload)) console.log(payload);
 */
export declare const conversationAnalysis: Event<ConversationAnalysis, "conversation.analysis">;
