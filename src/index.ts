export type { Conversation } from "../generated/_conversation/types.js";
export { type Capture, toCapture } from "./capture.js";
export type { Event, Finding, Findings, Grade, JsonSchema, Kind } from "./check/index.js";
export type { DeliveryInput } from "./delivery.js";
export { AfterwordError, type ErrorCode } from "./errors.js";
export { createHandler, type HandlerOptions } from "./handler.js";
export { toMarkdown } from "./markdown.js";
export {
  type Accepted,
  type AnyOf,
  createReceiver,
  type Receipt,
  type ReceiveOptions,
  type Receiver,
  receive,
  receiveAny,
  receiveOrThrow,
  verify,
} from "./receive.js";
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
export {
  type DeliveryRule,
  defineVendor,
  type EventRule,
  type Recognition,
  recognise,
  type Vendor,
} from "./vendor.js";
export { type Verdict, verdictOf, verdicts } from "./verdict.js";
