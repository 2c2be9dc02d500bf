// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEnded } from "./types.js";

/**
 * The event `call.ended` of Ultravox: `is`, `check` and `schema` of its payload.
 *
 * A call has ended
 *
 * Sent when a call is over, also when nobody joined it in time: then endReason is unjoined and joined is null. This is the event to store. Its messages are final. Summaries may still be null, and the costs may not be known yet: call.billed has them later.
 *
 * @example
 * if (callEnded.is(payload)) console.log(payload);
 */
export declare const callEnded: Event<CallEnded, "call.ended">;
