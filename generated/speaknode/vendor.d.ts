// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { conversationComplete } from "./conversation-complete.js";
import { sessionStarted } from "./session-started.js";

export type * from "./types.js";
export { conversationComplete, sessionStarted };

/** The type of `speaknode`. */
export interface SpeaknodeVendor {
  readonly slug: "speaknode";
  readonly name: "SpeakNode";
  readonly docs: readonly [{
    readonly url: "https://docs.speaknode.com/en/api/PostConversationCompleteWebhookSchema";
    readonly read: "2026-11-20";
  }, {
    readonly url: "https://docs.speaknode.com/en/api/PostSessionStartedWebhookSchema";
    readonly read: "2026-11-20";
  }, { readonly url: "https://docs.speaknode.com/guide/webhooks"; readonly read: "2026-11-20"; }];
  readonly event: "/event";
  readonly tagForm: "^[A-Z][A-Za-z0-9]*$";
  readonly conversationId: "/data/session_id";
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly header: { readonly name: null; readonly prefix: "sha256="; readonly optional: true; };
    readonly template: "{body}";
    readonly secret: { readonly encoding: "utf8"; };
  };
  readonly delivery: { readonly dedupe: readonly ["/data/session_id", "/event"]; };
  readonly events: {
    readonly "ConversationComplete": typeof conversationComplete;
    readonly "SessionStarted": typeof sessionStarted;
  };
  readonly normalize: Normalize;
}

/**
 * SpeakNode: what afterword needs to verify, check and normalise its deliveries.
 *
 * The header of its signature is not documented: name the header that your deliveries have.
 *
 * Documentation:
 * - https://docs.speaknode.com/en/api/PostConversationCompleteWebhookSchema
 * - https://docs.speaknode.com/en/api/PostSessionStartedWebhookSchema
 * - https://docs.speaknode.com/guide/webhooks
 *
 * @example
 * const receipt = await receive(speaknode, request, { secret, signature: { scheme: "hmac", header: "x-signature" } });
 */
export declare const speaknode: SpeaknodeVendor;
