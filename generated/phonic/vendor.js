// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { conversationAnalysis } from "./conversation-analysis.js";
import { conversationTransferred } from "./conversation-transferred.js";
import { mappings } from "./normalize.js";

export { conversationEnded, conversationAnalysis, conversationTransferred };

export const phonic = /* @__PURE__ */ mapped({
  slug: "phonic",
  name: "Phonic",
  docs: [
    { url: "https://docs.phonic.ai/webhooks/conversation-ended", read: "2026-11-20" },
    { url: "https://docs.phonic.ai/webhooks/conversation-analysis", read: "2026-11-20" },
    { url: "https://docs.phonic.ai/webhooks/conversation-transferred", read: "2026-11-20" },
  ],
  event: "/event_type",
  tagForm: "^[a-z_]+(?:[.][a-z_]+)+$",
  conversationId: "/data/conversation/id",
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "base64",
    headers: ["svix-", "webhook-"],
    header: { name: "signature", items: " ", pair: ",", key: "v1" },
    timestamp: { header: "timestamp", unit: "s", tolerance: { past: 300, future: 300 } },
    id: { header: "id" },
    template: "{id}.{timestamp}.{body}",
    secret: { prefix: "whsec_", encoding: "base64", minBytes: 16 },
  },
  delivery: {
    id: { header: "id" },
    dedupe: ["/data/conversation/id", "/event_type"],
    retries: [5, 300, 1800, 7200, 18000, 36000, 36000],
    timeout: 15,
    success: "2xx",
    ordering: "none",
    source: "inferred",
  },
  events: {
    "conversation.ended": conversationEnded,
    "conversation.analysis": conversationAnalysis,
    "conversation.transferred": conversationTransferred,
  },
}, mappings);
