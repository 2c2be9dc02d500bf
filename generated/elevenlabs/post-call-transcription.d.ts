// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { PostCallTranscription } from "./types.js";

/**
 * The event `post_call_transcription` of ElevenLabs: `is`, `check` and `schema` of its payload.
 *
 * A conversation is over and analysed
 *
 * Sent once for each conversation, when its analysis is finished: store this one. It has what GET /v1/convai/conversations/{id} answers. With the setting `exclude_transcript` it has no transcript; with the transcript format `opentelemetry` it has `otlp_traces`. Rely on nothing but the id: no real delivery has all that the vendor's OpenAPI requires. It is sent again only if retries are switched on for the webhook, and only after 408, 429 or 5xx. The headers in `tool_details` contain your credentials for your tools: the payload has them, the record does not. The id that you gave the user is `data.user_id`, not a member of `metadata`. Keys in `data_collection_results` are what you typed in the dashboard, so a pointer to one may need escapes: `Name/Firma` is `Name~1Firma` there.
 *
 * @example
 * if (postCallTranscription.is(payload)) console.log(payload);
 */
export declare const postCallTranscription: Event<PostCallTranscription, "post_call_transcription">;
