// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import { address, all, durationMs, eachObject, eachReference, enderOf, entries, escaped, filled, find, flat, group, idText, inside, instantText, isFilled, isId, isIdText, isJson, isObject, isReference, isText, itemOf, joined, json, nameOf, number, object, objectOrNull, once, parsed, references, scalars, split, text, transcriptOf, variables } from "afterword/mapping";

const found0 = (payload) => {
  const folder = object(payload.folder);
  return find(folder.folders, (entry) => entry.name === "agents");
};

const group0 = (payload) => {
  const entry = found0(payload);
  if (entry === null) return null;
  const parent = object(entry.parent);
  return group({ id: null, name: text(parent.name) });
};

const word0 = (word) => {
  const folded = word === null ? null : word.toLowerCase();
  return word === null ? null : folded.startsWith("miss") ? "phone" : "other";
};

const group1 = (payload) => {
  const call = object(payload.call);
  const caller = object(call.caller);
  return isObject(call.caller) || call.callee === undefined ? group({ from: idText(caller.phone), to: null, provider: null, callId: null }) : null;
};

const group2 = (payload) => {
  const call = object(payload.call);
  const entry = objectOrNull(call.callee);
  if (entry === null) return null;
  return group({ from: null, to: idText(entry.phone), provider: null, callId: null });
};

const role0 = (word) => word === "hangup" ? "customer" : word === "error" ? "system" : enderOf(word);

const word1 = (word) => word === "speech" ? "message" : word === "tool" ? "tool_call" : null;

const kind0 = (entry) => word1(text(entry.type));

const group3 = (entry, kind) => kind === "tool_call" ? { id: null, name: nameOf(entry.arguments), arguments: json(entry.arguments), output: parsed(entry.text, 4), isError: null } : null;

const tool0 = (entry) => ({ id: null, name: null, arguments: null, output: json(entry.result), isError: null });

const add0 = (entry, source, items) => {
  if (!((entry.result ?? null) !== null)) return;
  const kind = "tool_result";
  items.push(itemOf(kind, "tool", null, null, null, 0, `${source}/result`, null, null, tool0(entry)));
};

const add1 = (entry, source, items) => {
  if (!(typeof entry.type === "string" && isFilled(entry.type))) return;
  const kind = kind0(entry);
  if (kind !== null) items.push(itemOf(kind, (kind === "tool_call" ? "agent" : "unknown"), null, text(entry.text), null, 0, source, null, null, group3(entry, kind)));
  add0(entry, source, items);
};

const labels0 = [["A: ", "agent"], ["C: ", "customer"]];

const items0 = (payload) => {
  const items = [];
  const before0 = items.length;
  eachObject(payload.turns, (entry, index) => add1(entry, `/turns/${index}`, items));
  if (items.length === before0) {
    const call = object(payload.call);
    if (typeof call.language === "string") split(call.language, labels0, "/call/language", items);
  }
  return items;
};

const attach0 = (payload, items) => {
  const call = object(payload.call);
  if (!((call.page ?? null) !== null)) return;
  const made = group({ kind: "page", url: text(call.page), filename: null }, "kind");
  if (made !== null) items.push(made);
};

const attachments0 = (payload) => {
  const items = [];
  attach0(payload, items);
  return items;
};

const word2 = (word) => word === null ? null : word === "completed" ? true : false;

const record0 = (payload, tag, phase) => {
  const call = object(payload.call);
  const value$ = call.page;
  const folder = object(payload.folder);
  const caller = object(call.caller);
  const callee = object(call.callee);
  const word$ = text(call.reason);
  const value$$2 = call.id;
  return {
    vendor: "parlance",
    event: tag,
    phase,
    id: idText(call.id),
    references: references([["code", idText(call.code) ?? idText(call["dotted.name"])], ["page", (typeof value$ === "string" && value$.startsWith("https:") ? idText(call.page) : null)], ...eachReference("folder", folder.folders, (entry) => idText(entry.name))]),
    tenant: "parlance",
    agent: group0(payload),
    channel: word0(text(call.state)) ?? "unknown",
    channelRaw: null,
    customer: { id: null, name: filled(text(caller.name)) ?? text(callee.name), phone: (!(call.live === true) ? idText(caller.phone) : null), email: null },
    line: (group1(payload)) ?? (group2(payload)),
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.sent_at, "s"),
    durationMs: durationMs(call.quality, "min"),
    endedBy: group({ role: role0(word$), id: null, raw: word$ }),
    transcript: transcriptOf(items0(payload), joined(payload.extracted), number(value$$2) !== null && value$$2 >= 2 ? { url: address(["https://parlance.example/calls/", "/text"], [idText(call.id)]) } : null),
    recording: null,
    attachments: attachments0(payload),
    variables: { input: variables(payload.settings), extracted: variables(payload.extracted) },
    outcome: group({ success: word2(text(call.state)), summary: null, raw: json(call.state) }),
    metadata: flat(payload.labels),
  };
};

const when0 = (entry) => typeof entry.type === "string" && isFilled(entry.type);

const when1 = (entry) => (entry.result ?? null) !== null;

const when2 = (payload) => {
  const call = object(payload.call);
  return (call.page ?? null) !== null;
};

const claims0 = {
  __proto__: null,
  "name": (value, record) => value === record.customer.name,
  "phone": (value, record) => isId(value, record.customer.phone) || isId(value, record.line?.from),
};

const claims1 = {
  __proto__: null,
  "name": (value, record) => value === record.customer.name,
  "phone": (value, record) => isId(value, record.line?.to),
};

const claims2 = {
  __proto__: null,
  "id": isIdText,
  "state": (value, record) => value === record.channel || value === record.outcome?.success || isJson(value),
  "quality": (value) => durationMs(value, "min") !== null,
  "caller": /* @__PURE__ */ inside(claims0),
  "callee": /* @__PURE__ */ inside(claims1),
  "reason": isText,
  "code": isIdText,
  "dotted.name": (value, record) => isReference(record, value),
  "page": (value, record, payload) => isReference(record, value) || (when2(payload) && typeof value === "string"),
  "language": () => false,
};

const left0 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || (entry === once(record, found0, payload) && value === record.agent?.name)) continue;
        break;
      case "folders":
      case "parent":
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
      case "name":
        if (value === null || isReference(record, value)) continue;
        break;
      case "parent":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, `${prefix}${key}/`, out, record, entry, payload);
          continue;
        }
        break;
      case "folders":
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
  "folders": /* @__PURE__ */ entries(left1, true),
};

const left2 = (object, prefix, out, record, entry) => {
  const kind = kind0(entry);
  const is1 = when0(entry);
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (is1 && kind !== null && value === kind)) continue;
        break;
      case "text":
        if (value === null || (is1 && kind !== null && typeof value === "string") || (is1 && kind !== null && kind === "tool_call" && value === group3(entry, kind)?.output)) continue;
        break;
      case "arguments":
        if (value === null || (is1 && kind !== null && kind === "tool_call" && isJson(value))) continue;
        break;
      case "result":
        if (value === null || (is1 && when1(entry) && isJson(value))) continue;
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

const list0 = /* @__PURE__ */ entries(left2);

const list1 = /* @__PURE__ */ entries(left2, true);

const claims4 = {
  __proto__: null,
  "kind": (value, record) => value === record.event,
  "call": /* @__PURE__ */ inside(claims2),
  "sent_at": (value) => instantText(value, "s") !== null,
  "labels": scalars,
  "folder": /* @__PURE__ */ inside(claims3),
  "settings": isObject,
  "extracted": isObject,
  "turns": (value, record, payload, prefix, key, out) => (record.transcript.items.length === 0 ? list0 : list1)(value, record, payload, prefix, key, out),
};

const record1 = (payload, tag, phase) => {
  return {
    vendor: "parlance",
    event: tag,
    phase,
    id: null,
    references: [],
    tenant: "parlance",
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: { id: null, name: null, phone: null, email: null },
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: instantText(payload.sent_at, "s"),
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

const claims5 = {
  __proto__: null,
  "kind": (value, record) => value === record.event,
  "sent_at": (value) => instantText(value, "s") !== null,
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "call.ended": [record0, claims4, "ended"],
  "call.noted": [record1, claims5, "ended"],
};
