// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationAnalysis } from "./types.js";

export declare const conversationAnalysis: Event<ConversationAnalysis, "conversation.analysis">;
