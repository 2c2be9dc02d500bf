/** The end of a call of Retell. */
export const retell = {
  text: "content",
  items: ({ call }) => call.transcript_with_tool_calls,
  payload: (d, messages, shape, { present, style }) => {
    const turns = Array.from({ length: messages }, (_, at) => turn(d, at, present));
    const spoken = turns.filter(({ words }) => words);
    return present({
      event: "call_ended",
      call: {
        call_id: `call_${d.hex(27)}`,
        call_type: "phone_call",
        agent_id: `agent_${d.hex(26)}`,
        agent_version: d.maybe(d.below(9), 0.8),
        agent_name: d.maybe("Front desk"),
        call_status: "ended",
        direction: d.one(["inbound", "outbound"]),
        from_number: d.phone(),
        to_number: d.phone(),
        telephony_identifier: d.maybe({ twilio_call_sid: `CA${d.hex(32)}` }),
        start_timestamp: 1784000000000 + d.below(100000),
        end_timestamp: 1784000400000 + d.below(100000),
        duration_ms: d.maybe(400000),
        disconnection_reason: d.one(["user_hangup", "agent_hangup", "inactivity"]),
        transcript: spoken.map(({ role, content }) => `${role}: ${content}\n`).join(""),
        transcript_object: d.maybe(spoken, 0.3),
        transcript_with_tool_calls: turns,
        recording_url: d.maybe("https://example.com/recording.wav", 0.8),
        public_log_url: d.maybe("https://example.com/log.txt"),
        latency: d.maybe({ e2e: percentiles(d), llm: percentiles(d) }),
        call_cost: d.maybe({
          combined_cost: d.next() * 90,
          product_costs: [{ product: "elevenlabs_tts", cost: d.next() * 60, unit_price: 0.1 }],
          total_duration_seconds: 400,
        }),
        ...style(shape, {
          opt_in_signed_url: false,
          metadata: { crm: d.hex(8), visits: d.below(9) },
          retell_llm_dynamic_variables: { customer_name: "John Doe" },
          collected_dynamic_variables: { slot: "09:30" },
          data_storage_setting: "everything",
        }),
      },
    });
  },
};

const turn = (d, at, present) => {
  if (at % 8 === 4)
    return {
      role: "tool_call_invocation",
      tool_call_id: `tool_${d.hex(12)}`,
      name: "book_appointment",
      arguments: '{"date":"2026-07-14"}',
    };
  if (at % 8 === 5)
    return present({
      role: "tool_call_result",
      tool_call_id: `tool_${d.hex(12)}`,
      content: '{"ok":true}',
      successful: d.maybe(true),
    });
  return {
    role: at % 2 ? "user" : "agent",
    content: d.sentence(),
    words: Array.from({ length: 4 }, (_, word) => ({
      word: d.hex(4),
      start: at * 9 + word / 2,
      end: at * 9 + word / 2 + 0.4,
    })),
  };
};

const percentiles = (d) => ({ p50: d.below(900), p90: d.below(1900), max: d.below(2900), num: 20 });
