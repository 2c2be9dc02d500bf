import * as m from "../model.mjs";

const base = { id: m.id("item_", 12), created_at: m.iso };

const item = m.union(
  "kind",
  [
    80,
    m.object({
      kind: m.word({ Message: 1 }),
      role: m.word({ User: 50, Assistant: 48, System: 2 }),
      content: m.speech,
      ...base,
      interrupted: m.flag(0.1),
      transcript_confidence: m.orNull(0.5, m.real()),
      metrics: m.often(0.95, m.object({ started_speaking_at: m.iso, e2e_latency: m.often(0.5, m.real(3)) })),
    }),
  ],
  [
    8,
    m.object({
      kind: m.word({ FunctionCall: 1 }),
      role: m.fixed(null),
      content: m.fixed(null),
      ...base,
      tool_name: m.word({ book_appointment: 70, transfer_call: 30 }),
      tool_call_id: m.id("call_"),
      tool_arguments_json: m.fixed('{"date":"2026-07-14"}'),
    }),
  ],
  [
    8,
    m.object({
      kind: m.word({ FunctionCallOutput: 1 }),
      role: m.fixed(null),
      content: m.fixed(null),
      ...base,
      tool_call_id: m.id("call_"),
      tool_output: m.speech,
      tool_is_error: m.flag(0.03),
    }),
  ],
);

export const speaknode = {
  tag: "/event",
  id: "/data/session_id",
  events: {
    ConversationComplete: m.object({
      event: m.fixed("ConversationComplete"),
      data: m.object({
        session_id: m.uuid,
        agent_id: m.orNull(0.02, m.uuid),
        agent_name: m.fixed("Front desk"),
        audio_url: m.orNull(0.05, m.url("ogg")),
        audio_url_expires_at: m.orNull(0.05, m.iso),
        created_at: m.iso,
        start_time: m.iso,
        agent_joined_at: m.orNull(0.01, m.iso),
        duration_seconds: m.mostlyWhole(600, 0.9),
        history: m.list(2, 16, item),
        telecom_provider: m.orNull(0.3, m.word({ Twilio: 80, Telnyx: 20 })),
        from_number: m.orNull(0.3, m.phone),
        to_number: m.orNull(0.3, m.phone),
        campaign_id: m.orNull(0.9, m.uuid),
        campaign_name: m.orNull(0.9, m.fixed("Reminders")),
        url_parameters: m.orNull(0.5, m.free),
      }),
    }),
    CallStarted: m.object({
      event: m.fixed("CallStarted"),
      data: m.object({
        session_id: m.uuid,
        agent_id: m.uuid,
        from_number: m.orNull(0.3, m.phone),
        started_at: m.iso,
      }),
    }),
  },
};
