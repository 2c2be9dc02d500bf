import { billing, type Call, CallView, COLOURS, type Finished, type Turn, vendor } from "@rooms/core";

abstract class Job<Payload> {
  abstract readonly key: keyof Payload;
  abstract run(payload: Payload): void;
}

export default class Nightly extends Job<Call> {
  readonly key = "transcript_url"; // uses: transcript_url keyof; no compile
  run({ seconds, turns = [], ...call }: Call): void { // uses: seconds parameter
    console.log(seconds, call.priority, COLOURS[call.priority]); // uses: priority rest
    for (const { speaker: who, said } of turns) console.log(who.length, said); // uses: speaker destructuring; no compile
    console.log(call.transcript_url, call.room); // uses: transcript_url rest; no compile
  }
}

export const first = <Of extends Turn>(turns: readonly Of[]): Of["speaker"] | undefined => turns[0]?.speaker; // uses: speaker generic
export const cost = (payload: Finished): number => billing.Rates.cents(payload.call) + CallView.from(payload).minutes;
export const view = (payload: Finished): string => new CallView(payload).agent;
export const table = (table: billing.Tables.Table): string => `${table.seconds} ${table.speaker}`;
export const dump = (payload: Finished): string => JSON.stringify(payload); // cannot follow
export const anyOf = (call: Call): unknown => (call as any).seconds; // cannot follow
export const record = (payload: Finished) => vendor.normalize("call.finished", payload).durationMs; // uses: seconds conversation durationMs
export const defaults: Readonly<Call> = Object.freeze<Call>({
  id: "c",
  agent: "a", // uses: agent write
  seconds: 0, // uses: seconds write
  priority: "low", // uses: priority write
  labels: { room: "r" }, // may: labels/*
});
