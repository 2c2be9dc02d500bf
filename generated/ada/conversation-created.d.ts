// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationCreated } from "./types.js";

export declare const conversationCreated: Event<ConversationCreated, "v1.conversation.created">;
