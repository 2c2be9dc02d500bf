// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { chatEnded } from "./chat-ended.js";
import { chatStarted } from "./chat-started.js";
import { toolCall } from "./tool-call.js";
import { mappings } from "./normalize.js";

export { chatEnded, chatStarted, toolCall };

export const hume = /* @__PURE__ */ mapped({
  slug: "hume",
  name: "Hume",
  docs: [
    {
      url: "https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-ended",
      read: "2026-11-29",
    },
    {
      url: "https://dev.hume.ai/reference/speech-to-speech-evi/chat-webhooks/chat-started",
      read: "2026-11-29",
    },
    {
      url: "https://dev.hume.ai/docs/speech-to-speech-evi/configuration/webhooks",
      read: "2026-11-29",
    },
  ],
  event: {
    at: "/event_name",
    required: {
      chat_ended: ["chat_group_id", "chat_id", "end_time"],
      chat_started: ["chat_group_id", "chat_id", "start_time"],
      tool_call: ["chat_group_id", "chat_id", "tool_call_message"],
    },
  },
  tagForm: "^[a-z_]+$",
  conversationId: "/chat_id",
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    header: { name: "x-hume-ai-webhook-signature" },
    timestamp: { header: "x-hume-ai-webhook-timestamp", unit: "s", tolerance: { past: 180, future: 180 } },
    template: "{body}.{timestamp}",
    secret: { encoding: "utf8" },
  },
  delivery: {
    dedupe: ["/event_name", "/chat_id", "/start_time", "/end_time", "/tool_call_message/tool_call_id"],
    success: "200",
  },
  events: {
    "chat_ended": chatEnded,
    "chat_started": chatStarted,
    "tool_call": toolCall,
  },
}, mappings);
