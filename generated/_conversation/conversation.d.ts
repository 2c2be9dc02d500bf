// Generated from schemas/_conversation/conversation.schema.json by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { Conversation } from "./types.js";

export declare const conversation: Event<Conversation, "conversation">;
