// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CallEnded } from "./types.js";

export declare const callEnded: Event<CallEnded, "call.ended">;
