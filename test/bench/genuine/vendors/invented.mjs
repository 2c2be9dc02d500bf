// Vendors that do not exist, each in a style of its own.
import * as m from "../model.mjs";

/** camelCase, the event inside `data.object`, unions by `kind`, maps keyed by numbers. */
const party = m.object({
  displayName: m.orNull(0.05, m.person),
  phoneNumber: m.often(0.97, m.phone),
  isExternal: m.flag(0.4),
});
const session = {
  sessionId: m.uuid,
  channelType: m.word({ voice: 70, webChat: 28, sms: 2 }),
  startedAt: m.unixMs,
  language: m.often(0.96, m.word({ "en-US": 60, "de-DE": 40 })),
  participants: m.map(1, 3, (d) => d.phone(), party),
  attributes: m.free,
};
const kestrel = {
  tag: "/eventType",
  id: "/data/object/sessionId",
  events: {
    "session.opened": m.object({
      eventId: m.uuid,
      eventType: m.fixed("session.opened"),
      createdAt: m.unixMs,
      apiVersion: m.fixed("2026-04-01"),
      data: m.object({ object: m.object(session) }),
    }),
    "session.closed": m.object({
      eventId: m.uuid,
      eventType: m.fixed("session.closed"),
      createdAt: m.unixMs,
      apiVersion: m.fixed("2026-04-01"),
      data: m.object({
        object: m.object({
          ...session,
          closedAt: m.unixMs,
          closeReason: m.word({ customerLeft: 60, agentLeft: 30, idleTimeout: 9, policyViolation: 1 }),
          turnCount: m.whole(60),
          durationSeconds: m.mostlyWhole(900, 0.01),
          csat: m.orNull(0.6, m.mostlyWhole(5, 0.02)),
          timeline: m.list(
            2,
            15,
            m.union(
              "kind",
              [
                70,
                m.object({
                  kind: m.word({ utterance: 1 }),
                  speaker: m.word({ caller: 50, virtualAgent: 48, supervisor: 2 }),
                  text: m.speech,
                  offsetMs: m.mostlyWhole(90000, 0.002),
                }),
              ],
              [
                15,
                m.object({
                  kind: m.word({ apiCall: 1 }),
                  endpoint: m.word({ lookupOrder: 60, createTicket: 40 }),
                  statusCode: m.whole(500),
                  offsetMs: m.whole(90000),
                }),
              ],
              [15, m.object({ kind: m.word({ dtmf: 1 }), digits: m.digits(4), offsetMs: m.whole(90000) })],
            ),
          ),
          sentimentByMinute: m.map(1, 9, (d) => String(d.below(60)), m.real(1)),
          costsByDay: m.map(
            1,
            3,
            (d) => `2026-07-${10 + d.below(20)}`,
            m.object({ amount: m.mostlyWhole(90, 0.05), currency: m.word({ USD: 70, EUR: 30 }) }),
          ),
        }),
        previousAttributes: m.often(0.3, m.object({ channelType: m.word({ voice: 60, webChat: 40 }) })),
      }),
    }),
    "session.rated": m.object({
      eventId: m.uuid,
      eventType: m.fixed("session.rated"),
      createdAt: m.unixMs,
      apiVersion: m.fixed("2026-04-01"),
      data: m.object({
        object: m.object({
          sessionId: m.uuid,
          rating: m.whole(5),
          comment: m.orNull(0.5, m.speech),
          ratedBy: party,
        }),
      }),
    }),
  },
};

/** No tag at all, flat members with spaces and capitals, the list of turns at the top. */
const gannet = {
  tag: null,
  id: { call: ["/Call ID"], survey: ["/Call ID"] },
  events: {
    call: m.object({
      "Call ID": m.digits(10),
      "Caller Name": m.person,
      "Caller Number": m.phone,
      City: m.city,
      Outcome: m.word({ Sold: 20, "Call back": 30, "Not interested": 48, Complaint: 2 }),
      Minutes: m.mostlyWhole(60, 0.02),
      Day: m.date,
      "Seconds by agent": m.map(1, 2, m.person, m.mostlyWhole(900, 0.02)),
      "E-Mail": m.orNull(0.5, m.email),
      "Date of birth": m.orNull(0.6, m.birthday),
      Turns: m.list(
        1,
        9,
        m.object({ Who: m.word({ Bot: 50, Caller: 50 }), Said: m.speech, At: m.mostlyWhole(600, 0.01) }),
      ),
    }),
    survey: m.object({
      "Call ID": m.digits(10),
      Score: m.whole(10),
      Remark: m.orNull(0.3, m.speech),
      Answers: m.list(1, 4, m.object({ Question: m.fixed("How was it?"), Answer: m.speech })),
    }),
  },
};

/** The tag is in a header, the body is bare; times in seconds, ids as numbers. */
const plover = {
  tag: { header: "x-plover-event" },
  id: "/conversation_id",
  events: {
    "conversation.finished": m.object({
      conversation_id: m.whole(9e9),
      started: m.unix,
      finished: m.unix,
      closed_by: m.word({ visitor: 60, operator: 35, system: 5 }),
      visitor: m.object({
        id: m.whole(9e9),
        name: m.orNull(0.1, m.person),
        country: m.often(0.98, m.word({ DE: 50, FR: 30, US: 20 })),
        first_name: m.firstName,
      }),
      messages: m.list(
        1,
        12,
        m.object({
          id: m.whole(9e9),
          from: m.word({ visitor: 50, operator: 40, bot: 10 }),
          body: m.speech,
          sent: m.unix,
          read: m.flag(0.9),
          edited: m.often(0.02, m.flag(1)),
        }),
      ),
      pages: m.map(1, 4, m.url("html"), m.whole(9)),
      scores: m.object({ nps: m.orNull(0.7, m.whole(10)), wait_seconds: m.mostlyWhole(300, 0.003) }),
    }),
    "conversation.started": m.object({
      conversation_id: m.whole(9e9),
      started: m.unix,
      page: m.url("html"),
      visitor: m.object({ id: m.whole(9e9), first_name: m.firstName }),
    }),
    "operator.joined": m.object({
      conversation_id: m.whole(9e9),
      operator: m.object({ id: m.whole(900), name: m.person, team: m.word({ sales: 50, support: 50 }) }),
      joined: m.unix,
    }),
  },
};

/** Deep envelopes, upper-case words, the tag in `meta.topic`, JSON:API-like types beside it. */
const turnstone = {
  tag: "/meta/topic",
  id: "/payload/attributes/dialog_id",
  events: Object.fromEntries(
    [
      [
        "DIALOG_ENDED",
        {
          ended_reason: m.word({ HANGUP: 60, TIMEOUT: 30, TRANSFER: 8, ABUSE: 2 }),
          turns: m.whole(60),
          nlu: m.often(
            0.97,
            m.object({
              intents: m.list(
                0,
                3,
                m.object({
                  name: m.word({ "order.status": 50, "refund.request": 30, smalltalk: 20 }),
                  confidence: m.mostlyWhole(1, 0.97),
                }),
              ),
            }),
          ),
        },
      ],
      ["DIALOG_STARTED", { entry_point: m.word({ IVR: 70, WIDGET: 30 }) }],
      [
        "DIALOG_ESCALATED",
        {
          queue: m.word({ BILLING: 50, TECH: 50 }),
          wait_ms: m.mostlyWhole(90000, 0.01),
          note: m.orNull(0.4, m.speech),
        },
      ],
    ].map(([topic, attributes]) => [
      topic,
      m.object({
        meta: m.object({
          topic: m.fixed(topic),
          version: m.fixed(3),
          sent_at: m.isoOffset,
          attempt: m.whole(3),
          region: m.word({ eu: 60, us: 40 }),
        }),
        payload: m.object({
          type: m.fixed("dialog"),
          attributes: m.object({
            dialog_id: m.uuid,
            slots: m.map(
              0,
              3,
              m.id("slot_", 12),
              m.object({ filled: m.flag(), value: m.orNull(0.3, m.speech) }),
            ),
            bot: m.object({ id: m.id("bot_", 8), stage: m.word({ LIVE: 95, STAGING: 5 }) }),
            customer: m.orNull(
              0.05,
              m.object({
                ref: m.digits(7),
                email: m.orNull(0.4, m.email),
                tier: m.word({ GOLD: 10, SILVER: 30, NONE: 60 }),
              }),
            ),
            ...attributes,
          }),
          relationships: m.often(0.96, m.object({ campaign: m.orNull(0.8, m.object({ id: m.digits(5) })) })),
        }),
      }),
    ]),
  ),
};

/** One event in a list at the top of a member, with words in several unions and counts by language. */
const whimbrel = {
  tag: "/kind",
  id: { "report.daily": [null, "/report_id"], "chat.done": ["/chat/id"] },
  events: {
    "chat.done": m.object({
      kind: m.fixed("chat.done"),
      chat: m.object({
        id: m.id("ch_", 16),
        opened: m.iso,
        closed: m.iso,
        rating: m.orNull(0.7, m.word({ good: 70, bad: 30 })),
      }),
      entries: m.list(
        1,
        12,
        m.union(
          "type",
          [
            60,
            m.object({
              type: m.word({ message: 1 }),
              role: m.word({ visitor: 50, bot: 45, operator: 5 }),
              text: m.speech,
              at: m.iso,
              reactions: m.often(
                0.97,
                m.map(
                  0,
                  2,
                  (d) => d.hex(16),
                  m.object({ emoji: m.word({ ":+1:": 60, ":heart:": 40 }), at: m.iso }),
                ),
              ),
            }),
          ],
          [20, m.object({ type: m.word({ typing: 1 }), role: m.word({ visitor: 50, bot: 50 }), at: m.iso })],
          [10, m.object({ type: m.word({ file: 1 }), url: m.url("pdf"), bytes: m.whole(9e6), at: m.iso })],
          [
            10,
            m.object({
              type: m.word({ form: 1 }),
              fields: m.list(
                1,
                3,
                m.object({ name: m.word({ email: 40, name: 40, birthday: 20 }), value: m.person }),
              ),
              at: m.iso,
            }),
          ],
        ),
      ),
    }),
    "report.daily": m.object({
      kind: m.fixed("report.daily"),
      report_id: m.uuid,
      day: m.date,
      chats: m.whole(900),
      by_language: m.dictionary(1, 5, ["en", "de", "fr", "es", "pt", "nl", "it", "sv"], m.whole(400)),
      by_operator: m.map(
        1,
        6,
        (d) => d.uuid(),
        m.object({ chats: m.whole(90), seconds: m.mostlyWhole(9000, 0.02) }),
      ),
    }),
  },
};

export const invented = { kestrel, gannet, plover, turnstone, whimbrel };
