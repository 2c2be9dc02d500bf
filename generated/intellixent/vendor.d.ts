// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { postCall } from "./post-call.js";

export type * from "./types.js";
export { conversationEnded, postCall };

/** The type of `intellixent`. */
export interface IntellixentVendor {
  readonly slug: "intellixent";
  readonly name: "Intellixent";
  readonly platform: "autocalls";
  readonly docs: readonly [{
    readonly url: "https://docs.intellixent.ai/api-reference/webhooks/conversation-ended-webhook";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.intellixent.ai/api-reference/webhooks/post-call-webhook";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.intellixent.ai/api-reference/introduction";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.intellixent.ai/api-reference/authentication";
    readonly read: "2026-11-20";
  }];
  readonly event: {
    readonly required: {
      readonly "conversation-ended": readonly ["conversation_id", "message_count"];
      readonly "post-call": readonly ["id", "duration", "status"];
    };
  };
  readonly conversationId: { readonly "conversation-ended": "/conversation_id"; readonly "post-call": "/id"; };
  readonly signature: {
    readonly scheme: "none";
    readonly instead: {
      readonly scheme: "secret";
      readonly query: "token";
      readonly note: "Put an unguessable token into the query of the webhook URL and keep that URL out of logs. A header is possible only where a relay adds it.";
    };
  };
  readonly delivery: {
    readonly dedupe: readonly ["/conversation_id", "/message_count", "/ended_at", "/id", "/finished_at"];
    readonly retries: readonly [30, 60, 120];
    readonly success: "2xx";
  };
  readonly events: {
    readonly "conversation-ended": typeof conversationEnded;
    readonly "post-call": typeof postCall;
  };
  readonly normalize: Normalize;
}

/**
 * Intellixent: what afterword needs to verify, check and normalise its deliveries.
 *
 * It does not sign: `secret` is a token in the webhook's URL, as the parameter `token`.
 *
 * Documentation:
 * - https://docs.intellixent.ai/api-reference/webhooks/conversation-ended-webhook
 * - https://docs.intellixent.ai/api-reference/webhooks/post-call-webhook
 * - https://docs.intellixent.ai/api-reference/introduction
 * - https://docs.intellixent.ai/api-reference/authentication
 *
 * @example
 * const receipt = await receive(intellixent, request, { secret });
 */
export declare const intellixent: IntellixentVendor;
