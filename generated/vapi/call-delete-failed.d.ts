// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallDeleteFailed } from "./types.js";

/**
 * The event `call.delete.failed` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The data of a call could not be deleted
 *
 * The call is still there.
 *
 * @example
 * if (callDeleteFailed.is(payload)) console.log(payload);
 */
export declare const callDeleteFailed: Event<CallDeleteFailed, "call.delete.failed">;
