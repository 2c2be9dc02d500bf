// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { ModelOutput } from "./types.js";

/**
 * The event `model-output` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The model has made a piece of text or a tool call
 *
 * Sent for each token.
 *
 * @example
 * if (modelOutput.is(payload)) console.log(payload);
 */
export declare const modelOutput: Event<ModelOutput, "model-output">;
