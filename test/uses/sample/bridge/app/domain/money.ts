import type { CallCost, raw } from "./vendor";

export const centsOf = (cost: CallCost): number => Math.round(cost.combined_cost ?? 0); // uses: call_cost/combined_cost property; no compile
export const chatCents = (cost: raw.ChatCost): number => Math.round(cost.combined_cost ?? 0);
export const total = (calls: readonly raw.Call[]): number => {
  let sum = 0;
  for (const { call_cost: cost } of calls) sum += cost?.combined_cost ?? 0; // uses: call_cost/combined_cost optional; no compile
  return sum;
};
export const free: raw.Call = { call_id: "c", call_cost: { combined_cost: 0 } }; // uses: call_cost/combined_cost write; no compile
export const freeChat: raw.Chat = { chat_id: "c", chat_cost: { combined_cost: 0 } };
export const keyed = <Key extends keyof CallCost>(cost: CallCost, key: Key): CallCost[Key] => cost[key]; // may not follow
export const cents = (cost: CallCost) => keyed(cost, "combined_cost"); // uses: call_cost/combined_cost generic
