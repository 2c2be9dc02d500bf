// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { postCallTranscription } from "./post-call-transcription.js";
import { postCallAudio } from "./post-call-audio.js";
import { callInitiationFailure } from "./call-initiation-failure.js";
import { mappings } from "./normalize.js";

export { postCallTranscription, postCallAudio, callInitiationFailure };

export const elevenlabs = /* @__PURE__ */ mapped({
  slug: "elevenlabs",
  name: "ElevenLabs",
  docs: [
    {
      url: "https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks",
      read: "2026-11-29",
    },
    { url: "https://elevenlabs.io/docs/eleven-api/resources/webhooks", read: "2026-11-29" },
  ],
  event: "/type",
  tagForm: "^[a-z_]+$",
  conversationId: "/data/conversation_id",
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    header: { name: "elevenlabs-signature", items: ",", pair: "=", key: "v0" },
    timestamp: { key: "t", unit: "s", tolerance: { past: 1800, future: 1800 } },
    template: "{timestamp}.{body}",
    secret: { encoding: "utf8" },
  },
  delivery: {
    dedupe: ["/type", "/data/conversation_id"],
    retries: [30, 120, 480, 1800],
    maxBytes: 104857600,
    success: "200",
    ordering: "none",
  },
  events: {
    "post_call_transcription": postCallTranscription,
    "post_call_audio": postCallAudio,
    "call_initiation_failure": callInitiationFailure,
  },
}, mappings);
