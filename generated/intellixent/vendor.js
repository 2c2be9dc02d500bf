// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { postCall } from "./post-call.js";
import { mappings } from "./normalize.js";

export { conversationEnded, postCall };

export const intellixent = /* @__PURE__ */ mapped({
  slug: "intellixent",
  name: "Intellixent",
  platform: "autocalls",
  docs: [
    {
      url: "https://docs.intellixent.ai/api-reference/webhooks/conversation-ended-webhook",
      read: "2026-11-20",
    },
    {
      url: "https://docs.intellixent.ai/api-reference/webhooks/post-call-webhook",
      read: "2026-11-20",
    },
    { url: "https://docs.intellixent.ai/api-reference/introduction", read: "2026-11-20" },
    { url: "https://docs.intellixent.ai/api-reference/authentication", read: "2026-11-20" },
  ],
  event: {
    required: {
      "conversation-ended": ["conversation_id", "message_count"],
      "post-call": ["id", "duration", "status"],
    },
  },
  conversationId: { "conversation-ended": "/conversation_id", "post-call": "/id" },
  signature: {
    scheme: "none",
    instead: {
      scheme: "secret",
      query: "token",
      note: "Put an unguessable token into the query of the webhook URL and keep that URL out of logs. A header is possible only where a relay adds it.",
    },
  },
  delivery: {
    dedupe: ["/conversation_id", "/message_count", "/ended_at", "/id", "/finished_at"],
    retries: [30, 60, 120],
    success: "2xx",
  },
  events: {
    "conversation-ended": conversationEnded,
    "post-call": postCall,
  },
}, mappings);
