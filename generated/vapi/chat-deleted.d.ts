// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatDeleted } from "./types.js";

/**
 * The event `chat.deleted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A chat was deleted
 *
 * Carries the chat as it was.
 *
 * @example
 * if (chatDeleted.is(payload)) console.log(payload);
 */
export declare const chatDeleted: Event<ChatDeleted, "chat.deleted">;
