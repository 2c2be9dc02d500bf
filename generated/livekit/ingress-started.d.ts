// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { IngressStarted } from "./types.js";

/**
 * The event `ingress_started` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * An ingress has started
 *
 * Comes when media from outside begins to come in.
 *
 * @example
 * if (ingressStarted.is(payload)) console.log(payload);
 */
export declare const ingressStarted: Event<IngressStarted, "ingress_started">;
