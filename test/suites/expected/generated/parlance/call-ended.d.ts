// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEnded } from "./types.js";

/**
 * The event `call.ended` of Parlance: `is`, `check` and `schema` of its payload.
 *
 * A call ended
 *
 * Sent once, when both sides have hung up. A pipe | and a <tag> are only text here.
 *
 * @example
 * if (callEnded.is(payload)) console.log(payload);
 */
export declare const callEnded: Event<CallEnded, "call.ended">;
