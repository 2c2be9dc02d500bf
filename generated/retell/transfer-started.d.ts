// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferStarted } from "./types.js";

/**
 * The event `transfer_started` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The transfer of a call has begun
 *
 * Sent when the agent begins to transfer a call. A call may have several transfers. Sent only if `webhook_events` of the agent names it.
 *
 * @example
 * if (transferStarted.is(payload)) console.log(payload);
 */
export declare const transferStarted: Event<TransferStarted, "transfer_started">;
