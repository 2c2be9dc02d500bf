// The entry point `afterword`.
export type { Conversation } from "../generated/_conversation/types.js";
export { type Capture, toCapture } from "./capture.js";
export type { Event, Finding, Findings, Grade, JsonSchema, Kind } from "./check/index.js";
export { defineVendor, type EventMappings, type VendorMapping } from "./define.js";
export type { DeliveryInput } from "./delivery.js";
export { AfterwordError, type ErrorCode, type MalformedCode, type UnverifiedCode } from "./errors.js";
export {
  type Answer,
  type AnswerCode,
  type Context,
  type CreateHandler,
  createHandler,
  type EventFunctions,
  type HandlerOptions,
  type HandlerVendor,
  type SharedOptions,
} from "./handler.js";
export type { PartialConversation, PartialItem } from "./mapping/fill.js";
export type { Mapped, Refine } from "./mapping/own.js";
export { toMarkdown } from "./markdown.js";
export { type AnyOf, receiveAny } from "./receive/any.js";
export type { ReceiveOptions } from "./receive/options.js";
export type { Accepted, EventsOf, Receipt, Unrecognised } from "./receive/receipt.js";
export { createReceiver, type Receiver, receive, receiveOrThrow, verify } from "./receive/receive.js";
export type { ReceiverOptions } from "./receive/serving.js";
export { type Recognition, recognise } from "./recognise.js";
export type { AskForSecret } from "./signature/asked.js";
export {
  type HeaderSource,
  type SignatureOption,
  type SignatureRule,
  type SignOptions,
  sign,
  type Tolerance,
  type Verified,
  type Verifier,
} from "./signature/index.js";
export { type Claim, type MemoryStoreOptions, memoryStore, type Store } from "./store.js";
export type {
  Defined,
  DeliveryRule,
  EventRule,
  Normalize,
  Vendor,
} from "./vendor.js";
export { type Verdict, verdictOf, verdicts } from "./verdict.js";
