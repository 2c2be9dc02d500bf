// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { EgressStarted } from "./types.js";

/**
 * The event `egress_started` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An egress has started
 *
 * Comes when a recording or a stream begins.
 *
 * @example
 * if (egressStarted.is(payload)) console.log(payload);
 */
export declare const egressStarted: Event<EgressStarted, "egress_started">;
