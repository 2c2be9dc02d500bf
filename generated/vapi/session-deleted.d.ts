// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SessionDeleted } from "./types.js";

/**
 * The event `session.deleted` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A session was deleted
 *
 * Carries the session as it was.
 *
 * @example
 * if (sessionDeleted.is(payload)) console.log(payload);
 */
export declare const sessionDeleted: Event<SessionDeleted, "session.deleted">;
