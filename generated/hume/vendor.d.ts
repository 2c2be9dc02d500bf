// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { chatEnded } from "./chat-ended.js";
import { chatStarted } from "./chat-started.js";
import { toolCall } from "./tool-call.js";

export type * from "./types.js";
export { chatEnded, chatStarted, toolCall };

/** The type of `hume`. */
export interface HumeVendor {
  readonly slug: "hume";
  readonly name: "Hume";
  readonly docs: readonly [{
    readonly url: "https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-ended";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-started";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://dev.hume.ai/docs/speech-to-speech-evi/configuration/webhooks";
    readonly read: "2026-11-29";
  }];
  readonly event: {
    readonly at: "/event_name";
    readonly required: {
      readonly chat_ended: readonly ["chat_group_id", "chat_id", "end_time"];
      readonly chat_started: readonly ["chat_group_id", "chat_id", "start_time"];
      readonly tool_call: readonly ["chat_group_id", "chat_id", "tool_call_message"];
    };
  };
  readonly tagForm: "^[a-z_]+$";
  readonly conversationId: "/chat_id";
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly header: { readonly name: "x-hume-ai-webhook-signature"; };
    readonly timestamp: {
      readonly header: "x-hume-ai-webhook-timestamp";
      readonly unit: "s";
      readonly tolerance: { readonly past: 180; readonly future: 180; };
    };
    readonly template: "{body}.{timestamp}";
    readonly secret: { readonly encoding: "utf8"; };
  };
  readonly delivery: {
    readonly dedupe: readonly ["/event_name", "/chat_id", "/start_time", "/end_time", "/tool_call_message/tool_call_id"];
    readonly success: "200";
  };
  readonly events: {
    readonly "chat_ended": typeof chatEnded;
    readonly "chat_started": typeof chatStarted;
    readonly "tool_call": typeof toolCall;
  };
  readonly normalize: Normalize;
}

/**
 * Hume: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-ended
 * - https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-started
 * - https://dev.hume.ai/docs/speech-to-speech-evi/configuration/webhooks
 *
 * @example
 * const receipt = await receive(hume, request, { secret });
 */
export declare const hume: HumeVendor;
