// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import { postCallTranscription } from "./post-call-transcription.js";
import { postCallAudio } from "./post-call-audio.js";
import { callInitiationFailure } from "./call-initiation-failure.js";

export type * from "./types.js";
export { postCallTranscription, postCallAudio, callInitiationFailure };

/** The type of `elevenlabs`. */
export interface ElevenlabsVendor {
  readonly slug: "elevenlabs";
  readonly name: "ElevenLabs";
  readonly docs: readonly [{
    readonly url: "https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://elevenlabs.io/docs/eleven-api/resources/webhooks";
    readonly read: "2026-11-29";
  }];
  readonly event: "/type";
  readonly tagForm: "^[a-z_]+$";
  readonly conversationId: "/data/conversation_id";
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly header: {
      readonly name: "elevenlabs-signature";
      readonly items: ",";
      readonly pair: "=";
      readonly key: "v0";
    };
    readonly timestamp: {
      readonly key: "t";
      readonly unit: "s";
      readonly tolerance: { readonly past: 1800; readonly future: 1800; };
    };
    readonly template: "{timestamp}.{body}";
    readonly secret: { readonly encoding: "utf8"; };
  };
  readonly delivery: {
    readonly dedupe: readonly ["/type", "/data/conversation_id"];
    readonly retries: readonly [30, 120, 480, 1800];
    readonly maxBytes: 104857600;
    readonly success: "200";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "post_call_transcription": typeof postCallTranscription;
    readonly "post_call_audio": typeof postCallAudio;
    readonly "call_initiation_failure": typeof callInitiationFailure;
  };
  readonly normalize: Normalize;
}

/**
 * ElevenLabs: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 * - https://elevenlabs.io/docs/eleven-api/resources/webhooks
 *
 * @example
 * const receipt = await receive(elevenlabs, request, { secret });
 */
export declare const elevenlabs: ElevenlabsVendor;
