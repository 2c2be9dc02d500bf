// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { all, between, eachInside, eachObject, eachReference, enderOf, entries, escaped, filled, find, findLast, flat, group, idText, inside, instant, instantText, isFilled, isId, isIdText, isObject, isReference, isText, itemOf, json, object, once, references, roleOf, scalars, text, transcriptOf } from "afterword/mapping";

const found0 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const conversationParts = object(item.conversation_parts);
  return findLast(conversationParts.conversation_parts, (entry) => entry.part_type === "close");
};

const taken0 = (payload) => {
  const entry = found0(payload);
  if (entry === null) return null;
  return instantText(entry.created_at, "s");
};

const found1 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const conversationParts = object(item.conversation_parts);
  return findLast(conversationParts.conversation_parts, (entry) => {
  const author = object(entry.author);
  return author.type === "bot";
});
};

const group0 = (payload) => {
  const entry = found1(payload);
  if (entry === null) return null;
  const author = object(entry.author);
  return group({ id: idText(author.id), name: text(author.name) });
};

const group1 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const source$ = object(item.source);
  const author = object(source$.author);
  return author.type === "bot" ? group({ id: idText(author.id), name: text(author.name) }) : null;
};

const word0 = (word) => word === null ? null : word === "conversation" || word === "messenger" ? "web-chat" : word === "whatsapp" ? "whatsapp" : word === "facebook" ? "messenger" : word === "phone_call" || word === "phone_switch" ? "phone" : "other";

const found2 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const contacts = object(item.contacts);
  return find(contacts.contacts);
};

const taken1 = (payload) => {
  const entry = found2(payload);
  if (entry === null) return null;
  return idText(entry.id);
};

const role0 = (word) => word === "admin" || word === "team" ? "human_agent" : word === "bot" ? "agent" : word === "user" || word === "lead" || word === "contact" ? "customer" : enderOf(word);

const group2 = (payload) => {
  const entry = found0(payload);
  if (entry === null) return null;
  const author = object(entry.author);
  const word$ = text(author.type);
  const data = object(payload.data);
  const item = object(data.item);
  return item.state === "closed" ? group({ role: role0(word$), id: idText(author.id), raw: word$ }) : null;
};

const group3 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  return item.state === "closed" && (statistics.last_closed_by_id ?? null) !== null ? group({ role: "human_agent", id: idText(statistics.last_closed_by_id), raw: text(payload.topic) }, "role") : null;
};

const role1 = (word) => word === "admin" || word === "team" ? "human_agent" : word === "bot" ? "agent" : word === "user" || word === "lead" || word === "contact" ? "customer" : roleOf(word);

const add0 = (entry, source, items) => {
  if (!isFilled(entry.body)) return;
  const kind = "message";
  const author = object(entry.author);
  const word$ = text(author.type);
  items.push(itemOf(kind, role1(word$), word$, text(entry.body), null, 0, source));
};

const word1 = (word) => word === null ? "message" : word.startsWith("note") ? "event" : "message";

const kind0 = (entry) => word1(text(entry.part_type));

const at0 = (entry) => instantText(entry.created_at, "s");

const add1 = (entry, source, start, items) => {
  if (!isFilled(entry.body)) return;
  const kind = kind0(entry);
  const author = object(entry.author);
  const word$ = text(author.type);
  items.push(itemOf(kind, role1(word$), word$, text(entry.body), at0(entry), start, source));
};

const items0 = (payload, start) => {
  const items = [];
  const data = object(payload.data);
  const item = object(data.item);
  const conversationParts = object(item.conversation_parts);
  {
    const entry = item.source;
    if (isObject(entry)) add0(entry, "/data/item/source", items);
  }
  {
    const entry = item.conversation_message;
    if (isObject(entry)) add0(entry, "/data/item/conversation_message", items);
  }
  eachObject(conversationParts.conversation_parts, (entry, index) => add1(entry, `/data/item/conversation_parts/conversation_parts/${index}`, start, items));
  return items;
};

const attach0 = (entry, items) => {
  const made = group({ kind: text(entry.content_type), url: text(entry.url), filename: text(entry.name) });
  if (made !== null) items.push(made);
};

const attach1 = (inner, items) => {
  const made = group({ kind: text(inner.content_type), url: text(inner.url), filename: text(inner.name) });
  if (made !== null) items.push(made);
};

const attach2 = (entry, items) => {
  eachObject(entry.attachments, (inner) => attach1(inner, items));
};

const attachments0 = (payload) => {
  const items = [];
  const data = object(payload.data);
  const item = object(data.item);
  const source$ = object(item.source);
  const conversationMessage = object(item.conversation_message);
  const conversationParts = object(item.conversation_parts);
  eachObject(source$.attachments, (entry) => attach0(entry, items));
  eachObject(conversationMessage.attachments, (entry) => attach0(entry, items));
  eachObject(conversationParts.conversation_parts, (entry) => attach2(entry, items));
  return items;
};

const word2 = (word) => word === "confirmed_resolution" || word === "assumed_resolution" ? true : word === "escalated" || word === "negative_feedback" || word === "routed_to_team" || word === "abandoned" ? false : word === "procedure_handoff" ? null : null;

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  const source$ = object(item.source);
  const conversationMessage = object(item.conversation_message);
  const contacts = object(item.contacts);
  const user = object(item.user);
  const value$ = item.admin_assignee_id;
  const value$$2 = item.team_assignee_id;
  const assignee = object(item.assignee);
  const channel = object(item.channel);
  const author = object(source$.author);
  const value$$3 = author.type;
  const startedAt = instantText(item.created_at, "s");
  const endedAt = (item.state === "closed" ? instantText(statistics.last_close_at, "s") : null) ?? (item.state === "closed" ? taken0(payload) : null);
  const aiAgent = object(item.ai_agent);
  return {
    vendor: "intercom",
    event: tag,
    phase,
    id: idText(item.id),
    references: references([["source.id", idText(source$.id)], ["conversation_message.id", idText(conversationMessage.id)], ...eachReference("contacts.external_id", contacts.contacts, (entry) => idText(entry.external_id)), ["user.user_id", idText(user.user_id)], ["admin_assignee_id", (!(value$ === 0 || value$ === "0") ? idText(item.admin_assignee_id) : null)], ["team_assignee_id", (!(value$$2 === 0 || value$$2 === "0") ? idText(item.team_assignee_id) : null)], ["assignee.id", idText(assignee.id)]]),
    tenant: text(payload.app_id),
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(channel.current) ?? text(source$.type)) ?? "unknown",
    channelRaw: text(channel.current) ?? text(source$.type),
    customer: { id: taken1(payload) ?? idText(user.id), name: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.name)) : null) ?? filled(text(user.name)), phone: null, email: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.email)) : null) ?? filled(text(user.email)) },
    line: null,
    startedAt,
    endedAt,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: between(startedAt, endedAt),
    endedBy: (group2(payload)) ?? (group3(payload)),
    transcript: transcriptOf(items0(payload, instant(startedAt))),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: null, extracted: null },
    outcome: group({ success: word2(text(aiAgent.resolution_state)), summary: null, raw: filled(json(item.ai_agent)) ?? filled(json(item.conversation_rating)) }),
    metadata: flat(item.custom_attributes),
  };
};

const when0 = (entry) => isFilled(entry.body);

const claims0 = {
  __proto__: null,
  "current": (value, record) => value === record.channel || value === record.channelRaw,
};

const left0 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (when0(entry) && typeof value === "string")) continue;
        break;
      case "id":
        if (value === null || isId(value, record.agent?.id)) continue;
        break;
      case "name":
        if (value === null || value === record.agent?.name || value === record.customer.name) continue;
        break;
      case "email":
        if (value === null || value === record.customer.email) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims1 = {
  __proto__: null,
  "content_type": isText,
  "url": isText,
  "name": isText,
};

const list0 = /* @__PURE__ */ eachInside(claims1);

const left1 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || value === record.channel || value === record.channelRaw) continue;
        break;
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "body":
        if (value === null || (when0(entry) && typeof value === "string")) continue;
        break;
      case "author":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out, record, entry);
          continue;
        }
        break;
      case "attachments":
        if (value === null || list0(value, record, payload, prefix, key, out)) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims2 = {
  __proto__: null,
  "last_close_at": (value, record) => instantText(value, "s") !== null && instantText(value, "s") === record.endedAt,
  "last_closed_by_id": (value, record) => isId(value, record.endedBy?.id),
};

const left2 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (entry === once(record, found0, payload) && value === record.endedBy?.raw) || (when0(entry) && typeof value === "string")) continue;
        break;
      case "id":
        if (value === null || (entry === once(record, found1, payload) && isId(value, record.agent?.id)) || (entry === once(record, found0, payload) && isId(value, record.endedBy?.id))) continue;
        break;
      case "name":
        if (value === null || (entry === once(record, found1, payload) && value === record.agent?.name)) continue;
        break;
      case "email":
      case "from_ai_agent":
      case "is_ai_answer":
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const list1 = /* @__PURE__ */ eachInside(claims1, true);

const left3 = (object, prefix, out, record, entry, payload) => {
  const is0 = when0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "part_type":
        if (value === null || (is0 && value === kind0(entry))) continue;
        break;
      case "body":
        if (value === null || (is0 && typeof value === "string")) continue;
        break;
      case "created_at":
        if (value === null || (entry === once(record, found0, payload) && instantText(value, "s") !== null && instantText(value, "s") === record.endedAt) || (is0 && instantText(value, "s") !== null)) continue;
        break;
      case "author":
        if (value === null) continue;
        if (isObject(value)) {
          left2(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "attachments":
        if (value === null || list1(value, record, payload, prefix, key, out)) continue;
        break;
      case "type":
      case "id":
      case "updated_at":
      case "notified_at":
      case "assigned_to":
      case "external_id":
      case "redacted":
      case "metadata":
      case "email_message_metadata":
      case "state":
      case "tags":
      case "event_details":
      case "app_package_code":
      case "translations":
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims3 = {
  __proto__: null,
  "conversation_parts": /* @__PURE__ */ entries(left3),
};

const left4 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || (entry === once(record, found2, payload) && isId(value, record.customer.id))) continue;
        break;
      case "external_id":
        if (value === null || isReference(record, value)) continue;
        break;
      case "type":
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims4 = {
  __proto__: null,
  "contacts": /* @__PURE__ */ entries(left4, true),
};

const claims5 = {
  __proto__: null,
  "id": (value, record) => isId(value, record.customer.id),
  "name": (value, record) => value === record.customer.name,
  "email": (value, record) => value === record.customer.email,
  "user_id": isIdText,
};

const claims6 = {
  __proto__: null,
  "resolution_state": (value, record) => value === record.outcome?.success,
};

const object2 = /* @__PURE__ */ inside(claims6);

const left5 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (when0(entry) && typeof value === "string")) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const left6 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "body":
        if (value === null || (when0(entry) && typeof value === "string")) continue;
        break;
      case "author":
        if (value === null) continue;
        if (isObject(value)) {
          left5(value, `${prefix}${key}/`, out, record, entry);
          continue;
        }
        break;
      case "attachments":
        if (value === null || list0(value, record, payload, prefix, key, out)) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims7 = {
  __proto__: null,
  "id": isIdText,
};

const claims8 = {
  __proto__: null,
  "id": isIdText,
  "channel": /* @__PURE__ */ inside(claims0),
  "source": (value, record, payload, prefix, key, out) => (isObject(value) && left1(value, `${prefix}${key}/`, out, record, value, payload)),
  "created_at": (value) => instantText(value, "s") !== null,
  "statistics": /* @__PURE__ */ inside(claims2),
  "conversation_parts": /* @__PURE__ */ inside(claims3),
  "custom_attributes": scalars,
  "contacts": /* @__PURE__ */ inside(claims4),
  "user": /* @__PURE__ */ inside(claims5),
  "ai_agent": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object2(value, record, payload, prefix, key, out),
  "conversation_rating": (value, record) => value === record.outcome?.raw,
  "conversation_message": (value, record, payload, prefix, key, out) => (isObject(value) && left6(value, `${prefix}${key}/`, out, record, value, payload)),
  "admin_assignee_id": (value, record) => isReference(record, value),
  "team_assignee_id": (value, record) => isReference(record, value),
  "assignee": /* @__PURE__ */ inside(claims7),
};

const claims9 = {
  __proto__: null,
  "item": /* @__PURE__ */ inside(claims8),
};

const claims10 = {
  __proto__: null,
  "topic": (value, record) => value === record.event || value === record.endedBy?.raw,
  "data": /* @__PURE__ */ inside(claims9),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

const group4 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  return item.state === "closed" && (statistics.last_closed_by_id ?? null) !== null ? group({ role: "human_agent", id: idText(statistics.last_closed_by_id), raw: null }, "role") : null;
};

const record1 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  const source$ = object(item.source);
  const conversationMessage = object(item.conversation_message);
  const contacts = object(item.contacts);
  const user = object(item.user);
  const value$ = item.admin_assignee_id;
  const value$$2 = item.team_assignee_id;
  const assignee = object(item.assignee);
  const channel = object(item.channel);
  const author = object(source$.author);
  const value$$3 = author.type;
  const startedAt = instantText(item.created_at, "s");
  const endedAt = (item.state === "closed" ? instantText(statistics.last_close_at, "s") : null) ?? (item.state === "closed" ? taken0(payload) : null);
  const aiAgent = object(item.ai_agent);
  return {
    vendor: "intercom",
    event: tag,
    phase,
    id: idText(item.id),
    references: references([["source.id", idText(source$.id)], ["conversation_message.id", idText(conversationMessage.id)], ...eachReference("contacts.external_id", contacts.contacts, (entry) => idText(entry.external_id)), ["user.user_id", idText(user.user_id)], ["admin_assignee_id", (!(value$ === 0 || value$ === "0") ? idText(item.admin_assignee_id) : null)], ["team_assignee_id", (!(value$$2 === 0 || value$$2 === "0") ? idText(item.team_assignee_id) : null)], ["assignee.id", idText(assignee.id)]]),
    tenant: text(payload.app_id),
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(channel.current) ?? text(source$.type)) ?? "unknown",
    channelRaw: text(channel.current) ?? text(source$.type),
    customer: { id: taken1(payload) ?? idText(user.id), name: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.name)) : null) ?? filled(text(user.name)), phone: null, email: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.email)) : null) ?? filled(text(user.email)) },
    line: null,
    startedAt,
    endedAt,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: between(startedAt, endedAt),
    endedBy: (group2(payload)) ?? (group4(payload)),
    transcript: transcriptOf(items0(payload, instant(startedAt))),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: null, extracted: null },
    outcome: group({ success: word2(text(aiAgent.resolution_state)), summary: null, raw: filled(json(item.ai_agent)) ?? filled(json(item.conversation_rating)) }),
    metadata: flat(item.custom_attributes),
  };
};

const claims11 = {
  __proto__: null,
  "topic": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims9),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

const found3 = (payload) => {
  const data = object(payload.data);
  const item = object(data.item);
  const conversationParts = object(item.conversation_parts);
  return find(conversationParts.conversation_parts, (entry) => {
  const value$ = entry.part_type;
  const assignedTo = object(entry.assigned_to);
  const value$$2 = assignedTo.type;
  return (typeof value$ === "string" && value$.startsWith("assign")) && (assignedTo.id ?? null) !== null && !(typeof value$$2 === "string" && value$$2.startsWith("nobody"));
});
};

const taken2 = (payload) => {
  const entry = found3(payload);
  if (entry === null) return null;
  return "transferred";
};

const record2 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  const source$ = object(item.source);
  const conversationMessage = object(item.conversation_message);
  const contacts = object(item.contacts);
  const user = object(item.user);
  const value$ = item.admin_assignee_id;
  const value$$2 = item.team_assignee_id;
  const assignee = object(item.assignee);
  const channel = object(item.channel);
  const author = object(source$.author);
  const value$$3 = author.type;
  const startedAt = instantText(item.created_at, "s");
  const endedAt = (item.state === "closed" ? instantText(statistics.last_close_at, "s") : null) ?? (item.state === "closed" ? taken0(payload) : null);
  const aiAgent = object(item.ai_agent);
  return {
    vendor: "intercom",
    event: tag,
    phase: taken2(payload),
    id: idText(item.id),
    references: references([["source.id", idText(source$.id)], ["conversation_message.id", idText(conversationMessage.id)], ...eachReference("contacts.external_id", contacts.contacts, (entry) => idText(entry.external_id)), ["user.user_id", idText(user.user_id)], ["admin_assignee_id", (!(value$ === 0 || value$ === "0") ? idText(item.admin_assignee_id) : null)], ["team_assignee_id", (!(value$$2 === 0 || value$$2 === "0") ? idText(item.team_assignee_id) : null)], ["assignee.id", idText(assignee.id)]]),
    tenant: text(payload.app_id),
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(channel.current) ?? text(source$.type)) ?? "unknown",
    channelRaw: text(channel.current) ?? text(source$.type),
    customer: { id: taken1(payload) ?? idText(user.id), name: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.name)) : null) ?? filled(text(user.name)), phone: null, email: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.email)) : null) ?? filled(text(user.email)) },
    line: null,
    startedAt,
    endedAt,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: between(startedAt, endedAt),
    endedBy: (group2(payload)) ?? (group4(payload)),
    transcript: transcriptOf(items0(payload, instant(startedAt))),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: null, extracted: null },
    outcome: group({ success: word2(text(aiAgent.resolution_state)), summary: null, raw: filled(json(item.ai_agent)) ?? filled(json(item.conversation_rating)) }),
    metadata: flat(item.custom_attributes),
  };
};

const claims12 = {
  __proto__: null,
  "conversation_parts": /* @__PURE__ */ inside(claims3),
  "id": isIdText,
  "channel": /* @__PURE__ */ inside(claims0),
  "source": (value, record, payload, prefix, key, out) => (isObject(value) && left1(value, `${prefix}${key}/`, out, record, value, payload)),
  "created_at": (value) => instantText(value, "s") !== null,
  "statistics": /* @__PURE__ */ inside(claims2),
  "custom_attributes": scalars,
  "contacts": /* @__PURE__ */ inside(claims4),
  "user": /* @__PURE__ */ inside(claims5),
  "ai_agent": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object2(value, record, payload, prefix, key, out),
  "conversation_rating": (value, record) => value === record.outcome?.raw,
  "conversation_message": (value, record, payload, prefix, key, out) => (isObject(value) && left6(value, `${prefix}${key}/`, out, record, value, payload)),
  "admin_assignee_id": (value, record) => isReference(record, value),
  "team_assignee_id": (value, record) => isReference(record, value),
  "assignee": /* @__PURE__ */ inside(claims7),
};

const claims13 = {
  __proto__: null,
  "item": /* @__PURE__ */ inside(claims12),
};

const claims14 = {
  __proto__: null,
  "topic": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims13),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

const record3 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  const statistics = object(item.statistics);
  const source$ = object(item.source);
  const conversationMessage = object(item.conversation_message);
  const contacts = object(item.contacts);
  const user = object(item.user);
  const value$ = item.admin_assignee_id;
  const value$$2 = item.team_assignee_id;
  const assignee = object(item.assignee);
  const channel = object(item.channel);
  const author = object(source$.author);
  const value$$3 = author.type;
  const startedAt = instantText(item.created_at, "s");
  const endedAt = (item.state === "closed" ? instantText(statistics.last_close_at, "s") : null) ?? (item.state === "closed" ? taken0(payload) : null);
  const aiAgent = object(item.ai_agent);
  return {
    vendor: "intercom",
    event: tag,
    phase,
    id: idText(item.id),
    references: references([["source.id", idText(source$.id)], ["conversation_message.id", idText(conversationMessage.id)], ...eachReference("contacts.external_id", contacts.contacts, (entry) => idText(entry.external_id)), ["user.user_id", idText(user.user_id)], ["admin_assignee_id", (!(value$ === 0 || value$ === "0") ? idText(item.admin_assignee_id) : null)], ["team_assignee_id", (!(value$$2 === 0 || value$$2 === "0") ? idText(item.team_assignee_id) : null)], ["assignee.id", idText(assignee.id)]]),
    tenant: text(payload.app_id),
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(channel.current) ?? text(source$.type)) ?? "unknown",
    channelRaw: text(channel.current) ?? text(source$.type),
    customer: { id: taken1(payload) ?? idText(user.id), name: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.name)) : null) ?? filled(text(user.name)), phone: null, email: (value$$3 === "user" || value$$3 === "lead" || value$$3 === "contact" ? filled(text(author.email)) : null) ?? filled(text(user.email)) },
    line: null,
    startedAt,
    endedAt,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: between(startedAt, endedAt),
    endedBy: (group2(payload)) ?? (group4(payload)),
    transcript: transcriptOf(items0(payload, instant(startedAt))),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: null, extracted: null },
    outcome: group({ success: word2(text(aiAgent.resolution_state)), summary: null, raw: filled(json(item.conversation_rating)) }),
    metadata: flat(item.custom_attributes),
  };
};

const claims15 = {
  __proto__: null,
  "id": isIdText,
  "channel": /* @__PURE__ */ inside(claims0),
  "source": (value, record, payload, prefix, key, out) => (isObject(value) && left1(value, `${prefix}${key}/`, out, record, value, payload)),
  "created_at": (value) => instantText(value, "s") !== null,
  "statistics": /* @__PURE__ */ inside(claims2),
  "conversation_parts": /* @__PURE__ */ inside(claims3),
  "custom_attributes": scalars,
  "contacts": /* @__PURE__ */ inside(claims4),
  "user": /* @__PURE__ */ inside(claims5),
  "ai_agent": /* @__PURE__ */ inside(claims6),
  "conversation_rating": (value, record) => value === record.outcome?.raw,
  "conversation_message": (value, record, payload, prefix, key, out) => (isObject(value) && left6(value, `${prefix}${key}/`, out, record, value, payload)),
  "admin_assignee_id": (value, record) => isReference(record, value),
  "team_assignee_id": (value, record) => isReference(record, value),
  "assignee": /* @__PURE__ */ inside(claims7),
};

const claims16 = {
  __proto__: null,
  "item": /* @__PURE__ */ inside(claims15),
};

const claims17 = {
  __proto__: null,
  "topic": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims16),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

const record4 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  return {
    vendor: "intercom",
    event: tag,
    phase,
    id: idText(item.conversation_id) ?? idText(item.id),
    references: [],
    tenant: text(payload.app_id),
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: { id: null, name: null, phone: null, email: null },
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims18 = {
  __proto__: null,
  "conversation_id": isIdText,
  "id": (value, record) => isId(value, record.id),
};

const claims19 = {
  __proto__: null,
  "item": /* @__PURE__ */ inside(claims18),
};

const claims20 = {
  __proto__: null,
  "topic": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims19),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

const record5 = (payload, tag, phase) => {
  const data = object(payload.data);
  const item = object(data.item);
  const conversation = object(item.conversation);
  const model = object(conversation.model);
  const contact = object(item.contact);
  const startedAt = instantText(model.created_at, "s");
  return {
    vendor: "intercom",
    event: tag,
    phase,
    id: idText(model.id),
    references: references([["message_id", idText(model.message_id)], ["contact.id", idText(contact.id)], ["contact.external_id", filled(idText(contact.external_id))]]),
    tenant: text(payload.app_id),
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: { id: idText(model.user_id), name: null, phone: null, email: null },
    line: null,
    startedAt,
    endedAt: null,
    occurredAt: instantText(payload.created_at, "s"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims21 = {
  __proto__: null,
  "id": isIdText,
  "created_at": (value) => instantText(value, "s") !== null,
  "user_id": isIdText,
  "message_id": isIdText,
};

const claims22 = {
  __proto__: null,
  "model": /* @__PURE__ */ inside(claims21),
};

const claims23 = {
  __proto__: null,
  "id": isIdText,
  "external_id": (value, record) => isReference(record, value),
};

const claims24 = {
  __proto__: null,
  "conversation": /* @__PURE__ */ inside(claims22),
  "contact": /* @__PURE__ */ inside(claims23),
};

const claims25 = {
  __proto__: null,
  "item": /* @__PURE__ */ inside(claims24),
};

const claims26 = {
  __proto__: null,
  "topic": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims25),
  "app_id": isText,
  "created_at": (value) => instantText(value, "s") !== null,
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "conversation.admin.closed": [record0, claims10, "ended"],
  "conversation.user.created": [record1, claims11, "started"],
  "conversation.admin.single.created": [record1, claims11, "started"],
  "conversation.user.replied": [record1, claims11, "message"],
  "conversation.admin.replied": [record1, claims11, "message"],
  "conversation.operator.replied": [record1, claims11, "message"],
  "conversation.admin.replied.translated": [record1, claims11],
  "conversation.admin.assigned": [record2, claims14],
  "conversation.admin.open.assigned": [record2, claims14],
  "conversation.admin.noted": [record1, claims11],
  "conversation.admin.opened": [record1, claims11],
  "conversation.admin.snoozed": [record1, claims11],
  "conversation.admin.unsnoozed": [record1, claims11],
  "conversation.rating.added": [record3, claims17],
  "conversation.priority.updated": [record1, claims11],
  "conversation.read": [record1, claims11],
  "conversation.company.updated": [record1, claims11],
  "conversation_part.redacted": [record1, claims11],
  "conversation_part.tag.created": [record1, claims11],
  "conversation.deleted": [record4, claims20],
  "conversation.contact.attached": [record5, claims26],
  "conversation.contact.detached": [record5, claims26],
};
