// Phonic: the generated vendor, and its mapping to `Conversation`.
import type { Conversation, Item } from "../../generated/_conversation/types.js";
import { phonic as generated } from "../../generated/phonic/vendor.js";
import { ANY, FLAT, ID, NONE, NUMBER, OBJECT, STRING } from "../mapping/bits.js";
import { type Claims, REFERENCE, TAG, TEXT, type Test } from "../mapping/claims.js";
import { between, instant } from "../mapping/instant.js";
import { agentOf, customerOf, itemOf, lineOf, references, roleOf, transcriptOf } from "../mapping/parts.js";
import {
  filled,
  flat,
  idText,
  isObject,
  type Json,
  json,
  list,
  number,
  object,
  text,
  whole,
} from "../mapping/readers.js";
import { type Fields, normalizer } from "../mapping/record.js";
import { type Defined, defineVendor } from "../vendor.js";

// the events and types of Phonic; `phonic` itself is the one below, with its mapping
export * from "../../generated/phonic/vendor.js";

/** All three events have the same layout. Each leaves out some members. */
const map = (payload: Json): Fields => {
  const data = object(payload.data);
  const conversation = object(data.conversation);
  const agent = object(conversation.agent);
  const project = object(conversation.project);
  const call = isObject(data.call_info) ? data.call_info : object(conversation.call_info);
  const line = lineOf(call.from_phone_number, call.to_phone_number, null, call.twilio_call_sid);
  const origin = text(conversation.origin);
  const startedAt = text(conversation.started_at);
  const endedAt = text(conversation.ended_at);
  const { audio_url: url, task_results: results } = conversation;
  return {
    id: idText(conversation.id),
    references: references(
      ["project.id", project.id],
      ["project.name", project.name],
      ["external_id", conversation.external_id],
      ["twilio_call_sid", call.twilio_call_sid],
    ),
    tenant: text(conversation.workspace),
    agent: agentOf(agent.id, agent.name),
    channel: isObject(data.conversation) ? channelOf(origin, call) : "unknown",
    channelRaw: origin,
    customer: customerOf(
      null,
      null,
      origin?.includes("inbound") ? line?.from : origin?.includes("outbound") ? line?.to : null,
    ),
    line,
    startedAt,
    endedAt,
    occurredAt: text(payload.created_at),
    durationMs: number(conversation.duration_ms) ?? between(startedAt, endedAt),
    endedBy: endedBy(text(conversation.ended_by)),
    transcript: transcriptOf(
      itemsOf(conversation.items, instant(startedAt), text(data.transferred_to)),
      text(conversation.post_call_transcript) ?? text(conversation.live_transcript),
    ),
    recording: typeof url === "string" ? { url, expiresAt: null } : null,
    variables: { input: whole(conversation.template_variables), extracted: null },
    outcome: filled(results) ? { success: null, summary: null, raw: json(results) } : null,
    metadata: flat(conversation.metadata),
  };
};

const channelOf = (origin: string | null, call: Json): Conversation["channel"] =>
  Object.keys(call).length > 0 || /telephony|bound/.test(origin ?? "") ? "phone" : "web-voice";

/** The vendor's word begins with the party that ended the conversation. Any other word is a time-out or an error. */
const endedBy = (raw: string | null): Conversation["endedBy"] =>
  raw === null
    ? null
    : {
        role: raw.startsWith("user") ? "customer" : raw.startsWith("assistant") ? "agent" : "system",
        id: null,
        raw,
      };

const itemsOf = (turns: unknown, start: number, transferredTo: string | null): Item[] => {
  const items: Item[] = [];
  let index = -1;
  for (const turn of list(turns)) {
    index++;
    if (!isObject(turn)) continue;
    const source = `/data/conversation/items/${index}`;
    const word = text(turn.role);
    const role = roleOf(word);
    items.push(
      itemOf(
        "message",
        role,
        word,
        said(turn),
        text(turn.started_at),
        start,
        source,
        number(turn.duration_ms),
      ),
    );
    const calls = turn.tool_calls;
    if (Array.isArray(calls) && calls.length > 0) addCalls(calls, role, start, source, items);
  }
  if (transferredTo !== null) {
    items.push(itemOf("handoff", "unknown", null, transferredTo, null, start, "/data/transferred_to"));
  }
  return items;
};

/** What was said in a turn. */
const said = (turn: Json): string | null =>
  text(turn.post_call_transcript) ?? text(turn.live_transcript) ?? text(turn.text);
const isSaid: Test = (value, turn) => value === said(turn);

/**
 * Adds an item for each call, and one for its result if that is known. Leaves out the headers: they contain
 * credentials.
 */
const addCalls = (
  calls: readonly unknown[],
  role: Item["role"],
  start: number,
  turn: string,
  items: Item[],
): void => {
  let index = -1;
  for (const call of calls) {
    index++;
    if (!isObject(call)) continue;
    const source = `${turn}/tool_calls/${index}`;
    const id = idText(call.id);
    const name = text(object(call.tool).name);
    const input = json(call.request_body) ?? json(call.query_params);
    items.push(
      itemOf(
        "tool_call",
        role,
        null,
        null,
        text(call.endpoint_called_at),
        start,
        source,
        null,
        null,
        tool(id, name, input),
      ),
    );
    const output = json(call.response_body);
    const isError = failed(call);
    if (output !== null || isError !== null) {
      const result = tool(id, name, null, output, isError);
      items.push(
        itemOf(
          "tool_result",
          "tool",
          null,
          text(call.error_message),
          null,
          start,
          source,
          null,
          null,
          result,
        ),
      );
    }
  }
};

const tool = (
  id: string | null,
  name: string | null,
  input: ReturnType<typeof json>,
  output: ReturnType<typeof json> = null,
  isError: boolean | null = null,
): Item["tool"] => ({ id, name, arguments: input, output, isError });

/** Whether a call failed; null if this is unknown. */
const failed = (call: Json): boolean | null => {
  if (call.timed_out === true || typeof call.error_message === "string") return true;
  const status = number(call.response_status_code);
  return status !== null ? status >= 400 : call.timed_out === false ? false : null;
};

const call: Claims = {
  from_phone_number: (from, _call, { line }) => from === line?.from,
  to_phone_number: (to, _call, { line }) => to === line?.to,
  twilio_call_sid: REFERENCE,
};

const claims: Claims = {
  event_type: TAG,
  created_at: STRING,
  data: {
    conversation: {
      id: ID,
      agent: { id: ID, name: STRING },
      workspace: STRING,
      project: { id: ID, name: ID },
      external_id: ID,
      origin: STRING,
      template_variables: OBJECT,
      live_transcript: TEXT,
      post_call_transcript: TEXT,
      duration_ms: NUMBER,
      audio_url: STRING,
      started_at: STRING,
      ended_at: STRING,
      ended_by: STRING,
      task_results: filled,
      items: [
        {
          id: NONE,
          item_idx: NONE,
          redacted_transcript: NONE,
          voice_id: NONE,
          system_prompt: NONE,
          audio_speed: NONE,
          role: STRING,
          post_call_transcript: STRING,
          live_transcript: isSaid,
          text: isSaid,
          duration_ms: NUMBER,
          started_at: STRING,
          tool_calls: [
            {
              id: ID,
              tool: { name: STRING },
              endpoint_called_at: STRING,
              query_params: (query, { request_body: body }) => json(body) === null && json(query) !== null,
              request_body: ANY,
              response_body: ANY,
              timed_out: (timedOut, call) => timedOut === failed(call),
              error_message: STRING,
            },
            null,
          ],
        },
      ],
      call_info: call,
      metadata: FLAT,
    },
    transferred_to: STRING,
    call_info: call,
  },
};

const normalize = /* @__PURE__ */ normalizer(generated, {
  "conversation.ended": { phase: "ended", map, claims },
  "conversation.analysis": { phase: "analysed", map, claims },
  "conversation.transferred": { phase: "transferred", map, claims },
});

/**
 * Phonic: its events, how it signs, and its mapping to `Conversation`.
 *
 * @example
 * const receipt = await receive(phonic, request, { secret });
 */
export const phonic: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
