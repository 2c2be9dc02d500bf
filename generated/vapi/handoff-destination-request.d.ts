// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { HandoffDestinationRequest } from "./types.js";

/**
 * The event `handoff-destination-request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Whom is the call to be handed to?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits a destination. Sent if the model asks for a handoff and the destination is not known.
 *
 * @example
 * if (handoffDestinationRequest.is(payload)) console.log(payload);
 */
export declare const handoffDestinationRequest: Event<HandoffDestinationRequest, "handoff-destination-request">;
