// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferDestinationRequest } from "./types.js";

/**
 * The event `transfer-destination-request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Where is the call to be transferred?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits a destination. Sent if the model asks for a transfer and the destination is not known.
 *
 * @example
 * if (transferDestinationRequest.is(payload)) console.log(payload);
 */
export declare const transferDestinationRequest: Event<TransferDestinationRequest, "transfer-destination-request">;
