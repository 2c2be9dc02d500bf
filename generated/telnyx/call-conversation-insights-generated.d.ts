// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallConversationInsightsGenerated } from "./types.js";

/**
 * The event `call.conversation_insights.generated` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * The insights of a call are ready
 *
 * Sent to the URL of the call when insights have been made of its conversation. It has no `conversation_id`: find the conversation by `call_control_id`, which all events of a call have. Results of the same insight may be JSON, Markdown or prose. The tag is also accepted as `call.conversation.insights.generated`, as some texts of the vendor spell it.
 *
 * @example
 * if (callConversationInsightsGenerated.is(payload)) console.log(payload);
 */
export declare const callConversationInsightsGenerated: Event<CallConversationInsightsGenerated, "call.conversation_insights.generated">;
