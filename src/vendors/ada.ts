// Ada: the generated vendor, and its mapping to `Conversation`.
import type { Conversation } from "../../generated/_conversation/types.js";
import { ada as generated } from "../../generated/ada/vendor.js";
import { FLAT, ID, STRING } from "../mapping/bits.js";
import { type Claims, TAG } from "../mapping/claims.js";
import { agentOf, customerOf, itemOf, references, roleOf, transcriptOf } from "../mapping/parts.js";
import { flat, idText, isObject, type Json, object, text } from "../mapping/readers.js";
import { type Fields, normalizer } from "../mapping/record.js";
import { type Defined, defineVendor } from "../vendor.js";

// the events and types of Ada; `ada` itself is the one below, with its mapping
export * from "../../generated/ada/vendor.js";

/** Maps all events except `v1.conversation.message`: they contain no messages. Any member may be missing. */
const map = (payload: Json): Fields => {
  const data = object(payload.data);
  return {
    id: idText(data.conversation_id),
    references: references(
      ["channel_id", data.channel_id],
      ["handoff_integration", data.handoff_integration],
    ),
    tenant: text(data.ai_agent_domain),
    customer: customerOf(data.end_user_id),
    startedAt: text(data.created_at),
    occurredAt: text(payload.timestamp),
    endedBy: endedBy(object(data.ended_by)),
    metadata: flat(data.metadata),
  };
};

const endedBy = ({ id, role }: Json): Conversation["endedBy"] => {
  const raw = text(role);
  const party = roleOf(raw);
  const by = { role: party === "tool" ? "unknown" : party, id: idText(id), raw } as const;
  return by.id === null && raw === null ? null : by;
};

const claims = {
  type: TAG,
  timestamp: STRING,
  data: {
    conversation_id: ID,
    channel_id: ID,
    handoff_integration: ID,
    ai_agent_domain: STRING,
    end_user_id: ID,
    created_at: STRING,
    ended_by: { id: ID, role: STRING },
    metadata: FLAT,
  },
} satisfies Claims;

/** Maps `v1.conversation.message`: a conversation with one item, which was made at `data.created_at`. */
const mapMessage = (payload: Json): Fields => {
  const data = object(payload.data);
  const author = object(data.author);
  const channel = object(data.channel);
  const content = object(data.content);
  const { url, type, mime_type, filename } = content;
  const role = text(author.role);
  const modality = text(channel.modality);
  const item = itemOf(
    type === "presence" ? "event" : "message",
    roleOf(role),
    role,
    text(content.body) ?? text(content.link_text),
    text(data.created_at),
    Number.NaN,
    "/data",
  );
  return {
    ...map(payload),
    references: references(
      ["message_id", data.message_id],
      ["handoff_integration", data.handoff_integration],
      ["channel.id", channel.id],
      ["channel.name", channel.name],
      ["channel_id", data.channel_id],
      ["author.id", author.id],
      ["author.display_name", author.display_name],
    ),
    agent: role === "ai_agent" ? agentOf(author.id, author.display_name) : null,
    channel: modality === null ? "unknown" : "other",
    channelRaw: modality,
    customer: customerOf(data.end_user_id, role === "end_user" ? author.display_name : null),
    startedAt: null,
    transcript: transcriptOf(isObject(data.author) || isObject(data.content) ? [item] : []),
    attachments:
      typeof url === "string" ? [{ kind: text(mime_type) ?? text(type), url, filename: text(filename) }] : [],
  };
};

const messageClaims: Claims = {
  ...claims,
  data: {
    ...claims.data,
    message_id: ID,
    channel: { id: ID, name: ID, modality: STRING },
    created_at: (value, _data, { transcript }) => value === transcript.items[0]?.at,
    author: { id: ID, role: STRING, display_name: ID },
    content: {
      type: (type, _content, { attachments }) => type === attachments[0]?.kind,
      body: STRING,
      link_text: (said, { body }) => typeof said === "string" && typeof body !== "string",
      url: STRING,
      mime_type: (type, _content, { attachments }) => type === attachments[0]?.kind,
      filename: (name, _content, { attachments }) => name === attachments[0]?.filename,
    },
  },
};

const normalize = /* @__PURE__ */ normalizer(generated, {
  "v1.conversation.ended": { phase: "ended", map, claims },
  "v1.conversation.created": { phase: "started", map, claims },
  "v1.conversation.message": { phase: "message", map: mapMessage, claims: messageClaims },
  // after a handoff the conversation may go on with the agent
  "v1.conversation.handoff.ended": { phase: null, map, claims },
});

/**
 * Ada: its events, how it signs, and its mapping to `Conversation`.
 *
 * @example
 * const receipt = await receive(ada, request, { secret });
 */
export const ada: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
