// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import { all, between, boolean, durationMs, eachInside, eachObject, enderOf, entries, escaped, group, idText, inside, instant, isId, isIdText, isJson, isObject, isReference, isText, itemOf, json, object, references, roleOf, some, split, text, transcriptOf, variables } from "afterword/mapping";

const word0 = (word) => word === null ? null : word === "widget" ? "web-chat" : word === "whatsapp" ? "whatsapp" : word === "messenger" ? "messenger" : "other";

const group0 = (payload) => {
  const sender = object(payload.sender);
  return payload.type === "whatsapp" ? group({ from: idText(payload.customer_phone), to: idText(sender.phone_number), provider: null, callId: null }) : null;
};

const kind0 = (entry) => (entry.role === "tool" ? "tool_result" : ((typeof entry.content === "string" || typeof entry.text === "string") ? "message" : null));

const role0 = (word) => word === "human" || word === "Customer" || word === "customer" ? "customer" : word === "bot" || word === "AI" || word === "ai" ? "agent" : roleOf(word);

const text0 = (entry, kind) => (kind === "message" ? text(entry.content) ?? text(entry.text) : null);

const group1 = (entry, kind) => kind === "tool_result" ? { id: idText(entry.tool_call_id), name: null, arguments: null, output: json(entry.content), isError: null } : null;

const tool0 = (inner) => {
  const function$ = object(inner.function);
  return { id: idText(inner.id), name: text(function$.name), arguments: json(function$.arguments), output: null, isError: null };
};

const add0 = (inner, entry, source, start, items) => {
  const kind = "tool_call";
  const word$ = text(entry.role) ?? text(entry.sender);
  items.push(itemOf(kind, role0(word$), word$, null, text(entry.timestamp), start, source, null, null, tool0(inner)));
};

const add1 = (entry, source, start, items) => {
  if (entry.role === "tool" || typeof entry.content === "string" || typeof entry.text === "string") return;
  const kind = "message";
  const word$ = text(entry.role) ?? text(entry.sender);
  items.push(itemOf(kind, role0(word$), word$, null, text(entry.timestamp), start, source));
};

const add2 = (entry, source, start, items) => {
  const kind = kind0(entry);
  const word$ = text(entry.role) ?? text(entry.sender);
  if (kind !== null) items.push(itemOf(kind, role0(word$), word$, text0(entry, kind), text(entry.timestamp), start, source, null, null, group1(entry, kind)));
  const before0 = items.length;
  eachObject(entry.tool_calls, (inner, index) => add0(inner, entry, `${source}/tool_calls/${index}`, start, items));
  if (items.length === before0) {
    add1(entry, source, start, items);
  }
};

const labels0 = [["AI: ", "agent"], ["Customer: ", "customer"]];

const items0 = (payload, start) => {
  const items = [];
  const before0 = items.length;
  eachObject(payload.transcript, (entry, index) => add2(entry, `/transcript/${index}`, start, items));
  if (items.length === before0) {
    if (typeof payload.transcript === "string") split(payload.transcript, labels0, "/transcript", items);
    else if (typeof payload.formatted_transcript === "string") split(payload.formatted_transcript, labels0, "/formatted_transcript", items);
  }
  return items;
};

const attach0 = (entry, items) => {
  const made = group({ kind: text(entry.type), url: text(entry.url), filename: text(entry.filename) });
  if (made !== null) items.push(made);
};

const attachments0 = (payload) => {
  const items = [];
  eachObject(payload.attachments, (entry) => attach0(entry, items));
  return items;
};

const record0 = (payload, tag, phase) => {
  const sender = object(payload.sender);
  const startedAt = text(payload.created_at);
  const endedAt = text(payload.ended_at);
  const extractedVariables = object(payload.extracted_variables);
  return {
    vendor: "autocalls",
    event: tag,
    phase,
    id: idText(payload.conversation_id),
    references: references([["id", idText(payload.id)], ["sender.display_name", idText(sender.display_name)]]),
    tenant: null,
    agent: group({ id: idText(payload.assistant_id), name: text(payload.assistant_name) }),
    channel: word0(text(payload.type)) ?? "unknown",
    channelRaw: text(payload.type),
    customer: { id: null, name: text(payload.customer_name), phone: idText(payload.customer_phone), email: null },
    line: group0(payload),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: between(startedAt, endedAt),
    endedBy: null,
    transcript: transcriptOf(items0(payload, instant(startedAt)), text(payload.formatted_transcript) ?? text(payload.transcript)),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: variables(payload.input_variables), extracted: variables(payload.extracted_variables) },
    outcome: group({ success: boolean(extractedVariables.status), summary: text(extractedVariables.summary), raw: null }),
    metadata: null,
  };
};

const raw0 = (entry) => text(entry.role) ?? text(entry.sender);

const list0 = (entry) => entry.tool_calls;

const makes0 = () => true;

const made0 = (entry) => some(entry.tool_calls, (inner) => makes0());

const when0 = (entry) => !(entry.role === "tool" || typeof entry.content === "string" || typeof entry.text === "string");

const claims0 = {
  __proto__: null,
  "phone_number": (value, record) => isId(value, record.line?.to),
  "display_name": isIdText,
};

const claims1 = {
  __proto__: null,
  "name": isText,
  "arguments": (value) => isJson(value),
};

const claims2 = {
  __proto__: null,
  "id": isIdText,
  "function": /* @__PURE__ */ inside(claims1),
};

const list1 = /* @__PURE__ */ eachInside(claims2, true);

const left0 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  const is1 = when0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
      case "timestamp":
        if (value === null || (typeof value === "string" && (kind !== null || some(list0(entry), (inner) => true) || (!made0(entry) && is1)))) continue;
        break;
      case "content":
        if (value === null || (kind !== null && kind === "message" && value === text0(entry, kind)) || (kind !== null && kind === "tool_result" && isJson(value))) continue;
        break;
      case "tool_calls":
        if (value === null || list1(value, record, payload, prefix, key, out)) continue;
        break;
      case "tool_call_id":
        if (value === null || (kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "text":
        if (value === null || (kind !== null && kind === "message" && value === text0(entry, kind))) continue;
        break;
      case "sender":
        if (value === null || (value === raw0(entry) && (kind !== null || (!made0(entry) && is1))) || some(list0(entry), (inner) => value === raw0(entry))) continue;
        break;
      case "timestamp_unix":
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

const list2 = /* @__PURE__ */ entries(left0);

const list3 = /* @__PURE__ */ entries(left0, true);

const claims3 = {
  __proto__: null,
  "type": isText,
  "url": isText,
  "filename": isText,
};

const claims4 = {
  __proto__: null,
  "conversation_id": isIdText,
  "type": isText,
  "created_at": isText,
  "ended_at": isText,
  "assistant_id": isIdText,
  "assistant_name": isText,
  "customer_name": isText,
  "customer_phone": isIdText,
  "sender": /* @__PURE__ */ inside(claims0),
  "input_variables": isObject,
  "extracted_variables": isObject,
  "id": isIdText,
  "formatted_transcript": isText,
  "transcript": (value, record, payload, prefix, key, out) => value === record.transcript.text || (record.transcript.items.length === 0 ? list2 : list3)(value, record, payload, prefix, key, out),
  "attachments": /* @__PURE__ */ eachInside(claims3),
};

const group2 = (payload) => {
  const value$ = payload.type;
  return typeof value$ === "string" && value$.includes("inbound") ? group({ from: idText(payload.customer_phone), to: idText(payload.assistant_phone), provider: null, callId: null }) : null;
};

const group3 = (payload) => {
  const value$ = payload.type;
  return (typeof value$ === "string" && value$.includes("outbound")) || isObject(payload.lead) ? group({ from: idText(payload.assistant_phone), to: idText(payload.customer_phone), provider: null, callId: null }) : null;
};

const role1 = (word) => word === "human" || word === "Customer" || word === "customer" ? "customer" : word === "bot" || word === "AI" || word === "ai" ? "agent" : enderOf(word);

const record1 = (payload, tag, phase) => {
  const lead = object(payload.lead);
  const campaign = object(lead.campaign);
  const campaign$2 = object(payload.campaign);
  const startedAt = text(payload.created_at);
  const endedAt = text(payload.finished_at) ?? text(payload.ended_at);
  const word$ = text(payload.ended_by);
  const url = text(payload.recording_url);
  const extractedVariables = object(payload.extracted_variables);
  return {
    vendor: "autocalls",
    event: tag,
    phase,
    id: idText(payload.id),
    references: references([["lead.id", idText(lead.id)], ["campaign.id", idText(campaign.id) ?? idText(campaign$2.id)], ["campaign.name", idText(campaign.name) ?? idText(campaign$2.name)]]),
    tenant: null,
    agent: group({ id: idText(payload.assistant_id), name: text(payload.assistant_name) }),
    channel: "phone",
    channelRaw: text(payload.type),
    customer: { id: null, name: null, phone: idText(payload.customer_phone), email: null },
    line: (group2(payload)) ?? (group3(payload)),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: durationMs(payload.duration, "s") ?? between(startedAt, endedAt),
    endedBy: group({ role: role1(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), text(payload.formatted_transcript) ?? text(payload.transcript)),
    recording: url === null ? null : { url: url, expiresAt: null },
    attachments: [],
    variables: { input: variables(payload.input_variables), extracted: variables(payload.extracted_variables) },
    outcome: group({ success: boolean(extractedVariables.status), summary: text(extractedVariables.summary), raw: (typeof payload.status === "string" ? json(payload.status) : null) }),
    metadata: null,
  };
};

const claims5 = {
  __proto__: null,
  "id": isIdText,
  "name": isIdText,
};

const claims6 = {
  __proto__: null,
  "id": isIdText,
  "campaign": /* @__PURE__ */ inside(claims5),
};

const claims7 = {
  __proto__: null,
  "id": (value, record) => isReference(record, value),
  "name": (value, record) => isReference(record, value),
};

const claims8 = {
  __proto__: null,
  "id": isIdText,
  "type": isText,
  "created_at": isText,
  "finished_at": isText,
  "ended_at": (value, record) => value === record.endedAt,
  "duration": (value) => durationMs(value, "s") !== null,
  "assistant_id": isIdText,
  "assistant_name": isText,
  "customer_phone": isIdText,
  "assistant_phone": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
  "ended_by": isText,
  "recording_url": isText,
  "input_variables": isObject,
  "extracted_variables": isObject,
  "status": (value, record) => value === record.outcome?.raw,
  "lead": /* @__PURE__ */ inside(claims6),
  "campaign": /* @__PURE__ */ inside(claims7),
  "formatted_transcript": isText,
  "transcript": (value, record, payload, prefix, key, out) => value === record.transcript.text || (record.transcript.items.length === 0 ? list2 : list3)(value, record, payload, prefix, key, out),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "conversation-ended": [record0, claims4, "ended"],
  "post-call": [record1, claims8, "ended"],
};
