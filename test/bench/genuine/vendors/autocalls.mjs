import * as m from "../model.mjs";

const turn = m.union(
  "role",
  [45, m.object({ role: m.word({ user: 1 }), content: m.speech, timestamp: m.isoOffset })],
  [45, m.object({ role: m.word({ assistant: 1 }), content: m.speech, timestamp: m.isoOffset })],
  [
    5,
    m.object({
      role: m.word({ assistant: 1 }),
      content: m.fixed(null),
      timestamp: m.isoOffset,
      tool_calls: m.list(
        1,
        2,
        m.object({
          id: m.id("call_"),
          type: m.word({ function: 1 }),
          function: m.object({
            name: m.word({ book_appointment: 80, send_sms: 20 }),
            arguments: m.fixed('{"date":"2026-07-14"}'),
          }),
        }),
      ),
    }),
  ],
  [
    5,
    m.object({
      role: m.word({ tool: 1 }),
      content: m.speech,
      timestamp: m.isoOffset,
      tool_call_id: m.id("call_"),
    }),
  ],
);

/** Two events without a tag: they differ in their members. */
export const autocalls = {
  tag: null,
  id: { "conversation.ended": ["/conversation_id"], "post.call": ["/id", null] },
  events: {
    "conversation.ended": m.object({
      conversation_id: m.uuid,
      assistant_id: m.uuid,
      assistant_name: m.fixed("Front desk"),
      type: m.word({ widget: 70, whatsapp: 28, messenger: 2 }),
      message_count: m.whole(40),
      status: m.word({ ended: 1 }),
      extracted_variables: m.either(
        [95, m.object({ status: m.flag(), summary: m.speech, score: m.often(0.6, m.mostlyWhole(10, 0.1)) })],
        [5, m.list(0, 0, m.whole(1))],
      ),
      input_variables: m.free,
      transcript: m.list(2, 12, turn),
      formatted_transcript: m.speech,
      attachments: m.list(
        0,
        2,
        m.object({ type: m.word({ image: 80, document: 20 }), url: m.url("jpg"), filename: m.speech }),
      ),
      customer_phone: m.orNull(0.5, m.phone),
      customer_name: m.orNull(0.3, m.person),
      sender: m.orNull(0.6, m.object({ phone_number: m.phone, display_name: m.person })),
      created_at: m.isoOffset,
      ended_at: m.orNull(0.01, m.isoOffset),
    }),
    "post.call": m.object({
      id: m.whole(9e6),
      customer_phone: m.phone,
      assistant_phone: m.orNull(0.02, m.phone),
      duration: m.mostlyWhole(600, 0.01),
      status: m.word({ completed: 80, "no-answer": 12, busy: 6, failed: 2 }),
      lead: m.orNull(
        0.2,
        m.object({
          id: m.whole(9e5),
          phone_number: m.phone,
          campaign: m.object({ id: m.whole(900), name: m.city }),
        }),
      ),
      recording_url: m.orNull(0.05, m.url("mp3")),
      finished_at: m.isoOffset,
      ended_by: m.orNull(0.03, m.word({ customer: 60, assistant: 40 })),
    }),
  },
};
