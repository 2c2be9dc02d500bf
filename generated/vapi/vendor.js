// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { endOfCallReport } from "./end-of-call-report.js";
import { statusUpdate } from "./status-update.js";
import { transcript } from "./transcript.js";
import { conversationUpdate } from "./conversation-update.js";
import { transferUpdate } from "./transfer-update.js";
import { speechUpdate } from "./speech-update.js";
import { userInterrupted } from "./user-interrupted.js";
import { hang } from "./hang.js";
import { modelOutput } from "./model-output.js";
import { voiceInput } from "./voice-input.js";
import { languageChangeDetected } from "./language-change-detected.js";
import { phoneCallControl } from "./phone-call-control.js";
import { assistantStarted } from "./assistant-started.js";
import { assistantSpeechStarted } from "./assistant-speech-started.js";
import { toolCalls } from "./tool-calls.js";
import { functionCall } from "./function-call.js";
import { assistantRequest } from "./assistant-request.js";
import { transferDestinationRequest } from "./transfer-destination-request.js";
import { handoffDestinationRequest } from "./handoff-destination-request.js";
import { knowledgeBaseRequest } from "./knowledge-base-request.js";
import { voiceRequest } from "./voice-request.js";
import { callEndpointingRequest } from "./call-endpointing-request.js";
import { campaignPredial } from "./campaign-predial.js";
import { chatCreated } from "./chat-created.js";
import { chatDeleted } from "./chat-deleted.js";
import { sessionCreated } from "./session-created.js";
import { sessionUpdated } from "./session-updated.js";
import { sessionDeleted } from "./session-deleted.js";
import { callDeleted } from "./call-deleted.js";
import { callDeleteFailed } from "./call-delete-failed.js";
import { callArtifactUpload } from "./call-artifact-upload.js";
import { mappings } from "./normalize.js";

export { endOfCallReport, statusUpdate, transcript, conversationUpdate, transferUpdate, speechUpdate, userInterrupted, hang, modelOutput, voiceInput, languageChangeDetected, phoneCallControl, assistantStarted, assistantSpeechStarted, toolCalls, functionCall, assistantRequest, transferDestinationRequest, handoffDestinationRequest, knowledgeBaseRequest, voiceRequest, callEndpointingRequest, campaignPredial, chatCreated, chatDeleted, sessionCreated, sessionUpdated, sessionDeleted, callDeleted, callDeleteFailed, callArtifactUpload };

export const vapi = /* @__PURE__ */ mapped({
  slug: "vapi",
  name: "Vapi",
  docs: [
    { url: "https://docs.vapi.ai/server-url/events", read: "2026-11-29" },
    { url: "https://docs.vapi.ai/server-url/server-authentication", read: "2026-11-29" },
    { url: "https://docs.vapi.ai/server-url/setting-server-urls", read: "2026-11-29" },
    { url: "https://docs.vapi.ai/security-and-privacy/recording-consent-plan", read: "2026-11-29" },
    {
      url: "https://github.com/VapiAI/docs/blob/eabfa53/fern/apis/api/openapi.json",
      read: "2026-11-29",
    },
    {
      url: "https://github.com/VapiAI/skills/blob/37ecfa8/setup-webhook/references/webhook-events.md",
      read: "2026-11-29",
    },
  ],
  event: "/message/type",
  aliases: {
    "transcript[transcriptType=\"final\"]": "transcript",
    "language-changed": "language-change-detected",
  },
  tagForm: "^[a-z_]+(?:[\\-[=\"\\].][A-Za-z_]+)*$",
  conversationId: "/message/call/id",
  signature: {
    scheme: "none",
    instead: {
      scheme: "secret",
      header: "x-vapi-secret",
      note: "Or a bearer token, or an HMAC credential: you choose in Vapi's dashboard what is sent. The options for each are described above.",
    },
  },
  delivery: {
    dedupe: {
      "end-of-call-report": ["/message/type", "/message/call/id"],
      "status-update": ["/message/type", "/message/call/id", "/message/status", "/message/timestamp"],
      transcript: ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "conversation-update": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "transfer-update": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "speech-update": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "user-interrupted": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      hang: ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "model-output": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "voice-input": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "language-change-detected": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "phone-call-control": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "assistant.started": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "assistant.speechStarted": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "tool-calls": ["/message/type", "/message/call/id", "/message/toolCallList/0/id", "/message/timestamp"],
      "function-call": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "assistant-request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "transfer-destination-request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "handoff-destination-request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "knowledge-base-request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "voice-request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "call.endpointing.request": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
      "campaign.predial": ["/message/type", "/message/campaignId", "/message/contact/id", "/message/timestamp"],
      "chat.created": ["/message/type", "/message/chat/id"],
      "chat.deleted": ["/message/type", "/message/chat/id"],
      "session.created": ["/message/type", "/message/session/id"],
      "session.updated": ["/message/type", "/message/session/id", "/message/session/updatedAt", "/message/timestamp"],
      "session.deleted": ["/message/type", "/message/session/id"],
      "call.deleted": ["/message/type", "/message/call/id"],
      "call.delete.failed": ["/message/type", "/message/call/id", "/message/timestamp"],
      "call.artifact.upload": ["/message/type", "/message/call/id"],
      "*": ["/message/type", "/message/call/id", "/message/timestamp", { body: "sha256" }],
    },
    retries: [],
    timeout: 20,
    success: "2xx",
    ordering: "none",
    source: "sdk",
  },
  events: {
    "end-of-call-report": endOfCallReport,
    "status-update": statusUpdate,
    "transcript": transcript,
    "conversation-update": conversationUpdate,
    "transfer-update": transferUpdate,
    "speech-update": speechUpdate,
    "user-interrupted": userInterrupted,
    "hang": hang,
    "model-output": modelOutput,
    "voice-input": voiceInput,
    "language-change-detected": languageChangeDetected,
    "phone-call-control": phoneCallControl,
    "assistant.started": assistantStarted,
    "assistant.speechStarted": assistantSpeechStarted,
    "tool-calls": toolCalls,
    "function-call": functionCall,
    "assistant-request": assistantRequest,
    "transfer-destination-request": transferDestinationRequest,
    "handoff-destination-request": handoffDestinationRequest,
    "knowledge-base-request": knowledgeBaseRequest,
    "voice-request": voiceRequest,
    "call.endpointing.request": callEndpointingRequest,
    "campaign.predial": campaignPredial,
    "chat.created": chatCreated,
    "chat.deleted": chatDeleted,
    "session.created": sessionCreated,
    "session.updated": sessionUpdated,
    "session.deleted": sessionDeleted,
    "call.deleted": callDeleted,
    "call.delete.failed": callDeleteFailed,
    "call.artifact.upload": callArtifactUpload,
  },
}, mappings);
