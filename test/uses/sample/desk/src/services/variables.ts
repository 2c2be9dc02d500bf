// The values that went into the prompt.
import type { Conversation } from "afterword/phonic";
import { defined } from "./values.js";

export const orderOf = (conversation: Conversation): string | undefined => conversation.template_variables?.order_id; // uses: template_variables/* property; no compile
export const nameOf = ({ template_variables: variables = {} }: Conversation): string => // may: template_variables/*
  variables["customer_name"] ?? variables.name ?? ""; // uses: template_variables/* element; no compile
export const cityOf = (conversation: Conversation): string => {
  const { city = "" } = conversation.template_variables ?? {}; // uses: template_variables/* destructuring; no compile
  return city;
};
export const isPlanned = (conversation: Conversation): boolean =>
  defined(conversation.template_variables?.["planned"]); // uses: template_variables/* element; no compile
export const valueOf = (conversation: Conversation, name: string): string | undefined =>
  conversation.template_variables?.[name]; // uses: template_variables/* element; no compile
export const ours: Record<string, string> = { order_id: "1", city: "Bern" };
export const order = ours.order_id;
export const tags = (conversation: Conversation): unknown => conversation.metadata?.order_id;
