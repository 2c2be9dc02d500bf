// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { StatusUpdate } from "./types.js";

/**
 * The event `status-update` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The status of a call has changed
 *
 * Sent whenever the status changes. The status ended is sent before the report, which is the event to store. inboundPhoneCallDebuggingArtifacts says why an incoming call could not be accepted.
 *
 * @example
 * if (statusUpdate.is(payload)) console.log(payload);
 */
export declare const statusUpdate: Event<StatusUpdate, "status-update">;
