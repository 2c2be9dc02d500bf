import * as m from "../model.mjs";

const event = (type, data) =>
  m.object({
    type: m.fixed(type),
    timestamp: m.isoOffset,
    data: m.object({ conversation_id: m.id(), ...data }),
  });
const domain = { ai_agent_domain: m.fixed("acme.ada.support") };

export const ada = {
  tag: "/type",
  id: "/data/conversation_id",
  events: {
    "v1.conversation.created": event("v1.conversation.created", {
      channel_id: m.id(),
      created_at: m.isoOffset,
      end_user_id: m.id(),
      metadata: m.free,
      ...domain,
    }),
    "v1.conversation.ended": event("v1.conversation.ended", {
      channel_id: m.id(),
      end_user_id: m.id(),
      created_at: m.isoOffset,
      updated_at: m.often(0.96, m.isoOffset),
      ended_by: m.often(
        0.98,
        m.object({
          id: m.orNull(0.1, m.id()),
          role: m.word({ end_user: 70, system: 25, ai_agent: 4, human_agent: 1 }),
        }),
      ),
      metadata: m.free,
      ...domain,
    }),
    "v1.conversation.message": event("v1.conversation.message", {
      message_id: m.uuid,
      end_user_id: m.id(),
      handoff_integration: m.orNull(0.95, m.word({ zendesk: 80, "custom-handoff": 20 })),
      channel: m.object({
        type: m.word({ custom: 40, native: 60 }),
        description: m.orNull(0.02, m.fixed("A messaging channel for my AI agent")),
        id: m.id(),
        modality: m.word({ messaging: 80, voice: 15, email: 5 }),
        name: m.word({ "My Custom Channel": 1 }),
        created_at: m.isoOffset,
        metadata: m.free,
      }),
      created_at: m.isoOffset,
      author: m.object({
        id: m.id(),
        role: m.word({ end_user: 50, ai_agent: 45, human_agent: 5 }),
        avatar: m.orNull(0.5, m.url("png")),
        display_name: m.orNull(0.03, m.firstName),
      }),
      content: m.union(
        "type",
        [80, m.object({ type: m.word({ text: 1 }), body: m.speech })],
        [10, m.object({ type: m.word({ link: 1 }), url: m.url("html"), link_text: m.speech })],
        [
          10,
          m.object({
            type: m.word({ file: 1 }),
            url: m.url("pdf"),
            filename: m.speech,
            mime_type: m.word({ "application/pdf": 90, "image/png": 10 }),
          }),
        ],
      ),
      ...domain,
    }),
  },
};
