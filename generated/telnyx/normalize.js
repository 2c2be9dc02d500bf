// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import { address, durationMs, enderOf, group, idText, inside, isIdText, isJson, isText, json, object, references, text, transcriptOf } from "afterword/mapping";

const role0 = (word) => word === "customer_disconnect" ? "system" : enderOf(word);

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const payload$ = object(data.payload);
  const endedAt = text(data.occurred_at);
  const word$ = text(payload$.reason);
  return {
    vendor: "telnyx",
    event: tag,
    phase,
    id: idText(payload$.conversation_id),
    references: references([["data.id", idText(data.id)], ["call_control_id", idText(payload$.call_control_id)], ["call_leg_id", idText(payload$.call_leg_id)], ["call_session_id", idText(payload$.call_session_id)], ["connection_id", idText(payload$.connection_id)], ["insight_group_id", idText(payload$.insight_group_id)]]),
    tenant: null,
    agent: group({ id: idText(payload$.assistant_id), name: null }),
    channel: "phone",
    channelRaw: text(payload$.calling_party_type),
    customer: { id: null, name: null, phone: null, email: null },
    line: group({ from: idText(payload$.from), to: idText(payload$.to), provider: null, callId: idText(payload$.call_control_id) }),
    startedAt: null,
    endedAt,
    occurredAt: text(data.occurred_at),
    durationMs: durationMs(payload$.duration_sec, "s"),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf([], null, typeof payload$.conversation_id === "string" ? { url: address(["https://api.telnyx.com/v2/ai/conversations/", "/messages"], [idText(payload$.conversation_id)]) } : null),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims0 = {
  __proto__: null,
  "conversation_id": isIdText,
  "calling_party_type": isText,
  "duration_sec": (value) => durationMs(value, "s") !== null,
  "assistant_id": isIdText,
  "from": isIdText,
  "to": isIdText,
  "call_control_id": isIdText,
  "reason": isText,
  "call_leg_id": isIdText,
  "call_session_id": isIdText,
  "connection_id": isIdText,
  "insight_group_id": isIdText,
};

const claims1 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
  "payload": /* @__PURE__ */ inside(claims0),
  "occurred_at": isText,
  "id": isIdText,
};

const claims2 = {
  __proto__: null,
  "data": /* @__PURE__ */ inside(claims1),
  "event_type": (value, record) => value === record.event,
};

const record1 = (payload, tag, phase) => {
  const data = object(payload.data);
  const payload$ = object(data.payload);
  const startedAt = text(data.occurred_at);
  return {
    vendor: "telnyx",
    event: tag,
    phase,
    id: idText(payload$.conversation_id),
    references: references([["data.id", idText(data.id)], ["call_control_id", idText(payload$.call_control_id)], ["call_leg_id", idText(payload$.call_leg_id)], ["call_session_id", idText(payload$.call_session_id)], ["connection_id", idText(payload$.connection_id)], ["insight_group_id", idText(payload$.insight_group_id)]]),
    tenant: null,
    agent: group({ id: idText(payload$.assistant_id), name: null }),
    channel: "phone",
    channelRaw: text(payload$.calling_party_type),
    customer: { id: null, name: null, phone: null, email: null },
    line: group({ from: idText(payload$.from), to: idText(payload$.to), provider: null, callId: idText(payload$.call_control_id) }),
    startedAt,
    endedAt: null,
    occurredAt: text(data.occurred_at),
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
  "conversation_id": isIdText,
  "calling_party_type": isText,
  "assistant_id": isIdText,
  "from": isIdText,
  "to": isIdText,
  "call_control_id": isIdText,
  "call_leg_id": isIdText,
  "call_session_id": isIdText,
  "connection_id": isIdText,
  "insight_group_id": isIdText,
};

const claims4 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
  "payload": /* @__PURE__ */ inside(claims3),
  "occurred_at": isText,
  "id": isIdText,
};

const claims5 = {
  __proto__: null,
  "data": /* @__PURE__ */ inside(claims4),
  "event_type": (value, record) => value === record.event,
};

const role1 = (word) => word === null ? "unknown" : "system";

const record2 = (payload, tag, phase) => {
  const data = object(payload.data);
  const payload$ = object(data.payload);
  const word$ = text(payload$.reason);
  return {
    vendor: "telnyx",
    event: tag,
    phase,
    id: idText(payload$.conversation_id),
    references: references([["data.id", idText(data.id)], ["call_control_id", idText(payload$.call_control_id)], ["call_leg_id", idText(payload$.call_leg_id)], ["call_session_id", idText(payload$.call_session_id)], ["connection_id", idText(payload$.connection_id)], ["insight_group_id", idText(payload$.insight_group_id)]]),
    tenant: null,
    agent: group({ id: idText(payload$.assistant_id), name: null }),
    channel: "phone",
    channelRaw: text(payload$.calling_party_type),
    customer: { id: null, name: null, phone: null, email: null },
    line: group({ from: idText(payload$.from), to: idText(payload$.to), provider: null, callId: idText(payload$.call_control_id) }),
    startedAt: null,
    endedAt: null,
    occurredAt: text(data.occurred_at),
    durationMs: null,
    endedBy: group({ role: role1(word$), id: null, raw: word$ }),
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims6 = {
  __proto__: null,
  "conversation_id": isIdText,
  "calling_party_type": isText,
  "assistant_id": isIdText,
  "from": isIdText,
  "to": isIdText,
  "call_control_id": isIdText,
  "reason": isText,
  "call_leg_id": isIdText,
  "call_session_id": isIdText,
  "connection_id": isIdText,
  "insight_group_id": isIdText,
};

const claims7 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
  "payload": /* @__PURE__ */ inside(claims6),
  "occurred_at": isText,
  "id": isIdText,
};

const claims8 = {
  __proto__: null,
  "data": /* @__PURE__ */ inside(claims7),
  "event_type": (value, record) => value === record.event,
};

const record3 = (payload, tag, phase) => {
  const data = object(payload.data);
  const payload$ = object(data.payload);
  return {
    vendor: "telnyx",
    event: tag,
    phase,
    id: idText(payload$.conversation_id),
    references: references([["data.id", idText(data.id)], ["call_control_id", idText(payload$.call_control_id)], ["call_leg_id", idText(payload$.call_leg_id)], ["call_session_id", idText(payload$.call_session_id)], ["connection_id", idText(payload$.connection_id)], ["insight_group_id", idText(payload$.insight_group_id)]]),
    tenant: null,
    agent: group({ id: idText(payload$.assistant_id), name: null }),
    channel: "phone",
    channelRaw: text(payload$.calling_party_type),
    customer: { id: null, name: null, phone: null, email: null },
    line: group({ from: idText(payload$.from), to: idText(payload$.to), provider: null, callId: idText(payload$.call_control_id) }),
    startedAt: null,
    endedAt: null,
    occurredAt: text(data.occurred_at),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: group({ success: null, summary: null, raw: json(payload$.results) }),
    metadata: null,
  };
};

const claims9 = {
  __proto__: null,
  "conversation_id": isIdText,
  "calling_party_type": isText,
  "assistant_id": isIdText,
  "from": isIdText,
  "to": isIdText,
  "call_control_id": isIdText,
  "results": (value) => isJson(value),
  "call_leg_id": isIdText,
  "call_session_id": isIdText,
  "connection_id": isIdText,
  "insight_group_id": isIdText,
};

const claims10 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
  "payload": /* @__PURE__ */ inside(claims9),
  "occurred_at": isText,
  "id": isIdText,
};

const claims11 = {
  __proto__: null,
  "data": /* @__PURE__ */ inside(claims10),
  "event_type": (value, record) => value === record.event,
};

const word0 = (word) => word === null ? null : word === "phone_call" ? "phone" : "other";

const record4 = (payload, tag, phase) => {
  const payload$ = object(payload.payload);
  const metadata = object(payload$.metadata);
  return {
    vendor: "telnyx",
    event: tag,
    phase,
    id: idText(payload$.conversation_id),
    references: references([["request_id", idText(payload$.request_id)], ["insight_group_id", idText(payload$.insight_group_id)], ["insight_id", idText(payload$.insight_id)], ["assistant_version_id", idText(metadata.assistant_version_id)], ["telnyx_agent_target", idText(metadata.telnyx_agent_target)], ["call_control_id", idText(metadata.call_control_id)], ["call_leg_id", idText(metadata.call_leg_id)], ["call_session_id", idText(metadata.call_session_id)]]),
    tenant: text(payload$.user_id),
    agent: group({ id: idText(metadata.assistant_id), name: null }),
    channel: word0(text(metadata.telnyx_conversation_channel)) ?? "unknown",
    channelRaw: text(metadata.telnyx_conversation_channel),
    customer: { id: null, name: null, phone: idText(metadata.telnyx_end_user_target), email: null },
    line: group({ from: idText(metadata.from), to: idText(metadata.to), provider: null, callId: idText(metadata.call_control_id) }),
    startedAt: null,
    endedAt: null,
    occurredAt: null,
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([], null, typeof payload$.conversation_id === "string" ? { url: address(["https://api.telnyx.com/v2/ai/conversations/", "/messages"], [idText(payload$.conversation_id)]) } : null),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: group({ success: null, summary: null, raw: json(payload$.results) }),
    metadata: null,
  };
};

const claims12 = {
  __proto__: null,
  "event_type": (value, record) => value === record.event,
};

const claims13 = {
  __proto__: null,
  "telnyx_conversation_channel": isText,
  "assistant_id": isIdText,
  "telnyx_end_user_target": isIdText,
  "from": isIdText,
  "to": isIdText,
  "call_control_id": isIdText,
  "assistant_version_id": isIdText,
  "telnyx_agent_target": isIdText,
  "call_leg_id": isIdText,
  "call_session_id": isIdText,
};

const claims14 = {
  __proto__: null,
  "conversation_id": isIdText,
  "user_id": isText,
  "metadata": /* @__PURE__ */ inside(claims13),
  "results": (value) => isJson(value),
  "request_id": isIdText,
  "insight_group_id": isIdText,
  "insight_id": isIdText,
};

const claims15 = {
  __proto__: null,
  "data": /* @__PURE__ */ inside(claims12),
  "event_type": (value, record) => value === record.event,
  "payload": /* @__PURE__ */ inside(claims14),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "call.conversation.ended": [record0, claims2, "ended"],
  "call.conversation.created": [record1, claims5, "started"],
  "call.conversation.start_failed": [record2, claims8],
  "call.conversation_insights.generated": [record3, claims11, "analysed"],
  "conversation_insight_result": [record4, claims15, "analysed"],
};
