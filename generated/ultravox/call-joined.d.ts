// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallJoined } from "./types.js";

/**
 * The event `call.joined` of Ultravox: `is`, `check` and `schema` of its payload.
 *
 * Somebody joined a call
 *
 * Sent when somebody joins the call. Since 2025-02-22.
 *
 * @example
 * if (callJoined.is(payload)) console.log(payload);
 */
export declare const callJoined: Event<CallJoined, "call.joined">;
