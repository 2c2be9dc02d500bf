// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { AgentJobStarted } from "./types.js";

/**
 * The event `agent_job_started` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An agent has begun a job
 *
 * Comes when an agent is called to a room. Since 2026-08-13; whether LiveKit Cloud sends it is not known.
 *
 * @example
 * if (agentJobStarted.is(payload)) console.log(payload);
 */
export declare const agentJobStarted: Event<AgentJobStarted, "agent_job_started">;
