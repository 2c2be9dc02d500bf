// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { FunctionCall } from "./types.js";

/**
 * The event `function-call` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A function is to be called (older form of tool-calls)
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits the result of the function. The vendor's list of events still has it, without its members.
 *
 * @example
 * if (functionCall.is(payload)) console.log(payload);
 */
export declare const functionCall: Event<FunctionCall, "function-call">;
