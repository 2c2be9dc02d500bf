// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { callEnded } from "./call-ended.js";
import { callStarted } from "./call-started.js";
import { callJoined } from "./call-joined.js";
import { callBilled } from "./call-billed.js";
import { mappings } from "./normalize.js";

export { callEnded, callStarted, callJoined, callBilled };

export const ultravox = /* @__PURE__ */ mapped({
  slug: "ultravox",
  name: "Ultravox",
  docs: [
    { url: "https://docs.ultravox.ai/webhooks/available-webhooks", read: "2026-11-29" },
    { url: "https://docs.ultravox.ai/webhooks/overview", read: "2026-11-29" },
    { url: "https://docs.ultravox.ai/webhooks/securing-webhooks", read: "2026-11-29" },
    { url: "https://docs.ultravox.ai/webhooks/errors-and-retries", read: "2026-11-29" },
  ],
  event: "/event",
  tagForm: "^[a-z_]+(?:[.][a-z_]+)+$",
  conversationId: "/call/callId",
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    header: { name: "x-ultravox-webhook-signature", items: "," },
    timestamp: {
      header: "x-ultravox-webhook-timestamp",
      unit: "iso",
      zone: "utc",
      tolerance: { past: 60, future: 60 },
    },
    template: "{body}{timestamp}",
    secret: { encoding: "utf8" },
  },
  delivery: {
    dedupe: ["/event", "/call/callId"],
    retries: [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360],
    success: "2xx",
    ordering: "none",
  },
  events: {
    "call.ended": callEnded,
    "call.started": callStarted,
    "call.joined": callJoined,
    "call.billed": callBilled,
  },
}, mappings);
