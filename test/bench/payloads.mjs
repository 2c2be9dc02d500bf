// Payloads as the vendors send them, the same ones at every run. With a single shape an engine's inline caches flatter
// every validator, so members come and go: 32 payloads, no two alike, and items of at least 16 shapes.

import { elevenlabs } from "./payloads/elevenlabs.mjs";
import { intercom } from "./payloads/intercom.mjs";
import { retell } from "./payloads/retell.mjs";
import { vapi } from "./payloads/vapi.mjs";

export const SHAPES = 32;
export const MESSAGES = 40;

/**
 * The ended event of a vendor in 32 shapes, 40 messages each.
 *
 * @param change called with every message, its position and their count
 * @param beyond whether a payload, by the number of its shape, has letters beyond ASCII: a third of them
 */
export const payloads = (
  vendor,
  { messages = MESSAGES, shapes = SHAPES, change = () => {}, beyond = (shape) => shape % 3 === 0 } = {},
) =>
  Array.from({ length: shapes }, (_, shape) => {
    const payload = vendors[vendor].payload(dice(1000 + shape, beyond(shape)), messages, shape, {
      present,
      style,
    });
    const items = itemsOf(vendor, payload);
    items.forEach((item, at) => {
      change(item, at, items.length);
    });
    return payload;
  });

/** The messages of a payload; for Ada, whose event has none, `data`. */
export const itemsOf = (vendor, payload) => vendors[vendor].items(payload);

/** Every item gets a member that the schema does not know. */
export const newField = (item) => {
  item.sentiment = 0.4;
};

/** The middle item has one member of a wrong type. */
export const wrongType = (vendor) => (item, at, count) => {
  if (at === count >> 1) item[vendors[vendor].text] = 12345;
};

/** A small generator of random numbers (mulberry32): the same seed gives the same payload. */
export const dice = (seed, beyond = false) => {
  const vocabulary = beyond ? [...PLAIN, ...ACCENTED] : PLAIN;
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const hex = (length) => Array.from({ length }, () => below(16).toString(16)).join("");
  const one = (list) => list[below(list.length)];
  return {
    next,
    below,
    hex,
    one,
    maybe: (value, chance = 0.5) => (next() < chance ? value : undefined),
    orNull: (value) => (next() < 0.6 ? value : null),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    phone: () => `+1${1000000000 + below(9e9)}`,
    instant: (seconds) => new Date(1784000000000 + seconds * 1000 + below(1000)).toISOString(),
    sentence: () => `${Array.from({ length: 3 + below(26) }, () => one(vocabulary)).join(" ")}.`,
  };
};

const PLAIN =
  "a the to of and in your my is for on we can I you it would like appointment order price plan please thanks tomorrow morning number account delivery help with".split(
    " ",
  );
const ACCENTED = ["für", "déjà", "naïve", "mañana", "żółty", "谢谢", "🙂"];

/** Leaves out what is undefined, as JSON does, so that a shape is decided when the object is made. */
const present = (object) => JSON.parse(JSON.stringify(object));

/** Members that all items of one payload have or lack, as a vendor's version, plan or channel decides: bit by bit. */
const style = (shape, members) =>
  Object.fromEntries(Object.entries(members).filter((_, bit) => (shape >> bit) & 1));

const autocalls = {
  text: "content",
  items: (payload) => payload.transcript,
  payload: (d, messages, shape) => {
    const transcript = Array.from({ length: messages }, (_, at) => {
      const calls = at % 7 === 3;
      const answer = at % 7 === 4;
      return present({
        role: answer ? "tool" : at % 2 ? "user" : "assistant",
        content: !calls ? d.sentence() : shape & 4 ? null : undefined,
        ...style(shape, {
          timestamp: d.instant(at * 9).replace("Z", "+00:00"),
          timestamp_unix: 1784000000 + at * 9,
        }),
        tool_calls: calls
          ? [
              {
                id: `call_${d.hex(24)}`,
                type: "function",
                function: { name: "book_appointment", arguments: `{"date":"2026-07-1${at % 10}"}` },
              },
            ]
          : undefined,
        tool_call_id: answer ? `call_${d.hex(24)}` : undefined,
      });
    });
    return present({
      id: d.maybe(8000 + shape),
      conversation_id: d.uuid(),
      assistant_id: d.maybe(d.uuid(), 0.8),
      assistant_name: d.maybe("Front desk"),
      type: d.one(["widget", "whatsapp"]),
      message_count: messages,
      status: "ended",
      extracted_variables: shape % 5 ? { status: true, summary: d.sentence(), score: 0.5 } : [],
      input_variables: d.maybe({ name: "John Doe", email: "john@example.com" }),
      transcript,
      formatted_transcript: d.maybe(
        transcript.map(({ role, content }) => `${role}: ${content}`).join("\n"),
        0.3,
      ),
      attachments: d.maybe(
        Array.from({ length: d.below(4) }, (_, at) => ({
          type: "image",
          url: `https://example.com/media/${at}.jpg`,
          filename: "photo.jpg",
        })),
      ),
      customer_phone: d.maybe(d.orNull(d.phone())),
      customer_name: d.maybe(d.orNull("John Doe"), 0.8),
      sender: d.maybe(d.orNull({ phone_number: d.phone(), display_name: "My Business" }), 0.8),
      created_at: d.instant(0).replace("Z", "+00:00"),
      ended_at: d.maybe(d.instant(messages * 9).replace("Z", "+00:00"), 0.8),
    });
  },
};

const ada = {
  text: "channel_id",
  items: ({ data }) => [data],
  payload: (d, messages, shape) => {
    const metadata = {};
    const size = 1 + ((shape * 11) % messages);
    for (let at = 0; at < size; at++) {
      metadata[`${d.one(PLAIN).toLowerCase()}_${(shape + at * 3) % 97}`] =
        at % 5 === 4 ? at % 2 === 0 : at % 7 === 6 ? at * 1.5 : d.sentence();
    }
    return present({
      type: "v1.conversation.ended",
      timestamp: d.maybe(d.instant(0).replace("Z", "+00:00"), 0.8),
      data: {
        conversation_id: d.hex(24),
        channel_id: d.maybe(d.hex(24)),
        end_user_id: d.maybe(d.hex(24)),
        created_at: d.maybe(d.instant(0).replace("Z", "+00:00"), 0.8),
        updated_at: d.maybe(d.instant(9).replace("Z", "+00:00")),
        ended_by: d.maybe({ id: d.maybe(d.orNull(d.hex(24))), role: d.one(["end_user", "system"]) }, 0.8),
        metadata,
        ai_agent_domain: d.maybe("acme.ada.support"),
      },
    });
  },
};

const phonic = {
  text: "live_transcript",
  items: ({ data }) => data.conversation.items,
  payload: (d, messages, shape) => {
    const items = Array.from({ length: messages }, (_, at) => {
      const assistant = at % 2 === 0;
      const calls = assistant && at % 8 === 4;
      return present({
        item_idx: at,
        role: assistant ? "assistant" : "user",
        live_transcript: d.sentence(),
        ...style(shape, {
          id: `item_${d.uuid()}`,
          post_call_transcript: d.orNull(d.sentence()),
          redacted_transcript: null,
        }),
        ...(assistant &&
          style(shape >> 1, {
            voice_id: "grant",
            system_prompt: "Help the user to book a dentist appointment.",
            audio_speed: 1,
          })),
        duration_ms: d.below(900000) / 100,
        started_at: d.instant(at * 9),
        tool_calls: assistant ? (calls ? [phonicCall(d, at)] : []) : undefined,
      });
    });
    return present({
      event_type: "conversation.ended",
      data: {
        conversation: {
          id: `conv_${d.uuid()}`,
          agent: d.maybe({ id: "agent_123", name: "Customer Support", is_deleted: d.maybe(false) }, 0.8),
          workspace: "phonic",
          project: d.maybe({ id: `proj_${d.uuid()}`, name: "main" }, 0.8),
          external_id: d.maybe(d.orNull(d.hex(12)), 0.8),
          origin: d.maybe("inbound"),
          model: "merritt",
          generate_welcome_message: d.maybe(false),
          is_welcome_message_interruptible: d.maybe(true),
          welcome_message: d.maybe(d.orNull("Hey, how can I help?"), 0.8),
          template_variables: d.maybe({ customer: "John", plan: "pro" }, 0.8),
          system_prompt: d.maybe(d.sentence()),
          input_format: "pcm_44100",
          output_format: "pcm_44100",
          live_transcript: d.maybe(items.map((item) => item.live_transcript).join("\n"), 0.5),
          post_call_transcript: null,
          duration_ms: 46537,
          background_noise_level: d.maybe(0.1),
          background_noise: d.maybe(d.orNull("office")),
          boosted_keywords: d.maybe(d.orNull(["dentist", "Phuket"])),
          pronunciation_dictionary: d.maybe([{ word: "Phuket", pronunciation: "Poo-ket" }]),
          min_words_to_interrupt: d.maybe(1, 0.8),
          default_language: d.maybe("en", 0.8),
          additional_languages: d.maybe(["es", "de"].slice(d.below(3))),
          multilingual_mode: d.maybe("request"),
          languages: d.maybe(["en"], 0.3),
          push_to_talk: false,
          no_input_poke_sec: d.maybe(d.orNull(30)),
          no_input_poke_text: d.maybe(d.orNull("Are you still there?")),
          no_input_end_conversation_sec: d.maybe(d.orNull(180)),
          vad_threshold: d.maybe(d.orNull(0.5)),
          audio_url: d.maybe("https://example.com/audio/1.wav?signature=0123456789abcdef"),
          started_at: d.instant(0),
          ended_at: d.instant(messages * 9),
          ended_by: d.maybe("user", 0.8),
          task_results: d.maybe({ booked: true, summary: d.sentence() }),
          items,
          call_info: d.maybe(d.orNull({ from_phone_number: d.phone(), to_phone_number: d.phone() })),
          analysis: d.maybe({ latencies_ms: Array.from({ length: 20 }, () => d.below(4000)) }),
          is_redacted: d.maybe(false),
          metadata: d.maybe(d.orNull({ crm: { id: 7, tags: ["a", "b"] } })),
        },
        call_info: d.maybe({ from_phone_number: d.phone(), to_phone_number: d.phone() }),
      },
      created_at: d.instant(messages * 9 + 6),
    });
  },
};

const phonicCall = (d, at) =>
  present({
    id: `tool_call_${d.uuid()}`,
    tool: { id: `tool_${d.uuid()}`, name: "book_appointment" },
    endpoint_method: d.maybe("POST"),
    endpoint_url: d.maybe("https://example.com/tools/book"),
    endpoint_headers: d.maybe({ authorization: "Bearer 0123456789" }),
    endpoint_timeout_ms: d.maybe(5000),
    endpoint_called_at: d.instant(at * 9 + 2),
    query_params: null,
    request_body: { date: "2026-07-14", time: "09:30", party: 2 },
    response_body: { ok: true, slot: { id: 17, at: "09:30" } },
    response_status_code: 200,
    timed_out: false,
    error_message: null,
  });

const speaknode = {
  text: "content",
  items: ({ data }) => data.history,
  payload: (d, messages, shape) => {
    const history = Array.from({ length: messages }, (_, at) => {
      const call = at % 7 === 3;
      const output = at % 7 === 4;
      return present({
        role: call || output ? null : at % 2 ? "User" : "Assistant",
        content: call || output ? null : d.sentence(),
        kind: call ? "FunctionCall" : output ? "FunctionCallOutput" : "Message",
        ...style(shape, {
          id: `item_${d.hex(12)}`,
          created_at: d.instant(at * 9),
          interrupted: d.below(5) === 0,
          transcript_confidence: d.orNull(0.97),
        }),
        metrics: call || output ? undefined : metrics(d, at, shape),
        tool_name: call || output ? "book_appointment" : undefined,
        tool_call_id: call || output ? `call_${d.hex(24)}` : undefined,
        tool_arguments_json: call ? '{"date":"2026-07-14"}' : undefined,
        tool_output: output ? d.sentence() : undefined,
        tool_is_error: output ? false : undefined,
      });
    });
    return present({
      event: "ConversationComplete",
      data: {
        session_id: d.uuid(),
        agent_id: d.maybe(d.orNull(d.uuid())),
        agent_name: d.maybe("Front desk"),
        audio_url: d.maybe(d.orNull("https://example.com/audio/1.ogg")),
        audio_url_expires_at: d.maybe(d.instant(90000)),
        created_at: d.maybe(d.instant(0), 0.8),
        start_time: d.maybe(d.instant(1), 0.8),
        agent_joined_at: d.maybe(d.orNull(d.instant(2))),
        duration_seconds: d.maybe(messages * 9.5, 0.8),
        history,
        telecom_provider: d.maybe(d.orNull("Twilio")),
        from_number: d.maybe(d.orNull(d.phone())),
        to_number: d.maybe(d.orNull(d.phone())),
        campaign_id: d.maybe(d.orNull(d.uuid())),
        campaign_name: d.maybe(d.orNull("Reminders")),
        url_parameters: d.maybe(d.orNull({ utm_source: "newsletter", page: null })),
      },
    });
  },
};

const metrics = (d, at, shape) =>
  at % 2
    ? present({
        started_speaking_at: d.instant(at * 9),
        stopped_speaking_at: d.instant(at * 9 + 5),
        ...style(shape, { transcription_delay: d.next(), end_of_turn_delay: d.next() }),
      })
    : { llm_node_ttft: d.next(), tts_node_ttfb: d.next(), e2e_latency: d.next() };

const vendors = {
  ada,
  autocalls,
  elevenlabs,
  intellixent: autocalls,
  intercom,
  phonic,
  retell,
  speaknode,
  vapi,
};
