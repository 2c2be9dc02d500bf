// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationTransferred } from "./types.js";

export declare const conversationTransferred: Event<ConversationTransferred, "conversation.transferred">;
