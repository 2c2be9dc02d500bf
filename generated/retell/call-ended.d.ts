// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEnded } from "./types.js";

/**
 * The event `call_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A call is over
 *
 * Sent when a call is over, also for one that never connected (dial_failed, dial_no_answer, dial_busy): it then has no times, and call_started was never sent. The call is complete but for call_analysis, which call_analyzed brings. Store one row per call.call_id, and do not overwrite what call_analyzed has written, for call_analyzed may arrive first. Switched on by default.
 *
 * @example
 * if (callEnded.is(payload)) console.log(payload);
 */
export declare const callEnded: Event<CallEnded, "call_ended">;
