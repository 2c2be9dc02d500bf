/** A transcription of ElevenLabs. */
export const elevenlabs = {
  text: "message",
  items: ({ data }) => data.transcript,
  payload: (d, messages, shape, { present, style }) => {
    const transcript = Array.from({ length: messages }, (_, at) => {
      const agent = at % 2 === 0;
      const calls = agent && at % 8 === 4;
      return present({
        role: agent ? "agent" : "user",
        message: calls && shape & 1 ? null : d.sentence(),
        tool_calls: calls ? [call(d, at)] : [],
        tool_results: calls ? [result(d)] : [],
        feedback: null,
        time_in_call_secs: at * 9,
        conversation_turn_metrics: agent
          ? { metrics: { convai_llm_service_ttfb: { elapsed_time: d.next() } } }
          : null,
        ...style(shape, {
          llm_override: null,
          rag_retrieval_info: null,
          llm_usage: agent ? { model_usage: { "gemini-2.0-flash": usage(d) } } : null,
          interrupted: d.below(5) === 0,
          original_message: null,
          source_medium: "audio",
        }),
        ...(agent && style(shape >> 2, { agent_metadata: { agent_id: "agent_1", branch_id: null } })),
      });
    });
    return present({
      type: "post_call_transcription",
      event_timestamp: 1784000000 + messages * 9,
      data: {
        agent_id: "agent_7101k5zvyjhmfg983brhmhkd98n6",
        conversation_id: `conv_${d.hex(26)}`,
        agent_name: d.maybe("Front desk"),
        status: "done",
        user_id: d.maybe(d.orNull(d.hex(12)), 0.8),
        branch_id: d.maybe(d.orNull(d.hex(12))),
        version_id: d.maybe(null),
        has_audio: d.maybe(true),
        transcript,
        metadata: {
          start_time_unix_secs: 1784000000 + d.below(100),
          accepted_time_unix_secs: d.maybe(1784000000),
          call_duration_secs: messages * 9,
          cost: d.below(1000),
          deletion_settings: d.maybe({ deletion_time_unix_secs: null, delete_audio: false }),
          feedback: d.maybe({ overall_score: null, likes: 0, dislikes: 0 }),
          authorization_method: d.maybe("authorization_header", 0.8),
          charging: d.maybe({ dev_discount: false, tier: "pro", llm_price: d.next() }),
          phone_call: d.orNull({
            type: "twilio",
            direction: d.one(["inbound", "outbound"]),
            phone_number_id: `phnum_${d.hex(20)}`,
            agent_number: d.phone(),
            external_number: d.phone(),
            call_sid: `CA${d.hex(32)}`,
          }),
          termination_reason: d.one(["", "Client disconnected", "end_call tool was called."]),
          main_language: d.maybe("en"),
          text_only: d.maybe(false),
        },
        analysis: {
          evaluation_criteria_results: d.maybe(
            {
              solved: {
                criteria_id: "solved",
                result: d.one(["success", "failure", "unknown"]),
                rationale: d.sentence(),
              },
            },
            0.8,
          ),
          data_collection_results: d.maybe({
            order: { data_collection_id: "order", value: d.hex(6), rationale: d.sentence() },
          }),
          call_successful: d.one(["success", "failure", "unknown"]),
          transcript_summary: d.sentence(),
        },
        conversation_initiation_client_data: {
          conversation_config_override: { agent: null, tts: { voice_id: null } },
          custom_llm_extra_body: {},
          dynamic_variables: { system__call_duration_secs: 1, plan: "pro", visits: d.below(9) },
        },
      },
    });
  },
};

const call = (d, at) => ({
  type: "webhook",
  request_id: `req_${d.hex(16)}`,
  tool_name: "book_appointment",
  params_as_json: `{"date":"2026-07-1${at % 10}"}`,
  tool_has_been_called: true,
  tool_details: d.orNull({
    type: "webhook",
    method: "POST",
    url: "https://example.com/tools/book",
    headers: { authorization: "Bearer 0123456789" },
    path_params: {},
    query_params: {},
    body: "{}",
  }),
});

const result = (d) => ({
  type: "webhook",
  request_id: `req_${d.hex(16)}`,
  tool_name: "book_appointment",
  result_value: `{"slot":${d.below(100)}}`,
  is_error: false,
  tool_has_been_called: true,
  tool_latency_secs: d.next(),
});

const usage = (d) => ({
  input: { tokens: d.below(900), price: d.next() },
  output_total: { tokens: d.below(90), price: d.next() },
});
