// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { conversationAnalysis } from "./conversation-analysis.js";
import { conversationTransferred } from "./conversation-transferred.js";

export type * from "./types.js";
export { conversationEnded, conversationAnalysis, conversationTransferred };

/** The type of `phonic`. */
export interface PhonicVendor {
  readonly slug: "phonic";
  readonly name: "Phonic";
  readonly docs: readonly [{
    readonly url: "https://docs.phonic.ai/webhooks/conversation-ended";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.phonic.ai/webhooks/conversation-analysis";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.phonic.ai/webhooks/conversation-transferred";
    readonly read: "2026-11-20";
  }];
  readonly event: "/event_type";
  readonly tagForm: "^[a-z_]+(?:[.][a-z_]+)+$";
  readonly conversationId: "/data/conversation/id";
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
    readonly dedupe: readonly ["/data/conversation/id", "/event_type"];
    readonly retries: readonly [5, 300, 1800, 7200, 18000, 36000, 36000];
    readonly timeout: 15;
    readonly success: "2xx";
    readonly ordering: "none";
    readonly source: "inferred";
  };
  readonly events: {
    readonly "conversation.ended": typeof conversationEnded;
    readonly "conversation.analysis": typeof conversationAnalysis;
    readonly "conversation.transferred": typeof conversationTransferred;
  };
  readonly normalize: Normalize;
}

/**
 * Phonic: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://docs.phonic.ai/webhooks/conversation-ended
 * - https://docs.phonic.ai/webhooks/conversation-analysis
 * - https://docs.phonic.ai/webhooks/conversation-transferred
 *
 * @example
 * const receipt = await receive(phonic, request, { secret });
 */
export declare const phonic: PhonicVendor;
