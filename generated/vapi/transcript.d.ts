// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { Transcript } from "./types.js";

/**
 * The event `transcript` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Something was said
 *
 * Sent for partial sentences and for whole ones; transcriptType says which. If you subscribe only to whole ones, they may have the tag transcript[transcriptType="final"].
 *
 * @example
 * if (transcript.is(payload)) console.log(payload);
 */
export declare const transcript: Event<Transcript, "transcript">;
