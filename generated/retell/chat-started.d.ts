// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatStarted } from "./types.js";

/**
 * The event `chat_started` of Retell AI: `is`, `check` and `schema` of its payload.
 *
 * A chat has begun
 *
 * Sent when a chat has begun. Sent by default.
 *
 * @example
 * if (chatStarted.is(payload)) console.log(payload);
 */
export declare const chatStarted: Event<ChatStarted, "chat_started">;
