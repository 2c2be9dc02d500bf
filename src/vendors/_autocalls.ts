// The mapping of the Autocalls platform, for every brand that runs on it.
import type { Conversation, Item } from "../../generated/_conversation/types.js";
import { ANY, ID, NONE, OBJECT, STRING } from "../mapping/bits.js";
import { type Claims, REFERENCE, TEXT } from "../mapping/claims.js";
import { between, instant } from "../mapping/instant.js";
import { agentOf, customerOf, itemOf, lineOf, references, roleOf, transcriptOf } from "../mapping/parts.js";
import { idText, isObject, type Json, json, list, number, object, text, whole } from "../mapping/readers.js";
import type { Fields, Mapping } from "../mapping/record.js";

const conversationEnded = (payload: Json): Fields => {
  const sender = object(payload.sender);
  const startedAt = text(payload.created_at);
  const endedAt = text(payload.ended_at);
  const { customer_name: name, customer_phone: phone } = payload;
  const channelRaw = text(payload.type);
  return {
    id: idText(payload.conversation_id),
    references: references(["id", payload.id], ["sender.display_name", sender.display_name]),
    agent: agentOf(payload.assistant_id, payload.assistant_name),
    channel: channelOf(channelRaw),
    channelRaw,
    customer: customerOf(null, name, phone),
    line: channelRaw === "whatsapp" ? lineOf(phone, sender.phone_number) : null,
    startedAt,
    endedAt,
    durationMs: between(startedAt, endedAt),
    transcript: transcript(payload, instant(startedAt)),
    attachments: list(payload.attachments).filter(isObject).map(attachmentOf),
    variables: variablesOf(payload),
    outcome: outcomeOf(payload.extracted_variables),
  };
};

const postCall = (payload: Json): Fields => {
  const lead = object(payload.lead);
  const campaign = isObject(lead.campaign) ? lead.campaign : object(payload.campaign);
  const { customer_phone: customer, assistant_phone: assistant, recording_url: url } = payload;
  const channelRaw = text(payload.type);
  const startedAt = text(payload.created_at);
  const endedAt = text(payload.finished_at) ?? text(payload.ended_at);
  const seconds = number(payload.duration);
  return {
    id: idText(payload.id),
    references: references(
      ["lead.id", lead.id],
      ["campaign.id", campaign.id],
      ["campaign.name", campaign.name],
    ),
    agent: agentOf(payload.assistant_id, payload.assistant_name),
    channel: "phone",
    channelRaw,
    customer: customerOf(null, null, customer),
    line: channelRaw?.includes("inbound")
      ? lineOf(customer, assistant)
      : // if there is a lead, the assistant made the call
        channelRaw?.includes("outbound") || isObject(payload.lead)
        ? lineOf(assistant, customer)
        : null,
    startedAt,
    endedAt,
    durationMs: seconds === null ? between(startedAt, endedAt) : number(seconds * 1000),
    endedBy: endedBy(text(payload.ended_by)),
    transcript: transcript(payload, instant(startedAt)),
    recording: typeof url === "string" ? { url, expiresAt: null } : null,
    variables: variablesOf(payload),
    outcome: outcomeOf(payload.extracted_variables, text(payload.status)),
  };
};

const variablesOf = (payload: Json): Conversation["variables"] => ({
  input: variables(payload.input_variables),
  extracted: variables(payload.extracted_variables),
});

/** Variables. If there are none, the vendor may send an empty array instead of an object. */
const variables = (value: unknown) => (Array.isArray(value) && value.length === 0 ? {} : whole(value));

const outcomeOf = (extracted: unknown, raw: string | null = null): Conversation["outcome"] => {
  const { status, summary } = object(extracted);
  const success = typeof status === "boolean" ? status : null;
  return success === null && typeof summary !== "string" && raw === null
    ? null
    : { success, summary: text(summary), raw };
};

const attachmentOf = ({ type, url, filename }: Json): Conversation["attachments"][number] => ({
  kind: text(type),
  url: text(url),
  filename: text(filename),
});

const channelOf = (word: string | null): Conversation["channel"] => {
  switch (word) {
    case null:
      return "unknown";
    case "widget":
      return "web-chat";
    case "whatsapp":
    case "messenger":
      return word;
    default:
      return "other";
  }
};

const endedBy = (raw: string | null): Conversation["endedBy"] => {
  if (raw === null) return null;
  const role = partyOf(raw);
  return { role: role === "tool" ? "unknown" : role, id: null, raw };
};

const partyOf = (word: string | null): Item["role"] =>
  word === "human" || word === "Customer" || word === "customer"
    ? "customer"
    : word === "bot" || word === "AI" || word === "ai"
      ? "agent"
      : roleOf(word);

/** The transcript from its entries, or else from its text, split where a line begins with a speaker's name. */
const transcript = (payload: Json, start: number): Conversation["transcript"] => {
  const { transcript, formatted_transcript: formatted } = payload;
  const items: Item[] = [];
  let index = 0;
  for (const turn of list(transcript)) {
    if (isObject(turn)) addTurn(turn, `/transcript/${index}`, start, items);
    index++;
  }
  if (items.length === 0) {
    if (typeof transcript === "string") split(transcript, "/transcript", items);
    else if (typeof formatted === "string") split(formatted, "/formatted_transcript", items);
  }
  return transcriptOf(items, text(formatted) ?? text(transcript));
};

const split = (whole: string, source: string, items: Item[]): void => {
  let raw: string | null = null;
  let said: string | null = null;
  const add = () => {
    if (said !== null) items.push(itemOf("message", partyOf(raw), raw, said, null, Number.NaN, source));
  };
  for (const line of whole.split("\n")) {
    const name = line.startsWith("AI: ") ? "AI" : line.startsWith("Customer: ") ? "Customer" : null;
    if (name !== null) {
      add();
      raw = name;
      said = line.slice(name.length + 2);
    } else if (said !== null) said += `\n${line}`;
    else if (line !== "") said = line;
  }
  add();
};

const addTurn = (turn: Json, source: string, start: number, items: Item[]): void => {
  const word = text(turn.role) ?? text(turn.sender);
  const role = partyOf(word);
  const time = text(turn.timestamp);
  const said = text(turn.content) ?? text(turn.text);
  const before = items.length;
  if (isToolResult(turn)) {
    const output = json(turn.content);
    const tool = { id: idText(turn.tool_call_id), name: null, arguments: null, output, isError: null };
    items.push(itemOf("tool_result", role, word, null, time, start, source, null, null, tool));
  } else if (said !== null) items.push(itemOf("message", role, word, said, time, start, source));
  if (Array.isArray(turn.tool_calls)) {
    let index = 0;
    for (const call of turn.tool_calls) {
      const inner = `${source}/tool_calls/${index++}`;
      if (!isObject(call)) continue;
      const { name, arguments: input } = object(call.function);
      const tool = {
        id: idText(call.id),
        name: text(name),
        arguments: json(input),
        output: null,
        isError: null,
      };
      items.push(itemOf("tool_call", role, word, null, time, start, inner, null, null, tool));
    }
  }
  // a turn without text and without calls is an item too
  if (items.length === before) items.push(itemOf("message", role, word, null, time, start, source));
};

/** Whether a turn is the result of a tool. */
const isToolResult = (turn: Json): boolean => turn.role === "tool";

const turnClaims: Claims = {
  role: STRING,
  sender: (sender, { role }) => typeof sender === "string" && typeof role !== "string",
  content: (said, turn) => typeof said === "string" || (isToolResult(turn) && json(said) === said),
  text: (said, turn) => typeof said === "string" && typeof turn.content !== "string" && !isToolResult(turn),
  timestamp: STRING,
  timestamp_unix: NONE,
  tool_calls: [{ id: ID, function: { name: STRING, arguments: ANY } }, null],
  tool_call_id: (id, turn) => isToolResult(turn) && idText(id) !== null,
};

const claims: Claims = {
  assistant_id: ID,
  assistant_name: STRING,
  type: STRING,
  extracted_variables: OBJECT,
  input_variables: OBJECT,
  transcript: [
    turnClaims,
    (value, _payload, { transcript: { items, text } }) =>
      value === text || (Array.isArray(value) && value.length + items.length === 0),
  ],
  formatted_transcript: TEXT,
  customer_phone: STRING,
  created_at: STRING,
};

/** The mapping of each event, by its tag. */
export const mappings: Readonly<Record<string, Mapping>> = {
  "conversation-ended": {
    phase: "ended",
    map: conversationEnded,
    claims: {
      ...claims,
      id: ID,
      conversation_id: ID,
      attachments: [{ type: STRING, url: STRING, filename: STRING }],
      customer_name: STRING,
      sender: {
        phone_number: (number, _sender, { line }) => number === line?.to,
        display_name: ID,
      },
      ended_at: STRING,
    },
  },
  "post-call": {
    phase: "ended",
    map: postCall,
    claims: {
      ...claims,
      id: ID,
      status: STRING,
      assistant_phone: (number, _payload, { line }) => number === line?.from || number === line?.to,
      recording_url: STRING,
      finished_at: STRING,
      ended_at: (ended, _payload, { endedAt }) => ended === endedAt,
      ended_by: STRING,
      lead: { id: ID, campaign: { id: ID, name: ID } },
      campaign: { id: REFERENCE, name: REFERENCE },
    },
  },
};
