// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import { all, bareReferences, boolean, durationMs, eachInside, eachObject, entries, entriesLeft, escaped, group, idText, ids, inside, instantText, isBoolean, isFilled, isId, isIdText, isJson, isObject, isText, itemOf, json, object, objectOrNull, references, roleOf, some, text, transcriptOf, variables, without } from "afterword/mapping";

const group0 = (payload) => {
  const data = object(payload.data);
  const metadata = object(data.metadata);
  const entry = objectOrNull(metadata.phone_call);
  if (entry === null) return null;
  return group({ from: (entry.direction === "inbound" ? idText(entry.external_number) : null) ?? (entry.direction === "outbound" ? idText(entry.agent_number) : null), to: (entry.direction === "inbound" ? idText(entry.agent_number) : null) ?? (entry.direction === "outbound" ? idText(entry.external_number) : null), provider: text(entry.type), callId: idText(entry.call_sid) });
};

const group1 = (payload) => {
  const data = object(payload.data);
  const metadata = object(data.metadata);
  const entry = objectOrNull(metadata.sms);
  if (entry === null) return null;
  return group({ from: (entry.direction === "inbound" ? idText(entry.sms_user_phone_number) : null) ?? (entry.direction === "outbound" ? idText(entry.agent_phone_number) : null), to: (entry.direction === "inbound" ? idText(entry.agent_phone_number) : null) ?? (entry.direction === "outbound" ? idText(entry.sms_user_phone_number) : null), provider: null, callId: null });
};

const role0 = (word) => word === null ? "unknown" : word.startsWith("Client disconnected") || word.startsWith("Call ended by remote party") ? "customer" : word.startsWith("end_call tool was called") ? "agent" : "unknown";

const group2 = (payload) => {
  const data = object(payload.data);
  const metadata = object(data.metadata);
  const word$ = text(metadata.termination_reason);
  return isFilled(metadata.termination_reason) ? group({ role: role0(word$), id: null, raw: word$ }) : null;
};

const kind0 = (entry) => (typeof entry.message === "string" ? "message" : null);

const role1 = (word) => word === "user" ? "customer" : word === "agent" ? "agent" : roleOf(word);

const startMs0 = (entry) => durationMs(entry.time_in_call_secs, "s");

const kind1 = (inner, entry) => (typeof inner.text === "string" && !(typeof entry.message === "string") ? "message" : null);

const startMs1 = (inner, entry) => durationMs(inner.time_in_call_secs, "s") ?? durationMs(entry.time_in_call_secs, "s");

const add0 = (inner, entry, source, items) => {
  const kind = kind1(inner, entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role1(word$), word$, text(inner.text), null, 0, source, null, boolean(entry.interrupted), null, startMs1(inner, entry)));
};

const tool0 = (inner) => ({ id: idText(inner.request_id), name: text(inner.tool_name), arguments: json(inner.params_as_json), output: null, isError: null });

const add1 = (inner, entry, source, items) => {
  const kind = "tool_call";
  const word$ = text(entry.role);
  items.push(itemOf(kind, role1(word$), null, null, null, 0, source, null, null, tool0(inner), startMs0(entry)));
};

const tool1 = (inner) => ({ id: idText(inner.request_id), name: text(inner.tool_name), arguments: null, output: json(inner.result_value), isError: boolean(inner.is_error) });

const add2 = (inner, entry, source, items) => {
  const kind = "tool_result";
  items.push(itemOf(kind, "tool", null, null, null, 0, source, null, null, tool1(inner), startMs0(entry)));
};

const add3 = (entry, source, items) => {
  const kind = kind0(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role1(word$), word$, text(entry.message), null, 0, source, null, boolean(entry.interrupted), null, startMs0(entry)));
  const multivoiceMessage = object(entry.multivoice_message);
  eachObject(multivoiceMessage.parts, (inner, index) => add0(inner, entry, `${source}/multivoice_message/parts/${index}`, items));
  eachObject(entry.tool_calls, (inner, index) => add1(inner, entry, `${source}/tool_calls/${index}`, items));
  eachObject(entry.tool_results, (inner, index) => add2(inner, entry, `${source}/tool_results/${index}`, items));
};

const items0 = (payload) => {
  const items = [];
  const data = object(payload.data);
  eachObject(data.transcript, (entry, index) => add3(entry, `/data/transcript/${index}`, items));
  return items;
};

const attach0 = (inner, items) => {
  const made = group({ kind: text(inner.mime_type), url: text(inner.file_url), filename: text(inner.original_filename) });
  if (made !== null) items.push(made);
};

const attach1 = (entry, items) => {
  const before0 = items.length;
  eachObject(entry.file_inputs, (inner) => attach0(inner, items));
  if (items.length === before0) {
    {
      const inner = entry.file_input;
      if (isObject(inner)) attach0(inner, items);
    }
  }
};

const attachments0 = (payload) => {
  const items = [];
  const data = object(payload.data);
  eachObject(data.transcript, (entry) => attach1(entry, items));
  return items;
};

const kept0 = (key) => !key.startsWith("secret__");

const word0 = (word) => word === "success" ? true : word === "failure" ? false : word === "unknown" ? null : null;

const group3 = (payload) => {
  const data = object(payload.data);
  const entry = objectOrNull(data.analysis);
  if (entry === null) return null;
  return group({ success: word0(text(entry.call_successful)), summary: text(entry.transcript_summary), raw: json(entry.evaluation_criteria_results) });
};

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const metadata = object(data.metadata);
  const phoneCall = object(metadata.phone_call);
  const batchCall = object(metadata.batch_call);
  const campaign = object(batchCall.campaign);
  const whatsapp = object(metadata.whatsapp);
  const sms = object(metadata.sms);
  const asyncMetadata = object(metadata.async_metadata);
  const startedAt = instantText(metadata.start_time_unix_secs, "s");
  const conversationInitiationClientData = object(data.conversation_initiation_client_data);
  const analysis = object(data.analysis);
  return {
    vendor: "elevenlabs",
    event: tag,
    phase,
    id: idText(data.conversation_id),
    references: references([["branch_id", idText(data.branch_id)], ["version_id", idText(data.version_id)], ...bareReferences("tag_ids", data.tag_ids), ["initiator_id", idText(metadata.initiator_id)], ["phone_call.phone_number_id", idText(phoneCall.phone_number_id)], ["phone_call.stream_sid", idText(phoneCall.stream_sid)], ["phone_call.call_id", idText(phoneCall.call_id)], ["batch_call.batch_call_id", idText(batchCall.batch_call_id)], ["batch_call.batch_call_recipient_id", idText(batchCall.batch_call_recipient_id)], ["batch_call.campaign.campaign_id", idText(campaign.campaign_id)], ["batch_call.campaign.campaign_lead_id", idText(campaign.campaign_lead_id)], ["whatsapp.whatsapp_phone_number_id", idText(whatsapp.whatsapp_phone_number_id)], ["sms.phone_number_id", idText(sms.phone_number_id)], ["async_metadata.external_id", idText(asyncMetadata.external_id)]]),
    tenant: null,
    agent: group({ id: idText(data.agent_id), name: text(data.agent_name) }),
    channel: (isObject(metadata.phone_call) ? "phone" : (isObject(metadata.whatsapp) ? "whatsapp" : (isObject(metadata.sms) ? "other" : (metadata.text_only === true ? "web-chat" : (isObject(data.metadata) ? "web-voice" : null))))) ?? "unknown",
    channelRaw: text(metadata.conversation_initiation_source),
    customer: { id: idText(data.user_id), name: null, phone: idText(phoneCall.external_number) ?? idText(whatsapp.whatsapp_user_id) ?? idText(sms.sms_user_phone_number), email: null },
    line: (group0(payload)) ?? (group1(payload)),
    startedAt,
    endedAt: null,
    occurredAt: instantText(payload.event_timestamp, "s"),
    durationMs: durationMs(metadata.call_duration_secs, "s"),
    endedBy: group2(payload),
    transcript: transcriptOf(items0(payload)),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: variables(without(conversationInitiationClientData.dynamic_variables, kept0)), extracted: variables(analysis.data_collection_results) },
    outcome: group3(payload),
    metadata: null,
  };
};

const list0 = (entry) => {
  const multivoiceMessage = object(entry.multivoice_message);
  return multivoiceMessage.parts;
};

const list1 = (entry) => entry.tool_calls;

const list2 = (entry) => entry.tool_results;

const makes0 = (inner) => (group({ kind: text(inner.mime_type), url: text(inner.file_url), filename: text(inner.original_filename) })) !== null;

const made0 = (entry) => some(entry.file_inputs, (inner) => makes0(inner));

const claims0 = {
  __proto__: null,
  "external_number": isIdText,
  "agent_number": (value, record) => isId(value, record.line?.from) || isId(value, record.line?.to),
  "type": (value, record) => value === record.line?.provider,
  "call_sid": (value, record) => isId(value, record.line?.callId),
  "phone_number_id": isIdText,
  "stream_sid": isIdText,
  "call_id": isIdText,
};

const claims1 = {
  __proto__: null,
  "whatsapp_user_id": (value, record) => isId(value, record.customer.phone),
  "whatsapp_phone_number_id": isIdText,
};

const claims2 = {
  __proto__: null,
  "sms_user_phone_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from) || isId(value, record.line?.to),
  "agent_phone_number": (value, record) => isId(value, record.line?.from) || isId(value, record.line?.to),
  "phone_number_id": isIdText,
};

const claims3 = {
  __proto__: null,
  "campaign_id": isIdText,
  "campaign_lead_id": isIdText,
};

const claims4 = {
  __proto__: null,
  "batch_call_id": isIdText,
  "batch_call_recipient_id": isIdText,
  "campaign": /* @__PURE__ */ inside(claims3),
};

const claims5 = {
  __proto__: null,
  "external_id": isIdText,
};

const claims6 = {
  __proto__: null,
  "conversation_initiation_source": isText,
  "start_time_unix_secs": (value) => instantText(value, "s") !== null,
  "call_duration_secs": (value) => durationMs(value, "s") !== null,
  "phone_call": /* @__PURE__ */ inside(claims0),
  "whatsapp": /* @__PURE__ */ inside(claims1),
  "sms": /* @__PURE__ */ inside(claims2),
  "termination_reason": (value, record) => value === record.endedBy?.raw,
  "initiator_id": isIdText,
  "batch_call": /* @__PURE__ */ inside(claims4),
  "async_metadata": /* @__PURE__ */ inside(claims5),
};

const left0 = (object, prefix, out) => {
  for (const key in object) {
    const value = object[key];
    if (kept0(key)) continue;
    all(value, prefix + escaped(key), out);
  }
  return true;
};

const claims7 = {
  __proto__: null,
  "dynamic_variables": (value, record, payload, prefix, key, out) => (isObject(value) && left0(value, `${prefix}${key}/`, out)),
};

const claims8 = {
  __proto__: null,
  "data_collection_results": isObject,
  "call_successful": (value, record) => value === record.outcome?.success,
  "transcript_summary": isText,
  "evaluation_criteria_results": (value) => isJson(value),
};

const left1 = (object, prefix, out, record, inner, entry) => {
  const kind = kind1(inner, entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "text":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "time_in_call_secs":
        if (value === null || (kind !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "voice_label":
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
      case "parts":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          entriesLeft(value, `${prefix}${key}`, out, (inner, path) => left1(inner, path, out, record, inner, entry));
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
  return true;
};

const claims9 = {
  __proto__: null,
  "request_id": isIdText,
  "tool_name": isText,
  "params_as_json": (value) => isJson(value),
};

const list3 = /* @__PURE__ */ eachInside(claims9, true);

const claims10 = {
  __proto__: null,
  "request_id": isIdText,
  "tool_name": isText,
  "result_value": (value) => isJson(value),
  "is_error": isBoolean,
};

const list4 = /* @__PURE__ */ eachInside(claims10, true);

const left3 = (object, prefix, out, record, inner, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "original_filename":
      case "mime_type":
      case "file_url":
        if (value === null || (!made0(entry) && typeof value === "string")) continue;
        break;
      case "file_id":
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

const claims11 = {
  __proto__: null,
  "mime_type": isText,
  "file_url": isText,
  "original_filename": isText,
};

const list5 = /* @__PURE__ */ eachInside(claims11, true);

const left4 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (typeof value === "string" && (kind !== null || some(list0(entry), (inner) => kind1(inner, entry) !== null)))) continue;
        break;
      case "message":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "multivoice_message":
        if (value === null) continue;
        if (isObject(value)) {
          left2(value, `${prefix}${key}/`, out, record, entry);
          continue;
        }
        break;
      case "time_in_call_secs":
        if (value === null || (durationMs(value, "s") !== null && (kind !== null || some(list1(entry), (inner) => true) || some(list2(entry), (inner) => true))) || (some(list0(entry), (inner) => kind1(inner, entry) !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs1(inner, entry)))) continue;
        break;
      case "interrupted":
        if (value === null || (typeof value === "boolean" && (kind !== null || some(list0(entry), (inner) => kind1(inner, entry) !== null)))) continue;
        break;
      case "tool_calls":
        if (value === null || list3(value, record, payload, prefix, key, out)) continue;
        break;
      case "tool_results":
        if (value === null || list4(value, record, payload, prefix, key, out)) continue;
        break;
      case "file_input":
        if (value === null) continue;
        if (isObject(value)) {
          left3(value, `${prefix}${key}/`, out, record, value, entry);
          continue;
        }
        break;
      case "file_inputs":
        if (value === null || list5(value, record, payload, prefix, key, out)) continue;
        break;
      case "id":
      case "original_message":
      case "ignored_as_backchannel":
      case "source_medium":
      case "source_event_id":
      case "platform_event":
      case "user_identifier":
      case "agent_metadata":
      case "feedback":
      case "conversation_turn_metrics":
      case "rag_retrieval_info":
      case "used_static_kb_document_ids":
      case "llm_override":
      case "producing_llm":
      case "llm_usage":
      case "reasoned":
      case "reasoning":
      case "triggered_guardrails":
      case "contextual_update_info":
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

const claims12 = {
  __proto__: null,
  "conversation_id": isIdText,
  "metadata": /* @__PURE__ */ inside(claims6),
  "agent_id": isIdText,
  "agent_name": isText,
  "user_id": isIdText,
  "conversation_initiation_client_data": /* @__PURE__ */ inside(claims7),
  "analysis": /* @__PURE__ */ inside(claims8),
  "branch_id": isIdText,
  "version_id": isIdText,
  "tag_ids": (value, record, payload, prefix, key, out) => ids(value, prefix, key, out),
  "transcript": /* @__PURE__ */ entries(left4),
};

const claims13 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims12),
  "event_timestamp": (value) => instantText(value, "s") !== null,
};

const record1 = (payload, tag, phase) => {
  const data = object(payload.data);
  return {
    vendor: "elevenlabs",
    event: tag,
    phase,
    id: idText(data.conversation_id),
    references: [],
    tenant: null,
    agent: group({ id: idText(data.agent_id), name: text(data.agent_name) }),
    channel: "unknown",
    channelRaw: null,
    customer: { id: null, name: null, phone: null, email: null },
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.event_timestamp, "s"),
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

const claims14 = {
  __proto__: null,
  "conversation_id": isIdText,
  "agent_id": isIdText,
  "agent_name": isText,
};

const claims15 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims14),
  "event_timestamp": (value) => instantText(value, "s") !== null,
};

const group4 = (payload) => {
  const data = object(payload.data);
  return typeof data.failure_reason === "string" ? group({ role: "system", id: null, raw: text(data.failure_reason) }, "role") : null;
};

const record2 = (payload, tag, phase) => {
  const data = object(payload.data);
  const metadata = object(data.metadata);
  const body = object(metadata.body);
  const value$ = body.Direction;
  return {
    vendor: "elevenlabs",
    event: tag,
    phase,
    id: idText(data.conversation_id),
    references: [],
    tenant: null,
    agent: group({ id: idText(data.agent_id), name: text(data.agent_name) }),
    channel: "phone",
    channelRaw: null,
    customer: { id: null, name: null, phone: (typeof value$ === "string" && value$.startsWith("outbound") ? idText(body.To) : null) ?? idText(body.to_number), email: null },
    line: group({ from: idText(body.From) ?? idText(body.from_number), to: idText(body.To) ?? idText(body.to_number), provider: text(metadata.type), callId: idText(body.CallSid) ?? idText(body.call_sid) }),
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.event_timestamp, "s"),
    durationMs: null,
    endedBy: group4(payload),
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
  };
};

const claims16 = {
  __proto__: null,
  "To": isIdText,
  "to_number": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.to),
  "From": isIdText,
  "from_number": (value, record) => isId(value, record.line?.from),
  "CallSid": isIdText,
  "call_sid": (value, record) => isId(value, record.line?.callId),
};

const claims17 = {
  __proto__: null,
  "body": /* @__PURE__ */ inside(claims16),
  "type": isText,
};

const claims18 = {
  __proto__: null,
  "conversation_id": isIdText,
  "agent_id": isIdText,
  "agent_name": isText,
  "metadata": /* @__PURE__ */ inside(claims17),
  "failure_reason": (value, record) => value === record.endedBy?.raw,
};

const claims19 = {
  __proto__: null,
  "type": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims18),
  "event_timestamp": (value) => instantText(value, "s") !== null,
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "post_call_transcription": [record0, claims13, "ended"],
  "post_call_audio": [record1, claims15],
  "call_initiation_failure": [record2, claims19, "ended"],
};
