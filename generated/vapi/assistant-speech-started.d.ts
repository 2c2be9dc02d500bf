// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { AssistantSpeechStarted } from "./types.js";

/**
 * The event `assistant.speechStarted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The assistant speaks a part of its turn
 *
 * Sent while the audio plays, if you subscribe to it. text is the whole turn so far, not only what is new.
 *
 * @example
 * if (assistantSpeechStarted.is(payload)) console.log(payload);
 */
export declare const assistantSpeechStarted: Event<AssistantSpeechStarted, "assistant.speechStarted">;
