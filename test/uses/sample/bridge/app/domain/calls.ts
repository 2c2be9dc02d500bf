import type { RawCall, RawEvent, RawEvents } from "~/domain/vendor";

/** The events that carry a call, whatever they tell of it. */
export type WithCall = Extract<RawEvent, { call: RawCall }>;
export type EndedCall = RawEvents["call_ended"]["call"];
export type Milliseconds = NonNullable<EndedCall["duration_ms"]>; // uses: duration_ms indexed-access
export type AnyCall = RawEvents["call_ended" | "call_analyzed"]["call"];

export const lengthOf = (event: WithCall): Milliseconds => event.call.duration_ms ?? 0; // uses: duration_ms property
export const sumOf = (events: readonly WithCall[]): number => events.reduce((sum, { call }) => sum + (call.duration_ms ?? 0), 0); // uses: duration_ms property; no compile

export function lengthIn(event: RawEvent): number | undefined {
  if (!("call" in event) || !event.call) return undefined;
  return Number(event.call.duration_ms); // uses: duration_ms narrowed
}

export const byTag = (event: RawEvent): number => {
  switch (event.event) {
    case "call_ended":
    case "call_analyzed":
      return +(event.call.duration_ms ?? 0); // uses: duration_ms narrowed
    case "transcript_updated":
      return event.call?.duration_ms === null ? 0 : 1; // uses: duration_ms optional
    default:
      return 0;
  }
};

export class CallRow {
  constructor(private readonly call: AnyCall) {}

  get seconds(): string {
    return (this.call.duration_ms! / 1000).toFixed(1); // uses: duration_ms property; no compile
  }

  get isLong(): boolean {
    const { duration_ms: ms = 0, call_status: status } = this.call; // uses: duration_ms destructuring
    return status === "ended" && ms !== null && ms > 600_000; // may: duration_ms; no compile
  }

  toJSON(): Pick<RawCall, "call_id" | "duration_ms"> { // uses: duration_ms type-argument
    const { call_id, duration_ms = null } = this.call; // uses: duration_ms destructuring
    return { call_id, duration_ms }; // uses: duration_ms shorthand
  }
}

export type Flat = { [Key in "call_id" | "duration_ms" | "call_status"]: RawCall[Key] }; // uses: duration_ms mapped
export const flat = ({ call_id, call_status = null, ...rest }: RawCall): Flat => ({
  call_id,
  call_status,
  duration_ms: rest.duration_ms ?? null, // uses: duration_ms rest
});

/** A call of our own telephones. */
export interface DeskCall {
  call_id: string;
  duration_ms: number;
  disconnection_reason: "user_hangup" | "agent_hangup";
}
export const deskLength = (call: DeskCall): number => call.duration_ms;
export const isDesk = (call: DeskCall | { call: RawCall }): call is DeskCall => "duration_ms" in call; // may: duration_ms
