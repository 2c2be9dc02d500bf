// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferUpdate } from "./types.js";

/**
 * The event `transfer-update` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A call is being transferred
 *
 * Sent at each transfer, to another assistant, a number or a SIP address.
 *
 * @example
 * if (transferUpdate.is(payload)) console.log(payload);
 */
export declare const transferUpdate: Event<TransferUpdate, "transfer-update">;
