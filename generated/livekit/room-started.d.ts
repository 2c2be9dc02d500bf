// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { RoomStarted } from "./types.js";

/**
 * The event `room_started` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A room was opened
 *
 * Comes when a room is opened, before anybody is in it.
 *
 * @example
 * if (roomStarted.is(payload)) console.log(payload);
 */
export declare const roomStarted: Event<RoomStarted, "room_started">;
