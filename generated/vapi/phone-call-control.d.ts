// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { PhoneCallControl } from "./types.js";

/**
 * The event `phone-call-control` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * You are to hang up or to forward the call
 *
 * Do not subscribe to it here: whoever subscribes has to hang up and forward calls, and Vapi does neither. No answer is awaited.
 *
 * @example
 * if (phoneCallControl.is(payload)) console.log(payload);
 */
export declare const phoneCallControl: Event<PhoneCallControl, "phone-call-control">;
