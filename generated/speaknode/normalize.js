// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import { all, boolean, durationMs, eachObject, entries, escaped, group, idText, inside, instant, isFilled, isIdText, isJson, isLike, isObject, isText, itemOf, joined, json, object, parsed, references, roleOf, text, transcriptOf, variables } from "afterword/mapping";

const word0 = (word) => word === "Message" ? "message" : word === "FunctionCall" ? "tool_call" : null;

const pieces0 = ["", "hand", "off", ""];

const word1 = (word) => {
  const folded = word === null ? null : word.toLowerCase();
  return word === null ? null : folded === "functioncall" ? "tool_call" : folded.includes("output") || folded.includes("result") ? "tool_result" : folded.includes("call") ? "tool_call" : isLike(folded, pieces0) ? "handoff" : folded.includes("message") ? "message" : "event";
};

const kind0 = (entry) => word0(text(entry.kind)) ?? word1(text(entry.kind)) ?? (typeof entry.tool_output === "string" ? "tool_result" : (typeof entry.tool_arguments_json === "string" ? "tool_call" : (typeof entry.handoff_to_agent_id === "string" ? "handoff" : (typeof entry.content === "string" ? "message" : "event"))));

const text0 = (entry, kind) => text(entry.content) ?? (kind === "handoff" ? text(entry.handoff_to_agent_id) : null) ?? (kind === "event" ? text(entry.instructions) : null);

const group0 = (entry, kind) => kind === "tool_call" || kind === "tool_result" ? { id: idText(entry.tool_call_id), name: text(entry.tool_name), arguments: parsed(entry.tool_arguments_json, 4), output: json(entry.tool_output), isError: boolean(entry.tool_is_error) } : null;

const add0 = (entry, source, start, items) => {
  const kind = kind0(entry);
  const word$ = text(entry.role);
  items.push(itemOf(kind, word$ !== null ? roleOf(word$) : kind === "tool_call" ? "agent" : kind === "tool_result" ? "tool" : "unknown", word$, text0(entry, kind), text(entry.created_at), start, source, null, boolean(entry.interrupted), group0(entry, kind)));
};

const items0 = (payload, start) => {
  const items = [];
  const data = object(payload.data);
  eachObject(data.history, (entry, index) => add0(entry, `/data/history/${index}`, start, items));
  return items;
};

const group1 = (payload) => {
  const data = object(payload.data);
  const testEvalResult = object(data.test_eval_result);
  return isObject(data.test_eval_result) && isFilled(data.test_eval_result) ? group({ success: boolean(testEvalResult.success), summary: joined(testEvalResult.reasons), raw: json(data.test_eval_result) }) : null;
};

const record0 = (payload, tag, phase) => {
  const data = object(payload.data);
  const startedAt = text(data.start_time);
  const url = text(data.audio_url);
  return {
    vendor: "speaknode",
    event: tag,
    phase,
    id: idText(data.session_id),
    references: references([["campaign_item_id", idText(data.campaign_item_id)], ["campaign_id", idText(data.campaign_id)], ["campaign_name", idText(data.campaign_name)], ["test_run_id", idText(data.test_run_id)], ["test_id", idText(data.test_id)]]),
    tenant: null,
    agent: group({ id: idText(data.agent_id), name: text(data.agent_name) }),
    channel: ((typeof data.from_number === "string" || typeof data.to_number === "string" || typeof data.telecom_provider === "string") ? "phone" : (isObject(payload.data) ? "web-voice" : null)) ?? "unknown",
    channelRaw: null,
    customer: { id: null, name: null, phone: null, email: null },
    line: group({ from: idText(data.from_number), to: idText(data.to_number), provider: text(data.telecom_provider), callId: null }),
    startedAt,
    endedAt: null,
    occurredAt: null,
    durationMs: durationMs(data.duration_seconds, "s"),
    endedBy: null,
    transcript: transcriptOf(items0(payload, instant(startedAt))),
    recording: url === null ? null : { url: url, expiresAt: text(data.audio_url_expires_at) },
    attachments: [],
    variables: { input: variables(data.url_parameters), extracted: null },
    outcome: group1(payload),
    metadata: null,
  };
};

const claims0 = {
  __proto__: null,
  "success": (value, record) => value === record.outcome?.success,
  "reasons": () => false,
};

const object0 = /* @__PURE__ */ inside(claims0);

const left0 = (object, prefix, out, record, entry) => {
  const kind = kind0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "role":
      case "content":
      case "created_at":
        if (value === null || typeof value === "string") continue;
        break;
      case "kind":
        if (value === null || value === kind) continue;
        break;
      case "interrupted":
        if (value === null || typeof value === "boolean") continue;
        break;
      case "tool_name":
        if (value === null || ((kind === "tool_call" || kind === "tool_result") && typeof value === "string")) continue;
        break;
      case "tool_call_id":
        if (value === null || ((kind === "tool_call" || kind === "tool_result") && idText(value) !== null)) continue;
        break;
      case "tool_arguments_json":
        if (value === null || ((kind === "tool_call" || kind === "tool_result") && value === group0(entry, kind)?.arguments)) continue;
        break;
      case "tool_output":
        if (value === null || ((kind === "tool_call" || kind === "tool_result") && isJson(value))) continue;
        break;
      case "tool_is_error":
        if (value === null || ((kind === "tool_call" || kind === "tool_result") && typeof value === "boolean")) continue;
        break;
      case "handoff_to_agent_id":
        if (value === null || (kind === "handoff" && value === text0(entry, kind))) continue;
        break;
      case "instructions":
        if (value === null || (kind === "event" && value === text0(entry, kind))) continue;
        break;
      case "id":
      case "transcript_confidence":
      case "metrics":
      case "tools_added":
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
  "session_id": isIdText,
  "start_time": isText,
  "duration_seconds": (value) => durationMs(value, "s") !== null,
  "agent_id": isIdText,
  "agent_name": isText,
  "from_number": isIdText,
  "to_number": isIdText,
  "telecom_provider": isText,
  "audio_url": isText,
  "audio_url_expires_at": (value, record) => value === record.recording?.expiresAt,
  "url_parameters": isObject,
  "test_eval_result": (value, record, payload, prefix, key, out) => value === record.outcome?.raw || object0(value, record, payload, prefix, key, out),
  "campaign_item_id": isIdText,
  "campaign_id": isIdText,
  "campaign_name": isIdText,
  "test_run_id": isIdText,
  "test_id": isIdText,
  "history": /* @__PURE__ */ entries(left0),
};

const claims2 = {
  __proto__: null,
  "event": (value, record) => value === record.event,
  "data": /* @__PURE__ */ inside(claims1),
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "ConversationComplete": [record0, claims2, "ended"],
  "SessionStarted": [record0, claims2, "started"],
};
