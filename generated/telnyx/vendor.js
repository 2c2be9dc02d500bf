// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { callConversationEnded } from "./call-conversation-ended.js";
import { callConversationCreated } from "./call-conversation-created.js";
import { callConversationStartFailed } from "./call-conversation-start-failed.js";
import { callConversationInsightsGenerated } from "./call-conversation-insights-generated.js";
import { conversationInsightResult } from "./conversation-insight-result.js";
import { mappings } from "./normalize.js";

export { callConversationEnded, callConversationCreated, callConversationStartFailed, callConversationInsightsGenerated, conversationInsightResult };

export const telnyx = /* @__PURE__ */ mapped({
  slug: "telnyx",
  name: "Telnyx",
  docs: [
    {
      url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-created",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-ended",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-insights-generated",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-start-failed",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-ended",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/docs/voice/programmable-voice/voice-api-webhooks",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks",
      read: "2026-11-29",
    },
    {
      url: "https://developers.telnyx.com/development/api-fundamentals/webhooks/receiving-webhooks",
      read: "2026-11-29",
    },
  ],
  event: ["/data/event_type", "/event_type"],
  aliases: { "call.conversation.insights.generated": "call.conversation_insights.generated" },
  tagForm: { "/data/event_type": "^[a-z_]+(?:[.][a-z_]+)+$", "/event_type": "^[a-z_]+$" },
  conversationId: {
    "call.conversation.created": "/data/payload/conversation_id",
    "call.conversation.ended": "/data/payload/conversation_id",
    "call.conversation.start_failed": null,
    "call.conversation_insights.generated": null,
    conversation_insight_result: "/payload/conversation_id",
  },
  signature: {
    scheme: "ed25519",
    encoding: "base64",
    header: { name: "telnyx-signature-ed25519" },
    timestamp: { header: "telnyx-timestamp", unit: "s", tolerance: { past: 300, future: 300 } },
    template: "{timestamp}|{body}",
    secret: { encoding: "base64", minBytes: 32 },
  },
  delivery: {
    id: { at: "/data/id" },
    dedupe: {
      "call.conversation.ended": ["/data/id"],
      "call.conversation.created": ["/data/id"],
      "call.conversation.start_failed": ["/data/id"],
      "call.conversation_insights.generated": ["/data/id"],
      conversation_insight_result: [
        "/payload/conversation_id",
        "/payload/insight_group_id",
        "/payload/insight_id",
        "/payload/request_id",
      ],
      "*": ["/data/id"],
    },
    success: "200",
    ordering: "none",
  },
  events: {
    "call.conversation.ended": callConversationEnded,
    "call.conversation.created": callConversationCreated,
    "call.conversation.start_failed": callConversationStartFailed,
    "call.conversation_insights.generated": callConversationInsightsGenerated,
    "conversation_insight_result": conversationInsightResult,
  },
}, mappings);
