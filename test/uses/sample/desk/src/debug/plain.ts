// What no tool can follow.
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";
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
export const handler = createHandler(phonic, {
  secret: "whsec_",
  on: {
    "conversation.ended": (payload: any) => console.log(payload.data.conversation.duration_ms), // may not follow
    "conversation.analysis": (payload, receipt) => logger.info("analysed", { payload, id: receipt.deliveryId }), // may not follow
  },
});
export const forgotten = (conversation: Conversation): unknown => {
  const loose: any = conversation; // cannot follow
  return loose.duration_ms;
};
export const owned = (conversation: Conversation): PropertyKey[] => Reflect.ownKeys(conversation); // cannot follow
const logger = { info: (_text: string, _more: object): void => {} };
