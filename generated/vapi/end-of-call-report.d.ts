// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { EndOfCallReport } from "./types.js";

/**
 * The event `end-of-call-report` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * A call has ended: its whole report
 *
 * Sent once for each call, after it has ended and was analysed, by the assistant that began it; in a squad, artifact.assistantActivations names the others. This is the payload to store. Vapi also sends members that repeat what artifact and analysis hold; its description does not list them.
 *
 * @example
 * if (endOfCallReport.is(payload)) console.log(payload);
 */
export declare const endOfCallReport: Event<EndOfCallReport, "end-of-call-report">;
