// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallInitiationFailure } from "./types.js";

/**
 * The event `call_initiation_failure` of ElevenLabs: `is`, `check` and `schema` of its payload.
 *
 * A call could not be started
 *
 * Sent instead of post_call_transcription if an outbound call failed: the line was busy, nobody answered, or the reason is not known. Store it as the end of the conversation, which has no transcript. Not sent if a voicemail or another automatic service picked up: that is a conversation. It is never sent again. `metadata.body` is what Twilio posted about the call, or what the SIP trunk reported.
 *
 * @example
 * if (callInitiationFailure.is(payload)) console.log(payload);
 */
export declare const callInitiationFailure: Event<CallInitiationFailure, "call_initiation_failure">;
