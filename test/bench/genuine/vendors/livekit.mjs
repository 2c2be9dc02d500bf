import * as m from "../model.mjs";

const room = m.object({
  sid: m.id("RM_", 12),
  name: m.id("call-", 8),
  emptyTimeout: m.fixed(300),
  departureTimeout: m.often(0.97, m.fixed(20)),
  creationTime: m.unixText(),
  creationTimeMs: m.often(0.97, m.unixText(3)),
  turnPassword: m.id("", 28),
  enabledCodecs: m.list(
    2,
    4,
    m.object({ mime: m.word({ "audio/opus": 30, "audio/red": 30, "video/VP8": 20, "video/H264": 20 }) }),
  ),
  metadata: m.often(0.6, m.fixed('{"tenant":"acme"}')),
  numParticipants: m.often(0.7, m.whole(5)),
  numPublishers: m.often(0.7, m.whole(5)),
});

const participant = m.object({
  sid: m.id("PA_", 12),
  identity: m.phone,
  state: m.word({ ACTIVE: 50, DISCONNECTED: 48, JOINED: 2 }),
  joinedAt: m.unixText(),
  name: m.often(0.8, m.person),
  version: m.whole(9),
  permission: m.object({
    canSubscribe: m.flag(1),
    canPublish: m.often(0.95, m.flag(1)),
    canPublishData: m.often(0.9, m.flag(1)),
  }),
  region: m.often(0.97, m.fixed("US East B")),
  isPublisher: m.often(0.9, m.flag(1)),
  kind: m.often(0.6, m.word({ SIP: 70, AGENT: 30 })),
  attributes: m.often(
    0.6,
    m.dictionary(
      1,
      5,
      ["sip.callID", "sip.phoneNumber", "sip.trunkID", "sip.ruleID", "sip.hostname", "sip.callStatus"],
      m.id("", 12),
    ),
  ),
  disconnectReason: m.often(0.4, m.word({ CLIENT_INITIATED: 90, JOIN_FAILURE: 10 })),
});

const event = (tag, of) =>
  m.object({ event: m.fixed(tag), ...of, id: m.id("EV_", 12), createdAt: m.unixText() });

export const livekit = {
  tag: "/event",
  id: "/room/sid",
  events: {
    room_started: event("room_started", { room }),
    room_finished: event("room_finished", { room }),
    participant_joined: event("participant_joined", { room, participant }),
    participant_left: event("participant_left", { room, participant }),
  },
};
