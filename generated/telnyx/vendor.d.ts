// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { callConversationEnded } from "./call-conversation-ended.js";
import { callConversationCreated } from "./call-conversation-created.js";
import { callConversationStartFailed } from "./call-conversation-start-failed.js";
import { callConversationInsightsGenerated } from "./call-conversation-insights-generated.js";
import { conversationInsightResult } from "./conversation-insight-result.js";

export type * from "./types.js";
export { callConversationEnded, callConversationCreated, callConversationStartFailed, callConversationInsightsGenerated, conversationInsightResult };

/** The type of `telnyx`. */
export interface TelnyxVendor {
  readonly slug: "telnyx";
  readonly name: "Telnyx";
  readonly docs: readonly [{
    readonly url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-created";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-ended";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-insights-generated";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/api-reference/callbacks/call-conversation-start-failed";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-ended";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/docs/voice/programmable-voice/voice-api-webhooks";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://developers.telnyx.com/development/api-fundamentals/webhooks/receiving-webhooks";
    readonly read: "2026-11-29";
  }];
  readonly event: readonly ["/data/event_type", "/event_type"];
  readonly aliases: { readonly "call.conversation.insights.generated": "call.conversation_insights.generated"; };
  readonly tagForm: { readonly "/data/event_type": "^[a-z_]+(?:[.][a-z_]+)+$"; readonly "/event_type": "^[a-z_]+$"; };
  readonly conversationId: {
    readonly "call.conversation.created": "/data/payload/conversation_id";
    readonly "call.conversation.ended": "/data/payload/conversation_id";
    readonly "call.conversation.start_failed": null;
    readonly "call.conversation_insights.generated": null;
    readonly conversation_insight_result: "/payload/conversation_id";
  };
  readonly signature: {
    readonly scheme: "ed25519";
    readonly encoding: "base64";
    readonly header: { readonly name: "telnyx-signature-ed25519"; };
    readonly timestamp: {
      readonly header: "telnyx-timestamp";
      readonly unit: "s";
      readonly tolerance: { readonly past: 300; readonly future: 300; };
    };
    readonly template: "{timestamp}|{body}";
    readonly secret: { readonly encoding: "base64"; readonly minBytes: 32; };
  };
  readonly delivery: {
    readonly id: { readonly at: "/data/id"; };
    readonly dedupe: {
      readonly "call.conversation.ended": readonly ["/data/id"];
      readonly "call.conversation.created": readonly ["/data/id"];
      readonly "call.conversation.start_failed": readonly ["/data/id"];
      readonly "call.conversation_insights.generated": readonly ["/data/id"];
      readonly conversation_insight_result: readonly ["/payload/conversation_id", "/payload/insight_group_id", "/payload/insight_id", "/payload/request_id"];
      readonly "*": readonly ["/data/id"];
    };
    readonly success: "200";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "call.conversation.ended": typeof callConversationEnded;
    readonly "call.conversation.created": typeof callConversationCreated;
    readonly "call.conversation.start_failed": typeof callConversationStartFailed;
    readonly "call.conversation_insights.generated": typeof callConversationInsightsGenerated;
    readonly "conversation_insight_result": typeof conversationInsightResult;
  };
  readonly normalize: Normalize;
}

/**
 * Telnyx: what afterword needs to verify, check and normalise its deliveries.
 *
 * `secret` is its public key, which only verifies: `sign` needs a private key of your own.
 *
 * Documentation:
 * - https://developers.telnyx.com/api-reference/callbacks/call-conversation-created
 * - https://developers.telnyx.com/api-reference/callbacks/call-conversation-ended
 * - https://developers.telnyx.com/api-reference/callbacks/call-conversation-insights-generated
 * - https://developers.telnyx.com/api-reference/callbacks/call-conversation-start-failed
 * - https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-ended
 * - https://developers.telnyx.com/docs/voice/programmable-voice/voice-api-webhooks
 * - https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks
 * - https://developers.telnyx.com/development/api-fundamentals/webhooks/receiving-webhooks
 *
 * @example
 * const receipt = await receive(telnyx, request, { secret });
 */
export declare const telnyx: TelnyxVendor;
