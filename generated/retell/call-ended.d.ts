// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEnded } from "./types.js";

/**
 * The event `call_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A call is over
 *
 * Sent when a call is over, also for one that never connected (`dial_failed`, `dial_no_answer`, `dial_busy`): it has no times then, and no `call_started` came before. It has the whole call except `call_analysis`, which comes with `call_analyzed`. Do not let it overwrite what `call_analyzed` has written for the same `call.call_id`: that event may arrive first. Sent by default.
 *
 * @example
 * if (callEnded.is(payload)) console.log(payload);
 */
export declare const callEnded: Event<CallEnded, "call_ended">;
