// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationMessage } from "./types.js";

export declare const conversationMessage: Event<ConversationMessage, "v1.conversation.message">;
