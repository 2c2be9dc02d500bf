// SpeakNode: the generated vendor, and its mapping to `Conversation`.
import type { Item, Tool } from "../../generated/_conversation/types.js";
import { speaknode as generated } from "../../generated/speaknode/vendor.js";
import { MAX_DEPTH } from "../check/depth.js";
import { BOOLEAN, ID, NONE, OBJECT, STRING } from "../mapping/bits.js";
import { type Claims, TAG, type Test } from "../mapping/claims.js";
import { instant } from "../mapping/instant.js";
import { agentOf, itemOf, lineOf, references, roleOf, transcriptOf } from "../mapping/parts.js";
import {
  boolean,
  filled,
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

// the events and types of SpeakNode; `speaknode` itself is the one below, with its mapping
export * from "../../generated/speaknode/vendor.js";

/** Both events have the same layout. */
const map = (payload: Json): Fields => {
  const data = object(payload.data);
  const line = lineOf(data.from_number, data.to_number, data.telecom_provider);
  const startedAt = text(data.start_time);
  const { audio_url: url, test_eval_result: result } = data;
  return {
    id: idText(data.session_id),
    references: references(
      ["campaign_item_id", data.campaign_item_id],
      ["campaign_id", data.campaign_id],
      ["campaign_name", data.campaign_name],
      ["test_run_id", data.test_run_id],
      ["test_id", data.test_id],
    ),
    agent: agentOf(data.agent_id, data.agent_name),
    channel: line ? "phone" : isObject(payload.data) ? "web-voice" : "unknown",
    line,
    startedAt,
    durationMs: number((number(data.duration_seconds) ?? Number.NaN) * 1000),
    transcript: transcriptOf(itemsOf(data.history, instant(startedAt))),
    recording: typeof url === "string" ? { url, expiresAt: text(data.audio_url_expires_at) } : null,
    variables: { input: whole(data.url_parameters), extracted: null },
    outcome: filled(result)
      ? { success: boolean(result.success), summary: joined(result.reasons), raw: json(result) }
      : null,
  };
};

/** The reasons of a test's result, one per line. */
const joined = (reasons: unknown): string | null => {
  const texts = list(reasons).filter((reason) => typeof reason === "string");
  return texts.length > 0 ? texts.join("\n") : null;
};

const itemsOf = (history: unknown, start: number): Item[] => {
  const items: Item[] = [];
  let index = -1;
  for (const entry of list(history)) {
    index++;
    if (!isObject(entry)) continue;
    const kind = kindOf(entry);
    const word = text(entry.role);
    items.push(
      itemOf(
        kind,
        word === null ? doerOf(kind) : roleOf(word.toLowerCase()),
        word,
        text(entry.content) ??
          text(kind === "handoff" ? entry.handoff_to_agent_id : null) ??
          text(kind === "event" ? entry.instructions : null),
        text(entry.created_at),
        start,
        `/data/history/${index}`,
        null,
        boolean(entry.interrupted),
        isTool(kind) ? toolOf(entry) : null,
      ),
    );
  }
  return items;
};

/** The kind of an entry. Its spelling is not documented: so known words count in any case and within words. */
const kindOf = (entry: Json): Item["kind"] => {
  const { kind } = entry;
  if (kind === "Message") return "message";
  if (typeof kind === "string") return kindOfWord(kind);
  return typeof entry.tool_output === "string"
    ? "tool_result"
    : typeof entry.tool_arguments_json === "string"
      ? "tool_call"
      : typeof entry.handoff_to_agent_id === "string"
        ? "handoff"
        : typeof entry.content === "string"
          ? "message"
          : "event";
};

const kindOfWord = (kind: string): Item["kind"] =>
  kind === "FunctionCall"
    ? "tool_call"
    : kind === "FunctionCallOutput" || /output|result/i.test(kind)
      ? "tool_result"
      : /call/i.test(kind)
        ? "tool_call"
        : /hand[\W_]*off/i.test(kind)
          ? "handoff"
          : /message/i.test(kind)
            ? "message"
            : "event";

const isTool = (kind: Item["kind"]): boolean => kind === "tool_call" || kind === "tool_result";

/** The role of an entry that names none: it follows from the kind. */
const doerOf = (kind: Item["kind"]): Item["role"] =>
  kind === "tool_call" ? "agent" : kind === "tool_result" ? "tool" : "unknown";

const toolOf = (entry: Json): Tool => ({
  id: idText(entry.tool_call_id),
  name: text(entry.tool_name),
  arguments: parsed(entry.tool_arguments_json),
  output: json(entry.tool_output),
  isError: boolean(entry.tool_is_error),
});

// In a payload, four objects and lists are around a text of arguments. They and the JSON in it are one depth together.
const MAX_PARSED_DEPTH = MAX_DEPTH - 4;

/** A text parsed as JSON. The text itself if it is not JSON, or JSON that is nested too deep. */
const parsed = (value: unknown): Tool["arguments"] => {
  if (typeof value !== "string") return json(value);
  try {
    const inner: unknown = JSON.parse(value);
    return inner === null ? null : (json(inner, MAX_PARSED_DEPTH) ?? value);
  } catch {
    return value;
  }
};

/** Makes a test for members of tool calls and tool results. The record does not contain them for other entries. */
const tool =
  (accepts: (value: unknown) => boolean): Test =>
  (value, entry) =>
    isTool(kindOf(entry)) && accepts(value);
/** Makes a test for the member from which an entry of this kind gets its text if it has no `content`. */
const instead =
  (kind: Item["kind"]): Test =>
  (value, entry) =>
    typeof value === "string" && typeof entry.content !== "string" && kindOf(entry) === kind;

const claims: Claims = {
  event: TAG,
  data: {
    session_id: ID,
    agent_id: ID,
    agent_name: STRING,
    audio_url: STRING,
    audio_url_expires_at: (expires, _data, { recording }) => expires === recording?.expiresAt,
    start_time: STRING,
    history: [
      {
        role: STRING,
        content: STRING,
        kind: (kind, entry) => kind === kindOf(entry),
        id: NONE,
        created_at: STRING,
        interrupted: BOOLEAN,
        transcript_confidence: NONE,
        metrics: {
          started_speaking_at: NONE,
          stopped_speaking_at: NONE,
          transcription_delay: NONE,
          end_of_turn_delay: NONE,
          on_user_turn_completed_delay: NONE,
          llm_node_ttft: NONE,
          tts_node_ttfb: NONE,
          e2e_latency: NONE,
        },
        tool_name: /* @__PURE__ */ tool((value) => typeof value === "string"),
        tool_call_id: /* @__PURE__ */ tool((value) => idText(value) !== null),
        tool_arguments_json: /* @__PURE__ */ tool((value) => parsed(value) === value),
        tool_output: /* @__PURE__ */ tool((value) => json(value) === value),
        tool_is_error: /* @__PURE__ */ tool((value) => typeof value === "boolean"),
        handoff_to_agent_id: /* @__PURE__ */ instead("handoff"),
        instructions: /* @__PURE__ */ instead("event"),
      },
    ],
    telecom_provider: STRING,
    from_number: STRING,
    to_number: STRING,
    campaign_item_id: ID,
    campaign_id: ID,
    campaign_name: ID,
    url_parameters: OBJECT,
    test_run_id: ID,
    test_id: ID,
    test_eval_result: filled,
  },
};

const normalize = /* @__PURE__ */ normalizer(generated, {
  ConversationComplete: { phase: "ended", map, claims },
  SessionStarted: { phase: "started", map, claims },
});

/**
 * SpeakNode: its events, how it signs, and its mapping to `Conversation`. The header of its signature is not
 * documented: name the header that your deliveries have.
 *
 * @example
 * const receipt = await receive(speaknode, request, { secret, signature: { scheme: "hmac", header: "x-signature" } });
 */
export const speaknode: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
