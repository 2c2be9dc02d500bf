// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { AgentJobEnded } from "./types.js";

/**
 * The event `agent_job_ended` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An agent has ended a job
 *
 * Comes when an agent has done its work in a room. Others may still talk there, so the conversation may go on; room_finished follows. Since 2026-08-13; whether LiveKit Cloud sends it is not known.
 *
 * @example
 * if (agentJobEnded.is(payload)) console.log(payload);
 */
export declare const agentJobEnded: Event<AgentJobEnded, "agent_job_ended">;
