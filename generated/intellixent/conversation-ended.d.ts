// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationEnded } from "./types.js";

/**
 * The event `conversation-ended` of Intellixent: `is`, `check` and `schema` of its payload.
 *
 * A chat conversation ended
 *
 * Sent when a web widget or WhatsApp conversation ends. Intellixent's page describes the platform's older shape, without id, attachments, timestamps of messages and the role system; expect the newer one as well.
 *
 * @example
 * if (conversationEnded.is(payload)) console.log(payload);
 */
export declare const conversationEnded: Event<ConversationEnded, "conversation-ended">;
