import * as m from "../model.mjs";

const ids = {
  call_control_id: m.id("v3:", 54),
  call_leg_id: m.uuid,
  call_session_id: m.uuid,
  connection_id: m.digits(19),
};

const event = (tag, of) =>
  m.object({
    data: m.object({
      record_type: m.fixed("event"),
      event_type: m.fixed(tag),
      id: m.uuid,
      occurred_at: m.iso,
      created_at: m.often(0.97, m.iso),
      payload: m.object({
        ...ids,
        client_state: m.orNull(0.3, m.id("", 40)),
        calling_party_type: m.word({ sip: 30, pstn: 70 }),
        ...of,
      }),
    }),
    meta: m.often(
      0.96,
      m.object({ attempt: m.whole(3), delivered_to: m.fixed("https://example.com/hooks") }),
    ),
  });

export const telnyx = {
  tag: "/data/event_type",
  id: {
    "call.conversation.ended": ["/data/payload/conversation_id"],
    "call.conversation_insights.generated": [
      "/data/payload/call_session_id",
      "/data/payload/call_control_id",
      "/data/payload/call_leg_id",
    ],
  },
  events: {
    "call.conversation.ended": event("call.conversation.ended", {
      assistant_id: m.id("assistant-", 32),
      conversation_id: m.uuid,
      duration_sec: m.whole(900),
      from: m.phone,
      to: m.phone,
      llm_model: m.word({ "openai/gpt-4o": 80, "anthropic/claude-sonnet-4": 20 }),
      stt_model: m.fixed("distil-whisper/distil-large-v2"),
      tts_provider: m.word({ telnyx: 70, elevenlabs: 28, aws: 2 }),
      tts_voice_id: m.orNull(0.02, m.fixed("Marissa")),
      reason: m.often(0.02, m.word({ user_hangup: 1 })),
    }),
    "call.conversation_insights.generated": event("call.conversation_insights.generated", {
      insight_group_id: m.uuid,
      results: m.list(1, 3, m.object({ insight_id: m.uuid, result: m.either([95, m.speech], [5, m.free]) })),
    }),
  },
};
