// Generated from schemas/_conversation/conversation.schema.json by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { Conversation } from "./types.js";

/**
 * The record `conversation`: `is`, `check` and its `schema`.
 *
 * One conversation as one webhook told it, in the same shape for every vendor. Every member is always present, `transcript.reference` apart: null, or an empty list, where the vendor gave nothing. Nothing is invented: what a vendor sent either stands here or has its JSON Pointer in `unmapped`.
 *
 * @example
 * if (conversation.is(payload)) console.log(payload);
 */
export declare const conversation: Event<Conversation, "conversation">;
