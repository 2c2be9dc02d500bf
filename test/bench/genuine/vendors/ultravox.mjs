import * as m from "../model.mjs";

const call = (of) =>
  m.object({
    callId: m.uuid,
    clientVersion: m.orNull(0.5, m.fixed("web:0.5.0")),
    created: m.iso,
    joined: m.orNull(0.05, m.iso),
    ended: m.iso,
    endReason: m.word({ hangup: 60, agent_hangup: 35, timeout: 3, unjoined: 2 }),
    firstSpeaker: m.word({ FIRST_SPEAKER_AGENT: 90, FIRST_SPEAKER_USER: 10 }),
    firstSpeakerSettings: m.either(
      [90, m.object({ agent: m.object({}) })],
      [10, m.object({ user: m.object({}) })],
    ),
    inactivityMessages: m.list(
      0,
      2,
      m.object({
        duration: m.word({ "30s": 60, "15s": 40 }),
        message: m.speech,
        endBehavior: m.often(0.4, m.word({ END_BEHAVIOR_HANG_UP_SOFT: 1 })),
      }),
    ),
    initialOutputMedium: m.word({ MESSAGE_MEDIUM_VOICE: 97, MESSAGE_MEDIUM_TEXT: 3 }),
    joinUrl: m.orNull(0.5, m.url("wss")),
    languageHint: m.orNull(0.1, m.word({ en: 80, de: 20 })),
    medium: m.either(
      [60, m.object({ webRtc: m.object({}) })],
      [
        20,
        m.object({
          sip: m.object({ outgoing: m.object({ to: m.phone, from: m.phone, username: m.firstName }) }),
        }),
      ],
      [20, m.object({ twilio: m.object({}) })],
    ),
    model: m.fixed("ultravox-v0.7"),
    recordingEnabled: m.flag(0.8),
    systemPrompt: m.fixed("You are the receptionist of a bakery."),
    temperature: m.mostlyWhole(1, 0.7),
    voice: m.orNull(0.02, m.word({ Mark: 60, Jessica: 40 })),
    vadSettings: m.fixed(null),
    shortSummary: m.orNull(0.04, m.speech),
    summary: m.orNull(0.04, m.speech),
    agentId: m.orNull(0.3, m.uuid),
    metadata: m.free,
    sipDetails: m.orNull(
      0.8,
      m.object({
        billedDuration: m.orNull(0.5, m.fixed("72s")),
        terminationReason: m.word({ SIP_TERMINATION_NORMAL: 90, SIP_TERMINATION_CANCELED: 10 }),
      }),
    ),
    ...of,
  });

const event = (tag, of) => m.object({ event: m.fixed(tag), call: call(of) });

export const ultravox = {
  tag: "/event",
  id: "/call/callId",
  events: {
    "call.started": event("call.started", {
      joined: m.fixed(null),
      ended: m.fixed(null),
      endReason: m.fixed(null),
      summary: m.fixed(null),
      shortSummary: m.fixed(null),
    }),
    "call.ended": event("call.ended", {
      billingStatus: m.word({ BILLING_STATUS_PENDING: 95, BILLING_STATUS_FREE_ZERO_EFFECTIVE_DURATION: 5 }),
    }),
    "call.billed": event("call.billed", {
      billedDuration: m.orNull(0.02, m.word({ "60s": 50, "120s": 50 })),
      billedSideInputTokens: m.whole(300),
      billingStatus: m.word({ BILLING_STATUS_BILLED: 97, BILLING_STATUS_FREE_MINUTES: 3 }),
    }),
  },
};
