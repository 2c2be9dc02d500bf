// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallConversationCreated } from "./types.js";

/**
 * The event `call.conversation.created` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * A conversation began
 *
 * Sent when an assistant, or a Conversation Relay, has joined a call. The record has the time of the event as its start.
 *
 * @example
 * if (callConversationCreated.is(payload)) console.log(payload);
 */
export declare const callConversationCreated: Event<CallConversationCreated, "call.conversation.created">;
