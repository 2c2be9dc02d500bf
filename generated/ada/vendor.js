// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { conversationEnded } from "./conversation-ended.js";
import { conversationCreated } from "./conversation-created.js";
import { conversationMessage } from "./conversation-message.js";
import { conversationHandoffEnded } from "./conversation-handoff-ended.js";
import { mappings } from "./normalize.js";

export { conversationEnded, conversationCreated, conversationMessage, conversationHandoffEnded };

export const ada = /* @__PURE__ */ mapped({
  slug: "ada",
  name: "Ada",
  docs: [
    {
      url: "https://docs.ada.cx/reference/conversations/conversation-ended-webhook",
      read: "2026-11-20",
    },
    {
      url: "https://docs.ada.cx/reference/conversations/conversation-created-webhook",
      read: "2026-11-20",
    },
    {
      url: "https://docs.ada.cx/reference/conversations/conversation-message-webhook",
      read: "2026-11-20",
    },
    {
      url: "https://docs.ada.cx/reference/conversations/conversation-handoff-ended-webhook",
      read: "2026-11-20",
    },
    { url: "https://docs.ada.cx/reference/webhooks/overview", read: "2026-11-20" },
    { url: "https://docs.svix.com/receiving/verifying-payloads/how-manual", read: "2026-11-20" },
  ],
  event: "/type",
  tagForm: "^v[0-9]+(?:[.][a-z_]+)+$",
  conversationId: "/data/conversation_id",
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
    dedupe: ["/data/conversation_id", "/type", "/data/message_id"],
    retries: [5, 300, 1800, 7200, 18000, 36000],
    timeout: 15,
    success: "2xx",
    ordering: "none",
  },
  events: {
    "v1.conversation.ended": conversationEnded,
    "v1.conversation.created": conversationCreated,
    "v1.conversation.message": conversationMessage,
    "v1.conversation.handoff.ended": conversationHandoffEnded,
  },
}, mappings);
