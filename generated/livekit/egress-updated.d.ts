// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { EgressUpdated } from "./types.js";

/**
 * The event `egress_updated` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An egress has changed
 *
 * Comes when something about a recording or a stream changes, such as one of its streams.
 *
 * @example
 * if (egressUpdated.is(payload)) console.log(payload);
 */
export declare const egressUpdated: Event<EgressUpdated, "egress_updated">;
