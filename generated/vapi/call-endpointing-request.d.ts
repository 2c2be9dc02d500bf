// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEndpointingRequest } from "./types.js";

/**
 * The event `call.endpointing.request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Has the customer finished speaking?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits how long to wait before the assistant speaks. Sent to the server of an endpointing model of your own.
 *
 * @example
 * if (callEndpointingRequest.is(payload)) console.log(payload);
 */
export declare const callEndpointingRequest: Event<CallEndpointingRequest, "call.endpointing.request">;
