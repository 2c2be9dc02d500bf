// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { conversationCreated } from "./conversation-created.js";
import { conversationMessage } from "./conversation-message.js";
import { conversationHandoffEnded } from "./conversation-handoff-ended.js";

export type * from "./types.js";
export { conversationEnded, conversationCreated, conversationMessage, conversationHandoffEnded };

/** The type of `ada`. */
export interface AdaVendor {
  readonly slug: "ada";
  readonly name: "Ada";
  readonly docs: readonly [{
    readonly url: "https://docs.ada.cx/reference/conversations/conversation-ended-webhook";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.ada.cx/reference/conversations/conversation-created-webhook";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.ada.cx/reference/conversations/conversation-message-webhook";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.ada.cx/reference/conversations/conversation-handoff-ended-webhook";
    readonly read: "2026-11-20";
  }, { readonly url: "https://docs.ada.cx/reference/webhooks/overview"; readonly read: "2026-11-20"; }, {
    readonly url: "https://docs.svix.com/receiving/verifying-payloads/how-manual";
    readonly read: "2026-11-20";
  }];
  readonly event: "/type";
  readonly tagForm: "^v[0-9]+(?:[.][a-z_]+)+$";
  readonly conversationId: "/data/conversation_id";
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "base64";
    readonly headers: readonly ["svix-", "webhook-"];
    readonly header: { readonly name: "signature"; readonly items: " "; readonly pair: ","; readonly key: "v1"; };
    readonly timestamp: {
      readonly header: "timestamp";
      readonly unit: "s";
      readonly tolerance: { readonly past: 300; readonly future: 300; };
    };
    readonly id: { readonly header: "id"; };
    readonly template: "{id}.{timestamp}.{body}";
    readonly secret: { readonly prefix: "whsec_"; readonly encoding: "base64"; readonly minBytes: 16; };
  };
  readonly delivery: {
    readonly id: { readonly header: "id"; };
    readonly dedupe: readonly ["/data/conversation_id", "/type", "/data/message_id"];
    readonly retries: readonly [5, 300, 1800, 7200, 18000, 36000];
    readonly timeout: 15;
    readonly success: "2xx";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "v1.conversation.ended": typeof conversationEnded;
    readonly "v1.conversation.created": typeof conversationCreated;
    readonly "v1.conversation.message": typeof conversationMessage;
    readonly "v1.conversation.handoff.ended": typeof conversationHandoffEnded;
  };
  readonly normalize: Normalize;
}

/**
 * Ada: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://docs.ada.cx/reference/conversations/conversation-ended-webhook
 * - https://docs.ada.cx/reference/conversations/conversation-created-webhook
 * - https://docs.ada.cx/reference/conversations/conversation-message-webhook
 * - https://docs.ada.cx/reference/conversations/conversation-handoff-ended-webhook
 * - https://docs.ada.cx/reference/webhooks/overview
 * - https://docs.svix.com/receiving/verifying-payloads/how-manual
 *
 * @example
 * const receipt = await receive(ada, request, { secret });
 */
export declare const ada: AdaVendor;
