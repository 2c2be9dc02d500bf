/** The close of a conversation of Intercom. On the wire it has the newest parts; here as many as there are messages. */
export const intercom = {
  text: "body",
  items: ({ data }) => data.item.conversation_parts.conversation_parts,
  payload: (d, messages, shape, { present, style }) => {
    const parts = Array.from({ length: messages }, (_, at) =>
      part(d, at, at === messages - 1 ? "close" : "comment", shape, { present, style }),
    );
    return present({
      type: "notification_event",
      app_id: "a1b2c3d4",
      id: `notif_${d.uuid()}`,
      topic: "conversation.admin.closed",
      data: {
        type: "notification_event_data",
        item: {
          type: "conversation",
          id: String(d.below(1e9)),
          created_at: 1784000000,
          updated_at: 1784000000 + messages * 9,
          waiting_since: d.maybe(null),
          snoozed_until: null,
          title: d.maybe(d.orNull("Appointment")),
          open: false,
          state: "closed",
          read: true,
          priority: "not_priority",
          admin_assignee_id: d.below(1e7),
          team_assignee_id: d.maybe(null),
          source: {
            type: "conversation",
            id: String(d.below(1e9)),
            delivered_as: "customer_initiated",
            subject: "",
            body: `<p>${d.sentence()}</p>`,
            author: author(d, "user"),
            attachments: [],
            url: null,
            redacted: false,
          },
          contacts: {
            type: "contact.list",
            contacts: [{ type: "contact", id: d.hex(24), external_id: d.orNull(d.hex(8)) }],
          },
          teammates: d.maybe({ type: "admin.list", admins: [{ type: "admin", id: "7" }] }),
          first_contact_reply: d.maybe(null),
          conversation_rating: d.maybe(null),
          tags: { type: "tag.list", tags: [] },
          statistics: d.maybe(
            {
              type: "conversation_statistics",
              time_to_assignment: d.below(900),
              last_close_at: d.instant(messages * 9),
              last_closed_by_id: 7,
              count_conversation_parts: messages,
            },
            0.8,
          ),
          custom_attributes: d.maybe({ Plan: "pro", "Fin AI Agent: Preview": false }),
          ai_agent_participated: d.maybe(false),
          ai_agent: d.maybe(null),
          conversation_parts: {
            type: "conversation_part.list",
            conversation_parts: parts,
            total_count: messages,
          },
        },
      },
      links: {},
      delivery_status: "pending",
      delivery_attempts: 1,
      delivered_at: 0,
      first_sent_at: 1784000000 + messages * 9,
      created_at: 1784000000 + messages * 9,
      self: null,
    });
  },
};

const part = (d, at, type, shape, { present, style }) =>
  present({
    type: "conversation_part",
    id: String(1000 + at),
    part_type: type,
    body: `<p>${d.sentence()}</p>`,
    created_at: 1784000000 + at * 9,
    updated_at: 1784000000 + at * 9,
    notified_at: 1784000000 + at * 9,
    assigned_to: null,
    author: author(d, at % 2 ? "admin" : at % 8 ? "user" : "bot"),
    attachments: [],
    external_id: null,
    redacted: false,
    ...style(shape, { metadata: {}, email_message_metadata: null, tags: [], app_package_code: null }),
  });

const author = (d, type) => ({ type, id: d.hex(24), name: d.orNull("John Doe"), email: "john@example.com" });
