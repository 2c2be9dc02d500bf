// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { PostCall } from "./types.js";

/**
 * The event `post-call` of Intellixent: `is`, `check` and `schema` of its payload.
 *
 * A phone call ended
 *
 * Sent as soon as a call has finished, whether or not anybody answered, unless the assistant is set to send it for completed calls only. Intellixent documents the transcript as an array of turns, with formatted_transcript beside it.
 *
 * @example
 * if (postCall.is(payload)) console.log(payload);
 */
export declare const postCall: Event<PostCall, "post-call">;
