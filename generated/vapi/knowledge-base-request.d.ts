// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { KnowledgeBaseRequest } from "./types.js";

/**
 * The event `knowledge-base-request` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Which documents fit the conversation?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits documents. Sent with a knowledge base of your own.
 *
 * @example
 * if (knowledgeBaseRequest.is(payload)) console.log(payload);
 */
export declare const knowledgeBaseRequest: Event<KnowledgeBaseRequest, "knowledge-base-request">;
