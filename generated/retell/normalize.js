// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { all, at, between, boolean, durationMs, eachInside, eachObject, entries, escaped, filled, flat, group, hasEntries, idText, inside, instant, instantText, isBoolean, isId, isIdText, isJson, isNumber, isObject, isReference, isScalar, isText, itemOf, json, number, object, own, references, roleOf, scalars, text, transcriptOf, variables } from "afterword/mapping";

const word0 = (word) => word === null ? null : word === "phone_call" ? "phone" : word === "web_call" ? "web-voice" : word === "api_chat" ? "web-chat" : word === "sms_chat" ? "other" : word === "twilio" ? "phone" : word === "web" ? "web-voice" : "other";

const role0 = (word) => word === null ? "unknown" : word === "user_hangup" || word === "user_declined" ? "customer" : word === "agent_hangup" || word === "call_transfer" || word === "transfer_bridged" ? "agent" : word === "call_take_over" ? "human_agent" : word === "voicemail_reached" || word === "ivr_reached" || word === "machine_detected" || word === "inactivity" || word === "max_duration_reached" || word === "concurrency_limit_reached" || word === "no_concurrency_fallback" || word === "no_valid_payment" || word === "scam_detected" || word.startsWith("dial_") || word === "invalid_destination" || word.startsWith("telephony_provider_") || word === "sip_routing_error" || word === "marked_as_spam" || word === "registered_call_timeout" || word === "transfer_cancelled" || word === "manual_stopped" || word.startsWith("error_") ? "system" : "unknown";

const word1 = (word) => word === null ? null : word === "agent" || word === "user" || word === "transfer_target" || word === "sms" ? "message" : word === "tool_call_invocation" ? "tool_call" : word === "tool_call_result" ? "tool_result" : "event";

const kind0 = (entry) => word1(text(entry.role));

const role1 = (word) => word === "agent" ? "agent" : word === "user" ? "customer" : word === "transfer_target" ? "human_agent" : word === "tool_call_invocation" ? "agent" : word === "tool_call_result" ? "tool" : word === "node_transition" || word === "state_transition" || word === "injected" ? "system" : word === "dtmf" ? "customer" : word === "sms" ? "unknown" : roleOf(word);

const text0 = (entry, kind) => (!(kind === "tool_call" || kind === "tool_result") ? text(entry.content) ?? text(entry.digit) ?? text(entry.new_node_name) ?? text(entry.new_state_name) : null);

const at0 = (entry) => instantText(entry.created_timestamp, "ms");

const startMs0 = (entry) => {
  const words = entry.words;
  const member = object(at(words, "0"));
  return durationMs(member.start, "s") ?? durationMs(entry.time_sec, "s");
};

const group0 = (entry, kind) => kind === "tool_call" || kind === "tool_result" ? { id: idText(entry.tool_call_id), name: text(entry.name), arguments: json(entry.arguments), output: (kind === "tool_result" ? json(entry.content) : null), isError: (entry.successful === false ? true : (entry.successful === true ? false : null)) } : null;

const add0 = (entry, source, start, items) => {
  const kind = kind0(entry);
  const word$ = text(entry.role);
  if (kind !== null) items.push(itemOf(kind, role1(word$), word$, text0(entry, kind), at0(entry), start, source, null, null, group0(entry, kind), startMs0(entry)));
};

const text1 = (payload) => {
  const transferDestination = object(payload.transfer_destination);
  return text(payload.transfer_destination) ?? text(transferDestination.number);
};

const add1 = (payload, items) => {
  if (!((payload.transfer_destination ?? null) !== null)) return;
  const kind = "handoff";
  items.push(itemOf(kind, "agent", null, text1(payload), null, 0, "/transfer_destination"));
};

const text2 = (payload) => {
  const call = object(payload.call);
  const transferDestination = object(call.transfer_destination);
  return text(call.transfer_destination) ?? text(transferDestination.number);
};

const add2 = (payload, items) => {
  const call = object(payload.call);
  if (!((call.transfer_destination ?? null) !== null)) return;
  const kind = "handoff";
  items.push(itemOf(kind, "agent", null, text2(payload), null, 0, "/call/transfer_destination"));
};

const add3 = (payload, items) => {
  const value$ = payload.event;
  if (!(value$ === "transfer_started" || value$ === "transfer_bridged" || value$ === "transfer_ended")) return;
  const before0 = items.length;
  add1(payload, items);
  if (items.length === before0) {
    add2(payload, items);
  }
};

const items0 = (payload, start) => {
  const items = [];
  const call = object(payload.call);
  const chat = object(payload.chat);
  if (hasEntries(payload.transcript_with_tool_calls)) eachObject(payload.transcript_with_tool_calls, (entry, index) => add0(entry, `/transcript_with_tool_calls/${index}`, start, items));
  else if (hasEntries(call.transcript_with_tool_calls)) eachObject(call.transcript_with_tool_calls, (entry, index) => add0(entry, `/call/transcript_with_tool_calls/${index}`, start, items));
  else if (hasEntries(call.transcript_object)) eachObject(call.transcript_object, (entry, index) => add0(entry, `/call/transcript_object/${index}`, start, items));
  else if (hasEntries(chat.transcript_with_tool_calls)) eachObject(chat.transcript_with_tool_calls, (entry, index) => add0(entry, `/chat/transcript_with_tool_calls/${index}`, start, items));
  else if (hasEntries(chat.message_with_tool_calls)) eachObject(chat.message_with_tool_calls, (entry, index) => add0(entry, `/chat/message_with_tool_calls/${index}`, start, items));
  add3(payload, items);
  return items;
};

const attach0 = (inner, items) => {
  const made = group({ kind: null, url: text(inner.url), filename: null });
  if (made !== null) items.push(made);
};

const attach1 = (entry, items) => {
  eachObject(entry.multimedia, (inner) => attach0(inner, items));
};

const attachments0 = (payload) => {
  const items = [];
  const call = object(payload.call);
  const chat = object(payload.chat);
  if (hasEntries(payload.transcript_with_tool_calls)) eachObject(payload.transcript_with_tool_calls, (entry) => attach1(entry, items));
  else if (hasEntries(call.transcript_with_tool_calls)) eachObject(call.transcript_with_tool_calls, (entry) => attach1(entry, items));
  else if (hasEntries(chat.transcript_with_tool_calls)) eachObject(chat.transcript_with_tool_calls, (entry) => attach1(entry, items));
  else if (hasEntries(chat.message_with_tool_calls)) eachObject(chat.message_with_tool_calls, (entry) => attach1(entry, items));
  return items;
};

const record0 = (payload, tag, phase) => {
  const call = object(payload.call);
  const chat = object(payload.chat);
  const telephonyIdentifier = object(call.telephony_identifier);
  const startedAt = instantText(call.start_timestamp, "ms") ?? instantText(chat.start_timestamp, "ms");
  const endedAt = instantText(call.end_timestamp, "ms") ?? instantText(chat.end_timestamp, "ms");
  const word$ = text(call.disconnection_reason);
  const url = text(call.recording_url);
  const callAnalysis = object(call.call_analysis);
  const chatAnalysis = object(chat.chat_analysis);
  return {
    vendor: "retell",
    event: tag,
    phase,
    id: idText(call.call_id) ?? idText(chat.chat_id),
    references: references([["agent_version", idText(call.agent_version)], ["version", idText(call.version) ?? idText(chat.version)], ["agent_tag", idText(call.agent_tag) ?? idText(chat.agent_tag)], ["transfer_destination", idText(call.transfer_destination)]]),
    tenant: null,
    agent: group({ id: idText(call.agent_id) ?? idText(chat.agent_id), name: text(call.agent_name) }),
    channel: word0(text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol)) ?? "unknown",
    channelRaw: text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol),
    customer: { id: null, name: null, phone: (call.direction === "inbound" ? idText(call.from_number) : null) ?? (call.direction === "outbound" ? idText(call.to_number) : null), email: null },
    line: group({ from: idText(call.from_number), to: idText(call.to_number), provider: (typeof telephonyIdentifier.twilio_call_sid === "string" ? "twilio" : null), callId: idText(telephonyIdentifier.twilio_call_sid) }, "provider"),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: number(call.duration_ms) ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), filled(text(call.transcript)) ?? filled(text(chat.transcript))),
    recording: url === null ? null : { url: url, expiresAt: null },
    attachments: attachments0(payload),
    variables: { input: variables(call.retell_llm_dynamic_variables) ?? variables(chat.retell_llm_dynamic_variables), extracted: filled(variables(callAnalysis.custom_analysis_data)) ?? filled(variables(chatAnalysis.custom_analysis_data)) ?? variables(call.collected_dynamic_variables) ?? variables(chat.collected_dynamic_variables) ?? variables(callAnalysis.custom_analysis_data) ?? variables(chatAnalysis.custom_analysis_data) },
    outcome: group({ success: boolean(callAnalysis.call_successful) ?? boolean(chatAnalysis.chat_successful), summary: text(callAnalysis.call_summary) ?? text(chatAnalysis.chat_summary), raw: filled(json(call.call_analysis)) ?? filled(json(chat.chat_analysis)) }),
    metadata: flat(call.metadata),
  };
};

const has0 = (payload) => hasEntries(payload.transcript_with_tool_calls);

const has1 = (payload) => {
  const call = object(payload.call);
  return hasEntries(call.transcript_with_tool_calls);
};

const has2 = (payload) => {
  const call = object(payload.call);
  return hasEntries(call.transcript_object);
};

const has3 = (payload) => {
  const chat = object(payload.chat);
  return hasEntries(chat.transcript_with_tool_calls);
};

const when0 = (kind) => !(kind === "tool_call" || kind === "tool_result");

const when1 = (payload) => {
  const value$ = payload.event;
  return value$ === "transfer_started" || value$ === "transfer_bridged" || value$ === "transfer_ended";
};

const when2 = (payload) => (payload.transfer_destination ?? null) !== null;

const when3 = (payload) => {
  const call = object(payload.call);
  return (call.transfer_destination ?? null) !== null;
};

const claims0 = {
  __proto__: null,
  "twilio_call_sid": isIdText,
};

const claims1 = {
  __proto__: null,
  "custom_analysis_data": (value, record) => value === record.variables.extracted,
  "call_successful": isBoolean,
  "call_summary": isText,
};

const object0 = /* @__PURE__ */ inside(claims1);

const claims2 = {
  __proto__: null,
  "number": (value, record, payload) => when1(payload) && !when2(payload) && when3(payload) && value === text2(payload),
};

const object1 = /* @__PURE__ */ inside(claims2);

const left0 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "start":
        if (value === null || (!has0(payload) && kind0(entry) !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "word":
      case "end":
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

const left1 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "0":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out, record, entry, payload);
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

const claims3 = {
  __proto__: null,
  "url": (value, record, payload) => !has0(payload) && typeof value === "string",
};

const list0 = /* @__PURE__ */ eachInside(claims3, true);

const left2 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has0(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!has0(payload) && kind !== null && when0(kind) && value === text0(entry, kind)) || (!has0(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && kind === "tool_result" && value === group0(entry, kind)?.output)) continue;
        break;
      case "words":
        if (value === null) continue;
        if (typeof value === "object" && value !== null) {
          left1(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (!has0(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has0(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has0(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
        break;
      case "new_node_name":
      case "new_state_name":
      case "digit":
        if (value === null || (!has0(payload) && kind !== null && when0(kind) && value === text0(entry, kind))) continue;
        break;
      case "time_sec":
        if (value === null || (!has0(payload) && kind !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs0(entry))) continue;
        break;
      case "multimedia":
        if (value === null || list0(value, record, payload, prefix, key, out)) continue;
        break;
      case "created_timestamp":
        if (value === null || (!has0(payload) && kind !== null && instantText(value, "ms") !== null)) continue;
        break;
      case "thought_signature":
      case "successful":
      case "former_node_id":
      case "former_node_name":
      case "new_node_id":
      case "transition_type":
      case "former_state_name":
      case "message_id":
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
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "start":
        if (value === null || (!has0(payload) && !has1(payload) && kind0(entry) !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "word":
      case "end":
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

const left4 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "0":
        if (value === null) continue;
        if (isObject(value)) {
          left3(value, `${prefix}${key}/`, out, record, entry, payload);
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

const left5 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && when0(kind) && value === text0(entry, kind)) || (!has0(payload) && !has1(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && kind === "tool_result" && value === group0(entry, kind)?.output)) continue;
        break;
      case "words":
        if (value === null) continue;
        if (typeof value === "object" && value !== null) {
          left4(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "digit":
      case "new_node_name":
      case "new_state_name":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && when0(kind) && value === text0(entry, kind))) continue;
        break;
      case "created_timestamp":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && instantText(value, "ms") !== null)) continue;
        break;
      case "time_sec":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs0(entry))) continue;
        break;
      case "tool_call_id":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has0(payload) && !has1(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
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
  "call_id": isIdText,
  "call_type": (value, record) => value === record.channel || value === record.channelRaw,
  "audio_websocket_protocol": (value, record) => value === record.channel || value === record.channelRaw,
  "start_timestamp": (value) => instantText(value, "ms") !== null,
  "end_timestamp": (value) => instantText(value, "ms") !== null,
  "duration_ms": isNumber,
  "metadata": scalars,
  "agent_id": isIdText,
  "agent_name": isText,
  "from_number": isIdText,
  "to_number": isIdText,
  "telephony_identifier": /* @__PURE__ */ inside(claims0),
  "disconnection_reason": isText,
  "recording_url": isText,
  "retell_llm_dynamic_variables": isObject,
  "call_analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "collected_dynamic_variables": (value, record) => value === record.variables.extracted,
  "agent_version": isIdText,
  "version": isIdText,
  "agent_tag": isIdText,
  "transfer_destination": (value, record, payload, prefix, key, out) => idText(value) !== null || (when1(payload) && !when2(payload) && when3(payload) && typeof value === "string") || object1(value, record, payload, prefix, key, out),
  "transcript": (value, record) => value === record.transcript.text,
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left2),
  "transcript_object": /* @__PURE__ */ entries(left5),
};

const claims5 = {
  __proto__: null,
  "custom_analysis_data": (value, record) => value === record.variables.extracted,
  "chat_successful": (value, record) => value === record.outcome?.success,
  "chat_summary": (value, record) => value === record.outcome?.summary,
};

const object2 = /* @__PURE__ */ inside(claims5);

const left6 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "start":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind0(entry) !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "word":
      case "end":
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

const left7 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "0":
        if (value === null) continue;
        if (isObject(value)) {
          left6(value, `${prefix}${key}/`, out, record, entry, payload);
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

const claims6 = {
  __proto__: null,
  "url": (value, record, payload) => !has0(payload) && !has1(payload) && typeof value === "string",
};

const list1 = /* @__PURE__ */ eachInside(claims6, true);

const left8 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && when0(kind) && value === text0(entry, kind)) || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && kind === "tool_result" && value === group0(entry, kind)?.output)) continue;
        break;
      case "words":
        if (value === null) continue;
        if (typeof value === "object" && value !== null) {
          left7(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
        break;
      case "new_node_name":
      case "new_state_name":
      case "digit":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && when0(kind) && value === text0(entry, kind))) continue;
        break;
      case "time_sec":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs0(entry))) continue;
        break;
      case "multimedia":
        if (value === null || list1(value, record, payload, prefix, key, out)) continue;
        break;
      case "created_timestamp":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && kind !== null && instantText(value, "ms") !== null)) continue;
        break;
      case "thought_signature":
      case "successful":
      case "former_node_id":
      case "former_node_name":
      case "new_node_id":
      case "transition_type":
      case "former_state_name":
      case "message_id":
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
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "start":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind0(entry) !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "word":
      case "end":
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

const left10 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "0":
        if (value === null) continue;
        if (isObject(value)) {
          left9(value, `${prefix}${key}/`, out, record, entry, payload);
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

const claims7 = {
  __proto__: null,
  "url": (value, record, payload) => !has0(payload) && !has1(payload) && !has3(payload) && typeof value === "string",
};

const list2 = /* @__PURE__ */ eachInside(claims7, true);

const left11 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && when0(kind) && value === text0(entry, kind)) || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && kind === "tool_result" && value === group0(entry, kind)?.output)) continue;
        break;
      case "words":
        if (value === null) continue;
        if (typeof value === "object" && value !== null) {
          left10(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && (kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
        break;
      case "new_node_name":
      case "new_state_name":
      case "digit":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && when0(kind) && value === text0(entry, kind))) continue;
        break;
      case "time_sec":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs0(entry))) continue;
        break;
      case "multimedia":
        if (value === null || list2(value, record, payload, prefix, key, out)) continue;
        break;
      case "created_timestamp":
        if (value === null || (!has0(payload) && !has1(payload) && !has2(payload) && !has3(payload) && kind !== null && instantText(value, "ms") !== null)) continue;
        break;
      case "thought_signature":
      case "successful":
      case "former_node_id":
      case "former_node_name":
      case "new_node_id":
      case "transition_type":
      case "former_state_name":
      case "message_id":
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

const claims8 = {
  __proto__: null,
  "chat_id": (value, record) => isId(value, record.id),
  "chat_type": (value, record) => value === record.channel || value === record.channelRaw,
  "start_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.startedAt,
  "end_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.endedAt,
  "agent_id": (value, record) => isId(value, record.agent?.id),
  "retell_llm_dynamic_variables": (value, record) => value === record.variables.input,
  "chat_analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object2(value, record, payload, prefix, key, out),
  "collected_dynamic_variables": (value, record) => value === record.variables.extracted,
  "version": (value, record) => isReference(record, value),
  "agent_tag": (value, record) => isReference(record, value),
  "transcript": (value, record) => value === record.transcript.text,
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left8),
  "message_with_tool_calls": /* @__PURE__ */ entries(left11),
};

const left12 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "start":
        if (value === null || (kind0(entry) !== null && durationMs(value, "s") !== null)) continue;
        break;
      case "word":
      case "end":
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

const left13 = (object, prefix, out, record, entry) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "0":
        if (value === null) continue;
        if (isObject(value)) {
          left12(value, `${prefix}${key}/`, out, record, entry);
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
  "url": isText,
};

const list3 = /* @__PURE__ */ eachInside(claims9, true);

const left14 = (object, prefix, out, record, entry, payload) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
        if (value === null || (kind !== null && typeof value === "string")) continue;
        break;
      case "content":
        if (value === null || (kind !== null && when0(kind) && value === text0(entry, kind)) || (kind !== null && (kind === "tool_call" || kind === "tool_result") && kind === "tool_result" && value === group0(entry, kind)?.output)) continue;
        break;
      case "words":
        if (value === null) continue;
        if (typeof value === "object" && value !== null) {
          left13(value, `${prefix}${key}/`, out, record, entry);
          continue;
        }
        break;
      case "tool_call_id":
        if (value === null || (kind !== null && (kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "name":
        if (value === null || (kind !== null && (kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (kind !== null && (kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
        break;
      case "new_node_name":
      case "new_state_name":
      case "digit":
        if (value === null || (kind !== null && when0(kind) && value === text0(entry, kind))) continue;
        break;
      case "time_sec":
        if (value === null || (kind !== null && durationMs(value, "s") !== null && durationMs(value, "s") === startMs0(entry))) continue;
        break;
      case "multimedia":
        if (value === null || list3(value, record, payload, prefix, key, out)) continue;
        break;
      case "created_timestamp":
        if (value === null || (kind !== null && instantText(value, "ms") !== null)) continue;
        break;
      case "thought_signature":
      case "successful":
      case "former_node_id":
      case "former_node_name":
      case "new_node_id":
      case "transition_type":
      case "former_state_name":
      case "message_id":
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

const claims10 = {
  __proto__: null,
  "number": (value, record, payload) => when1(payload) && when2(payload) && value === text1(payload),
};

const object3 = /* @__PURE__ */ inside(claims10);

const claims11 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims4),
  "chat": /* @__PURE__ */ inside(claims8),
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left14),
  "transfer_destination": (value, record, payload, prefix, key, out) => (when1(payload) && when2(payload) && typeof value === "string") || object3(value, record, payload, prefix, key, out),
};

const record1 = (payload, tag, phase) => {
  const call = object(payload.call);
  const chat = object(payload.chat);
  const telephonyIdentifier = object(call.telephony_identifier);
  const startedAt = instantText(call.start_timestamp, "ms") ?? instantText(chat.start_timestamp, "ms");
  const endedAt = instantText(call.end_timestamp, "ms") ?? instantText(chat.end_timestamp, "ms");
  const word$ = text(call.disconnection_reason);
  const url = text(call.recording_url);
  const callAnalysis = object(call.call_analysis);
  const chatAnalysis = object(chat.chat_analysis);
  return {
    vendor: "retell",
    event: tag,
    phase,
    id: idText(call.call_id) ?? idText(chat.chat_id),
    references: references([["agent_version", idText(call.agent_version)], ["version", idText(call.version) ?? idText(chat.version)], ["agent_tag", idText(call.agent_tag) ?? idText(chat.agent_tag)], ["transfer_destination", idText(call.transfer_destination)]]),
    tenant: null,
    agent: group({ id: idText(call.agent_id) ?? idText(chat.agent_id), name: text(call.agent_name) }),
    channel: word0(text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol)) ?? "unknown",
    channelRaw: text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol),
    customer: { id: null, name: null, phone: (call.direction === "inbound" ? idText(call.from_number) : null) ?? (call.direction === "outbound" ? idText(call.to_number) : null), email: null },
    line: group({ from: idText(call.from_number), to: idText(call.to_number), provider: (typeof telephonyIdentifier.twilio_call_sid === "string" ? "twilio" : null), callId: idText(telephonyIdentifier.twilio_call_sid) }, "provider"),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: number(call.duration_ms) ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), filled(text(call.transcript)) ?? filled(text(chat.transcript))),
    recording: url === null ? null : { url: url, expiresAt: null },
    attachments: attachments0(payload),
    variables: { input: variables(call.retell_llm_dynamic_variables) ?? variables(chat.retell_llm_dynamic_variables), extracted: filled(variables(callAnalysis.custom_analysis_data)) ?? filled(variables(chatAnalysis.custom_analysis_data)) ?? variables(call.collected_dynamic_variables) ?? variables(chat.collected_dynamic_variables) ?? variables(callAnalysis.custom_analysis_data) ?? variables(chatAnalysis.custom_analysis_data) },
    outcome: group({ success: boolean(callAnalysis.call_successful) ?? boolean(chatAnalysis.chat_successful), summary: text(callAnalysis.call_summary) ?? text(chatAnalysis.chat_summary), raw: filled(json(call.call_analysis)) ?? filled(json(chat.chat_analysis)) }),
    metadata: flat(call.metadata) ?? flat(chat.metadata),
  };
};

const left15 = (object, prefix, out, record) => {
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

const claims12 = {
  __proto__: null,
  "chat_id": (value, record) => isId(value, record.id),
  "chat_type": (value, record) => value === record.channel || value === record.channelRaw,
  "start_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.startedAt,
  "end_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.endedAt,
  "metadata": (value, record, payload, prefix, key, out) => value === record.metadata || ((isObject(value) && left15(value, `${prefix}${key}/`, out, record))),
  "agent_id": (value, record) => isId(value, record.agent?.id),
  "retell_llm_dynamic_variables": (value, record) => value === record.variables.input,
  "chat_analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object2(value, record, payload, prefix, key, out),
  "collected_dynamic_variables": (value, record) => value === record.variables.extracted,
  "version": (value, record) => isReference(record, value),
  "agent_tag": (value, record) => isReference(record, value),
  "transcript": (value, record) => value === record.transcript.text,
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left8),
  "message_with_tool_calls": /* @__PURE__ */ entries(left11),
};

const claims13 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims4),
  "chat": /* @__PURE__ */ inside(claims12),
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left14),
  "transfer_destination": (value, record, payload, prefix, key, out) => (when1(payload) && when2(payload) && typeof value === "string") || object3(value, record, payload, prefix, key, out),
};

const record2 = (payload, tag, phase) => {
  const call = object(payload.call);
  const chat = object(payload.chat);
  const telephonyIdentifier = object(call.telephony_identifier);
  const startedAt = instantText(call.start_timestamp, "ms") ?? instantText(chat.start_timestamp, "ms");
  const endedAt = instantText(call.end_timestamp, "ms") ?? instantText(chat.end_timestamp, "ms");
  const word$ = text(call.disconnection_reason);
  const url = text(call.recording_url);
  const callAnalysis = object(call.call_analysis);
  const chatAnalysis = object(chat.chat_analysis);
  return {
    vendor: "retell",
    event: tag,
    phase,
    id: idText(call.call_id) ?? idText(chat.chat_id),
    references: references([["agent_version", idText(call.agent_version)], ["version", idText(call.version) ?? idText(chat.version)], ["agent_tag", idText(call.agent_tag) ?? idText(chat.agent_tag)], ["transfer_destination", idText(call.transfer_destination)]]),
    tenant: null,
    agent: group({ id: idText(call.agent_id) ?? idText(chat.agent_id), name: text(call.agent_name) }),
    channel: word0(text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol)) ?? "unknown",
    channelRaw: text(call.call_type) ?? text(chat.chat_type) ?? text(call.audio_websocket_protocol),
    customer: { id: null, name: null, phone: (call.direction === "inbound" ? idText(call.from_number) : null) ?? (call.direction === "outbound" ? idText(call.to_number) : null), email: null },
    line: group({ from: idText(call.from_number), to: idText(call.to_number), provider: (typeof telephonyIdentifier.twilio_call_sid === "string" ? "twilio" : null), callId: idText(telephonyIdentifier.twilio_call_sid) }, "provider"),
    startedAt,
    endedAt,
    occurredAt: null,
    durationMs: number(call.duration_ms) ?? between(startedAt, endedAt),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload, instant(startedAt)), filled(text(call.transcript)) ?? filled(text(chat.transcript))),
    recording: url === null ? null : { url: url, expiresAt: null },
    attachments: attachments0(payload),
    variables: { input: variables(call.retell_llm_dynamic_variables) ?? variables(chat.retell_llm_dynamic_variables), extracted: filled(variables(callAnalysis.custom_analysis_data)) ?? filled(variables(chatAnalysis.custom_analysis_data)) ?? variables(call.collected_dynamic_variables) ?? variables(chat.collected_dynamic_variables) ?? variables(callAnalysis.custom_analysis_data) ?? variables(chatAnalysis.custom_analysis_data) },
    outcome: group({ success: boolean(callAnalysis.call_successful) ?? boolean(chatAnalysis.chat_successful), summary: text(callAnalysis.call_summary) ?? text(chatAnalysis.chat_summary), raw: filled(json(call.call_analysis)) ?? filled(json(chat.chat_analysis)) }),
    metadata: flat(chat.metadata),
  };
};

const claims14 = {
  __proto__: null,
  "call_id": isIdText,
  "call_type": (value, record) => value === record.channel || value === record.channelRaw,
  "audio_websocket_protocol": (value, record) => value === record.channel || value === record.channelRaw,
  "start_timestamp": (value) => instantText(value, "ms") !== null,
  "end_timestamp": (value) => instantText(value, "ms") !== null,
  "duration_ms": isNumber,
  "agent_id": isIdText,
  "agent_name": isText,
  "from_number": isIdText,
  "to_number": isIdText,
  "telephony_identifier": /* @__PURE__ */ inside(claims0),
  "disconnection_reason": isText,
  "recording_url": isText,
  "retell_llm_dynamic_variables": isObject,
  "call_analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "collected_dynamic_variables": (value, record) => value === record.variables.extracted,
  "agent_version": isIdText,
  "version": isIdText,
  "agent_tag": isIdText,
  "transfer_destination": (value, record, payload, prefix, key, out) => idText(value) !== null || (when1(payload) && !when2(payload) && when3(payload) && typeof value === "string") || object1(value, record, payload, prefix, key, out),
  "transcript": (value, record) => value === record.transcript.text,
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left2),
  "transcript_object": /* @__PURE__ */ entries(left5),
};

const claims15 = {
  __proto__: null,
  "chat_id": (value, record) => isId(value, record.id),
  "chat_type": (value, record) => value === record.channel || value === record.channelRaw,
  "start_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.startedAt,
  "end_timestamp": (value, record) => instantText(value, "ms") !== null && instantText(value, "ms") === record.endedAt,
  "metadata": scalars,
  "agent_id": (value, record) => isId(value, record.agent?.id),
  "retell_llm_dynamic_variables": (value, record) => value === record.variables.input,
  "chat_analysis": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object2(value, record, payload, prefix, key, out),
  "collected_dynamic_variables": (value, record) => value === record.variables.extracted,
  "version": (value, record) => isReference(record, value),
  "agent_tag": (value, record) => isReference(record, value),
  "transcript": (value, record) => value === record.transcript.text,
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left8),
  "message_with_tool_calls": /* @__PURE__ */ entries(left11),
};

const claims16 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims14),
  "chat": /* @__PURE__ */ inside(claims15),
  "transcript_with_tool_calls": /* @__PURE__ */ entries(left14),
  "transfer_destination": (value, record, payload, prefix, key, out) => (when1(payload) && when2(payload) && typeof value === "string") || object3(value, record, payload, prefix, key, out),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "call_ended": [record0, claims11, "ended"],
  "call_analyzed": [record0, claims11, "analysed"],
  "call_started": [record0, claims11, "started"],
  "transcript_updated": [record1, claims13, "message"],
  "transfer_started": [record0, claims11, "transferred"],
  "transfer_bridged": [record0, claims11, "transferred"],
  "transfer_cancelled": [record0, claims11],
  "transfer_ended": [record0, claims11, "transferred"],
  "chat_ended": [record2, claims16, "ended"],
  "chat_analyzed": [record2, claims16, "analysed"],
  "chat_started": [record2, claims16, "started"],
};
