// Payloads for tests.
import type { ConversationAnalysis, ConversationEnded, PhonicEvents } from "afterword/phonic";

export const ended: ConversationEnded = {
  event_type: "conversation.ended",
  created_at: "2026-01-01T00:00:00Z",
  data: {
    conversation: {
      id: "conv_1",
      duration_ms: 61_000, // uses: duration_ms write
      workspace: "north", // uses: workspace write; no compile
      external_id: "n-1", // uses: external_id write
      ended_by: "user", // uses: ended_by write
      template_variables: { order_id: "1" }, // may: template_variables/*; no compile
      items: [
        { role: "user", text: "Hello", duration_ms: 400 }, // uses: role write
        {
          role: "assistant", // uses: role write
          tool_calls: [{ id: "c", response_status_code: 200 }], // uses: response_status_code write
        },
      ],
    },
  },
};

export const analysis = {
  event_type: "conversation.analysis",
  created_at: "2026-01-01T00:00:00Z",
  data: { conversation: { latencies_ms: [1], interruptions_count: 0 } }, // uses: latencies_ms satisfies
} satisfies ConversationAnalysis;

export const payloads: Partial<PhonicEvents> = {
  "conversation.ended": ended,
  "conversation.analysis": analysis,
  "conversation.transferred": { // uses: conversation.transferred object; no compile
    event_type: "conversation.transferred", // may: conversation.transferred
    created_at: "2026-01-01T00:00:00Z",
    data: { transferred_to: "+41", conversation: { id: "conv_1", items: [] } }, // may: conversation.transferred
  },
};

export const meeting = { duration_ms: 1, role: "user", workspace: "w", ended_by: "user" };
