// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { Hang } from "./types.js";

/**
 * The event `hang` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * The assistant is late
 *
 * Sent if the assistant does not answer for a while, for example because the model, the voice or a tool is slow.
 *
 * @example
 * if (hang.is(payload)) console.log(payload);
 */
export declare const hang: Event<Hang, "hang">;
