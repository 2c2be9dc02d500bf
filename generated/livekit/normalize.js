// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { all, at, between, escaped, filled, flat, group, idText, inside, instantText, isFilled, isId, isIdText, isObject, isReference, isScalar, isText, joined, object, objectOrNull, own, references, text, transcriptOf, within } from "afterword/mapping";

const group0 = (payload) => {
  const entry = objectOrNull(payload.job);
  if (entry === null) return null;
  const state = object(entry.state);
  return group({ id: idText(state.agentId), name: text(entry.agentName) });
};

const group1 = (payload) => {
  const entry = objectOrNull(payload.participant);
  if (entry === null) return null;
  return entry.kind === "AGENT" ? group({ id: idText(entry.identity), name: text(entry.name) }) : null;
};

const word0 = (word) => word === null ? null : word === "SIP" ? "phone" : null;

const word1 = (word) => word === null ? null : word.includes("CONNECTOR_WHATSAPP") ? "whatsapp" : null;

const word2 = (word) => word === null ? null : word === "SIP" ? "SIP" : null;

const word3 = (word) => word === null ? null : word.includes("CONNECTOR_WHATSAPP") ? "CONNECTOR_WHATSAPP" : null;

const group2 = (payload) => {
  const entry = objectOrNull(payload.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" ? { id: null, name: text(entry.name), phone: idText(attributes["sip.phoneNumber"]), email: null } : null;
};

const group3 = (payload) => {
  const entry = objectOrNull(payload.participant);
  if (entry === null) return null;
  return entry.kind === undefined || entry.kind === "STANDARD" ? { id: null, name: text(entry.name), phone: null, email: null } : null;
};

const group4 = (payload) => {
  const job = object(payload.job);
  const entry = objectOrNull(job.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" ? { id: null, name: text(entry.name), phone: idText(attributes["sip.phoneNumber"]), email: null } : null;
};

const group5 = (payload) => {
  const job = object(payload.job);
  const entry = objectOrNull(job.participant);
  if (entry === null) return null;
  return entry.kind === undefined || entry.kind === "STANDARD" ? { id: null, name: text(entry.name), phone: null, email: null } : null;
};

const group6 = (payload) => {
  const entry = objectOrNull(payload.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" && isFilled(attributes["sip.ruleID"]) ? group({ from: idText(attributes["sip.phoneNumber"]), to: idText(attributes["sip.trunkPhoneNumber"]), provider: (isFilled(attributes["sip.twilio.callSid"]) ? "twilio" : null), callId: idText(attributes["sip.callID"]) }, "provider") : null;
};

const group7 = (payload) => {
  const entry = objectOrNull(payload.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" ? group({ from: idText(attributes["sip.trunkPhoneNumber"]), to: idText(attributes["sip.phoneNumber"]), provider: (isFilled(attributes["sip.twilio.callSid"]) ? "twilio" : null), callId: idText(attributes["sip.callID"]) }, "provider") : null;
};

const group8 = (payload) => {
  const job = object(payload.job);
  const entry = objectOrNull(job.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" && isFilled(attributes["sip.ruleID"]) ? group({ from: idText(attributes["sip.phoneNumber"]), to: idText(attributes["sip.trunkPhoneNumber"]), provider: (isFilled(attributes["sip.twilio.callSid"]) ? "twilio" : null), callId: idText(attributes["sip.callID"]) }, "provider") : null;
};

const group9 = (payload) => {
  const job = object(payload.job);
  const entry = objectOrNull(job.participant);
  if (entry === null) return null;
  const attributes = object(entry.attributes);
  return entry.kind === "SIP" ? group({ from: idText(attributes["sip.trunkPhoneNumber"]), to: idText(attributes["sip.phoneNumber"]), provider: (isFilled(attributes["sip.twilio.callSid"]) ? "twilio" : null), callId: idText(attributes["sip.callID"]) }, "provider") : null;
};

const record0 = (payload, tag, phase) => {
  const room = object(payload.room);
  const egressInfo = object(payload.egressInfo);
  const ingressInfo = object(payload.ingressInfo);
  const state = object(ingressInfo.state);
  const job = object(payload.job);
  const room$2 = object(job.room);
  const participant = object(payload.participant);
  const participant$2 = object(job.participant);
  const attributes = object(participant.attributes);
  const attributes$2 = object(participant$2.attributes);
  const track = object(payload.track);
  const state$2 = object(job.state);
  const startedAt = instantText(room.creationTimeMs, "ms") ?? instantText(room.creationTime, "s");
  const endedAt = instantText(payload.createdAt, "s");
  return {
    vendor: "livekit",
    event: tag,
    phase,
    id: idText(room.sid) ?? idText(egressInfo.roomId) ?? idText(state.roomId) ?? idText(room$2.sid),
    references: references([["room.name", idText(room.name) ?? idText(egressInfo.roomName) ?? idText(ingressInfo.roomName) ?? idText(room$2.name)], ["participant.sid", idText(participant.sid) ?? idText(participant$2.sid)], ["participant.identity", idText(participant.identity) ?? idText(participant$2.identity)], ["sip.callID", idText(attributes["sip.callID"]) ?? idText(attributes$2["sip.callID"])], ["sip.callIDFull", idText(attributes["sip.callIDFull"]) ?? idText(attributes$2["sip.callIDFull"])], ["sip.trunkID", idText(attributes["sip.trunkID"]) ?? idText(attributes$2["sip.trunkID"])], ["sip.ruleID", filled(idText(attributes["sip.ruleID"])) ?? filled(idText(attributes$2["sip.ruleID"]))], ["sip.twilio.accountSid", idText(attributes["sip.twilio.accountSid"]) ?? idText(attributes$2["sip.twilio.accountSid"])], ["sip.twilio.callSid", idText(attributes["sip.twilio.callSid"]) ?? idText(attributes$2["sip.twilio.callSid"])], ["track.sid", idText(track.sid)], ["egressInfo.egressId", idText(egressInfo.egressId)], ["ingressInfo.ingressId", idText(ingressInfo.ingressId)], ["ingressInfo.name", idText(ingressInfo.name)], ["ingressInfo.participantIdentity", idText(ingressInfo.participantIdentity)], ["ingressInfo.participantName", idText(ingressInfo.participantName)], ["ingressInfo.state.resourceId", idText(state.resourceId)], ["job.id", idText(job.id)], ["job.dispatchId", idText(job.dispatchId)], ["job.deployment", idText(job.deployment)], ["job.state.workerId", idText(state$2.workerId)], ["job.state.participantIdentity", idText(state$2.participantIdentity)]]),
    tenant: null,
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(participant.kind)) ?? word0(text(participant$2.kind)) ?? word1(joined(participant.kindDetails)) ?? word1(joined(participant$2.kindDetails)) ?? "unknown",
    channelRaw: word2(text(participant.kind)) ?? word2(text(participant$2.kind)) ?? word3(joined(participant.kindDetails)) ?? word3(joined(participant$2.kindDetails)),
    customer: ((group2(payload)) ?? (group3(payload)) ?? (group4(payload)) ?? (group5(payload))) ?? { id: null, name: null, phone: null, email: null },
    line: (group6(payload)) ?? (group7(payload)) ?? (group8(payload)) ?? (group9(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(payload.createdAt, "s"),
    durationMs: between(startedAt, endedAt),
    endedBy: group({ role: ((payload.roomEndReason ?? null) !== null ? "system" : "unknown"), id: null, raw: text(payload.roomEndReason) }, "role"),
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(participant.attributes) ?? flat(job.attributes),
  };
};

const claims0 = {
  __proto__: null,
  "sid": isIdText,
  "creationTimeMs": (value) => instantText(value, "ms") !== null,
  "creationTime": (value, record) => instantText(value, "s") !== null && instantText(value, "s") === record.startedAt,
  "name": isIdText,
};

const claims1 = {
  __proto__: null,
  "roomId": (value, record) => isId(value, record.id),
  "roomName": (value, record) => isReference(record, value),
  "egressId": isIdText,
};

const claims2 = {
  __proto__: null,
  "roomId": (value, record) => isId(value, record.id),
  "resourceId": isIdText,
};

const claims3 = {
  __proto__: null,
  "state": /* @__PURE__ */ inside(claims2),
  "roomName": (value, record) => isReference(record, value),
  "ingressId": isIdText,
  "name": isIdText,
  "participantIdentity": isIdText,
  "participantName": isIdText,
};

const claims4 = {
  __proto__: null,
  "sid": (value, record) => isId(value, record.id),
  "name": (value, record) => isReference(record, value),
};

const claims5 = {
  __proto__: null,
  "sip.phoneNumber": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from) || isId(value, record.line?.to),
  "sip.trunkPhoneNumber": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
  "sip.callID": (value, record) => isId(value, record.line?.callId) || isReference(record, value),
  "sip.callIDFull": (value, record) => isReference(record, value),
  "sip.trunkID": (value, record) => isReference(record, value),
  "sip.ruleID": (value, record) => isReference(record, value),
  "sip.twilio.accountSid": (value, record) => isReference(record, value),
  "sip.twilio.callSid": (value, record) => isReference(record, value),
};

const claims6 = {
  __proto__: null,
  "kind": (value, record) => value === record.channel || value === record.channelRaw,
  "kindDetails": () => false,
  "name": (value, record) => value === record.customer.name,
  "attributes": /* @__PURE__ */ inside(claims5),
  "sid": (value, record) => isReference(record, value),
  "identity": (value, record) => isReference(record, value),
};

const left0 = (object, prefix, out, record) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    if (isScalar(value) && own(record.metadata, key) === value) continue;
    all(value, prefix + escaped(key), out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
  return true;
};

const claims7 = {
  __proto__: null,
  "agentId": (value, record) => isId(value, record.agent?.id),
  "workerId": isIdText,
  "participantIdentity": isIdText,
};

const claims8 = {
  __proto__: null,
  "room": /* @__PURE__ */ inside(claims4),
  "participant": /* @__PURE__ */ inside(claims6),
  "attributes": (value, record, payload, prefix, key, out) => value === record.metadata || ((isObject(value) && left0(value, `${prefix}${key}/`, out, record))),
  "state": /* @__PURE__ */ inside(claims7),
  "agentName": (value, record) => value === record.agent?.name,
  "id": isIdText,
  "dispatchId": isIdText,
  "deployment": isIdText,
};

const left1 = (object, prefix, out, record) => {
  for (const key in object) {
    const value = object[key];
    if (isScalar(value)) continue;
    switch (key) {
      case "sip.callID":
      case "sip.callIDFull":
      case "sip.trunkID":
      case "sip.twilio.accountSid":
      case "sip.twilio.callSid":
        if (value === null || idText(value) !== null) continue;
        break;
      case "sip.phoneNumber":
        if (value === null || isId(value, record.customer.phone) || isId(value, record.line?.from) || isId(value, record.line?.to)) continue;
        break;
      case "sip.trunkPhoneNumber":
        if (value === null || isId(value, record.line?.to) || isId(value, record.line?.from)) continue;
        break;
      case "sip.ruleID":
        if (value === null || isReference(record, value)) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  return true;
};

const claims9 = {
  __proto__: null,
  "kind": (value, record) => value === record.channel || value === record.channelRaw,
  "kindDetails": () => false,
  "attributes": (value, record, payload, prefix, key, out) => (isObject(value) && left1(value, `${prefix}${key}/`, out, record)),
  "identity": isIdText,
  "name": (value, record) => value === record.agent?.name || value === record.customer.name,
  "sid": isIdText,
};

const claims10 = {
  __proto__: null,
  "sid": isIdText,
};

const claims11 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "room": /* @__PURE__ */ inside(claims0),
  "egressInfo": /* @__PURE__ */ inside(claims1),
  "ingressInfo": /* @__PURE__ */ inside(claims3),
  "job": /* @__PURE__ */ inside(claims8),
  "participant": /* @__PURE__ */ inside(claims9),
  "createdAt": (value) => instantText(value, "s") !== null,
  "roomEndReason": isText,
  "track": /* @__PURE__ */ inside(claims10),
};

const record1 = (payload, tag, phase) => {
  const room = object(payload.room);
  const egressInfo = object(payload.egressInfo);
  const ingressInfo = object(payload.ingressInfo);
  const state = object(ingressInfo.state);
  const job = object(payload.job);
  const room$2 = object(job.room);
  const participant = object(payload.participant);
  const participant$2 = object(job.participant);
  const attributes = object(participant.attributes);
  const attributes$2 = object(participant$2.attributes);
  const track = object(payload.track);
  const state$2 = object(job.state);
  const startedAt = instantText(room.creationTimeMs, "ms") ?? instantText(room.creationTime, "s");
  return {
    vendor: "livekit",
    event: tag,
    phase,
    id: idText(room.sid) ?? idText(egressInfo.roomId) ?? idText(state.roomId) ?? idText(room$2.sid),
    references: references([["room.name", idText(room.name) ?? idText(egressInfo.roomName) ?? idText(ingressInfo.roomName) ?? idText(room$2.name)], ["participant.sid", idText(participant.sid) ?? idText(participant$2.sid)], ["participant.identity", idText(participant.identity) ?? idText(participant$2.identity)], ["sip.callID", idText(attributes["sip.callID"]) ?? idText(attributes$2["sip.callID"])], ["sip.callIDFull", idText(attributes["sip.callIDFull"]) ?? idText(attributes$2["sip.callIDFull"])], ["sip.trunkID", idText(attributes["sip.trunkID"]) ?? idText(attributes$2["sip.trunkID"])], ["sip.ruleID", filled(idText(attributes["sip.ruleID"])) ?? filled(idText(attributes$2["sip.ruleID"]))], ["sip.twilio.accountSid", idText(attributes["sip.twilio.accountSid"]) ?? idText(attributes$2["sip.twilio.accountSid"])], ["sip.twilio.callSid", idText(attributes["sip.twilio.callSid"]) ?? idText(attributes$2["sip.twilio.callSid"])], ["track.sid", idText(track.sid)], ["egressInfo.egressId", idText(egressInfo.egressId)], ["ingressInfo.ingressId", idText(ingressInfo.ingressId)], ["ingressInfo.name", idText(ingressInfo.name)], ["ingressInfo.participantIdentity", idText(ingressInfo.participantIdentity)], ["ingressInfo.participantName", idText(ingressInfo.participantName)], ["ingressInfo.state.resourceId", idText(state.resourceId)], ["job.id", idText(job.id)], ["job.dispatchId", idText(job.dispatchId)], ["job.deployment", idText(job.deployment)], ["job.state.workerId", idText(state$2.workerId)], ["job.state.participantIdentity", idText(state$2.participantIdentity)]]),
    tenant: null,
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(participant.kind)) ?? word0(text(participant$2.kind)) ?? word1(joined(participant.kindDetails)) ?? word1(joined(participant$2.kindDetails)) ?? "unknown",
    channelRaw: word2(text(participant.kind)) ?? word2(text(participant$2.kind)) ?? word3(joined(participant.kindDetails)) ?? word3(joined(participant$2.kindDetails)),
    customer: ((group2(payload)) ?? (group3(payload)) ?? (group4(payload)) ?? (group5(payload))) ?? { id: null, name: null, phone: null, email: null },
    line: (group6(payload)) ?? (group7(payload)) ?? (group8(payload)) ?? (group9(payload)),
    startedAt,
    endedAt: null,
    occurredAt: instantText(payload.createdAt, "s"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(participant.attributes) ?? flat(job.attributes),
  };
};

const claims12 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "room": /* @__PURE__ */ inside(claims0),
  "egressInfo": /* @__PURE__ */ inside(claims1),
  "ingressInfo": /* @__PURE__ */ inside(claims3),
  "job": /* @__PURE__ */ inside(claims8),
  "participant": /* @__PURE__ */ inside(claims9),
  "createdAt": (value) => instantText(value, "s") !== null,
  "track": /* @__PURE__ */ inside(claims10),
};

const record2 = (payload, tag, phase) => {
  const room = object(payload.room);
  const egressInfo = object(payload.egressInfo);
  const ingressInfo = object(payload.ingressInfo);
  const state = object(ingressInfo.state);
  const job = object(payload.job);
  const room$2 = object(job.room);
  const participant = object(payload.participant);
  const participant$2 = object(job.participant);
  const attributes = object(participant.attributes);
  const attributes$2 = object(participant$2.attributes);
  const track = object(payload.track);
  const state$2 = object(job.state);
  return {
    vendor: "livekit",
    event: tag,
    phase,
    id: idText(room.sid) ?? idText(egressInfo.roomId) ?? idText(state.roomId) ?? idText(room$2.sid),
    references: references([["room.name", idText(room.name) ?? idText(egressInfo.roomName) ?? idText(ingressInfo.roomName) ?? idText(room$2.name)], ["participant.sid", idText(participant.sid) ?? idText(participant$2.sid)], ["participant.identity", idText(participant.identity) ?? idText(participant$2.identity)], ["sip.callID", idText(attributes["sip.callID"]) ?? idText(attributes$2["sip.callID"])], ["sip.callIDFull", idText(attributes["sip.callIDFull"]) ?? idText(attributes$2["sip.callIDFull"])], ["sip.trunkID", idText(attributes["sip.trunkID"]) ?? idText(attributes$2["sip.trunkID"])], ["sip.ruleID", filled(idText(attributes["sip.ruleID"])) ?? filled(idText(attributes$2["sip.ruleID"]))], ["sip.twilio.accountSid", idText(attributes["sip.twilio.accountSid"]) ?? idText(attributes$2["sip.twilio.accountSid"])], ["sip.twilio.callSid", idText(attributes["sip.twilio.callSid"]) ?? idText(attributes$2["sip.twilio.callSid"])], ["track.sid", idText(track.sid)], ["egressInfo.egressId", idText(egressInfo.egressId)], ["ingressInfo.ingressId", idText(ingressInfo.ingressId)], ["ingressInfo.name", idText(ingressInfo.name)], ["ingressInfo.participantIdentity", idText(ingressInfo.participantIdentity)], ["ingressInfo.participantName", idText(ingressInfo.participantName)], ["ingressInfo.state.resourceId", idText(state.resourceId)], ["job.id", idText(job.id)], ["job.dispatchId", idText(job.dispatchId)], ["job.deployment", idText(job.deployment)], ["job.state.workerId", idText(state$2.workerId)], ["job.state.participantIdentity", idText(state$2.participantIdentity)]]),
    tenant: null,
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(participant.kind)) ?? word0(text(participant$2.kind)) ?? word1(joined(participant.kindDetails)) ?? word1(joined(participant$2.kindDetails)) ?? "unknown",
    channelRaw: word2(text(participant.kind)) ?? word2(text(participant$2.kind)) ?? word3(joined(participant.kindDetails)) ?? word3(joined(participant$2.kindDetails)),
    customer: ((group2(payload)) ?? (group3(payload)) ?? (group4(payload)) ?? (group5(payload))) ?? { id: null, name: null, phone: null, email: null },
    line: (group6(payload)) ?? (group7(payload)) ?? (group8(payload)) ?? (group9(payload)),
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.createdAt, "s"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(participant.attributes) ?? flat(job.attributes),
  };
};

const claims13 = {
  __proto__: null,
  "sid": isIdText,
  "name": isIdText,
};

const claims14 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "room": /* @__PURE__ */ inside(claims13),
  "egressInfo": /* @__PURE__ */ inside(claims1),
  "ingressInfo": /* @__PURE__ */ inside(claims3),
  "job": /* @__PURE__ */ inside(claims8),
  "participant": /* @__PURE__ */ inside(claims9),
  "createdAt": (value) => instantText(value, "s") !== null,
  "track": /* @__PURE__ */ inside(claims10),
};

const group10 = (payload) => {
  const egressInfo = object(payload.egressInfo);
  const fileResults = egressInfo.fileResults;
  const member = object(at(fileResults, "0"));
  const file = object(egressInfo.file);
  const url = text(member.location) ?? text(file.location);
  return egressInfo.status === "EGRESS_COMPLETE" ? url === null ? null : { url: url, expiresAt: null } : null;
};

const record3 = (payload, tag, phase) => {
  const room = object(payload.room);
  const egressInfo = object(payload.egressInfo);
  const ingressInfo = object(payload.ingressInfo);
  const state = object(ingressInfo.state);
  const job = object(payload.job);
  const room$2 = object(job.room);
  const participant = object(payload.participant);
  const participant$2 = object(job.participant);
  const attributes = object(participant.attributes);
  const attributes$2 = object(participant$2.attributes);
  const track = object(payload.track);
  const state$2 = object(job.state);
  return {
    vendor: "livekit",
    event: tag,
    phase,
    id: idText(room.sid) ?? idText(egressInfo.roomId) ?? idText(state.roomId) ?? idText(room$2.sid),
    references: references([["room.name", idText(room.name) ?? idText(egressInfo.roomName) ?? idText(ingressInfo.roomName) ?? idText(room$2.name)], ["participant.sid", idText(participant.sid) ?? idText(participant$2.sid)], ["participant.identity", idText(participant.identity) ?? idText(participant$2.identity)], ["sip.callID", idText(attributes["sip.callID"]) ?? idText(attributes$2["sip.callID"])], ["sip.callIDFull", idText(attributes["sip.callIDFull"]) ?? idText(attributes$2["sip.callIDFull"])], ["sip.trunkID", idText(attributes["sip.trunkID"]) ?? idText(attributes$2["sip.trunkID"])], ["sip.ruleID", filled(idText(attributes["sip.ruleID"])) ?? filled(idText(attributes$2["sip.ruleID"]))], ["sip.twilio.accountSid", idText(attributes["sip.twilio.accountSid"]) ?? idText(attributes$2["sip.twilio.accountSid"])], ["sip.twilio.callSid", idText(attributes["sip.twilio.callSid"]) ?? idText(attributes$2["sip.twilio.callSid"])], ["track.sid", idText(track.sid)], ["egressInfo.egressId", idText(egressInfo.egressId)], ["ingressInfo.ingressId", idText(ingressInfo.ingressId)], ["ingressInfo.name", idText(ingressInfo.name)], ["ingressInfo.participantIdentity", idText(ingressInfo.participantIdentity)], ["ingressInfo.participantName", idText(ingressInfo.participantName)], ["ingressInfo.state.resourceId", idText(state.resourceId)], ["job.id", idText(job.id)], ["job.dispatchId", idText(job.dispatchId)], ["job.deployment", idText(job.deployment)], ["job.state.workerId", idText(state$2.workerId)], ["job.state.participantIdentity", idText(state$2.participantIdentity)]]),
    tenant: null,
    agent: (group0(payload)) ?? (group1(payload)),
    channel: word0(text(participant.kind)) ?? word0(text(participant$2.kind)) ?? word1(joined(participant.kindDetails)) ?? word1(joined(participant$2.kindDetails)) ?? "unknown",
    channelRaw: word2(text(participant.kind)) ?? word2(text(participant$2.kind)) ?? word3(joined(participant.kindDetails)) ?? word3(joined(participant$2.kindDetails)),
    customer: ((group2(payload)) ?? (group3(payload)) ?? (group4(payload)) ?? (group5(payload))) ?? { id: null, name: null, phone: null, email: null },
    line: (group6(payload)) ?? (group7(payload)) ?? (group8(payload)) ?? (group9(payload)),
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.createdAt, "s"),
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: group10(payload),
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: flat(participant.attributes) ?? flat(job.attributes),
  };
};

const claims15 = {
  __proto__: null,
  "location": (value, record) => value === record.recording?.url,
};

const claims16 = {
  __proto__: null,
  "0": /* @__PURE__ */ inside(claims15),
};

const claims17 = {
  __proto__: null,
  "roomId": (value, record) => isId(value, record.id),
  "fileResults": /* @__PURE__ */ within(claims16),
  "file": /* @__PURE__ */ inside(claims15),
  "roomName": (value, record) => isReference(record, value),
  "egressId": isIdText,
};

const claims18 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "room": /* @__PURE__ */ inside(claims13),
  "egressInfo": /* @__PURE__ */ inside(claims17),
  "ingressInfo": /* @__PURE__ */ inside(claims3),
  "job": /* @__PURE__ */ inside(claims8),
  "participant": /* @__PURE__ */ inside(claims9),
  "createdAt": (value) => instantText(value, "s") !== null,
  "track": /* @__PURE__ */ inside(claims10),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "room_finished": [record0, claims11, "ended"],
  "room_started": [record1, claims12, "started"],
  "participant_joined": [record2, claims14],
  "participant_left": [record2, claims14],
  "participant_connection_aborted": [record2, claims14],
  "track_published": [record2, claims14],
  "track_unpublished": [record2, claims14],
  "egress_started": [record2, claims14],
  "egress_updated": [record2, claims14],
  "egress_ended": [record3, claims18],
  "ingress_started": [record2, claims14],
  "ingress_ended": [record2, claims14],
  "agent_job_started": [record2, claims14],
  "agent_job_ended": [record2, claims14],
};
