// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallArtifactUpload } from "./types.js";

/**
 * The event `call.artifact.upload` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * Artifacts of a call were stored in your own storage
 *
 * Says for each artifact whether storing it succeeded. Only sent to customers with a storage of their own.
 *
 * @example
 * if (callArtifactUpload.is(payload)) console.log(payload);
 */
export declare const callArtifactUpload: Event<CallArtifactUpload, "call.artifact.upload">;
