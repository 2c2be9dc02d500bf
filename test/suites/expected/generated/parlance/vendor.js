// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { callEnded } from "./call-ended.js";
import { callNoted } from "./call-noted.js";
import { voicemail } from "./voicemail.js";
import { mappings } from "./normalize.js";

export { callEnded, callNoted, voicemail };

export const parlance = /* @__PURE__ */ mapped({
  slug: "parlance",
  name: "Parlance",
  docs: [{ url: "https://parlance.example/webhooks", read: "2026-01-31" }],
  event: "/kind",
  tagForm: "^[a-z_]+(?:[.][a-z_]+)*$",
  conversationId: { "call.ended": "/call/id", "call.noted": "/id", voicemail: null },
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    headers: ["parlance-"],
    header: { name: "signature", items: " ", pair: "=", key: "v1" },
    timestamp: { header: "timestamp", unit: "s", tolerance: { past: 300, future: 60 } },
    template: "{timestamp}.{body}",
  },
  delivery: {
    id: { header: "id" },
    dedupe: ["/kind", "/id"],
    retries: [5, 300, 7200],
    timeout: 15,
    maxBytes: 20971520,
    success: "2xx",
    ordering: "none",
  },
  events: {
    "call.ended": callEnded,
    "call.noted": callNoted,
    "voicemail": voicemail,
  },
}, mappings);
