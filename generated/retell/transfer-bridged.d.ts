// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferBridged } from "./types.js";

/**
 * The event `transfer_bridged` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A transferred call has been connected
 *
 * Sent when the caller and the person to whom the call was transferred are connected. Sent only if `webhook_events` of the agent names it.
 *
 * @example
 * if (transferBridged.is(payload)) console.log(payload);
 */
export declare const transferBridged: Event<TransferBridged, "transfer_bridged">;
