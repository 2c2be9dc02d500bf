// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallConversationStartFailed } from "./types.js";

/**
 * The event `call.conversation.start_failed` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * A conversation could not begin
 *
 * Sent when the assistant could not be started. The call goes on without it. There is no conversation: the event has no `conversation_id`, and neither call.conversation.created nor call.conversation.ended follows. The record has no phase.
 *
 * @example
 * if (callConversationStartFailed.is(payload)) console.log(payload);
 */
export declare const callConversationStartFailed: Event<CallConversationStartFailed, "call.conversation.start_failed">;
