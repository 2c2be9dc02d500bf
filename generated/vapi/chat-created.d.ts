// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ChatCreated } from "./types.js";

/**
 * The event `chat.created` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A chat was created
 *
 * A chat is one exchange: what the customer wrote and what the assistant answered. Later ones name it in previousChatId or share its session. There is no event for the end of a chat.
 *
 * @example
 * if (chatCreated.is(payload)) console.log(payload);
 */
export declare const chatCreated: Event<ChatCreated, "chat.created">;
