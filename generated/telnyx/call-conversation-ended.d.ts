// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallConversationEnded } from "./types.js";

/**
 * The event `call.conversation.ended` of Telnyx: `is`, `check` and `schema` of its payload.
 *
 * A conversation ended
 *
 * Sent when the conversation of an AI Assistant, or a Conversation Relay, is over. It says how long the conversation was and which models were used, and has no transcript: `transcript.reference` of the record is where the API has the messages. This is the event to store. It is not `call.hangup`: the same URL gets all events of a call, such as `call.initiated`, `call.answered`, `call.hangup` and `call.recording.saved`, also of calls without an assistant. Those are no events of conversations, so they are received as `unknown-event`. Answer them 200 all the same: if they are refused, Telnyx sends them again to the failover URL. `call.hangup` may come before this event, and a conversation can end while the call goes on. Members that some examples show, such as `duration_seconds`, `ended_at` and `messages`, do not exist.
 *
 * @example
 * if (callConversationEnded.is(payload)) console.log(payload);
 */
export declare const callConversationEnded: Event<CallConversationEnded, "call.conversation.ended">;
