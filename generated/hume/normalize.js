// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import { address, all, durationMs, escaped, fetched, filled, group, idText, inside, instantText, isFilled, isId, isIdText, isJson, isObject, isReference, isText, itemOf, json, object, objectOrNull, references, text, transcriptOf } from "afterword/mapping";

const group0 = (payload) => {
  const entry = objectOrNull(payload.twilio_metadata);
  if (entry === null) return null;
  return group({ from: filled(idText(entry.from_number)), to: filled(idText(entry.to_number)), provider: "twilio", callId: filled(idText(entry.call_sid)) }, "provider");
};

const role0 = (word) => word === null ? "unknown" : word === "USER_ENDED" ? "customer" : word.endsWith("_TIMEOUT") || word === "ERROR" ? "system" : "unknown";

const record0 = (payload, tag, phase) => {
  const toolCallMessage = object(payload.tool_call_message);
  const twilioMetadata = object(payload.twilio_metadata);
  const endedAt = instantText(payload.end_time, "ms");
  const word$ = text(payload.end_reason);
  return {
    vendor: "hume",
    event: tag,
    phase,
    id: idText(payload.chat_id),
    references: references([["chat_group_id", idText(payload.chat_group_id)], ["custom_session_id", idText(payload.custom_session_id) ?? idText(toolCallMessage.custom_session_id)], ["twilio_metadata.call_sid", filled(idText(twilioMetadata.call_sid))]]),
    tenant: null,
    agent: group({ id: idText(payload.config_id), name: null }),
    channel: ((isFilled(payload.caller_number) || isFilled(payload.twilio_metadata)) ? "phone" : "web-voice"),
    channelRaw: null,
    customer: { id: null, name: filled(text(twilioMetadata.caller_name)), phone: filled(idText(payload.caller_number)) ?? filled(idText(twilioMetadata.caller_number)) ?? filled(idText(twilioMetadata.from_number)), email: null },
    line: (group0(payload)) ?? (group({ from: filled(idText(payload.caller_number)), to: null, provider: null, callId: null })),
    startedAt: null,
    endedAt,
    occurredAt: instantText(payload.end_time, "ms"),
    durationMs: durationMs(payload.duration_seconds, "s"),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf([], null, fetched(address(["https://api.hume.ai/v0/evi/chats/", "/events"], [idText(payload.chat_id)]))),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims0 = {
  __proto__: null,
  "caller_name": (value, record) => value === record.customer.name,
  "caller_number": (value, record) => isId(value, record.customer.phone),
  "from_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
  "to_number": (value, record) => isId(value, record.line?.to),
  "call_sid": (value, record) => isId(value, record.line?.callId) || isReference(record, value),
};

const claims1 = {
  __proto__: null,
  "custom_session_id": (value, record) => isReference(record, value),
};

const claims2 = {
  __proto__: null,
  "event_name": (value, record) => value === record.event,
  "chat_id": isIdText,
  "end_time": (value) => instantText(value, "ms") !== null,
  "duration_seconds": (value) => durationMs(value, "s") !== null,
  "config_id": isIdText,
  "twilio_metadata": /* @__PURE__ */ inside(claims0),
  "caller_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
  "end_reason": isText,
  "chat_group_id": isIdText,
  "custom_session_id": isIdText,
  "tool_call_message": /* @__PURE__ */ inside(claims1),
};

const record1 = (payload, tag, phase) => {
  const toolCallMessage = object(payload.tool_call_message);
  const twilioMetadata = object(payload.twilio_metadata);
  const startedAt = instantText(payload.start_time, "ms");
  return {
    vendor: "hume",
    event: tag,
    phase,
    id: idText(payload.chat_id),
    references: references([["chat_group_id", idText(payload.chat_group_id)], ["custom_session_id", idText(payload.custom_session_id) ?? idText(toolCallMessage.custom_session_id)], ["twilio_metadata.call_sid", filled(idText(twilioMetadata.call_sid))]]),
    tenant: null,
    agent: group({ id: idText(payload.config_id), name: null }),
    channel: ((isFilled(payload.caller_number) || isFilled(payload.twilio_metadata)) ? "phone" : "web-voice"),
    channelRaw: null,
    customer: { id: null, name: filled(text(twilioMetadata.caller_name)), phone: filled(idText(payload.caller_number)) ?? filled(idText(twilioMetadata.caller_number)) ?? filled(idText(twilioMetadata.from_number)), email: null },
    line: (group0(payload)) ?? (group({ from: filled(idText(payload.caller_number)), to: null, provider: null, callId: null })),
    startedAt,
    endedAt: null,
    occurredAt: instantText(payload.start_time, "ms"),
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

const claims3 = {
  __proto__: null,
  "event_name": (value, record) => value === record.event,
  "chat_id": isIdText,
  "start_time": (value) => instantText(value, "ms") !== null,
  "config_id": isIdText,
  "twilio_metadata": /* @__PURE__ */ inside(claims0),
  "caller_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
  "chat_group_id": isIdText,
  "custom_session_id": isIdText,
  "tool_call_message": /* @__PURE__ */ inside(claims1),
};

const at0 = (payload) => instantText(payload.timestamp, "ms");

const tool0 = (entry) => ({ id: idText(entry.tool_call_id), name: text(entry.name), arguments: json(entry.parameters), output: null, isError: null });

const add0 = (entry, payload, source, start, items) => {
  const kind = "tool_call";
  items.push(itemOf(kind, "agent", null, null, at0(payload), start, source, null, null, tool0(entry)));
};

const items0 = (payload, start) => {
  const items = [];
  {
    const entry = payload.tool_call_message;
    if (isObject(entry)) add0(entry, payload, "/tool_call_message", start, items);
  }
  return items;
};

const record2 = (payload, tag, phase) => {
  const toolCallMessage = object(payload.tool_call_message);
  const twilioMetadata = object(payload.twilio_metadata);
  return {
    vendor: "hume",
    event: tag,
    phase,
    id: idText(payload.chat_id),
    references: references([["chat_group_id", idText(payload.chat_group_id)], ["custom_session_id", idText(payload.custom_session_id) ?? idText(toolCallMessage.custom_session_id)], ["twilio_metadata.call_sid", filled(idText(twilioMetadata.call_sid))]]),
    tenant: null,
    agent: group({ id: idText(payload.config_id), name: null }),
    channel: ((isFilled(payload.caller_number) || isFilled(payload.twilio_metadata)) ? "phone" : "web-voice"),
    channelRaw: null,
    customer: { id: null, name: filled(text(twilioMetadata.caller_name)), phone: filled(idText(payload.caller_number)) ?? filled(idText(twilioMetadata.caller_number)) ?? filled(idText(twilioMetadata.from_number)), email: null },
    line: (group0(payload)) ?? (group({ from: filled(idText(payload.caller_number)), to: null, provider: null, callId: null })),
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.timestamp, "ms"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf(items0(payload, Number.NaN)),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const left0 = (object, prefix, out, record) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || typeof value === "string") continue;
        break;
      case "parameters":
        if (value === null || isJson(value)) continue;
        break;
      case "tool_call_id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "custom_session_id":
        if (value === null || isReference(record, value)) continue;
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
  "event_name": (value, record) => value === record.event,
  "chat_id": isIdText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "config_id": isIdText,
  "twilio_metadata": /* @__PURE__ */ inside(claims0),
  "caller_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
  "chat_group_id": isIdText,
  "custom_session_id": isIdText,
  "tool_call_message": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out, record)),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "chat_ended": [record0, claims2, "ended"],
  "chat_started": [record1, claims3, "started"],
  "tool_call": [record2, claims4],
};
