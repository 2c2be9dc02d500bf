// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallAnalyzed } from "./types.js";

/**
 * The event `call_analyzed` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The analysis of a call is ready
 *
 * Sent when the analysis of a call is ready. It has all that `call_ended` had, and `call_analysis`. It replaces what `call_ended` wrote for the same `call.call_id`, and may arrive before it. Sent by default.
 *
 * @example
 * if (callAnalyzed.is(payload)) console.log(payload);
 */
export declare const callAnalyzed: Event<CallAnalyzed, "call_analyzed">;
