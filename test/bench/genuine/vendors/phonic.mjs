import * as m from "../model.mjs";

const conversation = (more) =>
  m.object({
    event_type: m.fixed("conversation.ended"),
    created_at: m.iso,
    data: m.object({ conversation: m.object(more), call_info: m.often(0.6, callInfo) }),
  });

const callInfo = m.object({
  from_phone_number: m.phone,
  to_phone_number: m.phone,
  twilio_call_sid: m.often(0.97, m.id("CA", 32)),
});

const call = m.object({
  id: m.id("tool_call_", 32),
  tool: m.object({
    id: m.id("tool_", 32),
    name: m.word({ book_appointment: 60, find_order: 39, end_call: 1 }),
  }),
  endpoint_method: m.word({ POST: 95, GET: 5 }),
  endpoint_url: m.url("php"),
  endpoint_timeout_ms: m.fixed(5000),
  endpoint_called_at: m.iso,
  query_params: m.fixed(null),
  request_body: m.free,
  response_body: m.orNull(0.02, m.free),
  response_status_code: m.orNull(0.02, m.fixed(200)),
  timed_out: m.flag(0.01),
  error_message: m.orNull(0.97, m.speech),
});

const spoken = {
  item_idx: m.whole(40),
  live_transcript: m.speech,
  post_call_transcript: m.orNull(0.3, m.speech),
  duration_ms: m.mostlyWhole(9000, 0.03),
  started_at: m.iso,
};

const item = m.union(
  "role",
  [50, m.object({ role: m.word({ user: 1 }), ...spoken })],
  [
    50,
    m.object({
      role: m.word({ assistant: 1 }),
      ...spoken,
      voice_id: m.word({ grant: 70, sabrina: 30 }),
      system_prompt: m.fixed("Help the user to book a dentist appointment."),
      audio_speed: m.mostlyWhole(2, 0.05),
      tool_calls: m.list(0, 1, call),
    }),
  ],
);

const ended = {
  id: m.id("conv_", 32),
  agent: m.orNull(
    0.03,
    m.object({ id: m.id("agent_", 12), name: m.fixed("Customer Support"), is_deleted: m.flag(0) }),
  ),
  workspace: m.fixed("acme"),
  project: m.object({ id: m.id("proj_", 32), name: m.fixed("main") }),
  external_id: m.orNull(0.7, m.digits(6)),
  origin: m.word({ inbound: 60, outbound: 30, web: 9, api_outbound: 1 }),
  model: m.fixed("merritt"),
  welcome_message: m.orNull(0.1, m.fixed("Hey, how can I help?")),
  template_variables: m.free,
  input_format: m.word({ pcm_44100: 60, mulaw_8000: 40 }),
  live_transcript: m.orNull(0.01, m.speech),
  post_call_transcript: m.orNull(0.4, m.speech),
  duration_ms: m.mostlyWhole(90000, 0.02),
  background_noise_level: m.mostlyWhole(2, 0.3),
  background_noise: m.orNull(0.6, m.word({ office: 50, "call-center": 50 })),
  boosted_keywords: m.orNull(0.6, m.list(0, 3, m.city)),
  default_language: m.often(0.98, m.word({ en: 70, es: 20, de: 10 })),
  additional_languages: m.list(0, 2, m.word({ es: 1, de: 1, fr: 1 })),
  push_to_talk: m.flag(0),
  no_input_poke_sec: m.orNull(0.5, m.fixed(30)),
  vad_threshold: m.orNull(0.5, m.real()),
  audio_url: m.orNull(0.01, m.url()),
  started_at: m.iso,
  ended_at: m.orNull(0.01, m.iso),
  ended_by: m.word({ user: 55, assistant: 38, assistant_silence_limit_reached: 5, error: 2 }),
  task_results: m.free,
  items: m.list(2, 14, item),
  call_info: m.orNull(0.4, callInfo),
  analysis: m.often(0.96, m.object({ latencies_ms: m.list(1, 12, m.mostlyWhole(4000, 0.004)) })),
  is_redacted: m.flag(0),
  metadata: m.orNull(0.3, m.free),
};

export const phonic = {
  tag: "/event_type",
  id: "/data/conversation/id",
  events: {
    "conversation.ended": conversation(ended),
    "conversation.analysis": m.object({
      event_type: m.fixed("conversation.analysis"),
      created_at: m.iso,
      data: m.object({
        conversation: m.object({
          id: m.id("conv_", 32),
          workspace: m.fixed("acme"),
          analysis: m.object({ latencies_ms: m.list(1, 12, m.whole(4000)), interruptions_count: m.whole(4) }),
        }),
      }),
    }),
    "conversation.transferred": m.object({
      event_type: m.fixed("conversation.transferred"),
      created_at: m.iso,
      data: m.object({
        transferred_to: m.phone,
        conversation: m.object({
          id: m.id("conv_", 32),
          workspace: m.fixed("acme"),
          external_id: m.orNull(0.9, m.digits(6)),
        }),
        call_info: callInfo,
      }),
    }),
  },
};
