import type { DeskCall } from "./calls";
import type { RawCall, RawTurn, RawUtterance } from "./vendor";

type Reason = Exclude<RawCall["disconnection_reason"], null | undefined>; // uses: disconnection_reason indexed-access
type Outcome = "fine" | "lost" | "ours";

const OURS = new Set<Reason>(["error_retell", "error_unknown", "error_asr"]); // may: disconnection_reason
const RETRY: Reason[] = ["dial_busy", "dial_no_answer"]; // uses: disconnection_reason list

export function outcomeOf(reason: Reason): Outcome {
  switch (reason) { // uses: disconnection_reason alias-switch
    case "user_hangup": // may: disconnection_reason
    case "agent_hangup": // may: disconnection_reason
      return "fine";
    default:
      return OURS.has(reason) ? "ours" : "lost"; // may: disconnection_reason
  }
}

export const mayRetry = ({ disconnection_reason }: RawCall): boolean => // uses: disconnection_reason parameter
  RETRY.some((each) => each === disconnection_reason); // may: disconnection_reason
export const label = (call: RawCall) => call.disconnection_reason?.replaceAll("_", " ") ?? "still on"; // uses: disconnection_reason optional
export const LABELS: { [Word in Reason]?: string } = { user_hangup: "Hung up", scam_detected: "Scam" }; // uses: disconnection_reason mapped
export const deskOutcome = ({ disconnection_reason: reason }: DeskCall): Outcome => (reason === "user_hangup" ? "fine" : "lost");

// Who said something: of an utterance, a new word; of a turn, which has more words already, none.
export const isAgent = (utterance: RawUtterance): boolean => utterance.role === "agent"; // uses: transcript_object/*/role property
export const speakers = (call: RawCall) => new Set(call.transcript_object?.map(({ role }) => role)); // uses: transcript_object/*/role parameter
export const spoke = (role: RawUtterance["role"]): "in" | "out" => { // uses: transcript_object/*/role indexed-access
  switch (role) { // uses: transcript_object/*/role alias-switch
    case "agent": // may: transcript_object/*/role
      return "out";
    default:
      return "in";
  }
};
export const turnOf = (turn: RawTurn): string => `${turn.role}: ${turn.content ?? ""}`;
export const steps = (call: RawCall) => call.transcript_with_tool_calls?.filter(({ role }) => role === "tool_call_result") ?? [];
export const turnRole = (role: RawTurn["role"]): boolean => {
  switch (role) {
    case "agent":
    case "user":
      return true;
    default:
      return false;
  }
};
export const either = (said: RawUtterance | RawTurn): string => said.role; // uses: transcript_object/*/role union
