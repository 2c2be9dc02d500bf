// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { all, between, boolean, durationMs, eachObject, enderOf, entries, entriesLeft, escaped, filled, firstList, flat, group, hasEntries, idText, inside, instant, instantText, isFilled, isId, isIdText, isJson, isNumber, isObject, isReference, isScalar, isText, itemOf, json, number, object, own, parsed, references, roleOf, some, text, transcriptOf, variables } from "afterword/mapping";

const word0 = (word) => word === "inboundPhoneCall" || word === "outboundPhoneCall" ? "phone" : word === "webCall" ? "web-voice" : word === "vapi.websocketCall" ? "other" : null;

const group0 = (payload) => {
  const message = object(payload.message);
  const customer = object(message.customer);
  const call = object(message.call);
  const customer$2 = object(call.customer);
  const phoneNumber = object(message.phoneNumber);
  const phoneNumber$2 = object(call.phoneNumber);
  const transport = object(call.transport);
  return call.type === "inboundPhoneCall" ? group({ from: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer.sipUri) ?? idText(customer$2.sipUri), to: idText(phoneNumber.number) ?? idText(phoneNumber.twilioPhoneNumber) ?? idText(phoneNumber$2.number) ?? idText(phoneNumber$2.twilioPhoneNumber), provider: text(call.phoneCallProvider), callId: idText(call.phoneCallProviderId) ?? idText(transport.callSid) }) : null;
};

const group1 = (payload) => {
  const message = object(payload.message);
  const phoneNumber = object(message.phoneNumber);
  const call = object(message.call);
  const phoneNumber$2 = object(call.phoneNumber);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const transport = object(call.transport);
  return call.type === "outboundPhoneCall" ? group({ from: idText(phoneNumber.number) ?? idText(phoneNumber.twilioPhoneNumber) ?? idText(phoneNumber$2.number) ?? idText(phoneNumber$2.twilioPhoneNumber), to: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer.sipUri) ?? idText(customer$2.sipUri), provider: text(call.phoneCallProvider), callId: idText(call.phoneCallProviderId) ?? idText(transport.callSid) }) : null;
};

const role0 = (word) => word === null ? "unknown" : word === "customer-ended-call" || word === "customer-ended-call-before-warm-transfer" || word === "customer-ended-call-after-warm-transfer-attempt" || word === "customer-ended-call-during-transfer" || word === "customer-busy" || word === "customer-did-not-answer" || word === "customer-did-not-give-microphone-permission" ? "customer" : word === "assistant-ended-call" || word === "assistant-ended-call-after-message-spoken" || word === "assistant-ended-call-with-hangup-task" || word === "assistant-said-end-call-phrase" || word === "assistant-forwarded-call" ? "agent" : word === "silence-timed-out" || word === "exceeded-max-duration" || word === "voicemail" || word === "manually-canceled" || word === "worker-shutdown" || word === "call-deleted" || word === "assistant-join-timed-out" || word === "assistant-not-found" || word === "assistant-not-valid" || word.startsWith("call.") || word.startsWith("call-start-error-") || word.startsWith("pipeline-error-") || word.startsWith("phone-call-provider-") || word.startsWith("twilio-") || word.startsWith("vonage-") || word.startsWith("scheduled-call-") || word.startsWith("assistant-request-") || word === "assistant-error" || word === "unknown-error" || word === "db-error" || word === "no-server-available" || word.startsWith("pipeline-no-available-") ? "system" : enderOf(word);

const word1 = (word) => word === null ? null : word === "tool_call_result" ? "tool_result" : word === "tool_calls" ? null : "message";

const kind0 = (entry) => word1(text(entry.role)) ?? (isFilled(entry.message) ? "message" : null);

const role1 = (word) => word === "bot" || word === "tool_calls" ? "agent" : word === "tool_call_result" ? "tool" : roleOf(word);

const text0 = (entry, kind) => (kind === "message" ? text(entry.message) : null);

const at0 = (entry) => instantText(entry.time, "ms");

const startMs0 = (entry) => durationMs(entry.secondsFromStart, "s");

const durationMs0 = (entry, payload) => {
  const message = object(payload.message);
  return (number(message.timestamp) !== null ? number(entry.duration) : null);
};

const group2 = (entry, kind) => kind === "tool_result" ? { id: idText(entry.toolCallId), name: text(entry.name), arguments: null, output: parsed(entry.result, 4), isError: null } : null;

const tool0 = (inner) => {
  const function$ = object(inner.function);
  return { id: idText(inner.id), name: text(function$.name) ?? text(inner.name), arguments: parsed(function$.arguments, 8) ?? json(inner.parameters), output: null, isError: null };
};

const add0 = (inner, entry, source, start, items) => {
  const kind = "tool_call";
  items.push(itemOf(kind, "agent", null, null, at0(entry), start, source, null, null, tool0(inner), startMs0(entry)));
};

const add1 = (entry, payload, source, start, items) => {
  const kind = kind0(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role1(word$), word$, text0(entry, kind), at0(entry), start, source, durationMs0(entry, payload), null, group2(entry, kind), startMs0(entry)));
  eachObject(entry.toolCalls, (inner, index) => add0(inner, entry, `${source}/toolCalls/${index}`, start, items));
};

const word2 = (word) => word === "tool" || word === "function" ? "tool_result" : null;

const kind1 = (entry) => word2(text(entry.role)) ?? (typeof entry.content === "string" || !isFilled(entry.tool_calls) ? "message" : null);

const role2 = (word) => word === "bot" ? "agent" : word === "function" ? "tool" : roleOf(word);

const text1 = (entry, kind) => (kind === "message" ? text(entry.content) : null);

const group3 = (entry, kind) => kind === "tool_result" ? { id: idText(entry.tool_call_id), name: text(entry.name), arguments: null, output: parsed(entry.content, 4), isError: null } : null;

const add2 = (inner, source, items) => {
  const kind = "tool_call";
  items.push(itemOf(kind, "agent", null, null, null, 0, source, null, null, tool0(inner)));
};

const add3 = (entry, source, items) => {
  const kind = kind1(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role2(word$), word$, text1(entry, kind), null, 0, source, null, null, group3(entry, kind)));
  eachObject(entry.tool_calls, (inner, index) => add2(inner, `${source}/tool_calls/${index}`, items));
};

const text2 = (payload) => {
  const message = object(payload.message);
  const destination = object(message.destination);
  return text(destination.number) ?? text(destination.sipUri) ?? text(destination.assistantName) ?? text(destination.stepName);
};

const add4 = (payload, items) => {
  const message = object(payload.message);
  if (!(isObject(message.destination) && !(message.type === "phone-call-control"))) return;
  const kind = "handoff";
  items.push(itemOf(kind, "unknown", null, text2(payload), null, 0, "/message/destination"));
};

const items0 = (payload, start) => {
  const items = [];
  const message = object(payload.message);
  const artifact = object(message.artifact);
  const before0 = items.length;
  if (hasEntries(artifact.messages)) eachObject(artifact.messages, (entry, index) => add1(entry, payload, `/message/artifact/messages/${index}`, start, items));
  else if (hasEntries(message.messages)) eachObject(message.messages, (entry, index) => add1(entry, payload, `/message/messages/${index}`, start, items));
  if (items.length === before0) {
    if (hasEntries(message.messagesOpenAIFormatted)) eachObject(message.messagesOpenAIFormatted, (entry, index) => add3(entry, `/message/messagesOpenAIFormatted/${index}`, items));
    else if (hasEntries(message.conversation)) eachObject(message.conversation, (entry, index) => add3(entry, `/message/conversation/${index}`, items));
  }
  add4(payload, items);
  return items;
};

const word3 = (word) => {
  const folded = word === null ? null : word.toLowerCase();
  return word === null ? null : folded === "true" || folded === "pass" ? true : folded === "false" || folded === "fail" ? false : null;
};

const record0 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: word0(text(call.type)) ?? "unknown",
    channelRaw: text(call.type),
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), filled(text(artifact.transcript)) ?? filled(text(message.transcript)) ?? text(artifact.transcript)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const has0 = (payload) => {
  const message = object(payload.message);
  const artifact = object(message.artifact);
  return hasEntries(artifact.messages);
};

const when0 = (payload) => {
  const message = object(payload.message);
  return number(message.timestamp) !== null;
};

const list0 = (entry) => entry.toolCalls;

const makes0 = () => true;

const makes1 = (entry) => ((kind0(entry) !== null) || (some(entry.toolCalls, (inner) => makes0())));

const made0 = (payload) => {
  const message = object(payload.message);
  const artifact = object(message.artifact);
  return some(firstList(artifact.messages, message.messages), (entry) => makes1(entry));
};

const has1 = (payload) => {
  const message = object(payload.message);
  return hasEntries(message.messagesOpenAIFormatted);
};

const when1 = (payload) => {
  const message = object(payload.message);
  return isObject(message.destination) && !(message.type === "phone-call-control");
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

const claims0 = {
  __proto__: null,
  "metadata": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out, record)),
  "variableValues": (value, record) => value === record.variables.input,
};

const claims1 = {
  __proto__: null,
  "name": (value, record) => value === record.agent?.name,
};

const claims2 = {
  __proto__: null,
  "externalId": (value, record) => isId(value, record.customer.id),
  "name": (value, record) => value === record.customer.name,
  "number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from) || isId(value, record.line?.to),
  "email": (value, record) => value === record.customer.email,
  "sipUri": (value, record) => isId(value, record.line?.from) || isId(value, record.line?.to),
};

const claims3 = {
  __proto__: null,
  "number": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
  "twilioPhoneNumber": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
};

const claims4 = {
  __proto__: null,
  "callSid": (value, record) => isId(value, record.line?.callId),
};

const claims5 = {
  __proto__: null,
  "id": isIdText,
  "orgId": isText,
  "type": isText,
  "startedAt": (value, record) => value === record.startedAt,
  "endedAt": (value, record) => value === record.endedAt,
  "metadata": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out, record)),
  "assistantOverrides": /* @__PURE__ */ inside(claims0),
  "assistantId": isIdText,
  "assistant": /* @__PURE__ */ inside(claims1),
  "customer": /* @__PURE__ */ inside(claims2),
  "phoneNumber": /* @__PURE__ */ inside(claims3),
  "phoneCallProvider": (value, record) => value === record.line?.provider,
  "phoneCallProviderId": (value, record) => isId(value, record.line?.callId),
  "transport": /* @__PURE__ */ inside(claims4),
  "phoneNumberId": isIdText,
  "squadId": isIdText,
  "workflowId": isIdText,
  "campaignId": isIdText,
  "customerId": isIdText,
  "assistantVersion": (value, record) => isReference(record, value),
};

const claims6 = {
  __proto__: null,
  "orgId": (value, record) => value === record.tenant,
  "assistantId": (value, record) => isId(value, record.agent?.id),
  "assistant": /* @__PURE__ */ inside(claims1),
  "squadId": (value, record) => isReference(record, value),
  "id": isIdText,
  "sessionId": (value, record) => isReference(record, value),
};

const claims7 = {
  __proto__: null,
  "externalId": (value, record) => isId(value, record.customer.id),
  "name": (value, record) => value === record.customer.name,
  "number": (value, record) => isId(value, record.customer.phone),
  "email": (value, record) => value === record.customer.email,
};

const claims8 = {
  __proto__: null,
  "orgId": (value, record) => value === record.tenant,
  "assistantId": (value, record) => isId(value, record.agent?.id),
  "assistant": /* @__PURE__ */ inside(claims1),
  "customer": /* @__PURE__ */ inside(claims7),
  "phoneNumberId": (value, record) => isReference(record, value),
  "squadId": (value, record) => isReference(record, value),
  "customerId": (value, record) => isReference(record, value),
  "id": isIdText,
};

const claims9 = {
  __proto__: null,
  "orgId": (value, record) => value === record.tenant,
  "name": (value, record) => value === record.customer.name,
  "number": (value, record) => isId(value, record.customer.phone),
  "id": isIdText,
};

const claims10 = {
  __proto__: null,
  "metadata": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out, record)),
  "id": (value, record) => isId(value, record.agent?.id),
  "name": isText,
};

const claims11 = {
  __proto__: null,
  "externalId": isIdText,
  "name": isText,
  "number": isIdText,
  "email": isText,
  "sipUri": (value, record) => isId(value, record.line?.from) || isId(value, record.line?.to),
};

const claims12 = {
  __proto__: null,
  "number": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
  "twilioPhoneNumber": (value, record) => isId(value, record.line?.to) || isId(value, record.line?.from),
  "id": (value, record) => isReference(record, value),
};

const claims13 = {
  __proto__: null,
  "combinedUrl": (value, record) => value === record.recording?.url,
};

const claims14 = {
  __proto__: null,
  "mono": /* @__PURE__ */ inside(claims13),
};

const left1 = (object, prefix, out, record, inner) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || typeof value === "string") continue;
        break;
      case "arguments":
        if (value === null || value === tool0(inner)?.arguments) continue;
        break;
      case "id":
      case "parameters":
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

const left2 = (object, prefix, out, record, inner) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "function":
        if (value === null) continue;
        if (isObject(value)) {
          left1(value, `${prefix}${key}/`, out, record, inner);
          continue;
        }
        break;
      case "name":
        if (value === null || value === tool0(inner)?.name) continue;
        break;
      case "parameters":
        if (value === null || value === tool0(inner)?.arguments) continue;
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

const left3 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "message":
        if (value === null || (kind !== null && kind === "message" && value === text0(entry, kind))) continue;
        break;
      case "time":
        if (value === null || (instantText(value, "ms") !== null && (kind !== null || some(list0(entry), (inner) => true)))) continue;
        break;
      case "secondsFromStart":
        if (value === null || (durationMs(value, "s") !== null && (kind !== null || some(list0(entry), (inner) => true)))) continue;
        break;
      case "duration":
        if (value === null || (kind !== null && when0(payload) && value === durationMs0(entry, payload))) continue;
        break;
      case "toolCalls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left2(inner, path, out, record, inner));
          continue;
        }
        break;
      case "toolCallId":
        if (value === null || (kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "result":
        if (value === null || (kind !== null && kind === "tool_result" && value === group2(entry, kind)?.output)) continue;
        break;
      case "endTime":
      case "source":
      case "isFiltered":
      case "detectedThreats":
      case "originalMessage":
      case "metadata":
      case "speakerLabel":
      case "assistantName":
      case "assistantId":
      case "warnings":
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

const list1 = /* @__PURE__ */ entries(left3);

const list2 = /* @__PURE__ */ entries(left3, true);

const claims15 = {
  __proto__: null,
  "recordingUrl": (value, record) => value === record.recording?.url,
  "recording": /* @__PURE__ */ inside(claims14),
  "presignedMonoUrl": (value, record) => value === record.recording?.url,
  "presignedUrlsExpiresAt": (value, record) => value === record.recording?.expiresAt,
  "variableValues": (value, record) => value === record.variables.input,
  "variables": (value, record) => value === record.variables.input,
  "structuredOutputs": (value, record) => value === record.outcome?.raw,
  "transcript": (value, record) => value === record.transcript.text,
  "messages": (value, record, payload, prefix, key, out) => (record.transcript.items.length === 0 ? list1 : list2)(value, record, payload, prefix, key, out),
};

const claims16 = {
  __proto__: null,
  "structuredData": (value, record) => value === record.variables.extracted,
  "successEvaluation": (value, record) => typeof value === "boolean" || value === record.outcome?.success,
  "summary": (value, record) => value === record.outcome?.summary,
};

const object0 = /* @__PURE__ */ inside(claims16);

const left4 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || (!has0(payload) && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has0(payload) && value === tool0(inner)?.arguments)) continue;
        break;
      case "id":
      case "parameters":
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

const left5 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || (!has0(payload) && idText(value) !== null)) continue;
        break;
      case "function":
        if (value === null) continue;
        if (isObject(value)) {
          left4(value, `${prefix}${key}/`, out, record, inner, entry, payload);
          continue;
        }
        break;
      case "name":
        if (value === null || (!has0(payload) && value === tool0(inner)?.name)) continue;
        break;
      case "parameters":
        if (value === null || (!has0(payload) && value === tool0(inner)?.arguments)) continue;
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

const left6 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has0(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "message":
        if (value === null || (!has0(payload) && kind !== null && kind === "message" && value === text0(entry, kind))) continue;
        break;
      case "time":
        if (value === null || (instantText(value, "ms") !== null && ((!has0(payload) && kind !== null) || (!has0(payload) && some(list0(entry), (inner) => !has0(payload)))))) continue;
        break;
      case "secondsFromStart":
        if (value === null || (durationMs(value, "s") !== null && ((!has0(payload) && kind !== null) || (!has0(payload) && some(list0(entry), (inner) => !has0(payload)))))) continue;
        break;
      case "duration":
        if (value === null || (!has0(payload) && kind !== null && when0(payload) && value === durationMs0(entry, payload))) continue;
        break;
      case "toolCalls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left5(inner, path, out, record, inner, entry, payload));
          continue;
        }
        break;
      case "toolCallId":
        if (value === null || (!has0(payload) && kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has0(payload) && kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "result":
        if (value === null || (!has0(payload) && kind !== null && kind === "tool_result" && value === group2(entry, kind)?.output)) continue;
        break;
      case "endTime":
      case "source":
      case "isFiltered":
      case "detectedThreats":
      case "originalMessage":
      case "metadata":
      case "speakerLabel":
      case "assistantName":
      case "assistantId":
      case "warnings":
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

const list3 = /* @__PURE__ */ entries(left6);

const list4 = /* @__PURE__ */ entries(left6, true);

const left7 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || (!made0(payload) && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!made0(payload) && value === tool0(inner)?.arguments)) continue;
        break;
      case "id":
      case "parameters":
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

const left8 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || (!made0(payload) && idText(value) !== null)) continue;
        break;
      case "function":
        if (value === null) continue;
        if (isObject(value)) {
          left7(value, `${prefix}${key}/`, out, record, inner, entry, payload);
          continue;
        }
        break;
      case "name":
        if (value === null || (!made0(payload) && value === tool0(inner)?.name)) continue;
        break;
      case "parameters":
        if (value === null || (!made0(payload) && value === tool0(inner)?.arguments)) continue;
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

const left9 = (object, prefix, out, record, entry, payload) => {
  const kind = kind1(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!made0(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!made0(payload) && kind !== null && kind === "message" && value === text1(entry, kind)) || (!made0(payload) && kind !== null && kind === "tool_result" && value === group3(entry, kind)?.output)) continue;
        break;
      case "tool_calls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left8(inner, path, out, record, inner, entry, payload));
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (!made0(payload) && kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!made0(payload) && kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "refusal":
      case "metadata":
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

const left10 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || (!has1(payload) && !made0(payload) && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has1(payload) && !made0(payload) && value === tool0(inner)?.arguments)) continue;
        break;
      case "id":
      case "parameters":
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

const left11 = (object, prefix, out, record, inner, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || (!has1(payload) && !made0(payload) && idText(value) !== null)) continue;
        break;
      case "function":
        if (value === null) continue;
        if (isObject(value)) {
          left10(value, `${prefix}${key}/`, out, record, inner, entry, payload);
          continue;
        }
        break;
      case "name":
        if (value === null || (!has1(payload) && !made0(payload) && value === tool0(inner)?.name)) continue;
        break;
      case "parameters":
        if (value === null || (!has1(payload) && !made0(payload) && value === tool0(inner)?.arguments)) continue;
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

const left12 = (object, prefix, out, record, entry, payload) => {
  const kind = kind1(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has1(payload) && !made0(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!has1(payload) && !made0(payload) && kind !== null && kind === "message" && value === text1(entry, kind)) || (!has1(payload) && !made0(payload) && kind !== null && kind === "tool_result" && value === group3(entry, kind)?.output)) continue;
        break;
      case "tool_calls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left11(inner, path, out, record, inner, entry, payload));
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (!has1(payload) && !made0(payload) && kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has1(payload) && !made0(payload) && kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "refusal":
      case "metadata":
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

const claims17 = {
  __proto__: null,
  "number": (value, record, payload) => when1(payload) && typeof value === "string",
  "sipUri": (value, record, payload) => when1(payload) && value === text2(payload),
  "assistantName": (value, record, payload) => when1(payload) && value === text2(payload),
  "stepName": (value, record, payload) => when1(payload) && value === text2(payload),
};

const claims18 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims5),
  "chat": /* @__PURE__ */ inside(claims6),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims15),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
  "transcript": (value, record) => value === record.transcript.text,
  "messages": (value, record, payload, prefix, key, out) => (record.transcript.items.length === 0 ? list3 : list4)(value, record, payload, prefix, key, out),
  "messagesOpenAIFormatted": /* @__PURE__ */ entries(left9),
  "conversation": /* @__PURE__ */ entries(left12),
  "destination": /* @__PURE__ */ inside(claims17),
};

const claims19 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims18),
};

const word4 = (word) => word === null ? null : word === "in-progress" ? "started" : word === "forwarding" ? "transferred" : null;

const record1 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase: word4(text(message.status)),
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: word0(text(call.type)) ?? "unknown",
    channelRaw: text(call.type),
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), filled(text(artifact.transcript)) ?? filled(text(message.transcript)) ?? text(artifact.transcript)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const claims20 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "status": (value, record) => value === record.phase,
  "call": /* @__PURE__ */ inside(claims5),
  "chat": /* @__PURE__ */ inside(claims6),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims15),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
  "transcript": (value, record) => value === record.transcript.text,
  "messages": (value, record, payload, prefix, key, out) => (record.transcript.items.length === 0 ? list3 : list4)(value, record, payload, prefix, key, out),
  "messagesOpenAIFormatted": /* @__PURE__ */ entries(left9),
  "conversation": /* @__PURE__ */ entries(left12),
  "destination": /* @__PURE__ */ inside(claims17),
};

const claims21 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims20),
};

const add5 = (payload, items) => {
  const message = object(payload.message);
  if (!(typeof message.transcript === "string")) return;
  const kind = "message";
  const word$ = text(message.role);
  items.push(itemOf(kind, roleOf(word$), word$, text(message.transcript), null, 0, "/message"));
};

const items1 = (payload) => {
  const items = [];
  add5(payload, items);
  return items;
};

const record2 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: word0(text(call.type)) ?? "unknown",
    channelRaw: text(call.type),
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items1(payload), text(message.transcript)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const when2 = (payload) => {
  const message = object(payload.message);
  return typeof message.transcript === "string";
};

const claims22 = {
  __proto__: null,
  "recordingUrl": (value, record) => value === record.recording?.url,
  "recording": /* @__PURE__ */ inside(claims14),
  "presignedMonoUrl": (value, record) => value === record.recording?.url,
  "presignedUrlsExpiresAt": (value, record) => value === record.recording?.expiresAt,
  "variableValues": (value, record) => value === record.variables.input,
  "variables": (value, record) => value === record.variables.input,
  "structuredOutputs": (value, record) => value === record.outcome?.raw,
};

const claims23 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims5),
  "chat": /* @__PURE__ */ inside(claims6),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims22),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
  "transcript": isText,
  "role": (value, record, payload) => when2(payload) && typeof value === "string",
};

const claims24 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims23),
};

const tool1 = (entry) => {
  const function$ = object(entry.function);
  return { id: idText(entry.id), name: text(function$.name) ?? text(entry.name), arguments: parsed(function$.arguments, 5) ?? json(entry.parameters), output: null, isError: null };
};

const add6 = (entry, source, items) => {
  const kind = "tool_call";
  items.push(itemOf(kind, "agent", null, null, null, 0, source, null, null, tool1(entry)));
};

const items2 = (payload) => {
  const items = [];
  const message = object(payload.message);
  eachObject(message.toolCallList, (entry, index) => add6(entry, `/message/toolCallList/${index}`, items));
  return items;
};

const record3 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: word0(text(call.type)) ?? "unknown",
    channelRaw: text(call.type),
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items2(payload), text(artifact.transcript)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const claims25 = {
  __proto__: null,
  "recordingUrl": (value, record) => value === record.recording?.url,
  "recording": /* @__PURE__ */ inside(claims14),
  "presignedMonoUrl": (value, record) => value === record.recording?.url,
  "presignedUrlsExpiresAt": (value, record) => value === record.recording?.expiresAt,
  "variableValues": (value, record) => value === record.variables.input,
  "variables": (value, record) => value === record.variables.input,
  "structuredOutputs": (value, record) => value === record.outcome?.raw,
  "transcript": isText,
};

const left13 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || typeof value === "string") continue;
        break;
      case "arguments":
        if (value === null || value === tool1(entry)?.arguments) continue;
        break;
      case "id":
      case "parameters":
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

const left14 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "function":
        if (value === null) continue;
        if (isObject(value)) {
          left13(value, `${prefix}${key}/`, out, record, entry);
          continue;
        }
        break;
      case "name":
        if (value === null || value === tool1(entry)?.name) continue;
        break;
      case "parameters":
        if (value === null || value === tool1(entry)?.arguments) continue;
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

const claims26 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims5),
  "chat": /* @__PURE__ */ inside(claims6),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims25),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
  "toolCallList": /* @__PURE__ */ entries(left14),
};

const claims27 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims26),
};

const tool2 = (entry) => ({ id: idText(entry.id), name: text(entry.name), arguments: json(entry.parameters), output: null, isError: null });

const add7 = (entry, source, items) => {
  const kind = "tool_call";
  items.push(itemOf(kind, "agent", null, null, null, 0, source, null, null, tool2(entry)));
};

const items3 = (payload) => {
  const items = [];
  const message = object(payload.message);
  {
    const entry = message.functionCall;
    if (isObject(entry)) add7(entry, "/message/functionCall", items);
  }
  return items;
};

const record4 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: word0(text(call.type)) ?? "unknown",
    channelRaw: text(call.type),
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items3(payload), text(artifact.transcript)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const left15 = (object, prefix, out) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || typeof value === "string") continue;
        break;
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "parameters":
        if (value === null || isJson(value)) continue;
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

const claims28 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims5),
  "chat": /* @__PURE__ */ inside(claims6),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims25),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
  "functionCall": (value, record, payload, prefix, key, out) => (isObject(value) && left15(value, `${prefix}${key}/`, out)),
};

const claims29 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims28),
};

const add8 = (payload, items) => {
  const message = object(payload.message);
  const chat = object(message.chat);
  if (!(typeof chat.input === "string")) return;
  const kind = "message";
  items.push(itemOf(kind, "customer", null, text(chat.input), null, 0, "/message/chat/input"));
};

const word5 = (word) => word === null ? null : word === "tool" || word === "function" ? "tool_result" : "message";

const kind2 = (entry) => word5(text(entry.role));

const role3 = (word) => word === "function" ? "tool" : roleOf(word);

const add9 = (entry, source, items) => {
  const kind = kind2(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role3(word$), word$, text1(entry, kind), null, 0, source, null, null, group3(entry, kind)));
};

const add10 = (entry, source, items) => {
  const kind = kind1(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role3(word$), word$, text1(entry, kind), null, 0, source, null, null, group3(entry, kind)));
  eachObject(entry.tool_calls, (inner, index) => add2(inner, `${source}/tool_calls/${index}`, items));
};

const items4 = (payload) => {
  const items = [];
  const message = object(payload.message);
  const chat = object(message.chat);
  add8(payload, items);
  eachObject(chat.input, (entry, index) => add9(entry, `/message/chat/input/${index}`, items));
  eachObject(chat.output, (entry, index) => add10(entry, `/message/chat/output/${index}`, items));
  return items;
};

const record5 = (payload, tag, phase) => {
  const message = object(payload.message);
  const call = object(message.call);
  const phoneNumber = object(message.phoneNumber);
  const session = object(message.session);
  const chat = object(message.chat);
  const contact = object(message.contact);
  const assistant = object(message.assistant);
  const assistant$2 = object(call.assistant);
  const assistant$3 = object(chat.assistant);
  const assistant$4 = object(session.assistant);
  const customer = object(message.customer);
  const customer$2 = object(call.customer);
  const customer$3 = object(session.customer);
  const startedAt = text(message.startedAt) ?? text(call.startedAt);
  const endedAt = text(message.endedAt) ?? text(call.endedAt);
  const word$ = text(message.endedReason);
  const artifact = object(message.artifact);
  const recording = object(artifact.recording);
  const mono = object(recording.mono);
  const url = filled(text(artifact.recordingUrl)) ?? filled(text(message.recordingUrl)) ?? filled(text(mono.combinedUrl));
  const url$2 = filled(text(artifact.presignedMonoUrl));
  const assistantOverrides = object(call.assistantOverrides);
  const analysis = object(message.analysis);
  return {
    vendor: "vapi",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["phoneNumberId", idText(call.phoneNumberId) ?? idText(phoneNumber.id) ?? idText(session.phoneNumberId)], ["squadId", idText(call.squadId) ?? idText(chat.squadId) ?? idText(session.squadId)], ["workflowId", idText(call.workflowId)], ["campaignId", idText(call.campaignId) ?? idText(message.campaignId)], ["customerId", idText(call.customerId) ?? idText(session.customerId)], ["assistantVersion", idText(message.assistantVersion) ?? idText(call.assistantVersion)], ["chat.id", idText(chat.id)], ["session.id", idText(session.id) ?? idText(chat.sessionId)], ["contact.id", idText(contact.id)]]),
    tenant: text(call.orgId) ?? text(chat.orgId) ?? text(session.orgId) ?? text(contact.orgId),
    agent: group({ id: idText(call.assistantId) ?? idText(assistant.id) ?? idText(chat.assistantId) ?? idText(session.assistantId), name: text(assistant.name) ?? text(assistant$2.name) ?? text(assistant$3.name) ?? text(assistant$4.name) }),
    channel: "web-chat",
    channelRaw: null,
    customer: { id: idText(customer.externalId) ?? idText(customer$2.externalId) ?? idText(customer$3.externalId), name: text(customer.name) ?? text(customer$2.name) ?? text(customer$3.name) ?? text(contact.name), phone: idText(customer.number) ?? idText(customer$2.number) ?? idText(customer$3.number) ?? idText(contact.number), email: text(customer.email) ?? text(customer$2.email) ?? text(customer$3.email) },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt,
    occurredAt: instantText(message.timestamp, "ms"),
    durationMs: number(message.durationMs) ?? durationMs(message.durationSeconds, "s") ?? durationMs(message.durationMinutes, "min") ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items4(payload)),
    recording: (url === null ? null : { url: url, expiresAt: null }) ?? (url$2 === null ? null : { url: url$2, expiresAt: text(artifact.presignedUrlsExpiresAt) }),
    attachments: [],
    variables: { input: filled(variables(assistantOverrides.variableValues)) ?? filled(variables(artifact.variableValues)) ?? filled(variables(artifact.variables)), extracted: filled(variables(analysis.structuredData)) },
    outcome: group({ success: boolean(analysis.successEvaluation) ?? word3(text(analysis.successEvaluation)), summary: filled(text(analysis.summary)) ?? filled(text(message.summary)) ?? text(analysis.summary), raw: filled(json(message.analysis)) ?? filled(json(artifact.structuredOutputs)) }),
    metadata: filled(flat(call.metadata)) ?? filled(flat(assistantOverrides.metadata)) ?? filled(flat(assistant.metadata)),
  };
};

const when3 = (payload) => {
  const message = object(payload.message);
  const chat = object(message.chat);
  return typeof chat.input === "string";
};

const claims30 = {
  __proto__: null,
  "id": isIdText,
  "orgId": isText,
  "startedAt": (value, record) => value === record.startedAt,
  "endedAt": (value, record) => value === record.endedAt,
  "metadata": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out, record)),
  "assistantOverrides": /* @__PURE__ */ inside(claims0),
  "assistantId": isIdText,
  "assistant": /* @__PURE__ */ inside(claims1),
  "customer": /* @__PURE__ */ inside(claims2),
  "phoneNumber": /* @__PURE__ */ inside(claims3),
  "phoneCallProvider": (value, record) => value === record.line?.provider,
  "phoneCallProviderId": (value, record) => isId(value, record.line?.callId),
  "transport": /* @__PURE__ */ inside(claims4),
  "phoneNumberId": isIdText,
  "squadId": isIdText,
  "workflowId": isIdText,
  "campaignId": isIdText,
  "customerId": isIdText,
  "assistantVersion": (value, record) => isReference(record, value),
};

const left16 = (object, prefix, out, record, entry) => {
  const kind = kind2(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (kind !== null && kind === "message" && value === text1(entry, kind)) || (kind !== null && kind === "tool_result" && value === group3(entry, kind)?.output)) continue;
        break;
      case "tool_call_id":
        if (value === null || (kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "tool_calls":
      case "refusal":
      case "metadata":
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

const list5 = /* @__PURE__ */ entries(left16);

const left17 = (object, prefix, out, record, entry) => {
  const kind = kind1(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (kind !== null && kind === "message" && value === text1(entry, kind)) || (kind !== null && kind === "tool_result" && value === group3(entry, kind)?.output)) continue;
        break;
      case "tool_calls":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left2(inner, path, out, record, inner));
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (kind !== null && kind === "tool_result" && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (kind !== null && kind === "tool_result" && typeof value === "string")) continue;
        break;
      case "refusal":
      case "metadata":
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

const claims31 = {
  __proto__: null,
  "orgId": (value, record) => value === record.tenant,
  "assistantId": (value, record) => isId(value, record.agent?.id),
  "assistant": /* @__PURE__ */ inside(claims1),
  "squadId": (value, record) => isReference(record, value),
  "id": isIdText,
  "sessionId": (value, record) => isReference(record, value),
  "input": (value, record, payload, prefix, key, out) => (when3(payload) && typeof value === "string") || list5(value, record, payload, prefix, key, out),
  "output": /* @__PURE__ */ entries(left17),
};

const claims32 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims30),
  "chat": /* @__PURE__ */ inside(claims31),
  "session": /* @__PURE__ */ inside(claims8),
  "contact": /* @__PURE__ */ inside(claims9),
  "startedAt": isText,
  "endedAt": isText,
  "timestamp": (value) => instantText(value, "ms") !== null,
  "durationMs": isNumber,
  "durationSeconds": (value, record) => durationMs(value, "s") !== null && durationMs(value, "s") === record.durationMs,
  "durationMinutes": (value, record) => durationMs(value, "min") !== null && durationMs(value, "min") === record.durationMs,
  "assistant": /* @__PURE__ */ inside(claims10),
  "customer": /* @__PURE__ */ inside(claims11),
  "phoneNumber": /* @__PURE__ */ inside(claims12),
  "endedReason": isText,
  "artifact": /* @__PURE__ */ inside(claims22),
  "recordingUrl": (value, record) => value === record.recording?.url,
  "analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "summary": (value, record) => value === record.outcome?.summary,
  "campaignId": (value, record) => isReference(record, value),
  "assistantVersion": isIdText,
};

const claims33 = {
  __proto__: null,
  "message": /* @__PURE__ */ inside(claims32),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "end-of-call-report": [record0, claims19, "ended"],
  "status-update": [record1, claims21],
  "transcript": [record2, claims24, "message"],
  "conversation-update": [record0, claims19, "message"],
  "transfer-update": [record0, claims19, "transferred"],
  "speech-update": [record0, claims19],
  "user-interrupted": [record0, claims19],
  "hang": [record0, claims19],
  "model-output": [record0, claims19],
  "voice-input": [record0, claims19],
  "language-change-detected": [record0, claims19],
  "phone-call-control": [record0, claims19],
  "assistant.started": [record0, claims19],
  "assistant.speechStarted": [record0, claims19],
  "tool-calls": [record3, claims27],
  "function-call": [record4, claims29],
  "assistant-request": [record0, claims19],
  "transfer-destination-request": [record0, claims19],
  "handoff-destination-request": [record0, claims19],
  "knowledge-base-request": [record0, claims19],
  "voice-request": [record0, claims19],
  "call.endpointing.request": [record0, claims19],
  "campaign.predial": [record0, claims19],
  "chat.created": [record5, claims33, "started"],
  "chat.deleted": [record5, claims33],
  "session.created": [record0, claims19],
  "session.updated": [record0, claims19],
  "session.deleted": [record0, claims19],
  "call.deleted": [record0, claims19],
  "call.delete.failed": [record0, claims19],
  "call.artifact.upload": [record0, claims19],
};
