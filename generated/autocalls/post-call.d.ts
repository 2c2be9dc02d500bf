// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { PostCall } from "./types.js";

export declare const postCall: Event<PostCall, "post-call">;
