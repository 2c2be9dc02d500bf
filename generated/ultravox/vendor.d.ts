// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { callEnded } from "./call-ended.js";
import { callStarted } from "./call-started.js";
import { callJoined } from "./call-joined.js";
import { callBilled } from "./call-billed.js";

export type * from "./types.js";
export { callEnded, callStarted, callJoined, callBilled };

/** The type of `ultravox`. */
export interface UltravoxVendor {
  readonly slug: "ultravox";
  readonly name: "Ultravox";
  readonly docs: readonly [{
    readonly url: "https://docs.ultravox.ai/webhooks/available-webhooks";
    readonly read: "2026-11-29";
  }, { readonly url: "https://docs.ultravox.ai/webhooks/overview"; readonly read: "2026-11-29"; }, {
    readonly url: "https://docs.ultravox.ai/webhooks/securing-webhooks";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://docs.ultravox.ai/webhooks/errors-and-retries";
    readonly read: "2026-11-29";
  }];
  readonly event: "/event";
  readonly tagForm: "^[a-z_]+(?:[.][a-z_]+)+$";
  readonly conversationId: "/call/callId";
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly header: { readonly name: "x-ultravox-webhook-signature"; readonly items: ","; };
    readonly timestamp: {
      readonly header: "x-ultravox-webhook-timestamp";
      readonly unit: "iso";
      readonly zone: "utc";
      readonly tolerance: { readonly past: 60; readonly future: 60; };
    };
    readonly template: "{body}{timestamp}";
    readonly secret: { readonly encoding: "utf8"; };
  };
  readonly delivery: {
    readonly dedupe: readonly ["/event", "/call/callId"];
    readonly retries: readonly [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360];
    readonly success: "2xx";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "call.ended": typeof callEnded;
    readonly "call.started": typeof callStarted;
    readonly "call.joined": typeof callJoined;
    readonly "call.billed": typeof callBilled;
  };
  readonly normalize: Normalize;
}

/**
 * Ultravox: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://docs.ultravox.ai/webhooks/available-webhooks
 * - https://docs.ultravox.ai/webhooks/overview
 * - https://docs.ultravox.ai/webhooks/securing-webhooks
 * - https://docs.ultravox.ai/webhooks/errors-and-retries
 *
 * @example
 * const receipt = await receive(ultravox, request, { secret });
 */
export declare const ultravox: UltravoxVendor;
