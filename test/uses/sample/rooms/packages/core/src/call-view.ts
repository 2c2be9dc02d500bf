import type { Call, CallFinished, Turn } from "@vendors/switchboard";

/** A call as the rooms show it. */
export default class CallView implements Pick<Call, "id" | "seconds"> { // uses: seconds type-argument
  readonly #call: Call;
  readonly id: string;
  readonly seconds: number; // may: seconds

  constructor({ call }: CallFinished) {
    this.#call = call;
    this.id = call.id;
    this.seconds = call.seconds; // uses: seconds property; no compile
  }

  static from(payload: CallFinished): CallView {
    return new CallView(payload);
  }

  get agent(): string {
    return this.#call.agent; // uses: agent property; no compile
  }

  get recording(): string | undefined {
    return this.#call["transcript_url"]; // uses: transcript_url element; no compile
  }

  get isUrgent(): boolean {
    return this.#call.priority === "high"; // uses: priority property
  }

  label(name: string): string {
    return this.#call.labels?.[name] ?? ""; // uses: labels/* element
  }

  get minutes(): number {
    return this.seconds / 60; // may: seconds
  }

  speakers = (): Turn["speaker"][] => (this.#call.turns ?? []).map((turn) => turn.speaker); // uses: speaker indexed-access; uses: speaker property
}
