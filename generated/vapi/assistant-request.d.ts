// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { AssistantRequest } from "./types.js";

/**
 * The event `assistant-request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Which assistant takes an incoming call?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits an assistant, a destination or an error within 7.5 seconds; without one the call is not accepted. Sent for a phone number that has no assistant.
 *
 * @example
 * if (assistantRequest.is(payload)) console.log(payload);
 */
export declare const assistantRequest: Event<AssistantRequest, "assistant-request">;
