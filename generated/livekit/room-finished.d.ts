// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { RoomFinished } from "./types.js";

/**
 * The event `room_finished` of LiveKit: `is`, `check` and `schema` of its payload.
 *
 * A room was closed: the conversation is over
 *
 * Comes when the room is closed: after departureTimeout (20 seconds if nobody sets it) when the last participant has left, after emptyTimeout (300 seconds) if nobody joined, or when somebody deletes the room. So it may come seconds to minutes after the last word, and its time is the end of the room, not that of the talk. It does not say who was in the room. Of all events only this one comes once for each conversation and says that it is over.
 *
 * @example
 * if (roomFinished.is(payload)) console.log(payload);
 */
export declare const roomFinished: Event<RoomFinished, "room_finished">;
