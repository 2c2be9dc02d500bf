// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
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

export type * from "./types.js";
export { endOfCallReport, statusUpdate, transcript, conversationUpdate, transferUpdate, speechUpdate, userInterrupted, hang, modelOutput, voiceInput, languageChangeDetected, phoneCallControl, assistantStarted, assistantSpeechStarted, toolCalls, functionCall, assistantRequest, transferDestinationRequest, handoffDestinationRequest, knowledgeBaseRequest, voiceRequest, callEndpointingRequest, campaignPredial, chatCreated, chatDeleted, sessionCreated, sessionUpdated, sessionDeleted, callDeleted, callDeleteFailed, callArtifactUpload };

/** The type of `vapi`. */
export interface VapiVendor {
  readonly slug: "vapi";
  readonly name: "Vapi";
  readonly docs: readonly [{ readonly url: "https://docs.vapi.ai/server-url/events"; readonly read: "2026-11-29"; }, {
    readonly url: "https://docs.vapi.ai/server-url/server-authentication";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://docs.vapi.ai/server-url/setting-server-urls";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://docs.vapi.ai/security-and-privacy/recording-consent-plan";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/VapiAI/docs/blob/eabfa53/fern/apis/api/openapi.json";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/VapiAI/skills/blob/37ecfa8/setup-webhook/references/webhook-events.md";
    readonly read: "2026-11-29";
  }];
  readonly event: "/message/type";
  readonly aliases: {
    readonly "transcript[transcriptType=\"final\"]": "transcript";
    readonly "language-changed": "language-change-detected";
  };
  readonly tagForm: "^[a-z_]+(?:[\\-[=\"\\].][A-Za-z_]+)*$";
  readonly conversationId: "/message/call/id";
  readonly signature: {
    readonly scheme: "none";
    readonly instead: {
      readonly scheme: "secret";
      readonly header: "x-vapi-secret";
      readonly note: "Or a bearer token, or an HMAC credential: you choose in Vapi's dashboard what is sent. The options for each are described above.";
    };
  };
  readonly delivery: {
    readonly dedupe: {
      readonly "end-of-call-report": readonly ["/message/type", "/message/call/id"];
      readonly "status-update": readonly ["/message/type", "/message/call/id", "/message/status", "/message/timestamp"];
      readonly transcript: readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "conversation-update": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "transfer-update": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "speech-update": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "user-interrupted": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly hang: readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "model-output": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "voice-input": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "language-change-detected": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "phone-call-control": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "assistant.started": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "assistant.speechStarted": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "tool-calls": readonly ["/message/type", "/message/call/id", "/message/toolCallList/0/id", "/message/timestamp"];
      readonly "function-call": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "assistant-request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "transfer-destination-request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "handoff-destination-request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "knowledge-base-request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "voice-request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "call.endpointing.request": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
      readonly "campaign.predial": readonly ["/message/type", "/message/campaignId", "/message/contact/id", "/message/timestamp"];
      readonly "chat.created": readonly ["/message/type", "/message/chat/id"];
      readonly "chat.deleted": readonly ["/message/type", "/message/chat/id"];
      readonly "session.created": readonly ["/message/type", "/message/session/id"];
      readonly "session.updated": readonly ["/message/type", "/message/session/id", "/message/session/updatedAt", "/message/timestamp"];
      readonly "session.deleted": readonly ["/message/type", "/message/session/id"];
      readonly "call.deleted": readonly ["/message/type", "/message/call/id"];
      readonly "call.delete.failed": readonly ["/message/type", "/message/call/id", "/message/timestamp"];
      readonly "call.artifact.upload": readonly ["/message/type", "/message/call/id"];
      readonly "*": readonly ["/message/type", "/message/call/id", "/message/timestamp", { readonly body: "sha256"; }];
    };
    readonly retries: readonly [];
    readonly timeout: 20;
    readonly success: "2xx";
    readonly ordering: "none";
    readonly source: "sdk";
  };
  readonly events: {
    readonly "end-of-call-report": typeof endOfCallReport;
    readonly "status-update": typeof statusUpdate;
    readonly "transcript": typeof transcript;
    readonly "conversation-update": typeof conversationUpdate;
    readonly "transfer-update": typeof transferUpdate;
    readonly "speech-update": typeof speechUpdate;
    readonly "user-interrupted": typeof userInterrupted;
    readonly "hang": typeof hang;
    readonly "model-output": typeof modelOutput;
    readonly "voice-input": typeof voiceInput;
    readonly "language-change-detected": typeof languageChangeDetected;
    readonly "phone-call-control": typeof phoneCallControl;
    readonly "assistant.started": typeof assistantStarted;
    readonly "assistant.speechStarted": typeof assistantSpeechStarted;
    readonly "tool-calls": typeof toolCalls;
    readonly "function-call": typeof functionCall;
    readonly "assistant-request": typeof assistantRequest;
    readonly "transfer-destination-request": typeof transferDestinationRequest;
    readonly "handoff-destination-request": typeof handoffDestinationRequest;
    readonly "knowledge-base-request": typeof knowledgeBaseRequest;
    readonly "voice-request": typeof voiceRequest;
    readonly "call.endpointing.request": typeof callEndpointingRequest;
    readonly "campaign.predial": typeof campaignPredial;
    readonly "chat.created": typeof chatCreated;
    readonly "chat.deleted": typeof chatDeleted;
    readonly "session.created": typeof sessionCreated;
    readonly "session.updated": typeof sessionUpdated;
    readonly "session.deleted": typeof sessionDeleted;
    readonly "call.deleted": typeof callDeleted;
    readonly "call.delete.failed": typeof callDeleteFailed;
    readonly "call.artifact.upload": typeof callArtifactUpload;
  };
  readonly normalize: Normalize;
}

/**
 * Vapi: what afterword needs to verify, check and normalise its deliveries.
 *
 * It does not sign: `secret` is a token in the header `x-vapi-secret`.
 *
 * Documentation:
 * - https://docs.vapi.ai/server-url/events
 * - https://docs.vapi.ai/server-url/server-authentication
 * - https://docs.vapi.ai/server-url/setting-server-urls
 * - https://docs.vapi.ai/security-and-privacy/recording-consent-plan
 * - https://github.com/VapiAI/docs/blob/eabfa53/fern/apis/api/openapi.json
 * - https://github.com/VapiAI/skills/blob/37ecfa8/setup-webhook/references/webhook-events.md
 *
 * @example
 * const receipt = await receive(vapi, request, { secret });
 */
export declare const vapi: VapiVendor;
