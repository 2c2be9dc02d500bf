// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { all, between, eachObject, entries, entriesLeft, escaped, filled, flat, group, idText, inside, instant, isFilled, isId, isIdText, isJson, isNumber, isObject, isReference, isText, itemOf, json, number, object, references, roleOf, scalars, text, transcriptOf, variables } from "afterword/mapping";

const word0 = (word) => word === null ? null : word.includes("telephony") || word.includes("bound") ? "phone" : null;

const role0 = (word) => word === null ? "unknown" : word.startsWith("user") ? "customer" : word.startsWith("assistant") ? "agent" : "system";

const text0 = (entry) => text(entry.post_call_transcript) ?? text(entry.live_transcript) ?? text(entry.text);

const tool0 = (inner) => {
  const tool = object(inner.tool);
  return { id: idText(inner.id), name: text(tool.name), arguments: json(inner.request_body) ?? json(inner.query_params), output: null, isError: null };
};

const tool1 = (inner) => {
  const tool = object(inner.tool);
  const value$ = inner.response_status_code;
  return { id: idText(inner.id), name: text(tool.name), arguments: null, output: json(inner.response_body), isError: (inner.timed_out === true || typeof inner.error_message === "string" || (number(value$) !== null && value$ >= 400) ? true : (number(inner.response_status_code) !== null || inner.timed_out === false ? false : null)) };
};

const add0 = (inner, source, items) => {
  if (!((inner.response_body ?? null) !== null || typeof inner.timed_out === "boolean" || typeof inner.error_message === "string" || number(inner.response_status_code) !== null)) return;
  const kind = "tool_result";
  items.push(itemOf(kind, "tool", null, text(inner.error_message), null, 0, source, null, null, tool1(inner)));
};

const add1 = (inner, entry, source, start, items) => {
  const kind = "tool_call";
  const word$ = text(entry.role);
  items.push(itemOf(kind, roleOf(word$), null, null, text(inner.endpoint_called_at), start, source, null, null, tool0(inner)));
  add0(inner, source, items);
};

const add2 = (entry, source, start, items) => {
  const kind = "message";
  const word$ = text(entry.role);
  items.push(itemOf(kind, roleOf(word$), word$, text0(entry), text(entry.started_at), start, source, number(entry.duration_ms)));
  eachObject(entry.tool_calls, (inner, index) => add1(inner, entry, `${source}/tool_calls/${index}`, start, items));
};

const add3 = (payload, items) => {
  const data = object(payload.data);
  if (!(typeof data.transferred_to === "string")) return;
  const kind = "handoff";
  items.push(itemOf(kind, "unknown", null, text(data.transferred_to), null, 0, "/data/transferred_to"));
};

const items0 = (payload, start) => {
  const items = [];
  const data = object(payload.data);
  const conversation = object(data.conversation);
  eachObject(conversation.items, (entry, index) => add2(entry, `/data/conversation/items/${index}`, start, items));
  add3(payload, items);
  return items;
};

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const conversation = object(data.conversation);
  const project = object(conversation.project);
  const callInfo = object(data.call_info);
  const callInfo$2 = object(conversation.call_info);
  const agent = object(conversation.agent);
  const value$ = conversation.origin;
  const startedAt = text(conversation.started_at);
  const endedAt = text(conversation.ended_at);
  const word$ = text(conversation.ended_by);
  const url = text(conversation.audio_url);
  return {
    vendor: "phonic",
    event: tag,
    phase,
    id: idText(conversation.id),
    references: references([["project.id", idText(project.id)], ["project.name", idText(project.name)], ["external_id", idText(conversation.external_id)], ["twilio_call_sid", idText(callInfo.twilio_call_sid) ?? idText(callInfo$2.twilio_call_sid)]]),
    tenant: text(conversation.workspace),
    agent: group({ id: idText(agent.id), name: text(agent.name) }),
    channel: (!isObject(data.conversation) ? "unknown" : ((isObject(data.call_info) && isFilled(data.call_info)) || (isObject(conversation.call_info) && isFilled(conversation.call_info)) ? "phone" : word0(text(conversation.origin)) ?? "web-voice")),
    channelRaw: text(conversation.origin),
    customer: { id: null, name: null, phone: (typeof value$ === "string" && value$.includes("inbound") ? idText(callInfo.from_phone_number) ?? idText(callInfo$2.from_phone_number) : null) ?? (typeof value$ === "string" && value$.includes("outbound") ? idText(callInfo.to_phone_number) ?? idText(callInfo$2.to_phone_number) : null), email: null },
    line: group({ from: idText(callInfo.from_phone_number) ?? idText(callInfo$2.from_phone_number), to: idText(callInfo.to_phone_number) ?? idText(callInfo$2.to_phone_number), provider: null, callId: idText(callInfo.twilio_call_sid) ?? idText(callInfo$2.twilio_call_sid) }),
    startedAt,
    endedAt,
    occurredAt: text(payload.created_at),
    durationMs: number(conversation.duration_ms) ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), text(conversation.post_call_transcript) ?? text(conversation.live_transcript)),
    recording: url === null ? null : { url: url, expiresAt: null },
    attachments: [],
    variables: { input: variables(conversation.template_variables), extracted: null },
    outcome: group({ success: null, summary: null, raw: (isObject(conversation.task_results) ? filled(json(conversation.task_results)) : null) }),
    metadata: flat(conversation.metadata),
  };
};

const when0 = (inner) => (inner.response_body ?? null) !== null || typeof inner.timed_out === "boolean" || typeof inner.error_message === "string" || number(inner.response_status_code) !== null;

const when1 = (payload) => {
  const data = object(payload.data);
  return typeof data.transferred_to === "string";
};

const claims0 = {
  __proto__: null,
  "id": isIdText,
  "name": isText,
};

const claims1 = {
  __proto__: null,
  "from_phone_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
  "to_phone_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.to),
  "twilio_call_sid": (value, record) => isId(value, record.line?.callId) || isReference(record, value),
};

const claims2 = {
  __proto__: null,
  "id": isIdText,
  "name": isIdText,
};

const left0 = (object, prefix, out) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || typeof value === "string") continue;
        break;
      case "id":
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

const left1 = (object, prefix, out, record, inner) => {
  const is0 = when0(inner);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "tool":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out);
          continue;
        }
        break;
      case "endpoint_called_at":
        if (value === null || typeof value === "string") continue;
        break;
      case "query_params":
        if (value === null || value === tool0(inner)?.arguments) continue;
        break;
      case "request_body":
        if (value === null || isJson(value)) continue;
        break;
      case "response_body":
        if (value === null || (is0 && isJson(value))) continue;
        break;
      case "timed_out":
        if (value === null || (is0 && value === true && tool1(inner)?.isError === value) || (is0 && value === false && tool1(inner)?.isError === value)) continue;
        break;
      case "error_message":
        if (value === null || (is0 && typeof value === "string")) continue;
        break;
      case "integration":
      case "endpoint_method":
      case "endpoint_url":
      case "endpoint_headers":
      case "endpoint_timeout_ms":
      case "response_status_code":
      case "tool_call_output_timeout_ms":
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

const left2 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
      case "post_call_transcript":
      case "started_at":
        if (value === null || typeof value === "string") continue;
        break;
      case "text":
      case "live_transcript":
        if (value === null || value === text0(entry)) continue;
        break;
      case "duration_ms":
        if (value === null || number(value) !== null) continue;
        break;
      case "tool_calls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left1(inner, path, out, record, inner));
          continue;
        }
        break;
      case "id":
      case "item_idx":
      case "redacted_transcript":
      case "voice_id":
      case "system_prompt":
      case "audio_speed":
      case "output_audio_speed":
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
  "id": isIdText,
  "workspace": isText,
  "origin": isText,
  "started_at": isText,
  "ended_at": isText,
  "duration_ms": isNumber,
  "metadata": scalars,
  "agent": /* @__PURE__ */ inside(claims0),
  "call_info": /* @__PURE__ */ inside(claims1),
  "ended_by": isText,
  "audio_url": isText,
  "template_variables": isObject,
  "task_results": (value, record) => value === record.outcome?.raw,
  "project": /* @__PURE__ */ inside(claims2),
  "external_id": isIdText,
  "post_call_transcript": isText,
  "live_transcript": (value, record) => value === record.transcript.text,
  "items": /* @__PURE__ */ entries(left2),
};

const claims4 = {
  __proto__: null,
  "from_phone_number": isIdText,
  "to_phone_number": isIdText,
  "twilio_call_sid": isIdText,
};

const claims5 = {
  __proto__: null,
  "conversation": /* @__PURE__ */ inside(claims3),
  "call_info": /* @__PURE__ */ inside(claims4),
  "transferred_to": (value, record, payload) => when1(payload) && typeof value === "string",
};

const claims6 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims5),
  "created_at": isText,
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "conversation.ended": [record0, claims6, "ended"],
  "conversation.analysis": [record0, claims6, "analysed"],
  "conversation.transferred": [record0, claims6, "transferred"],
};
