import * as m from "../model.mjs";

const words = m.list(
  1,
  5,
  m.object({ word: m.firstName, start: m.mostlyWhole(400, 0.9), end: m.mostlyWhole(400, 0.9) }),
);

const turn = m.union(
  "role",
  [45, m.object({ role: m.word({ agent: 1 }), content: m.speech, words })],
  [45, m.object({ role: m.word({ user: 1 }), content: m.speech, words })],
  [
    5,
    m.object({
      role: m.word({ tool_call_invocation: 1 }),
      tool_call_id: m.id("tool_", 12),
      name: m.word({ book_appointment: 80, end_call: 20 }),
      arguments: m.fixed('{"date":"2026-07-14"}'),
    }),
  ],
  [
    5,
    m.object({
      role: m.word({ tool_call_result: 1 }),
      tool_call_id: m.id("tool_", 12),
      content: m.speech,
      successful: m.often(0.9, m.flag(0.9)),
    }),
  ],
);

const percentiles = m.object({
  p50: m.mostlyWhole(900, 0.2),
  p90: m.mostlyWhole(1900, 0.2),
  max: m.mostlyWhole(2900, 0.2),
  num: m.whole(20),
  values: m.list(1, 8, m.mostlyWhole(900, 0.05)),
});

const call = {
  call_id: m.id("call_", 27),
  call_type: m.word({ phone_call: 80, web_call: 20 }),
  agent_id: m.id("agent_", 26),
  agent_version: m.whole(9),
  agent_name: m.fixed("Front desk"),
  metadata: m.often(0.5, m.free),
  retell_llm_dynamic_variables: m.often(0.9, m.free),
};
const line = {
  from_number: m.often(0.8, m.phone),
  to_number: m.often(0.8, m.phone),
  direction: m.often(0.8, m.word({ inbound: 70, outbound: 30 })),
};
const over = {
  ...line,
  start_timestamp: m.often(0.99, m.unixMs),
  end_timestamp: m.unixMs,
  duration_ms: m.often(0.99, m.whole(900000)),
  disconnection_reason: m.word({
    user_hangup: 60,
    agent_hangup: 30,
    inactivity: 6,
    dial_no_answer: 3,
    error_llm_websocket_open: 1,
  }),
  transcript: m.often(0.97, m.speech),
  transcript_with_tool_calls: m.often(0.97, m.list(2, 12, turn)),
  recording_url: m.often(0.97, m.url()),
  public_log_url: m.often(0.95, m.url("txt")),
  latency: m.often(
    0.96,
    m.object({ e2e: m.often(0.98, percentiles), llm: percentiles, tts: m.often(0.9, percentiles) }),
  ),
  call_cost: m.often(
    0.98,
    m.object({
      combined_cost: m.mostlyWhole(90, 0.95),
      total_duration_seconds: m.whole(400),
      product_costs: m.list(
        1,
        3,
        m.object({
          product: m.word({ elevenlabs_tts: 50, gpt_4o: 45, us_telephony: 5 }),
          cost: m.mostlyWhole(60, 0.9),
          unit_price: m.often(0.9, m.mostlyWhole(2, 0.9)),
        }),
      ),
    }),
  ),
  opt_in_signed_url: m.flag(0),
};

const event = (tag, of) => m.object({ event: m.fixed(tag), call: m.object(of) });

export const retell = {
  tag: "/event",
  id: "/call/call_id",
  events: {
    call_started: event("call_started", {
      ...call,
      ...line,
      call_status: m.word({ ongoing: 97, registered: 3 }),
    }),
    call_ended: event("call_ended", {
      ...call,
      ...over,
      call_status: m.word({ ended: 95, error: 3, not_connected: 2 }),
    }),
    call_analyzed: event("call_analyzed", {
      ...call,
      ...over,
      call_status: m.word({ ended: 97, error: 3 }),
      call_analysis: m.object({
        call_summary: m.often(0.97, m.speech),
        in_voicemail: m.flag(0.05),
        user_sentiment: m.word({ Positive: 40, Neutral: 45, Negative: 13, Unknown: 2 }),
        call_successful: m.flag(0.8),
        custom_analysis_data: m.free,
      }),
    }),
  },
};
