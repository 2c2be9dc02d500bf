import * as m from "../model.mjs";

const author = (type) =>
  m.object({ type, id: m.id(), name: m.orNull(0.1, m.person), email: m.orNull(0.05, m.email) });

const part = m.object({
  type: m.fixed("conversation_part"),
  id: m.digits(9),
  part_type: m.word({ comment: 70, close: 15, assignment: 10, note: 5 }),
  body: m.orNull(0.2, m.speech),
  created_at: m.unix,
  updated_at: m.unix,
  notified_at: m.unix,
  assigned_to: m.orNull(0.9, m.object({ type: m.word({ admin: 90, team: 10 }), id: m.digits(7) })),
  author: author(m.word({ admin: 40, user: 50, bot: 10 })),
  attachments: m.list(
    0,
    1,
    m.object({
      type: m.fixed("upload"),
      name: m.speech,
      url: m.url("png"),
      content_type: m.word({ "image/png": 90, "application/pdf": 10 }),
      filesize: m.whole(9e6),
    }),
  ),
  external_id: m.fixed(null),
  redacted: m.flag(0.01),
});

const item = m.object({
  type: m.fixed("conversation"),
  id: m.digits(9),
  created_at: m.unix,
  updated_at: m.unix,
  waiting_since: m.orNull(0.9, m.unix),
  snoozed_until: m.orNull(0.98, m.unix),
  title: m.orNull(0.5, m.speech),
  open: m.flag(0.1),
  state: m.word({ closed: 60, open: 38, snoozed: 2 }),
  read: m.flag(0.9),
  priority: m.word({ not_priority: 95, priority: 5 }),
  admin_assignee_id: m.orNull(0.2, m.whole(1e7)),
  team_assignee_id: m.orNull(0.97, m.whole(1e7)),
  source: m.object({
    type: m.word({ conversation: 80, email: 20 }),
    id: m.digits(9),
    delivered_as: m.word({ customer_initiated: 90, automated: 10 }),
    subject: m.often(0.98, m.fixed("")),
    body: m.speech,
    author: author(m.word({ user: 60, lead: 40 })),
    url: m.orNull(0.4, m.url("html")),
    redacted: m.flag(0),
  }),
  contacts: m.object({
    type: m.fixed("contact.list"),
    contacts: m.list(
      1,
      2,
      m.object({ type: m.fixed("contact"), id: m.id(), external_id: m.orNull(0.3, m.digits(8)) }),
    ),
  }),
  conversation_rating: m.orNull(
    0.95,
    m.object({ rating: m.whole(5), remark: m.orNull(0.5, m.speech), created_at: m.unix }),
  ),
  tags: m.object({
    type: m.fixed("tag.list"),
    tags: m.list(0, 2, m.object({ type: m.fixed("tag"), id: m.digits(6), name: m.city })),
  }),
  statistics: m.orNull(
    0.02,
    m.object({
      type: m.fixed("conversation_statistics"),
      time_to_assignment: m.orNull(0.3, m.whole(900)),
      last_close_at: m.orNull(0.3, m.unix),
      count_conversation_parts: m.whole(40),
    }),
  ),
  custom_attributes: m.free,
  ai_agent_participated: m.often(0.97, m.flag(0.3)),
  conversation_parts: m.object({
    type: m.fixed("conversation_part.list"),
    conversation_parts: m.list(1, 3, part),
    total_count: m.whole(40),
  }),
});

const event = (topic, of = item) =>
  m.object({
    type: m.fixed("notification_event"),
    app_id: m.fixed("a1b2c3d4"),
    id: m.id("notif_", 32),
    topic: m.fixed(topic),
    data: m.object({ type: m.fixed("notification_event_data"), item: of }),
    links: m.fixed({}),
    delivery_status: m.word({ pending: 97, retry: 3 }),
    delivery_attempts: m.whole(3),
    delivered_at: m.fixed(0),
    first_sent_at: m.unix,
    created_at: m.unix,
    self: m.fixed(null),
  });

export const intercom = {
  tag: "/topic",
  id: "/data/item/id",
  events: {
    "conversation.admin.closed": event("conversation.admin.closed"),
    "conversation.user.replied": event("conversation.user.replied"),
    "conversation.deleted": event(
      "conversation.deleted",
      m.object({ type: m.fixed("conversation"), id: m.digits(9) }),
    ),
  },
};
