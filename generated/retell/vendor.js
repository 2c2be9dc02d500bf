// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { callEnded } from "./call-ended.js";
import { callAnalyzed } from "./call-analyzed.js";
import { callStarted } from "./call-started.js";
import { transcriptUpdated } from "./transcript-updated.js";
import { transferStarted } from "./transfer-started.js";
import { transferBridged } from "./transfer-bridged.js";
import { transferCancelled } from "./transfer-cancelled.js";
import { transferEnded } from "./transfer-ended.js";
import { chatEnded } from "./chat-ended.js";
import { chatAnalyzed } from "./chat-analyzed.js";
import { chatStarted } from "./chat-started.js";
import { mappings } from "./normalize.js";

export { callEnded, callAnalyzed, callStarted, transcriptUpdated, transferStarted, transferBridged, transferCancelled, transferEnded, chatEnded, chatAnalyzed, chatStarted };

export const retell = /* @__PURE__ */ mapped({
  slug: "retell",
  name: "Retell AI",
  docs: [
    { url: "https://docs.retellai.com/features/webhook-overview", read: "2026-11-29" },
    { url: "https://docs.retellai.com/features/webhook", read: "2026-11-29" },
    { url: "https://docs.retellai.com/features/secure-webhook", read: "2026-11-29" },
    { url: "https://docs.retellai.com/features/register-webhook", read: "2026-11-29" },
    { url: "https://github.com/RetellAI/retell-typescript-sdk", read: "2026-11-29" },
  ],
  event: "/event",
  tagForm: "^[a-z_]+$",
  conversationId: {
    call_ended: "/call/call_id",
    call_analyzed: "/call/call_id",
    call_started: "/call/call_id",
    transcript_updated: ["/call/call_id", "/chat/chat_id"],
    transfer_started: "/call/call_id",
    transfer_bridged: "/call/call_id",
    transfer_cancelled: "/call/call_id",
    transfer_ended: "/call/call_id",
    chat_ended: "/chat/chat_id",
    chat_analyzed: "/chat/chat_id",
    chat_started: "/chat/chat_id",
  },
  signature: {
    scheme: "hmac",
    algorithm: "sha256",
    encoding: "hex",
    header: { name: "x-retell-signature", items: ",", pair: "=", key: "d" },
    timestamp: { key: "v", unit: "ms", tolerance: { past: 300, future: 300 } },
    template: "{body}{timestamp}",
    secret: { encoding: "utf8" },
  },
  delivery: {
    dedupe: {
      call_ended: ["/event", "/call/call_id", "/chat/chat_id"],
      call_analyzed: ["/event", "/call/call_id", "/chat/chat_id"],
      call_started: ["/event", "/call/call_id", "/chat/chat_id"],
      transcript_updated: [{ body: "sha256" }],
      transfer_started: [{ body: "sha256" }],
      transfer_bridged: [{ body: "sha256" }],
      transfer_cancelled: [{ body: "sha256" }],
      transfer_ended: [{ body: "sha256" }],
      chat_ended: ["/event", "/call/call_id", "/chat/chat_id"],
      chat_analyzed: ["/event", "/call/call_id", "/chat/chat_id"],
      chat_started: ["/event", "/call/call_id", "/chat/chat_id"],
      "*": ["/event", "/call/call_id", "/chat/chat_id"],
    },
    timeout: 10,
    success: "2xx",
    ordering: "none",
  },
  events: {
    "call_ended": callEnded,
    "call_analyzed": callAnalyzed,
    "call_started": callStarted,
    "transcript_updated": transcriptUpdated,
    "transfer_started": transferStarted,
    "transfer_bridged": transferBridged,
    "transfer_cancelled": transferCancelled,
    "transfer_ended": transferEnded,
    "chat_ended": chatEnded,
    "chat_analyzed": chatAnalyzed,
    "chat_started": chatStarted,
  },
}, mappings);
