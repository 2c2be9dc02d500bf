// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { IngressEnded } from "./types.js";

/**
 * The event `ingress_ended` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An ingress has ended
 *
 * Comes when media from outside no longer comes in.
 *
 * @example
 * if (ingressEnded.is(payload)) console.log(payload);
 */
export declare const ingressEnded: Event<IngressEnded, "ingress_ended">;
