// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallDeleted } from "./types.js";

/**
 * The event `call.deleted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The data of a call were deleted
 *
 * Delete what you stored of this call, if you must forget it too.
 *
 * @example
 * if (callDeleted.is(payload)) console.log(payload);
 */
export declare const callDeleted: Event<CallDeleted, "call.deleted">;
