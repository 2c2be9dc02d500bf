import * as m from "../model.mjs";

const times = { time: m.unixMs, secondsFromStart: m.mostlyWhole(400, 0.8) };

const turn = m.union(
  "role",
  [
    10,
    m.object({
      role: m.word({ system: 1 }),
      message: m.fixed("You are the receptionist of a bakery."),
      ...times,
    }),
  ],
  [
    40,
    m.object({
      role: m.word({ bot: 1 }),
      message: m.speech,
      ...times,
      endTime: m.unixMs,
      duration: m.mostlyWhole(4000, 0.4),
      source: m.often(0.9, m.fixed("")),
    }),
  ],
  [
    40,
    m.object({
      role: m.word({ user: 1 }),
      message: m.speech,
      ...times,
      endTime: m.unixMs,
      duration: m.mostlyWhole(4000, 0.4),
      metadata: m.often(
        0.95,
        m.object({
          wordLevelConfidence: m.list(1, 4, m.object({ word: m.firstName, confidence: m.real() })),
        }),
      ),
    }),
  ],
  [
    5,
    m.object({
      role: m.word({ tool_calls: 1 }),
      message: m.fixed(""),
      ...times,
      toolCalls: m.list(
        1,
        2,
        m.object({
          id: m.id("call_"),
          type: m.word({ function: 1 }),
          function: m.object({
            name: m.word({ book_appointment: 80, endCall: 20 }),
            arguments: m.fixed('{"date":"2026-07-14"}'),
          }),
        }),
      ),
    }),
  ],
  [
    5,
    m.object({
      role: m.word({ tool_call_result: 1 }),
      ...times,
      toolCallId: m.id("call_"),
      name: m.word({ book_appointment: 80, endCall: 20 }),
      result: m.speech,
    }),
  ],
);

const call = m.object({
  id: m.uuid,
  orgId: m.uuid,
  createdAt: m.iso,
  updatedAt: m.iso,
  type: m.word({ inboundPhoneCall: 70, outboundPhoneCall: 20, webCall: 10 }),
  status: m.word({ queued: 50, ended: 50 }),
  phoneCallProvider: m.often(0.9, m.word({ twilio: 80, vapi: 20 })),
  phoneCallProviderId: m.often(0.9, m.id("CA", 32)),
  customer: m.often(0.95, m.object({ number: m.often(0.98, m.phone), name: m.often(0.3, m.person) })),
  assistantId: m.orNull(0.04, m.uuid),
  squadId: m.orNull(0.97, m.uuid),
  workflowId: m.fixed(null),
  metadata: m.often(0.5, m.free),
  cost: m.mostlyWhole(3, 0.9),
});

const message = (type, of) =>
  m.object({ message: m.object({ timestamp: m.unixMs, type: m.fixed(type), ...of, call }) });

export const vapi = {
  tag: "/message/type",
  id: "/message/call/id",
  events: {
    "end-of-call-report": message("end-of-call-report", {
      endedReason: m.word({
        "customer-ended-call": 60,
        "assistant-ended-call": 30,
        "silence-timed-out": 8,
        "pipeline-error-openai-llm-failed": 1,
        voicemail: 1,
      }),
      startedAt: m.often(0.98, m.iso),
      endedAt: m.often(0.98, m.iso),
      cost: m.mostlyWhole(3, 0.9),
      costBreakdown: m.often(
        0.97,
        m.object({
          stt: m.mostlyWhole(2, 0.9),
          llm: m.mostlyWhole(2, 0.9),
          total: m.real(),
          analysisCostBreakdown: m.often(
            0.9,
            m.object({ summary: m.real(), summaryPromptTokens: m.whole(900) }),
          ),
        }),
      ),
      durationMs: m.often(0.97, m.whole(900000)),
      summary: m.often(0.9, m.speech),
      analysis: m.object({
        summary: m.often(0.9, m.speech),
        structuredData: m.often(0.5, m.free),
        successEvaluation: m.often(0.95, m.word({ true: 70, false: 30 })),
      }),
      artifact: m.object({
        messages: m.list(2, 12, turn),
        transcript: m.often(0.98, m.speech),
        recordingUrl: m.often(0.97, m.url()),
        stereoRecordingUrl: m.often(0.97, m.url()),
        variableValues: m.often(0.8, m.free),
      }),
      customer: m.often(0.95, m.object({ number: m.phone })),
      phoneNumber: m.often(
        0.9,
        m.object({ id: m.uuid, number: m.phone, provider: m.word({ twilio: 80, vapi: 20 }) }),
      ),
      assistant: m.object({
        id: m.uuid,
        name: m.fixed("Front desk"),
        model: m.object({
          provider: m.word({ openai: 80, anthropic: 20 }),
          model: m.word({ "gpt-4o": 80, "claude-sonnet-4": 20 }),
          temperature: m.mostlyWhole(2, 0.1),
        }),
      }),
    }),
    "status-update": message("status-update", {
      status: m.word({ "in-progress": 40, ended: 40, ringing: 18, forwarding: 2 }),
      endedReason: m.often(0.4, m.word({ "customer-ended-call": 70, "assistant-ended-call": 30 })),
    }),
    "speech-update": message("speech-update", {
      role: m.word({ user: 50, assistant: 50 }),
      status: m.word({ started: 50, stopped: 50 }),
      turn: m.whole(20),
    }),
    hang: message("hang", {}),
  },
};
