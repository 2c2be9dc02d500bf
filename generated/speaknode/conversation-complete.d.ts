// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationComplete } from "./types.js";

export declare const conversationComplete: Event<ConversationComplete, "ConversationComplete">;
