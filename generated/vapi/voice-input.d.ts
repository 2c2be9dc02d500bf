// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { VoiceInput } from "./types.js";

/**
 * The event `voice-input` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A text went to the voice
 *
 * Sent when the voice is asked to speak a text.
 *
 * @example
 * if (voiceInput.is(payload)) console.log(payload);
 */
export declare const voiceInput: Event<VoiceInput, "voice-input">;
