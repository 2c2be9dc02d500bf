import type { Call, Outcome } from "@vendors/switchboard";

export type Priority = Call["priority"]; // uses: priority indexed-access
export type OutcomeOf<Kind extends Outcome["kind"]> = Extract<Outcome, { kind: Kind }>; // may: outcome
export type Reason = OutcomeOf<"refusal">["reason"]; // uses: reason indexed-access

export const rank = (priority: Priority): number => {
  switch (priority) { // uses: priority alias-switch
    case "low": // may: priority
      return 0;
    case "normal": // may: priority
      return 1;
    default:
      return 2;
  }
};

export const COLOURS: Record<Priority, string> = { low: "grey", normal: "black", high: "red" }; // uses: priority record; no compile
