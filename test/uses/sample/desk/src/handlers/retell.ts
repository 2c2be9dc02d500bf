// What happens when Retell calls: nothing of it changes.
import { createHandler } from "afterword";
import { type Call, type CallEnded, callEnded, retell } from "afterword/retell";
import { pluck } from "../lib/pick.js";

export const POST = createHandler(retell, {
  secret: "key_1",
  on: {
    call_ended: ({ call }) => {
      console.log(call.duration_ms, call.metadata);
      const { duration_ms: milliseconds = 0 } = call;
      console.log(milliseconds, call["duration_ms"], "duration_ms" in call);
    },
  },
  onConversation: ({ durationMs, endedBy, tenant }) => console.log(durationMs, endedBy?.raw, tenant),
});

export type Length = Call["duration_ms"];
export type Row = Pick<Call, "call_id" | "duration_ms">;
export const lengthOf = (payload: CallEnded) => pluck(payload.call, "duration_ms");
export const row = (call: Call): Row => ({ call_id: call.call_id, duration_ms: call.duration_ms });
export const COLUMNS: readonly (keyof Call)[] = ["call_id", "duration_ms"];
export const fromQueue = (value: unknown) => (callEnded.is(value) ? value.call.duration_ms : undefined);
