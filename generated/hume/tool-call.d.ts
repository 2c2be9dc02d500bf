// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ToolCall } from "./types.js";

/**
 * The event `tool_call` of Hume: `is`, `check` and `schema` of its payload.
 *
 * A tool is to be called
 *
 * Sent during a chat, when the agent wants a tool to be called. The answer to this request is not the tool's result: send the result to the chat's control plane. A call of the built-in tool hang_up announces the end of the chat, but is not the end: wait for chat_ended. Since 2025-11-06.
 *
 * @example
 * if (toolCall.is(payload)) console.log(payload);
 */
export declare const toolCall: Event<ToolCall, "tool_call">;
