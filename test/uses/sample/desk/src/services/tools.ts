// Which tools failed.
import type { Conversation, ConversationEnded, ToolCall } from "afterword/phonic";
import type { Status } from "../lib/types.js";

export const failed = (conversation: Conversation): ToolCall[] =>
  (conversation.items ?? []).flatMap(({ tool_calls = [] }) => tool_calls).filter((call) => (call.response_status_code ?? 0) >= 400); // uses: response_status_code property; no compile

export const statuses = (payload: ConversationEnded): Status[] => {
  const found: Status[] = [];
  for (const item of payload.data.conversation.items ?? []) {
    for (const { response_status_code: status } of item.tool_calls ?? []) { // uses: response_status_code destructuring
      if (typeof status === "number") found.push(status);
    }
  }
  return found;
};

type Items = NonNullable<Conversation["items"]>;
export type Call = NonNullable<Items[number]["tool_calls"]>[number];
export const isSlow = (call: Call): boolean => call.response_status_code === 504 || call.timed_out === true; // uses: response_status_code property
export const grade = (call: Call): "fine" | "bad" => {
  switch (call.response_status_code) { // uses: response_status_code switch
    case 200:
    case 204:
      return "fine";
    default:
      return "bad";
  }
};
export const fake = { id: "c", response_status_code: 200, timed_out: false } satisfies ToolCall; // uses: response_status_code satisfies
export const patched = (call: ToolCall): ToolCall => ({ ...call, response_status_code: null }); // uses: response_status_code write
export const fakeStatus = (): number => fake.response_status_code; // may: response_status_code
export interface Probe {
  response_status_code: number;
}
export const probed = (probe: Probe): boolean => probe.response_status_code === 200;
