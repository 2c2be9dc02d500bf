// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { conversationComplete } from "./conversation-complete.js";
import { sessionStarted } from "./session-started.js";
import { mappings } from "./normalize.js";

export { conversationComplete, sessionStarted };

export const speaknode = /* @__PURE__ */ mapped({
  slug: "speaknode",
  name: "SpeakNode",
  docs: [
    {
      url: "https://docs.speaknode.com/en/api/PostConversationCompleteWebhookSchema",
      read: "2026-11-20",
    },
    {
      url: "https://docs.speaknode.com/en/api/PostSessionStartedWebhookSchema",
      read: "2026-11-20",
    },
    { url: "https://docs.speaknode.com/guide/webhooks", read: "2026-11-20" },
  ],
  event: "/event",
  tagForm: "^[A-Z][A-Za-z0-9]*$",
  conversationId: "/data/session_id",
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    header: { name: null, prefix: "sha256=", optional: true },
    template: "{body}",
    secret: { encoding: "utf8" },
  },
  delivery: { dedupe: ["/data/session_id", "/event"] },
  events: {
    "ConversationComplete": conversationComplete,
    "SessionStarted": sessionStarted,
  },
}, mappings);
