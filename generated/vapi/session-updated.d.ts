// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SessionUpdated } from "./types.js";

/**
 * The event `session.updated` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A session was changed
 *
 * Its status may now be completed.
 *
 * @example
 * if (sessionUpdated.is(payload)) console.log(payload);
 */
export declare const sessionUpdated: Event<SessionUpdated, "session.updated">;
