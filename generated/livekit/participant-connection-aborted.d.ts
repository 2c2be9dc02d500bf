// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ParticipantConnectionAborted } from "./types.js";

/**
 * The event `participant_connection_aborted` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A participant never became active
 *
 * Comes instead of participant_left when the connection of a participant failed before it was active. Since 2025-08-13.
 *
 * @example
 * if (participantConnectionAborted.is(payload)) console.log(payload);
 */
export declare const participantConnectionAborted: Event<ParticipantConnectionAborted, "participant_connection_aborted">;
