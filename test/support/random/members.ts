/** What a member usually holds, by its JSON Pointer; `*` stands for every entry of a list. */
export type Members = Readonly<Record<string, readonly unknown[]>>;

const members = (
  below: string,
  ...groups: readonly (readonly [values: readonly unknown[], ...names: readonly string[]])[]
): Members =>
  Object.fromEntries(
    groups.flatMap(([values, ...names]) => names.map((name) => [`${below}/${name}`, values] as const)),
  );

const IDS = ["c1", "another", "", "42", 42, 0, -7, 2 ** 53 - 1, 2 ** 53, 1.5];
const TEXTS = ["Hello", "", "two\nlines", "😀 \ud800", " ", "null"];
const NUMBERS = ["+15551234567", "", "sip:jo@example.com"];
const JSONS = [{}, { a: [1, { b: null }] }, [], [1], "text", "", 0, 1.5, false, true, '{"a":[1]}'];
const JSON_TEXTS = ['{"a":[1]}', "[]", "{}", "null", "0", '"text"', "tru", "1e999", '{"__proto__":1}', " 7 "];
const OBJECTS = [{}, [], { a: 1 }, { a: 1, b: [2], c: null }, { "": "x", "a/b": "y", "m~n": {} }, [1], null];
const FLAGS = [true, false];
const LISTS = [[], [{}], [null], [{}, 7, {}], {}];
const DURATIONS = [0, 1, 60, 1500, 3.5, 0.25, 1.001, 0.1 + 0.2, -1, 1e306, "3.5", "3600s", "90 s", "1e3", ""];
const STATUSES = [200, 204, 399, 400, 404, 500, 0];
const URLS = ["https://example.com/a.mp3", "", "no address"];
const INSTANTS = [
  ...["2026-02-23T09:30:00Z", "2026-02-23T09:30:00.123456Z", "2026-02-23T10:30:05.5+01:00"],
  ...["2024-02-29T23:59:59-11:30", "2016-12-31T23:59:60Z", "2026-02-23", "2026-02-23 09:30:00", "yesterday"],
  ...["2026-02-30T09:30:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "1771835400", ""],
];
const ROLES = [
  ...["assistant", "ai_agent", "user", "end_user", "system", "developer", "tool", "human_agent", "agent"],
  ...["human", "Customer", "customer", "bot", "AI", "ai", "narrator"],
];

const calls = members("/data", [
  NUMBERS,
  ...["call_info/from_phone_number", "call_info/to_phone_number", "call_info/twilio_call_sid"],
  ...["conversation/call_info/from_phone_number", "conversation/call_info/to_phone_number"],
  "conversation/call_info/twilio_call_sid",
]);

const phonic: Members = {
  ...calls,
  "/created_at": INSTANTS,
  "/data/transferred_to": [...NUMBERS, null],
  "/data/call_info": OBJECTS,
  ...members(
    "/data/conversation",
    [IDS, "id", "agent/id", "project/id", "project/name", "external_id"],
    [TEXTS, "workspace", "agent/name", "post_call_transcript", "live_transcript"],
    [OBJECTS, "call_info", "template_variables", "task_results", "metadata", "metadata/a", "task_results/a"],
    [
      [
        "inbound",
        "outbound",
        "api_outbound",
        "outbound_call",
        "inbound_call",
        "telephony",
        "sip_telephony_x",
        "web",
        "inbound_outbound",
      ],
      "origin",
    ],
    [["user", "user_canceled", "assistant", "assistant_silence_limit_reached", "timeout"], "ended_by"],
    [INSTANTS, "started_at", "ended_at"],
    [DURATIONS, "duration_ms"],
    [URLS, "audio_url"],
    [LISTS, "items"],
  ),
  ...members(
    "/data/conversation/items/*",
    [ROLES, "role"],
    [TEXTS, "post_call_transcript", "live_transcript", "text"],
    [INSTANTS, "started_at"],
    [DURATIONS, "duration_ms"],
    [LISTS, "tool_calls"],
  ),
  ...members(
    "/data/conversation/items/*/tool_calls/*",
    [IDS, "id"],
    [TEXTS, "tool/name", "error_message"],
    [INSTANTS, "endpoint_called_at"],
    [JSONS, "request_body", "query_params", "response_body"],
    [FLAGS, "timed_out"],
    [STATUSES, "response_status_code"],
  ),
};

const ada: Members = {
  "/timestamp": INSTANTS,
  ...members(
    "/data",
    [IDS, "conversation_id", "channel_id", "handoff_integration", "end_user_id", "message_id"],
    [IDS, "ended_by/id", "channel/id", "channel/name", "author/id", "author/display_name"],
    [TEXTS, "ai_agent_domain", "content/body", "content/link_text", "content/filename"],
    [INSTANTS, "created_at"],
    [ROLES, "ended_by/role", "author/role"],
    [OBJECTS, "metadata", "metadata/a", "author", "content", "channel", "ended_by"],
    [["messaging", "email", "voice"], "channel/modality"],
    [["text", "link", "file", "presence", "Presence"], "content/type"],
    [["image/png", ""], "content/mime_type"],
    [URLS, "content/url"],
  ),
};

const KINDS = [
  ...["Message", "FunctionCall", "FunctionCallOutput", "AgentHandoff", "AgentConfigUpdate", "message"],
  ...[
    "function_call",
    "tool-output",
    "TOOL RESULT",
    "hand_off",
    "Hand - Off",
    "handxoff",
    "call message",
    "",
  ],
];

const speaknode: Members = {
  ...members(
    "/data",
    [IDS, "session_id", "agent_id", "campaign_item_id", "campaign_id", "campaign_name"],
    [IDS, "test_run_id", "test_id"],
    [TEXTS, "agent_name", "telecom_provider"],
    [NUMBERS, "from_number", "to_number"],
    [INSTANTS, "start_time", "audio_url_expires_at"],
    [DURATIONS, "duration_seconds"],
    [URLS, "audio_url"],
    [OBJECTS, "url_parameters", "test_eval_result"],
    [[...FLAGS, null], "test_eval_result/success"],
    [[["a", "b"], ["a"], [], ["a", 1, null], [1], "a", [""]], "test_eval_result/reasons"],
    [LISTS, "history"],
  ),
  ...members(
    "/data/history/*",
    [ROLES.map((role) => role[0]?.toUpperCase() + role.slice(1)), "role"],
    [KINDS, "kind"],
    [TEXTS, "content", "instructions", "handoff_to_agent_id", "tool_name"],
    [INSTANTS, "created_at"],
    [FLAGS, "interrupted", "tool_is_error"],
    [IDS, "tool_call_id"],
    [JSON_TEXTS, "tool_arguments_json"],
    [[...JSON_TEXTS, ...JSONS], "tool_output"],
  ),
};

const SAID = [
  "AI: Hello\nCustomer: Hi\nthere",
  "Hello",
  "AI:Hello",
  "before\nAI: a\n\nCustomer: ",
  "",
  "\n",
  "AI: ",
];

const autocalls: Members = {
  ...members(
    "",
    [IDS, "id", "conversation_id", "assistant_id", "lead/id", "campaign/id", "campaign/name"],
    [IDS, "lead/campaign/id", "lead/campaign/name", "sender/display_name"],
    [TEXTS, "assistant_name", "customer_name", "extracted_variables/summary", "status"],
    [NUMBERS, "customer_phone", "assistant_phone", "sender/phone_number"],
    [
      [
        "widget",
        "whatsapp",
        "messenger",
        "inbound",
        "outbound",
        "phone_inbound",
        "outbound_call",
        "inbound call",
        "",
      ],
      "type",
    ],
    [INSTANTS, "created_at", "ended_at", "finished_at"],
    [DURATIONS, "duration"],
    [ROLES, "ended_by"],
    [URLS, "recording_url"],
    [OBJECTS, "extracted_variables", "input_variables", "lead", "lead/campaign", "campaign", "sender"],
    [[...FLAGS, null, "true"], "extracted_variables/status"],
    [[...LISTS, ...SAID], "transcript"],
    [SAID, "formatted_transcript"],
    [LISTS, "attachments"],
  ),
  ...members(
    "/transcript/*",
    [ROLES, "role", "sender"],
    [TEXTS, "text"],
    [[...TEXTS, ...JSONS], "content"],
    [INSTANTS, "timestamp"],
    [IDS, "tool_call_id", "tool_calls/*/id"],
    [LISTS, "tool_calls"],
    [TEXTS, "tool_calls/*/function/name"],
    [[...JSONS, ...JSON_TEXTS], "tool_calls/*/function/arguments"],
  ),
  ...members("/attachments/*", [["image", "document", ""], "type"], [URLS, "url"], [TEXTS, "filename"]),
};

/**
 * The members that the mapping of each vendor reads. Written out, not taken from the schemas: what is made of them must
 * stay the same when a schema changes.
 */
export const MEMBERS: Readonly<Record<string, Members>> = {
  ada,
  autocalls,
  intellixent: autocalls,
  phonic,
  speaknode,
};
