// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ToolCalls } from "./types.js";

/**
 * The event `tool-calls` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Tools are to be called
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits the results of the tools, {"results": [{"toolCallId": …, "result": …}]}, and an empty answer makes the tools fail. Tools with a server of their own get this event there, in the same form.
 *
 * @example
 * if (toolCalls.is(payload)) console.log(payload);
 */
export declare const toolCalls: Event<ToolCalls, "tool-calls">;
