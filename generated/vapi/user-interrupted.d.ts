// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { UserInterrupted } from "./types.js";

/**
 * The event `user-interrupted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The customer interrupted the assistant
 *
 * turnId is that of the model-output which the customer interrupted.
 *
 * @example
 * if (userInterrupted.is(payload)) console.log(payload);
 */
export declare const userInterrupted: Event<UserInterrupted, "user-interrupted">;
