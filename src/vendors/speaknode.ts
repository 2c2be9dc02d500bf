import type { Item, Tool } from "../../generated/_conversation/types.js";
import { speaknode as generated } from "../../generated/speaknode/vendor.js";
import {
  agentOf,
  BOOLEAN,
  boolean,
  type Claims,
  type Fields,
  ID,
  idText,
  instant,
  isObject,
  itemOf,
  type Json,
  json,
  lineOf,
  list,
  NONE,
  normalizer,
  number,
  OBJECT,
  object,
  references,
  roleOf,
  STRING,
  TAG,
  type Test,
  text,
  transcriptOf,
  whole,
} from "../conversation.js";
import { type Defined, defineVendor } from "../vendor.js";

export * from "../../generated/speaknode/vendor.js";

/** Both events have one body. */
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
    outcome: isObject(result)
      ? { success: boolean(result.success), summary: joined(result.reasons), raw: json(result) }
      : null,
  };
};

const joined = (reasons: unknown): string | null => {
  const texts = list(reasons).filter((reason) => typeof reason === "string");
  return texts.length > 0 ? texts.join("\n") : null;
};

const itemsOf = (history: unknown, start: number): Item[] => {
  const items: Item[] = [];
  let at = -1;
  for (const entry of list(history)) {
    at++;
    if (!isObject(entry)) continue;
    const kind = kindOf(entry);
    const word = text(entry.role);
    items.push(
      itemOf(
        kind,
        word !== null ? roleOf(word.toLowerCase()) : (doers[kind] ?? "unknown"),
        word,
        text(entry.content) ?? text(entry[instead[kind] ?? ""]),
        text(entry.created_at),
        start,
        `/data/history/${at}`,
        null,
        boolean(entry.interrupted),
        isTool(kind) ? toolOf(entry) : null,
      ),
    );
  }
  return items;
};

/** The spellings are not documented: the words are looked for whatever stands before, between or after them. */
const kindOf = ({ kind, content, ...entry }: Json): Item["kind"] => "event";
