// What was said, as lines.
import type { Conversation, ConversationEnded, ConversationItem, ConversationTransferred } from "afterword/phonic"; // uses: conversation.transferred import; no compile
import type { Turn, Utterance } from "afterword/retell";
import type { Role } from "../lib/types.js";

type Voice = "you" | "us";

const voiceOf = (role: Role): Voice => (role === "user" ? "you" : "us"); // may: role

export const lines = (payload: ConversationEnded): string[] =>
  (payload.data.conversation.items ?? []).map((item) => `${item.role}: ${item.live_transcript ?? ""}`); // uses: role property

export const shout = (item: ConversationItem): string => item.role.toUpperCase(); // uses: role property; no compile

export const voices = (conversation: Conversation): Voice[] | undefined =>
  conversation.items?.map(({ role }) => voiceOf(role)); // uses: role parameter

export const firstVoice = (conversation: Conversation): string => {
  const role: string | undefined = conversation.items?.[0]?.role; // uses: role optional; no compile
  return role ?? "nobody";
};

export const count = (conversation: Conversation): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { role, live_transcript: said } of conversation.items ?? []) { // uses: role destructuring
    if (said) counts.set(String(role), (counts.get(String(role)) ?? 0) + 1);
  }
  return counts;
};

export const handedOver = (payload: ConversationTransferred): string => // uses: conversation.transferred type-reference
  payload.data.conversation.items.map((item) => `${item.role} ${item.text}`).join("\n"); // uses: role property; may: conversation.transferred; no compile

export const last = (items: readonly ConversationItem[]): ConversationItem["role"] | undefined => items.at(-1)?.role; // uses: role property

export const isUser = (item: Readonly<Required<ConversationItem>>): boolean => item.role === "user"; // uses: role mapped

export const cut = <Item extends ConversationItem>(items: Item[]): Item[] =>
  items.filter((item) => item.role !== "assistant"); // uses: role generic

export const turn = (text: string, isCustomer: boolean): ConversationItem => ({
  role: isCustomer ? "user" : "assistant", // uses: role write
  text,
});

// The roles of another vendor, and our own.
export interface Speaker {
  role: "user" | "assistant";
  name: string;
}
export const speakerOf = (speaker: Speaker): string => `${speaker.role} ${speaker.name}`;
export const spoken = (turns: readonly Turn[]): string[] => turns.map(({ role, content }) => `${role}: ${content}`);
export const said = (utterance: Utterance): string => (utterance.role === "user" ? (utterance.content ?? "") : "");
export const speakers: Speaker[] = [{ role: "user", name: "Customer" }, { role: "assistant", name: "Agent" }];
export const switched = (speaker: Speaker): Voice => {
  switch (speaker.role) {
    case "user":
      return "you";
    case "assistant":
      return "us";
  }
};
