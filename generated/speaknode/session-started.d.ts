// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SessionStarted } from "./types.js";

/**
 * The event `SessionStarted` of SpeakNode: `is`, `check` and `schema` of its payload.
 *
 * A voice session began
 *
 * Fires when a new voice session begins, with the agent and what is known of the session by then. Its page prints the same body as ConversationComplete.
 *
 * @example
 * if (sessionStarted.is(payload)) console.log(payload);
 */
export declare const sessionStarted: Event<SessionStarted, "SessionStarted">;
