import type { DeskCall } from "~/domain/calls";
import type { raw, RawCall, RawEvents } from "~/domain/vendor";

type DeepPartial<T> = T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T;

export const callWith = (overrides: Partial<RawCall> = {}): RawCall => ({
  call_id: "call_1",
  duration_ms: 42_000, // uses: duration_ms write
  disconnection_reason: "user_hangup", // uses: disconnection_reason write
  transcript_object: [{ role: "user", content: "Hi", words: [{ word: "Hi", start: 0, end: 0.4 }] }], // uses: transcript_object/*/role write; uses: end write; no compile
  ...overrides,
});
export const long = callWith({ duration_ms: 3_600_000 }); // uses: duration_ms argument
export const slow: DeepPartial<RawCall> = { latency: { llm: { p50: 900 } } }; // uses: p50 mapped; no compile
export const ended: RawEvents["call_ended"] = { event: "call_ended", call: callWith() };
export const desk: DeskCall = { call_id: "d", duration_ms: 1, disconnection_reason: "user_hangup" };
export const bridged = { event: "transfer_bridged", call: ended.call, transfer_destination: "+41" } satisfies raw.TransferBridged; // uses: transfer_destination satisfies; no compile
export const started = { event: "transfer_started", call: ended.call, transfer_destination: "+41" } satisfies raw.TransferStarted;
export const snapshot = (call: RawCall): string => JSON.stringify(call, null, 2); // cannot follow
export const fields = (call: RawCall) => Object.fromEntries(Object.entries(call).filter(([, value]) => value !== null)); // cannot follow
