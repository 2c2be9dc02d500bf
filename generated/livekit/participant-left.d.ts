// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ParticipantLeft } from "./types.js";

/**
 * The event `participant_left` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A participant has left
 *
 * Comes when a participant that was active is gone. disconnectReason says why. The conversation may go on with others.
 *
 * @example
 * if (participantLeft.is(payload)) console.log(payload);
 */
export declare const participantLeft: Event<ParticipantLeft, "participant_left">;
