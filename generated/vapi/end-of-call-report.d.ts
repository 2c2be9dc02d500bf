// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { EndOfCallReport } from "./types.js";

/**
 * The event `end-of-call-report` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A call has ended: its whole report
 *
 * Sent once for each call, after it has ended and was analysed, by the assistant that began it; in a squad, artifact.assistantActivations names the others. This is the payload to store. Members beside artifact and analysis that repeat what these hold are not described by the vendor, but sent.
 *
 * @example
 * if (endOfCallReport.is(payload)) console.log(payload);
 */
export declare const endOfCallReport: Event<EndOfCallReport, "end-of-call-report">;
