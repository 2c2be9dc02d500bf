// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferCancelled } from "./types.js";

/**
 * The event `transfer_cancelled` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The transfer of a call was given up
 *
 * Sent when a transfer was not completed. The conversation with the agent may go on, so the record has the phase null. Sent only if `webhook_events` of the agent names it.
 *
 * @example
 * if (transferCancelled.is(payload)) console.log(payload);
 */
export declare const transferCancelled: Event<TransferCancelled, "transfer_cancelled">;
