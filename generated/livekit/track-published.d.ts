// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { TrackPublished } from "./types.js";

/**
 * The event `track_published` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A track was published
 *
 * Comes when a participant publishes sound, a picture or data.
 *
 * @example
 * if (trackPublished.is(payload)) console.log(payload);
 */
export declare const trackPublished: Event<TrackPublished, "track_published">;
