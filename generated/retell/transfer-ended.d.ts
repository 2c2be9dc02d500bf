// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferEnded } from "./types.js";

/**
 * The event `transfer_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A transferred call is over
 *
 * Sent when the transferred part of a call is over. Sent only if an agent's webhook_events names it. The end of the conversation with the agent is call_ended, which may have come before.
 *
 * @example
 * if (transferEnded.is(payload)) console.log(payload);
 */
export declare const transferEnded: Event<TransferEnded, "transfer_ended">;
