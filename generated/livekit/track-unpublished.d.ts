// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TrackUnpublished } from "./types.js";

/**
 * The event `track_unpublished` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A track is no longer published
 *
 * Comes when a participant stops to publish a track.
 *
 * @example
 * if (trackUnpublished.is(payload)) console.log(payload);
 */
export declare const trackUnpublished: Event<TrackUnpublished, "track_unpublished">;
