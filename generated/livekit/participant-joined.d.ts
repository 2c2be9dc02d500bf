// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ParticipantJoined } from "./types.js";

/**
 * The event `participant_joined` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A participant has joined
 *
 * Comes when a participant is connected and active. A telephone call is a participant of kind SIP, with the numbers in its attributes unless the trunk hides them; an agent is one of kind AGENT.
 *
 * @example
 * if (participantJoined.is(payload)) console.log(payload);
 */
export declare const participantJoined: Event<ParticipantJoined, "participant_joined">;
