// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallStarted } from "./types.js";

/**
 * The event `call_started` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A call has begun
 *
 * Sent when a call has connected. It has only the basic members. Not sent for a call that does not connect. Sent by default.
 *
 * @example
 * if (callStarted.is(payload)) console.log(payload);
 */
export declare const callStarted: Event<CallStarted, "call_started">;
