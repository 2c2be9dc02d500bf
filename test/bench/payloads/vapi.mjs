/** The report of a call of Vapi. */
export const vapi = {
  text: "message",
  items: ({ message }) => message.artifact.messages,
  payload: (d, messages, shape, { present, style }) => {
    const turns = Array.from({ length: messages }, (_, at) => turn(d, at, shape, { present, style }));
    const id = d.uuid();
    return present({
      message: {
        timestamp: 1784000400000 + d.below(1000),
        type: "end-of-call-report",
        endedReason: d.one(["customer-ended-call", "assistant-ended-call", "silence-timed-out"]),
        startedAt: d.instant(0),
        endedAt: d.instant(messages * 9),
        cost: d.next(),
        costBreakdown: d.maybe({ stt: d.next(), llm: d.next(), tts: d.next(), total: d.next() }),
        durationMs: d.maybe(messages * 9000),
        durationSeconds: d.maybe(messages * 9),
        summary: d.maybe(d.sentence()),
        transcript: d.maybe(turns.map(({ message }) => message).join("\n"), 0.4),
        recordingUrl: d.maybe("https://example.com/mono.wav"),
        analysis: {
          summary: d.maybe(d.sentence(), 0.8),
          structuredData: d.maybe({ booked: true, party: 2 }),
          successEvaluation: d.maybe(d.one(["true", "false", "pass"]), 0.8),
        },
        artifact: {
          messages: turns,
          messagesOpenAIFormatted: d.maybe(
            turns.map(({ role, message = "" }) => ({ role: OPENAI[role] ?? role, content: message })),
            0.3,
          ),
          transcript: turns.map(({ role, message }) => `${role}: ${message}`).join("\n"),
          recordingUrl: "https://example.com/mono.wav",
          stereoRecordingUrl: d.maybe("https://example.com/stereo.wav"),
          variableValues: d.maybe({ plan: "pro" }),
        },
        call: {
          id,
          orgId: d.uuid(),
          createdAt: d.instant(0),
          updatedAt: d.instant(0),
          type: d.one(["inboundPhoneCall", "outboundPhoneCall", "webCall"]),
          status: "queued",
          phoneCallProvider: d.maybe("twilio"),
          phoneCallProviderId: d.maybe(`CA${d.hex(32)}`),
          customer: { number: d.phone(), name: d.maybe("John Doe") },
          assistantId: d.uuid(),
          squadId: null,
          workflowId: null,
          metadata: d.maybe({ crm: d.hex(8) }),
        },
        customer: { number: d.phone() },
        phoneNumber: d.maybe({ id: d.uuid(), number: d.phone(), provider: "twilio" }, 0.8),
        assistant: { id: d.uuid(), name: "Front desk", model: { provider: "openai", model: "gpt-4o" } },
      },
    });
  },
};

const OPENAI = { bot: "assistant", tool_calls: "assistant", tool_call_result: "tool" };

const turn = (d, at, shape, { present, style }) => {
  const times = { time: 1784000000000 + at * 9000, secondsFromStart: at * 9 };
  if (at === 0) return { role: "system", message: d.sentence(), ...times };
  if (at % 8 === 4)
    return {
      role: "tool_calls",
      message: "",
      ...times,
      toolCalls: [
        {
          id: `call_${d.hex(24)}`,
          type: "function",
          function: { name: "book_appointment", arguments: '{"date":"2026-07-14"}' },
        },
      ],
    };
  if (at % 8 === 5)
    return {
      role: "tool_call_result",
      ...times,
      toolCallId: `call_${d.hex(24)}`,
      name: "book_appointment",
      result: '{"ok":true}',
    };
  return present({
    role: at % 2 ? "bot" : "user",
    message: d.sentence(),
    ...times,
    endTime: times.time + 4000,
    duration: 4000,
    ...style(shape, { source: "", metadata: { wordLevelConfidence: [{ word: "a", confidence: d.next() }] } }),
  });
};
