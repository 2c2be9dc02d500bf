// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { PostCallAudio } from "./types.js";

/**
 * The event `post_call_audio` of ElevenLabs: `is`, `check` and `schema` of its payload.
 *
 * The recording of a conversation
 *
 * Sent once for each conversation if `audio` is among the events. Of the conversation it has only the id. So its record has the phase null and is not a conversation of its own: decode `data.full_audio` and store it as an MP3 file under `conversation_id`. It may come before or after post_call_transcription. It is never sent again, whatever you answer. The body has many MB and comes without Content-Length. At 128 kbit/s (inferred) a minute of conversation has 1.3 MB, so 100 MiB are enough for 80 minutes; a larger body is answered 413. It costs memory: the process holds the bytes, their text and the parsed payload, together up to six times the body, 600 MB for the largest. A stranger can make it hold 100 MiB, because the signature is checked only when the whole body is there. How to lower it: do not choose `audio` if you need no recordings, and set `maxBytes: 10 * 2 ** 20` in the options of the handler; with recordings, set what your longest conversation needs. Servers, proxies and functions in front of the handler have limits of their own, which must be as high.
 *
 * @example
 * if (postCallAudio.is(payload)) console.log(payload);
 */
export declare const postCallAudio: Event<PostCallAudio, "post_call_audio">;
