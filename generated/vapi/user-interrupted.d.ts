// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { UserInterrupted } from "./types.js";

/**
 * The event `user-interrupted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The customer interrupted the assistant
 *
 * Its turnId is that of the interrupted model-output.
 *
 * @example
 * if (userInterrupted.is(payload)) console.log(payload);
 */
export declare const userInterrupted: Event<UserInterrupted, "user-interrupted">;
