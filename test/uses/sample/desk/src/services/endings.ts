// What it means that a conversation ended so.
import type { Conversation } from "afterword/phonic";
import type { EndedBy, Ending } from "../lib/types.js";

export type Party = "customer" | "agent" | "system";

/** The words of somebody else's list, most of which are the same. */
type Hangup = "user" | "user_canceled" | "assistant" | "error";

export const partyOf = (conversation: Conversation): Party => {
  switch (conversation.ended_by) { // uses: ended_by switch
    case "user": // may: ended_by
    case "user_canceled": // may: ended_by
      return "customer";
    case "assistant": // may: ended_by
      return "agent";
    default:
      return "system";
  }
};

export const sentence = (by: EndedBy): string => {
  switch (by) { // uses: ended_by alias-switch
    case "user": // may: ended_by
      return "The customer hung up.";
    case "assistant": // may: ended_by
      return "The agent ended the call.";
    default:
      return "The call broke off.";
  }
};

export const retry = (by: EndedBy | null | undefined): boolean => {
  switch (by) { // uses: ended_by alias-switch
    case "error": // may: ended_by
    case "configuration_endpoint_error": // may: ended_by
      return true;
    case "user": // may: ended_by
      return false;
  }
  return false;
};

/** NonNullable makes a plain string of this type: only its name still says what it is. */
export const short = (ending: Ending): string => {
  switch (ending) { // uses: ended_by alias-switch
    case "user": // may: ended_by
      return "user";
    default:
      return "other";
  }
};

export const TITLES: Record<EndedBy, string> = { // uses: ended_by record; no compile
  user: "hung up", // may: ended_by
  user_canceled: "cancelled", // may: ended_by
  user_validation_failed: "not let in", // may: ended_by
  assistant: "done", // may: ended_by
  assistant_silence_limit_reached: "silent", // may: ended_by
  configuration_endpoint_timed_out: "set-up was slow", // may: ended_by
  configuration_endpoint_error: "set-up failed", // may: ended_by
  configuration_endpoint_invalid_response: "set-up was wrong", // may: ended_by
  error: "failed", // may: ended_by
};

export const ICONS: Partial<Record<EndedBy, string>> = { user: "☎", error: "⚠" }; // uses: ended_by record

const FAULTS: readonly EndedBy[] = ["error", "configuration_endpoint_error"]; // uses: ended_by list
const POLITE = ["user", "assistant"] as const satisfies readonly EndedBy[]; // uses: ended_by list

export const isFault = (by: EndedBy): boolean => FAULTS.includes(by); // may: ended_by
export const isPolite = ({ ended_by }: Conversation): boolean => // uses: ended_by parameter
  POLITE.some((word) => word === ended_by); // may: ended_by
export const isSilent = (by: EndedBy): boolean =>
  (["assistant_silence_limit_reached", "error"] satisfies EndedBy[]).some((word) => word === by); // uses: ended_by list
export const isDone = (by: EndedBy): by is "user" | "assistant" => by === "user" || by === "assistant"; // may: ended_by
export const isOurs = (conversation: Conversation): boolean =>
  ["error", "assistant_silence_limit_reached"].includes(conversation.ended_by ?? ""); // uses: ended_by includes

export const named = (conversation: Conversation): string => TITLES[conversation.ended_by ?? "error"] ?? "ended"; // uses: ended_by property

const ORDER = new Map<EndedBy, number>([["user", 0], ["assistant", 1]]); // may: ended_by
export const order = (conversation: Conversation): number =>
  conversation.ended_by ? (ORDER.get(conversation.ended_by) ?? 9) : 9; // uses: ended_by property

// The same words, of another list.
export const hangup = (how: Hangup): Party => {
  switch (how) {
    case "user":
    case "user_canceled":
      return "customer";
    case "assistant":
      return "agent";
    case "error":
      return "system";
  }
};
export const HANGUPS: Record<Hangup, number> = { user: 1, user_canceled: 2, assistant: 3, error: 4 };
export const partyWords: readonly Party[] = ["customer", "agent", "system"];
export const fromText = (text: string): Party => {
  switch (text) {
    case "user":
      return "customer";
    case "assistant":
      return "agent";
    default:
      return "system";
  }
};
