// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationInsightResult } from "./types.js";

/**
 * The event `conversation_insight_result` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * The insights of a conversation are ready
 *
 * Sent to the URL in `webhook` of an insight group, which may differ from that of the calls. The vendor does not document it; it was seen in deliveries. It says more than call.conversation_insights.generated: the conversation, its channel and the end user's number. It also comes for conversations by SMS. It has no envelope `data`, no id of its own and no time. It is signed like the others.
 *
 * @example
 * if (conversationInsightResult.is(payload)) console.log(payload);
 */
export declare const conversationInsightResult: Event<ConversationInsightResult, "conversation_insight_result">;
