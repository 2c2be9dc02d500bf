// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import { address, all, durationMs, eachReference, enderOf, escaped, filled, find, flat, group, idText, instantText, isFilled, isId, isJson, isObject, isReference, isScalar, itemOf, joined, json, nameOf, number, object, objectOrNull, parsed, references, some, split, text, transcriptOf, variables } from "afterword/mapping";

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
  return (isObject(call.caller) || call.callee === undefined) ? group({ from: idText(caller.phone), to: null, provider: null, callId: null }) : null;
};

const group2 = (payload) => {
  const call = object(payload.call);
  const entry = objectOrNull(call.callee);
  if (entry === null) return null;
  return group({ from: null, to: idText(entry.phone), provider: null, callId: null });
};

const role0 = (word) => word === null ? "unknown" : word === "hangup" ? "customer" : enderOf(word);

const word1 = (word) => word === null ? null : word === "speech" ? "message" : word === "tool" ? "tool_call" : null;

const kind0 = (entry) => word1(text(entry.type));

const group3 = (entry, kind) => kind === "tool_call" ? { id: null, name: nameOf(entry.arguments), arguments: parsed(entry.arguments, 4), output: null, isError: null } : null;

const tool0 = (entry, kind) => group3(entry, kind);

const tool1 = (entry) => ({ id: null, name: null, arguments: null, output: json(entry.result), isError: null });

const add0 = (entry, payload, source, start, items) => {
  if (!((entry.result ?? null) !== null)) return;
  const kind = "tool_result";
  items.push(itemOf(kind, "tool", null, null, null, start, `${source}/result`, null, null, tool1(entry)));
};

const add1 = (entry, payload, source, start, items) => {
  if (!((typeof entry.type === "string" && isFilled(entry.type)))) return;
  const kind = kind0(entry);
  if (kind !== null) items.push(itemOf(kind, (kind === "tool_call" ? "agent" : "unknown"), null, text(entry.text), null, start, source, null, null, tool0(entry, kind)));
  add0(entry, payload, source, start, items);
};

const labels0 = [["A: ", "agent"], ["C: ", "customer"]];

const items0 = (payload, source, start) => {
  const items = [];
  const before0 = items.length;
  {
    const list = payload.turns;
    if (Array.isArray(list))
      for (let at = 0; at < list.length; at++) {
        const entry = list[at];
        if (isObject(entry)) add1(entry, payload, `${source}/turns/${at}`, start, items);
      }
  }
  if (items.length === before0) {
    const call = object(payload.call);
    if (typeof call.language === "string") split(call.language, labels0, "/call/language", items);
  }
  return items;
};

const attach0 = (payload, source, start, items) => {
  const call = object(payload.call);
  if (!((call.page ?? null) !== null)) return;
  const made = group({ kind: "page", url: text(call.page), filename: null }, "kind");
  if (made !== null) items.push(made);
};

const attachments0 = (payload, source, start) => {
  const items = [];
  attach0(payload, source, start, items);
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
  const settings = object(payload.settings);
  const value$$2 = call.id;
  return {
    vendor: "parlance",
    event: tag,
    phase: phase,
    id: idText(call.id),
    references: references(["code", idText(call.code) ?? idText(call["dotted.name"])], ["page", ((typeof value$ === "string" && value$.startsWith("https:")) ? idText(call.page) : null)], ...eachReference("folder", folder.folders, (entry) => idText(entry.name))),
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
    transcript: transcriptOf(items0(payload, "", Number.NaN), joined(settings.voice), (number(value$$2) !== null && value$$2 >= 2) ? { url: address(["https://parlance.example/calls/", "/text"], [idText(call.id)]) } : null),
    recording: null,
    attachments: attachments0(payload, "", Number.NaN),
    variables: { input: variables(payload.settings), extracted: variables(payload.extracted) },
    outcome: group({ success: word2(text(call.state)), summary: null, raw: json(call.state) }),
    metadata: flat(payload.labels),
  };
};

const when0 = (payload) => {
  const call = object(payload.call);
  return !(call.live === true);
};

const when1 = (payload) => {
  const call = object(payload.call);
  return (isObject(call.caller) || call.callee === undefined);
};

const when2 = (entry) => (typeof entry.type === "string" && isFilled(entry.type));

const when3 = (kind) => kind === "tool_call";

const when4 = (entry) => (entry.result ?? null) !== null;

const makes0 = (entry) => (entry.result ?? null) !== null && ((true));

const makes1 = (entry) => (typeof entry.type === "string" && isFilled(entry.type)) && ((kind0(entry) !== null) || (makes0(entry)));

const made0 = (payload) => some(payload.turns, (entry) => makes1(entry));

const when5 = (payload) => {
  const call = object(payload.call);
  return (call.page ?? null) !== null;
};

const left0 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || value === record.customer.name) continue;
        break;
      case "phone":
        if (value === null || (when0(payload) && isId(value, record.customer.phone)) || (when1(payload) && isId(value, record.line?.from))) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left1 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || value === record.customer.name) continue;
        break;
      case "phone":
        if (value === null || isId(value, record.line?.to)) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left2 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "id":
        if (value === null || idText(value) !== null) continue;
        break;
      case "state":
        if (value === null || value === record.channel || value === record.outcome?.success || isJson(value)) continue;
        break;
      case "reason":
        if (value === null || typeof value === "string") continue;
        break;
      case "quality":
        if (value === null || durationMs(value, "min") !== null) continue;
        break;
      case "language":
        if (value === null) continue;
        break;
      case "caller":
        if (value === null) continue;
        if (isObject(value)) {
          left0(value, prefix + "caller/", out, record, payload);
          continue;
        }
        break;
      case "callee":
        if (value === null) continue;
        if (isObject(value)) {
          left1(value, prefix + "callee/", out, record, payload);
          continue;
        }
        break;
      case "page":
        if (value === null || isReference(record, value) || (when5(payload) && typeof value === "string")) continue;
        break;
      case "code":
        if (value === null || idText(value) !== null) continue;
        break;
      case "dotted.name":
        if (value === null || isReference(record, value)) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left3 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "type":
        if (value === null || (when2(entry) && kind0(entry) !== null && value === kind0(entry))) continue;
        break;
      case "text":
        if (value === null || (when2(entry) && kind0(entry) !== null && typeof value === "string")) continue;
        break;
      case "arguments":
        if (value === null || (when2(entry) && kind0(entry) !== null && when3(kind0(entry)) && value === tool0(entry, kind0(entry))?.arguments)) continue;
        break;
      case "result":
        if (value === null || (when2(entry) && when4(entry) && isJson(value))) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left4 = (object, prefix, out, record, payload) => {
  for (const key in object) {
    const value = object[key];
    if (isScalar(value)) continue;
    switch (key) {
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
};

const left5 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "voice":
        if (value === null) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const left6 = (object, prefix, out, record, entry, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "name":
        if (value === null || (entry === found0(payload) && value === record.agent?.name)) continue;
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
};

const left7 = (object, prefix, out, record, entry, payload) => {
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
          left6(value, prefix + "parent/", out, record, entry, payload);
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
};

const left8 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "folders":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0) break;
        if (Array.isArray(value)) {
          for (let at = 0; at < value.length; at++) {
            const entry = value[at];
            if (isObject(entry)) left7(entry, `${prefix}folders/${at}/`, out, record, entry, payload);
            else all(entry, `${prefix}folders/${at}`, out);
          }
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
};

const left9 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "kind":
        if (value === null || value === record.event) continue;
        break;
      case "call":
        if (value === null) continue;
        if (isObject(value)) {
          left2(value, prefix + "call/", out, record, payload);
          continue;
        }
        break;
      case "turns":
        if (value === null) continue;
        if (Array.isArray(value) && value.length === 0 && !(record.transcript.items.length === 0)) break;
        if (Array.isArray(value)) {
          for (let at = 0; at < value.length; at++) {
            const entry = value[at];
            if (isObject(entry)) left3(entry, `${prefix}turns/${at}/`, out, record, entry, payload);
            else all(entry, `${prefix}turns/${at}`, out);
          }
          continue;
        }
        break;
      case "labels":
        if (value === null) continue;
        if (isObject(value)) {
          left4(value, prefix + "labels/", out, record, payload);
          continue;
        }
        break;
      case "settings":
        if (value === null || isObject(value)) continue;
        if (isObject(value)) {
          left5(value, prefix + "settings/", out, record, payload);
          continue;
        }
        break;
      case "extracted":
        if (value === null || isObject(value)) continue;
        break;
      case "folder":
        if (value === null) continue;
        if (isObject(value)) {
          left8(value, prefix + "folder/", out, record, payload);
          continue;
        }
        break;
      case "sent_at":
        if (value === null || instantText(value, "s") !== null) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

const record1 = (payload, tag, phase) => {
  return {
    vendor: "parlance",
    event: tag,
    phase: phase,
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

const left10 = (object, prefix, out, record, payload) => {
  let isEmpty = true;
  for (const key in object) {
    isEmpty = false;
    const value = object[key];
    switch (key) {
      case "kind":
        if (value === null || value === record.event) continue;
        break;
      case "sent_at":
        if (value === null || instantText(value, "s") !== null) continue;
        break;
      default:
        all(value, prefix + escaped(key), out);
        continue;
    }
    all(value, prefix + key, out);
  }
  if (isEmpty) out.push(prefix.slice(0, -1));
};

/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
  "call.ended": [record0, left9, "ended"],
  "call.noted": [record1, left10, "ended"],
};
