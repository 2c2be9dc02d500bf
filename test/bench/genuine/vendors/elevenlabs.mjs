import * as m from "../model.mjs";

const usage = m.object({ tokens: m.whole(900), price: m.real(0.01) });
const call = m.object({
  type: m.word({ webhook: 70, client: 20, system: 10 }),
  request_id: m.id("req_", 16),
  tool_name: m.word({ book_appointment: 60, end_call: 40 }),
  params_as_json: m.fixed('{"date":"2026-07-14"}'),
  tool_has_been_called: m.flag(0.95),
});

const turn = m.object({
  role: m.word({ agent: 50, user: 50 }),
  message: m.orNull(0.05, m.speech),
  tool_calls: m.list(0, 1, call),
  feedback: m.orNull(
    0.97,
    m.object({ score: m.word({ like: 50, dislike: 50 }), time_in_call_secs: m.whole(90) }),
  ),
  time_in_call_secs: m.whole(400),
  conversation_turn_metrics: m.orNull(
    0.5,
    m.object({
      metrics: m.dictionary(
        1,
        3,
        ["convai_llm_service_ttfb", "convai_llm_service_ttf_sentence", "convai_tts_service_ttfb"],
        m.object({ elapsed_time: m.real(3) }),
      ),
    }),
  ),
  llm_usage: m.orNull(
    0.5,
    m.object({
      model_usage: m.dictionary(
        1,
        2,
        ["gemini-2.0-flash", "gpt-4o", "claude-sonnet-4"],
        m.object({ input: usage, output_total: usage }),
      ),
    }),
  ),
  interrupted: m.flag(0.1),
  source_medium: m.orNull(0.5, m.word({ audio: 90, text: 10 })),
});

const criteria = ["solved", "polite", "upsell", "verified_identity"];

const data = {
  agent_id: m.id("agent_", 28),
  conversation_id: m.id("conv_", 26),
};

const event = (type, more) =>
  m.object({ type: m.fixed(type), event_timestamp: m.unix, data: m.object({ ...data, ...more }) });

export const elevenlabs = {
  tag: "/type",
  id: "/data/conversation_id",
  events: {
    post_call_transcription: event("post_call_transcription", {
      status: m.word({ done: 97, failed: 3 }),
      user_id: m.orNull(0.6, m.id("", 12)),
      transcript: m.list(2, 14, turn),
      metadata: m.object({
        start_time_unix_secs: m.unix,
        accepted_time_unix_secs: m.orNull(0.02, m.unix),
        call_duration_secs: m.whole(900),
        cost: m.orNull(0.01, m.whole(1000)),
        charging: m.object({
          dev_discount: m.flag(0),
          tier: m.word({ pro: 80, scale: 20 }),
          llm_price: m.orNull(0.02, m.mostlyWhole(1, 0.98)),
        }),
        phone_call: m.orNull(
          0.4,
          m.object({
            type: m.word({ twilio: 90, sip_trunking: 10 }),
            direction: m.word({ inbound: 70, outbound: 30 }),
            phone_number_id: m.id("phnum_", 20),
            agent_number: m.phone,
            external_number: m.phone,
            call_sid: m.id("CA", 32),
          }),
        ),
        termination_reason: m.word({ "": 40, "Client disconnected": 30, "end_call tool was called.": 30 }),
        main_language: m.orNull(0.04, m.word({ en: 80, de: 15, fr: 5 })),
      }),
      analysis: m.orNull(
        0.02,
        m.object({
          evaluation_criteria_results: m.dictionary(
            0,
            3,
            criteria,
            m.object({
              criteria_id: m.word({ solved: 1, polite: 1, upsell: 1, verified_identity: 1 }),
              result: m.word({ success: 60, failure: 35, unknown: 5 }),
              rationale: m.speech,
            }),
          ),
          data_collection_results: m.dictionary(
            0,
            2,
            ["order", "reason", "callback"],
            m.object({ value: m.orNull(0.3, m.id("", 6)), rationale: m.speech }),
          ),
          call_successful: m.word({ success: 70, failure: 25, unknown: 5 }),
          transcript_summary: m.speech,
        }),
      ),
      conversation_initiation_client_data: m.object({
        dynamic_variables: m.free,
        custom_llm_extra_body: m.fixed({}),
      }),
    }),
    post_call_audio: event("post_call_audio", { full_audio: m.id("//uQ", 400) }),
    call_initiation_failure: event("call_initiation_failure", {
      failure_reason: m.word({ busy: 40, "no-answer": 50, unknown: 10 }),
      metadata: m.union(
        "type",
        [
          60,
          m.object({
            type: m.word({ twilio: 1 }),
            body: m.dictionary(
              4,
              9,
              ["Called", "ToState", "CallerCountry", "Direction", "CallSid", "From", "To", "AccountSid"],
              m.id("", 8),
            ),
          }),
        ],
        [
          40,
          m.object({
            type: m.word({ sip: 1 }),
            body: m.object({
              sip_status_code: m.whole(700),
              error_reason: m.speech,
              call_sid: m.id("CA", 32),
            }),
          }),
        ],
      ),
    }),
  },
};
