// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ConversationHandoffEnded } from "./types.js";

export declare const conversationHandoffEnded: Event<ConversationHandoffEnded, "v1.conversation.handoff.ended">;
