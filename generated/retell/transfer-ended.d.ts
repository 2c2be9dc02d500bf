// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TransferEnded } from "./types.js";

/**
 * The event `transfer_ended` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * The transferred part of a call is over
 *
 * Sent when the transferred part of a call is over. Its phase is transferred, not ended: the end of the conversation with the agent is `call_ended`. Sent only if `webhook_events` of the agent names it.
 *
 * @example
 * if (transferEnded.is(payload)) console.log(payload);
 */
export declare const transferEnded: Event<TransferEnded, "transfer_ended">;
