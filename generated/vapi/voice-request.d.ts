// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { VoiceRequest } from "./types.js";

/**
 * The event `voice-request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A text is to be spoken
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits audio, raw PCM of 16 bits at the rate it asks for. Sent to the server of a voice of your own.
 *
 * @example
 * if (voiceRequest.is(payload)) console.log(payload);
 */
export declare const voiceRequest: Event<VoiceRequest, "voice-request">;
