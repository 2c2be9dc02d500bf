// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import { address, between, filled, flat, group, idText, inside, isFilled, isId, isIdText, isText, json, nameOf, object, scalars, text, transcriptOf } from "afterword/mapping";

const word0 = (word) => word === null ? null : word === "webRtc" || word === "serverWebSocket" ? "web-voice" : word === "sip" || word === "twilio" || word === "telnyx" || word === "plivo" || word === "exotel" ? "phone" : "other";

const word1 = (word) => word === "twilio" ? "twilio" : word === "telnyx" ? "telnyx" : word === "plivo" ? "plivo" : word === "exotel" ? "exotel" : null;

const role0 = (word) => word === null ? "unknown" : word === "hangup" ? "customer" : word === "agent_hangup" ? "agent" : word === "unjoined" || word === "timeout" || word === "connection_error" || word === "system_error" ? "system" : "unknown";

const record0 = (payload, tag, phase) => {
  const call = object(payload.call);
  const agent = object(call.agent);
  const medium = object(call.medium);
  const sip = object(medium.sip);
  const outgoing = object(sip.outgoing);
  const twilio = object(medium.twilio);
  const outgoing$2 = object(twilio.outgoing);
  const telnyx = object(medium.telnyx);
  const outgoing$3 = object(telnyx.outgoing);
  const plivo = object(medium.plivo);
  const outgoing$4 = object(plivo.outgoing);
  const exotel = object(medium.exotel);
  const outgoing$5 = object(exotel.outgoing);
  const startedAt = text(call.joined) ?? (call.joined === undefined ? text(call.created) : null);
  const endedAt = text(call.ended);
  const word$ = text(call.endReason);
  return {
    vendor: "ultravox",
    event: tag,
    phase,
    id: idText(call.callId),
    references: [],
    tenant: null,
    agent: group({ id: idText(agent.agentId) ?? idText(call.agentId), name: text(agent.name) }),
    channel: word0(nameOf(call.medium)) ?? "unknown",
    channelRaw: nameOf(call.medium),
    customer: { id: null, name: null, phone: idText(outgoing.to) ?? idText(outgoing$2.to) ?? idText(outgoing$3.to) ?? idText(outgoing$4.to) ?? idText(outgoing$5.to), email: null },
    line: group({ from: idText(outgoing.from) ?? idText(outgoing$2.from) ?? idText(outgoing$3.from) ?? idText(outgoing$4.from) ?? idText(outgoing$5.from), to: idText(outgoing.to) ?? idText(outgoing$2.to) ?? idText(outgoing$3.to) ?? idText(outgoing$4.to) ?? idText(outgoing$5.to), provider: word1(nameOf(call.medium)), callId: null }),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf([], null, !(call.endReason === "unjoined") ? { url: address(["https://api.ultravox.ai/api/calls/", "/messages"], [idText(call.callId)]) } : null),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: group({ success: null, summary: filled(text(call.summary)) ?? filled(text(call.shortSummary)), raw: (isFilled(call.summary) ? filled(json(call.shortSummary)) : null) }),
    metadata: flat(call.metadata),
  };
};

const claims0 = {
  __proto__: null,
  "to": isIdText,
  "from": isIdText,
};

const claims1 = {
  __proto__: null,
  "outgoing": /* @__PURE__ */ inside(claims0),
};

const claims2 = {
  __proto__: null,
  "to": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.to),
  "from": (value, record) => isId(value, record.line?.from),
};

const claims3 = {
  __proto__: null,
  "outgoing": /* @__PURE__ */ inside(claims2),
};

const claims4 = {
  __proto__: null,
  "sip": /* @__PURE__ */ inside(claims1),
  "twilio": /* @__PURE__ */ inside(claims3),
  "telnyx": /* @__PURE__ */ inside(claims3),
  "plivo": /* @__PURE__ */ inside(claims3),
  "exotel": /* @__PURE__ */ inside(claims3),
};

const claims5 = {
  __proto__: null,
  "agentId": isIdText,
  "name": isText,
};

const claims6 = {
  __proto__: null,
  "callId": isIdText,
  "medium": /* @__PURE__ */ inside(claims4),
  "joined": isText,
  "created": (value, record) => value === record.startedAt,
  "ended": isText,
  "metadata": scalars,
  "agent": /* @__PURE__ */ inside(claims5),
  "agentId": (value, record) => isId(value, record.agent?.id),
  "endReason": isText,
  "summary": (value, record) => value === record.outcome?.summary,
  "shortSummary": (value, record) => value === record.outcome?.summary || value === record.outcome?.raw,
};

const claims7 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims6),
};

const record1 = (payload, tag, phase) => {
  const call = object(payload.call);
  const agent = object(call.agent);
  const medium = object(call.medium);
  const sip = object(medium.sip);
  const outgoing = object(sip.outgoing);
  const twilio = object(medium.twilio);
  const outgoing$2 = object(twilio.outgoing);
  const telnyx = object(medium.telnyx);
  const outgoing$3 = object(telnyx.outgoing);
  const plivo = object(medium.plivo);
  const outgoing$4 = object(plivo.outgoing);
  const exotel = object(medium.exotel);
  const outgoing$5 = object(exotel.outgoing);
  const startedAt = text(call.joined) ?? (call.joined === undefined ? text(call.created) : null);
  const endedAt = text(call.ended);
  const word$ = text(call.endReason);
  return {
    vendor: "ultravox",
    event: tag,
    phase,
    id: idText(call.callId),
    references: [],
    tenant: null,
    agent: group({ id: idText(agent.agentId) ?? idText(call.agentId), name: text(agent.name) }),
    channel: word0(nameOf(call.medium)) ?? "unknown",
    channelRaw: nameOf(call.medium),
    customer: { id: null, name: null, phone: idText(outgoing.to) ?? idText(outgoing$2.to) ?? idText(outgoing$3.to) ?? idText(outgoing$4.to) ?? idText(outgoing$5.to), email: null },
    line: group({ from: idText(outgoing.from) ?? idText(outgoing$2.from) ?? idText(outgoing$3.from) ?? idText(outgoing$4.from) ?? idText(outgoing$5.from), to: idText(outgoing.to) ?? idText(outgoing$2.to) ?? idText(outgoing$3.to) ?? idText(outgoing$4.to) ?? idText(outgoing$5.to), provider: word1(nameOf(call.medium)), callId: null }),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: group({ success: null, summary: filled(text(call.summary)) ?? filled(text(call.shortSummary)), raw: (isFilled(call.summary) ? filled(json(call.shortSummary)) : null) }),
    metadata: flat(call.metadata),
  };
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "call.ended": [record0, claims7, "ended"],
  "call.started": [record1, claims7, "started"],
  "call.joined": [record1, claims7],
  "call.billed": [record0, claims7],
};
