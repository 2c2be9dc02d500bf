export type { Event, Finding, Findings, Grade, JsonSchema, Kind } from "./check/index.js";
export { AfterwordError, type ErrorCode } from "./errors.js";
export {
  type DeliveryRule,
  type EventRule,
  type Recognition,
  recognise,
  type SignatureRule,
  type Vendor,
} from "./vendor.js";
export { type Verdict, verdictOf, verdicts } from "./verdict.js";
