// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { enderOf, flat, group, idText, inside, isIdText, isObject, isText, itemOf, object, references, roleOf, scalars, text, transcriptOf } from "afterword/mapping";

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const startedAt = text(data.created_at);
  const endedBy = object(data.ended_by);
  const word$ = text(endedBy.role);
  return {
    vendor: "ada",
    event: tag,
    phase,
    id: idText(data.conversation_id),
    references: references([["channel_id", idText(data.channel_id)], ["handoff_integration", idText(data.handoff_integration)]]),
    tenant: text(data.ai_agent_domain),
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: { id: idText(data.end_user_id), name: null, phone: null, email: null },
    line: null,
    startedAt,
    endedAt: null,
    occurredAt: text(payload.timestamp),
    durationMs: null,
    endedBy: group({ role: enderOf(word$), id: idText(endedBy.id), raw: word$ }),
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(data.metadata),
  };
};

const claims0 = {
  __proto__: null,
  "role": isText,
  "id": isIdText,
};

const claims1 = {
  __proto__: null,
  "conversation_id": isIdText,
  "ai_agent_domain": isText,
  "created_at": isText,
  "metadata": scalars,
  "end_user_id": isIdText,
  "ended_by": /* @__PURE__ */ inside(claims0),
  "channel_id": isIdText,
  "handoff_integration": isIdText,
};

const claims2 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims1),
  "timestamp": isText,
};

const group0 = (payload) => {
  const data = object(payload.data);
  const author = object(data.author);
  return author.role === "ai_agent" ? group({ id: idText(author.id), name: text(author.display_name) }) : null;
};

const word0 = (word) => word === null ? null : "other";

const word1 = (word) => word === "presence" ? "event" : "message";

const kind0 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return word1(text(content.type));
};

const text0 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return text(content.body) ?? text(content.link_text);
};

const add0 = (payload, start, items) => {
  const data = object(payload.data);
  if (!(isObject(data.author) || isObject(data.content))) return;
  const kind = kind0(payload);
  const author = object(data.author);
  const word$ = text(author.role);
  items.push(itemOf(kind, roleOf(word$), word$, text0(payload), text(data.created_at), start, "/data"));
};

const items0 = (payload, start) => {
  const items = [];
  add0(payload, start, items);
  return items;
};

const attach0 = (payload, items) => {
  const data = object(payload.data);
  const content = object(data.content);
  if (!(typeof content.url === "string")) return;
  const made = group({ kind: text(content.mime_type) ?? text(content.type), url: text(content.url), filename: text(content.filename) });
  if (made !== null) items.push(made);
};

const attachments0 = (payload) => {
  const items = [];
  attach0(payload, items);
  return items;
};

const record1 = (payload, tag, phase) => {
  const data = object(payload.data);
  const channel = object(data.channel);
  const author = object(data.author);
  const endedBy = object(data.ended_by);
  const word$ = text(endedBy.role);
  return {
    vendor: "ada",
    event: tag,
    phase,
    id: idText(data.conversation_id),
    references: references([["message_id", idText(data.message_id)], ["handoff_integration", idText(data.handoff_integration)], ["channel.id", idText(channel.id)], ["channel.name", idText(channel.name)], ["channel_id", idText(data.channel_id)], ["author.id", idText(author.id)], ["author.display_name", idText(author.display_name)]]),
    tenant: text(data.ai_agent_domain),
    agent: group0(payload),
    channel: word0(text(channel.modality)) ?? "unknown",
    channelRaw: text(channel.modality),
    customer: { id: idText(data.end_user_id), name: (author.role === "end_user" ? text(author.display_name) : null), phone: null, email: null },
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: text(payload.timestamp),
    durationMs: null,
    endedBy: group({ role: enderOf(word$), id: idText(endedBy.id), raw: word$ }),
    transcript: transcriptOf(items0(payload, Number.NaN)),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(data.metadata),
  };
};

const when0 = (payload) => {
  const data = object(payload.data);
  return isObject(data.author) || isObject(data.content);
};

const when1 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return typeof content.url === "string";
};

const attachment0 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return group({ kind: text(content.mime_type) ?? text(content.type), url: text(content.url), filename: text(content.filename) });
};

const claims3 = {
  __proto__: null,
  "modality": (value, record) => value === record.channel || value === record.channelRaw,
  "id": isIdText,
  "name": isIdText,
};

const claims4 = {
  __proto__: null,
  "id": isIdText,
  "display_name": (value, record) => value === record.agent?.name || value === record.customer.name || idText(value) !== null,
  "role": (value, record, payload) => when0(payload) && typeof value === "string",
};

const claims5 = {
  __proto__: null,
  "type": (value, record, payload) => (when0(payload) && value === kind0(payload)) || (when1(payload) && value === attachment0(payload)?.kind),
  "body": (value, record, payload) => when0(payload) && typeof value === "string",
  "link_text": (value, record, payload) => when0(payload) && value === text0(payload),
  "mime_type": (value, record, payload) => when1(payload) && typeof value === "string",
  "url": (value, record, payload) => when1(payload) && typeof value === "string",
  "filename": (value, record, payload) => when1(payload) && typeof value === "string",
};

const claims6 = {
  __proto__: null,
  "conversation_id": isIdText,
  "ai_agent_domain": isText,
  "channel": /* @__PURE__ */ inside(claims3),
  "metadata": scalars,
  "author": /* @__PURE__ */ inside(claims4),
  "end_user_id": isIdText,
  "ended_by": /* @__PURE__ */ inside(claims0),
  "message_id": isIdText,
  "handoff_integration": isIdText,
  "channel_id": isIdText,
  "content": /* @__PURE__ */ inside(claims5),
  "created_at": (value, record, payload) => when0(payload) && typeof value === "string",
};

const claims7 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims6),
  "timestamp": isText,
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "v1.conversation.ended": [record0, claims2, "ended"],
  "v1.conversation.created": [record0, claims2, "started"],
  "v1.conversation.message": [record1, claims7, "message"],
  "v1.conversation.handoff.ended": [record0, claims2],
};
