// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SessionCreated } from "./types.js";

/**
 * The event `session.created` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A session was created
 *
 * A session keeps several chats together.
 *
 * @example
 * if (sessionCreated.is(payload)) console.log(payload);
 */
export declare const sessionCreated: Event<SessionCreated, "session.created">;
