// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Mapping } from "afterword/mapping";

/** The functions of each event: its record, and what of a payload the record does not hold. */
export declare const mappings: Readonly<Record<string, Mapping>>;
