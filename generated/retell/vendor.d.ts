// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
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

export type * from "./types.js";
export { callEnded, callAnalyzed, callStarted, transcriptUpdated, transferStarted, transferBridged, transferCancelled, transferEnded, chatEnded, chatAnalyzed, chatStarted };

/** The type of `retell`. */
export interface RetellVendor {
  readonly slug: "retell";
  readonly name: "Retell AI";
  readonly docs: readonly [{
    readonly url: "https://docs.retellai.com/features/webhook-overview";
    readonly read: "2026-11-29";
  }, { readonly url: "https://docs.retellai.com/features/webhook"; readonly read: "2026-11-29"; }, {
    readonly url: "https://docs.retellai.com/features/secure-webhook";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://docs.retellai.com/features/register-webhook";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/RetellAI/retell-typescript-sdk";
    readonly read: "2026-11-29";
  }];
  readonly event: "/event";
  readonly tagForm: "^[a-z_]+$";
  readonly conversationId: {
    readonly call_ended: "/call/call_id";
    readonly call_analyzed: "/call/call_id";
    readonly call_started: "/call/call_id";
    readonly transcript_updated: readonly ["/call/call_id", "/chat/chat_id"];
    readonly transfer_started: "/call/call_id";
    readonly transfer_bridged: "/call/call_id";
    readonly transfer_cancelled: "/call/call_id";
    readonly transfer_ended: "/call/call_id";
    readonly chat_ended: "/chat/chat_id";
    readonly chat_analyzed: "/chat/chat_id";
    readonly chat_started: "/chat/chat_id";
  };
  readonly signature: {
    readonly scheme: "hmac";
    readonly algorithm: "sha256";
    readonly encoding: "hex";
    readonly header: {
      readonly name: "x-retell-signature";
      readonly items: ",";
      readonly pair: "=";
      readonly key: "d";
    };
    readonly timestamp: {
      readonly key: "v";
      readonly unit: "ms";
      readonly tolerance: { readonly past: 300; readonly future: 300; };
    };
    readonly template: "{body}{timestamp}";
    readonly secret: { readonly encoding: "utf8"; };
  };
  readonly delivery: {
    readonly dedupe: {
      readonly call_ended: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly call_analyzed: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly call_started: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly transcript_updated: readonly [{ readonly body: "sha256"; }];
      readonly transfer_started: readonly [{ readonly body: "sha256"; }];
      readonly transfer_bridged: readonly [{ readonly body: "sha256"; }];
      readonly transfer_cancelled: readonly [{ readonly body: "sha256"; }];
      readonly transfer_ended: readonly [{ readonly body: "sha256"; }];
      readonly chat_ended: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly chat_analyzed: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly chat_started: readonly ["/event", "/call/call_id", "/chat/chat_id"];
      readonly "*": readonly ["/event", "/call/call_id", "/chat/chat_id"];
    };
    readonly timeout: 10;
    readonly success: "2xx";
    readonly ordering: "none";
  };
  readonly events: {
    readonly "call_ended": typeof callEnded;
    readonly "call_analyzed": typeof callAnalyzed;
    readonly "call_started": typeof callStarted;
    readonly "transcript_updated": typeof transcriptUpdated;
    readonly "transfer_started": typeof transferStarted;
    readonly "transfer_bridged": typeof transferBridged;
    readonly "transfer_cancelled": typeof transferCancelled;
    readonly "transfer_ended": typeof transferEnded;
    readonly "chat_ended": typeof chatEnded;
    readonly "chat_analyzed": typeof chatAnalyzed;
    readonly "chat_started": typeof chatStarted;
  };
  readonly normalize: Normalize;
}

/**
 * Retell AI: what afterword needs to verify, check and normalise its deliveries.
 *
 * Documentation:
 * - https://docs.retellai.com/features/webhook-overview
 * - https://docs.retellai.com/features/webhook
 * - https://docs.retellai.com/features/secure-webhook
 * - https://docs.retellai.com/features/register-webhook
 * - https://github.com/RetellAI/retell-typescript-sdk
 *
 * @example
 * const receipt = await receive(retell, request, { secret });
 */
export declare const retell: RetellVendor;
