import { ada as generated } from "../../generated/ada/vendor.js";
import {
  type Claims,
  customerOf,
  type Fields,
  FLAT,
  flat,
  ID,
  idText,
  isObject,
  itemOf,
  type Json,
  normalizer,
  object,
  references,
  roleOf,
  STRING,
  TAG,
  type Test,
  text,
  transcriptOf,
} from "../conversation.js";
import { type Defined, defineVendor } from "../vendor.js";

export * from "../../generated/ada/vendor.js";

/** What ended, created and handoff.ended say; anything of it may be missing. */
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

const endedBy = ({ id, role }: Json): Fields["endedBy"] => {
  const raw = text(role);
  const party = roleOf(raw);
  const by = { role: party === "tool" ? "unknown" : party, id: idText(id), raw } as const;
  return by.id === null && raw === null ? null : by;
};

/** A message is a conversation of one item. Its time is the item's, not the conversation's. */
const message = (payload: Json): Fields => {
  const data = object(payload.data);
  const author = object(data.author);
  const channel = object(data.channel);
  const content = object(data.content);
  const word = text(author.role);
  const modality = text(channel.modality);
  const item = itemOf(
    content.type === "presence" ? "event" : "message",
    roleOf(word),
    word,
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
    agent: word === "ai_agent" && author.id != null ? { id: idText(author.id), name: text(author.display_name) } : null,
    channel: modality === null ? "unknown" : "other",
    channelRaw: modality,
    customer: customerOf(data.end_user_id, word === "end_user" ? author.display_name : null),
    startedAt: null,
    transcript: transcriptOf(isObject(data.author) || isObject(data.content) ? [item] : []),
    attachments: hasAddress(content.url)
      ? [{ kind: text(content.mime_type) ?? text(content.type), url: content.url, filename: text(content.filename) }]
      : [],
  };
};
