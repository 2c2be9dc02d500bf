// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallBilled } from "./types.js";

/**
 * The event `call.billed` of Ultravox: `is`, `check` and `schema` of its payload.
 *
 * A call was billed
 *
 * Sent when the bill of a call is final, after call.ended and with the same call. Only the members whose names begin with billed or billing, sipDetails and the summaries may have changed. Since 2026-03-06.
 *
 * @example
 * if (callBilled.is(payload)) console.log(payload);
 */
export declare const callBilled: Event<CallBilled, "call.billed">;
