// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { AssistantStarted } from "./types.js";

/**
 * The event `assistant.started` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * An assistant has started
 *
 * Sent when a call begins, and when another assistant takes over. The vendor describes its members only for browsers.
 *
 * @example
 * if (assistantStarted.is(payload)) console.log(payload);
 */
export declare const assistantStarted: Event<AssistantStarted, "assistant.started">;
