// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { all, enderOf, escaped, flat, group, idText, isId, isObject, isScalar, itemOf, object, references, roleOf, text, transcriptOf } from "afterword/mapping";

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const startedAt = text(data.created_at);
  const endedBy = object(data.ended_by);
  const word$ = text(endedBy.role);
  return {
    vendor: "ada",
    event: tag,
    phase: phase,
    id: idText(data.conversation_id),
    references: references(["channel_id", idText(data.channel_id)], ["handoff_integration", idText(data.handoff_integration)]),
    tenant: text(data.ai_agent_domain),
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: { id: idText(data.end_user_id), name: null, phone: null, email: null },
    line: null,
    startedAt: startedAt,
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

const left0 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "role":
        if (value === null || typeof value === "string") continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left1 = (object, prefix, out, record, payload) => {
  for (const key in object) {
    const value = object[key];
    if (isScalar(value)) continue;
    all(value, prefix + escaped(key), out);
  }
};

const left2 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "conversation_id":
      case "channel_id":
      case "end_user_id":
      case "handoff_integration":
        if (value === null || idText(value) !== null) continue;
        break;
      case "created_at":
      case "ai_agent_domain":
        if (value === null || typeof value === "string") continue;
        break;
      case "ended_by":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      case "metadata":
        if (value === null) continue;
        if (isObject(value)) {
          left1(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left3 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || value === record.event) continue;
        break;
      case "timestamp":
        if (value === null || typeof value === "string") continue;
        break;
      case "data":
        if (value === null) continue;
        if (isObject(value)) {
          left2(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const group0 = (payload) => {
  const data = object(payload.data);
  const author = object(data.author);
  return author.role === "ai_agent" ? group({ id: idText(author.id), name: text(author.display_name) }) : null;
};

const word0 = (word) => word === null ? null : "other";

const word1 = (word) => word === null ? "message" : word === "presence" ? "event" : "message";

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

const add0 = (payload, source, start, items) => {
  const data = object(payload.data);
  if (!((isObject(data.author) || isObject(data.content)))) return;
  const kind = kind0(payload);
  const author = object(data.author);
  const word$ = text(author.role);
  items.push(itemOf(kind, roleOf(word$), word$, text0(payload), text(data.created_at), start, "/data"));
};

const items0 = (payload, source, start) => {
  const items = [];
  add0(payload, source, start, items);
  return items;
};

const attach0 = (payload, source, start, items) => {
  const data = object(payload.data);
  const content = object(data.content);
  if (!(typeof content.url === "string")) return;
  const made = group({ kind: text(content.mime_type) ?? text(content.type), url: text(content.url), filename: text(content.filename) });
  if (made !== null) items.push(made);
};

const attachments0 = (payload, source, start) => {
  const items = [];
  attach0(payload, source, start, items);
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
    phase: phase,
    id: idText(data.conversation_id),
    references: references(["message_id", idText(data.message_id)], ["handoff_integration", idText(data.handoff_integration)], ["channel.id", idText(channel.id)], ["channel.name", idText(channel.name)], ["channel_id", idText(data.channel_id)], ["author.id", idText(author.id)], ["author.display_name", idText(author.display_name)]),
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
    transcript: transcriptOf(items0(payload, "", Number.NaN)),
    recording: null,
    attachments: attachments0(payload, "", Number.NaN),
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(data.metadata),
  };
};

const when0 = (payload) => {
  const data = object(payload.data);
  const author = object(data.author);
  return author.role === "ai_agent";
};

const when1 = (payload) => {
  const data = object(payload.data);
  const author = object(data.author);
  return author.role === "end_user";
};

const when2 = (payload) => {
  const data = object(payload.data);
  return (isObject(data.author) || isObject(data.content));
};

const when3 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return typeof content.url === "string";
};

const attachment0 = (payload) => {
  const data = object(payload.data);
  const content = object(data.content);
  return group({ kind: text(content.mime_type) ?? text(content.type), url: text(content.url), filename: text(content.filename) });
};

const left4 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
      case "name":
        if (value === null || idText(value) !== null) continue;
        break;
      case "modality":
        if (value === null || value === record.channel || value === record.channelRaw) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left5 = (object, prefix, out, record, payload) => {
  const is0 = when0(payload);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || (is0 && isId(value, record.agent?.id)) || idText(value) !== null) continue;
        break;
      case "role":
        if (value === null || (when2(payload) && typeof value === "string")) continue;
        break;
      case "display_name":
        if (value === null || (is0 && value === record.agent?.name) || (when1(payload) && value === record.customer.name) || idText(value) !== null) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left6 = (object, prefix, out, record, payload) => {
  const is0 = when2(payload);
  const is1 = when3(payload);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (is0 && value === kind0(payload)) || (is1 && value === attachment0(payload)?.kind)) continue;
        break;
      case "body":
        if (value === null || (is0 && typeof value === "string")) continue;
        break;
      case "url":
      case "mime_type":
      case "filename":
        if (value === null || (is1 && typeof value === "string")) continue;
        break;
      case "link_text":
        if (value === null || (is0 && value === text0(payload))) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left7 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "conversation_id":
      case "channel_id":
      case "end_user_id":
      case "message_id":
      case "handoff_integration":
        if (value === null || idText(value) !== null) continue;
        break;
      case "created_at":
        if (value === null || (when2(payload) && typeof value === "string")) continue;
        break;
      case "ended_by":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      case "metadata":
        if (value === null) continue;
        if (isObject(value)) {
          left1(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      case "ai_agent_domain":
        if (value === null || typeof value === "string") continue;
        break;
      case "channel":
        if (value === null) continue;
        if (isObject(value)) {
          left4(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      case "author":
        if (value === null) continue;
        if (isObject(value)) {
          left5(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      case "content":
        if (value === null) continue;
        if (isObject(value)) {
          left6(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left8 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || value === record.event) continue;
        break;
      case "timestamp":
        if (value === null || typeof value === "string") continue;
        break;
      case "data":
        if (value === null) continue;
        if (isObject(value)) {
          left7(value, `${prefix}${key}/`, out, record, payload);
          continue;
        }
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "v1.conversation.ended": [record0, left3, "ended"],
  "v1.conversation.created": [record0, left3, "started"],
  "v1.conversation.message": [record1, left8, "message"],
  "v1.conversation.handoff.ended": [record0, left3],
};
