// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SpeechUpdate } from "./types.js";

/**
 * The event `speech-update` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Somebody began or stopped speaking
 *
 * Sent for the customer and for the assistant.
 *
 * @example
 * if (speechUpdate.is(payload)) console.log(payload);
 */
export declare const speechUpdate: Event<SpeechUpdate, "speech-update">;
