// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallStarted } from "./types.js";

/**
 * The event `call.started` of Ultravox: `is`, `check` and `schema` of its payload.
 *
 * A call was created
 *
 * Sent when a call is created, before anybody has joined: an incoming SIP call may be answered minutes later.
 *
 * @example
 * if (callStarted.is(payload)) console.log(payload);
 */
export declare const callStarted: Event<CallStarted, "call.started">;
