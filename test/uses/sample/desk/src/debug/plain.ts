// What no tool can follow.
import type { Conversation, ConversationEnded } from "afterword/phonic";

export const dump = (payload: ConversationEnded): string => JSON.stringify(payload); // cannot follow
export const loose = (payload: ConversationEnded) => (payload as any).data.conversation.duration_ms; // cannot follow
export const names = ({ data }: ConversationEnded): string[] => Object.entries(data.conversation).map(([name]) => name); // cannot follow
export const values = (conversation: Conversation): unknown[] => Object.values(conversation); // cannot follow
export const keys = (conversation: Conversation): string[] => Object.keys(conversation); // cannot follow
export const at = (conversation: Conversation, key: keyof Conversation) => conversation[key]; // cannot follow
export const cast = (conversation: Conversation) => conversation as unknown as Record<string, unknown>; // cannot follow
export const each = (conversation: Conversation): string[] => {
  const found: string[] = [];
  for (const name in conversation) found.push(name); // cannot follow
  return found;
};
export const log = (payload: ConversationEnded): void => console.log(payload); // may not follow
export const own = (row: { duration_ms: number }): string => JSON.stringify(row);
export const own2 = (row: { duration_ms: number }): string[] => Object.keys(row);
