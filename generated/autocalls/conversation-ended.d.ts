// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationEnded } from "./types.js";

export declare const conversationEnded: Event<ConversationEnded, "conversation-ended">;
