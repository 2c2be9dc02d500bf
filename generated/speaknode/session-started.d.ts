// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { SessionStarted } from "./types.js";

export declare const sessionStarted: Event<SessionStarted, "SessionStarted">;
