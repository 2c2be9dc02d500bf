// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationPartRedacted } from "./types.js";

/**
 * The event `conversation_part.redacted` of Intercom: `is`, `check` and `schema` of its payload.
 *
 * A part was deleted
 *
 * The part comes with redacted true, and with a notice instead of its body. Delete or replace it where you keep a copy.
 *
 * @example
 * if (conversationPartRedacted.is(payload)) console.log(payload);
 */
export declare const conversationPartRedacted: Event<ConversationPartRedacted, "conversation_part.redacted">;
