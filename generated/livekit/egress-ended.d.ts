// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { EgressEnded } from "./types.js";

/**
 * The event `egress_ended` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An egress has ended
 *
 * Comes when a recording or a stream is over, also when it failed. The recording of a conversation is in fileResults if the status is EGRESS_COMPLETE. It may come before or after room_finished.
 *
 * @example
 * if (egressEnded.is(payload)) console.log(payload);
 */
export declare const egressEnded: Event<EgressEnded, "egress_ended">;
