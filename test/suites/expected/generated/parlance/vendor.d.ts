// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { callEnded } from "./call-ended.js";
import { callNoted } from "./call-noted.js";
import { voicemail } from "./voicemail.js";

export type * from "./types.js";
export { callEnded, callNoted, voicemail };

/** The type of `parlance`. */
export interface ParlanceVendor {
  readonly slug: "parlance";
  readonly name: "Parlance";
  readonly docs: readonly [{ readonly url: "https://parlance.example/webhooks"; readonly read: "2026-01-31"; }];
  readonly event: "/kind";
  readonly tagForm: "^[a-z_]+(?:[.][a-z_]+)*$";
  readonly conversationId: { readonly "call.ended": "/call/id"; readonly "call.noted": "/id"; readonly voicemail: null; };
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly headers: readonly ["parlance-"];
    readonly header: { readonly name: "signature"; readonly items: " "; readonly pair: "="; readonly key: "v1"; };
    readonly timestamp: {
      readonly header: "timestamp";
      readonly unit: "s";
      readonly tolerance: { readonly past: 300; readonly future: 60; };
    };
    readonly template: "{timestamp}.{body}";
  };
  readonly delivery: {
    readonly id: { readonly header: "id"; };
    readonly dedupe: readonly ["/kind", "/id"];
    readonly retries: readonly [5, 300, 7200];
    readonly timeout: 15;
    readonly maxBytes: 20971520;
    readonly success: "2xx";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "call.ended": typeof callEnded;
    readonly "call.noted": typeof callNoted;
    readonly "voicemail": typeof voicemail;
  };
  readonly normalize: Normalize;
}

/**
 * Parlance: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://parlance.example/webhooks
 *
 * @example
 * const receipt = await receive(parlance, request, { secret });
 */
export declare const parlance: ParlanceVendor;
