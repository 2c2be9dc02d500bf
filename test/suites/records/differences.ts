// In what the records of data differ from those of the hand-written mappings of version 0.1.0, and why.
import { changed, isObject, type Keys, pointerOf } from "../../support/json.js";

/** The members of a record, and `unmapped`, that an example shows. */
type Shown = Readonly<Record<string, unknown>>;

/** One payload that shows a difference. */
export interface Example {
  readonly vendor: string;
  readonly event: string;
  readonly payload: unknown;
  /** What the hand-written mapping gave. */
  readonly was: Shown;
  /** What the mapping of data gives. */
  readonly now: Shown;
}

/** A difference that is wanted. The values that make it are not among those that the digests are made of. */
export interface Difference {
  /** What is different, and why. */
  readonly title: string;
  /** Where a payload has the values that make it: JSON Pointers by vendor; `*` stands for every entry of a list. */
  readonly at: Readonly<Record<string, readonly string[]>>;
  /** Whether a value makes it; `around` is the object or list that it stands in, `keys` its way in the payload. */
  readonly makes: (value: unknown, around: unknown, payload: unknown, keys: Keys) => boolean;
  /**
   * The value that takes the place of one that makes the difference, and of which old and new code make the same.
   * Without it the value stays, and its pointer does not count in `unmapped`.
   */
  readonly instead?: (value: unknown) => unknown;
  readonly examples: readonly Example[];
}

const autocalls = (...pointers: string[]) => ({ autocalls: pointers, intellixent: pointers });

/** Seconds in milliseconds, as one would write them: 0.3 is 300, not 299.99999999999994. */
const exact = (seconds: number): number =>
  Number(String(seconds).replace(/(?:e([+-]\d+))?$/, (_, power = 0) => `e${Number(power) + 3}`));

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const DURATIONS = { ...autocalls("/duration"), speaknode: ["/data/duration_seconds"] };

const ROLES = "assistant ai_agent user end_user system developer tool human_agent".split(" ");

const session = (data: object) => ({
  vendor: "speaknode",
  event: "ConversationComplete",
  payload: { event: "ConversationComplete", data },
});
const call = (payload: object) => ({ vendor: "autocalls", event: "post-call", payload });
const phonic = (data: object) => ({
  vendor: "phonic",
  event: "conversation.ended",
  payload: { event_type: "conversation.ended", data },
});
const chat = (payload: object) => ({ vendor: "autocalls", event: "conversation-ended", payload });
const ended = (role: string) => ({
  vendor: "ada",
  event: "v1.conversation.ended",
  payload: { type: "v1.conversation.ended", data: { ended_by: { role } } },
});

type Json = Readonly<Record<string, unknown>>;

const isId = (value: unknown): boolean => typeof value === "string" || Number.isSafeInteger(value);

const isFilled = (value: unknown): boolean => isObject(value) && Object.keys(value).length > 0;

/** The one value at a pointer without `*`. */
const valueAt = (payload: unknown, pointer: string): unknown =>
  found(payload, pointer.slice(1).split("/"))[0]?.[1];

/** Objects that a payload may have in two places, and their members. */
const DOUBLE: readonly (readonly [
  slugs: readonly string[],
  first: string,
  second: string,
  names: readonly string[],
  Example,
])[] = [
  [
    ["phonic"],
    "/data/call_info",
    "/data/conversation/call_info",
    ["from_phone_number", "to_phone_number", "twilio_call_sid"],
    {
      ...phonic({
        call_info: { to_phone_number: "+1" },
        conversation: { call_info: { twilio_call_sid: "CA1" } },
      }),
      was: {
        references: [],
        line: { from: null, to: "+1", provider: null, callId: null },
        unmapped: ["/data/conversation/call_info/twilio_call_sid"],
      },
      now: {
        references: [{ name: "twilio_call_sid", value: "CA1" }],
        line: { from: null, to: "+1", provider: null, callId: "CA1" },
        unmapped: [],
      },
    },
  ],
  [
    ["autocalls", "intellixent"],
    "/lead/campaign",
    "/campaign",
    ["id", "name"],
    {
      ...call({ lead: { campaign: { id: 1 } }, campaign: { name: "Spring" } }),
      was: { references: [{ name: "campaign.id", value: "1" }], unmapped: ["/campaign/name"] },
      now: {
        references: [
          { name: "campaign.id", value: "1" },
          { name: "campaign.name", value: "Spring" },
        ],
        unmapped: [],
      },
    },
  ],
];

/** Members that are read where another one beside them gives nothing. */
const REPEATED: readonly (readonly [later: string, first: string, at: Difference["at"], Example])[] = [
  [
    "sender",
    "role",
    autocalls("/transcript/*/sender"),
    {
      ...call({ transcript: [{ role: "user", sender: "user", content: "Hello" }] }),
      was: { unmapped: ["/transcript/0/sender"] },
      now: { unmapped: [] },
    },
  ],
  [
    "text",
    "content",
    autocalls("/transcript/*/text"),
    {
      ...call({ transcript: [{ role: "user", content: "Hello", text: "Hello" }] }),
      was: { unmapped: ["/transcript/0/text"] },
      now: { unmapped: [] },
    },
  ],
  [
    "query_params",
    "request_body",
    { phonic: ["/data/conversation/items/*/tool_calls/*/query_params"] },
    {
      ...phonic({ conversation: { items: [{ tool_calls: [{ request_body: "a", query_params: "a" }] }] } }),
      was: { unmapped: ["/data/conversation/items/0/tool_calls/0/query_params"] },
      now: { unmapped: [] },
    },
  ],
  ...["handoff_to_agent_id", "instructions"].map(
    (name, at) =>
      [
        name,
        "content",
        { speaknode: [`/data/history/*/${name}`] },
        {
          ...session({ history: [{ kind: ["AgentHandoff", "new"][at], content: "a", [name]: "a" }] }),
          was: { unmapped: ["/data/history/0/kind", `/data/history/0/${name}`] },
          now: { unmapped: ["/data/history/0/kind"] },
        },
      ] as const,
  ),
  [
    "link_text",
    "body",
    { ada: ["/data/content/link_text"] },
    {
      vendor: "ada",
      event: "v1.conversation.message",
      payload: { type: "v1.conversation.message", data: { content: { body: "a", link_text: "a" } } },
      was: { unmapped: ["/data/content/link_text"] },
      now: { unmapped: [] },
    },
  ],
];

/** They are looked for in this order, each in what the one before has left. */
export const DIFFERENCES: readonly Difference[] = [
  {
    title: "a phone number that is a whole number is text now, as ids are; it was not read",
    at: {
      ...autocalls("/customer_phone", "/assistant_phone", "/sender/phone_number"),
      phonic: ["/data/call_info", "/data/conversation/call_info"].flatMap((at) => [
        `${at}/from_phone_number`,
        `${at}/to_phone_number`,
      ]),
      speaknode: ["/data/from_number", "/data/to_number"],
    },
    makes: Number.isSafeInteger,
    instead: String,
    examples: [
      {
        ...call({ type: "inbound", customer_phone: 15551234567, assistant_phone: "+1" }),
        was: {
          customer: { id: null, name: null, phone: null, email: null },
          line: { from: null, to: "+1", provider: null, callId: null },
          unmapped: ["/customer_phone"],
        },
        now: {
          customer: { id: null, name: null, phone: "15551234567", email: null },
          line: { from: "15551234567", to: "+1", provider: null, callId: null },
          unmapped: [],
        },
      },
    ],
  },
  {
    title: "an empty call_info beside the conversation does not hide the one in it: the channel is phone",
    at: { phonic: ["/data/call_info"] },
    makes: (value, _data, payload) =>
      isObject(value) && !isFilled(value) && isFilled(valueAt(payload, "/data/conversation/call_info")),
    instead: () => null,
    examples: [
      {
        ...phonic({ call_info: {}, conversation: { call_info: { from_phone_number: "+1" } } }),
        was: { channel: "web-voice", line: null },
        now: { channel: "phone", line: { from: "+1", to: null, provider: null, callId: null } },
      },
    ],
  },
  ...DOUBLE.map(
    ([slugs, first, second, names, example]): Difference => ({
      title: `what ${first} lacks is taken from ${second}; if there was the first, nothing was taken from the second`,
      at: Object.fromEntries(slugs.map((slug) => [slug, names.map((name) => `${second}/${name}`)])),
      makes: (value, _around, payload, keys) =>
        isId(value) &&
        isObject(valueAt(payload, first)) &&
        !isId(valueAt(payload, `${first}/${keys.at(-1)}`)),
      instead: () => null,
      examples: [example],
    }),
  ),
  {
    title:
      "if an origin says both inbound and outbound, the customer's number is the one called where that of the caller is not given",
    at: { phonic: ["/data/conversation/origin"] },
    makes: (value) => typeof value === "string" && value.includes("inbound") && value.includes("outbound"),
    instead: () => "inbound",
    examples: [
      {
        ...phonic({ call_info: { to_phone_number: "+1" }, conversation: { origin: "inbound, outbound" } }),
        was: { customer: { id: null, name: null, phone: null, email: null } },
        now: { customer: { id: null, name: null, phone: "+1", email: null } },
      },
    ],
  },
  {
    title:
      "a number of the second call_info that the record has as the customer's is not unmapped, whichever it is there",
    at: {
      phonic: [
        "/data/conversation/call_info/from_phone_number",
        "/data/conversation/call_info/to_phone_number",
      ],
    },
    makes: (value, _around, payload, keys) => {
      const isCaller = keys.at(-1) === "from_phone_number";
      const origin = valueAt(payload, "/data/conversation/origin");
      return (
        isId(value) &&
        valueAt(payload, `/data/call_info/${isCaller ? "to" : "from"}_phone_number`) === value &&
        typeof origin === "string" &&
        origin.includes(isCaller ? "outbound" : "inbound")
      );
    },
    instead: () => null,
    examples: [
      {
        ...phonic({
          call_info: { from_phone_number: "+1", to_phone_number: "+2" },
          conversation: { origin: "inbound", call_info: { to_phone_number: "+1" } },
        }),
        was: { unmapped: ["/data/conversation/call_info/to_phone_number"] },
        now: { unmapped: [] },
      },
    ],
  },
  {
    title:
      "an attachment of which nothing can be read is none, as with every group; what it holds stays unmapped",
    at: autocalls("/attachments/*"),
    makes: (value) =>
      isObject(value) && ["type", "url", "filename"].every((name) => typeof value[name] !== "string"),
    instead: (value) => ({ ...(value as Json), type: "image" }),
    examples: [
      {
        ...chat({ attachments: [{ size: 1 }, { type: "image" }] }),
        was: {
          attachments: [
            { kind: null, url: null, filename: null },
            { kind: "image", url: null, filename: null },
          ],
          unmapped: ["/attachments/0/size"],
        },
        now: {
          attachments: [{ kind: "image", url: null, filename: null }],
          unmapped: ["/attachments/0/size"],
        },
      },
    ],
  },
  {
    title:
      "a result that JSON cannot hold is one that was given: a call with it has a result, without an output",
    at: { phonic: ["/data/conversation/items/*/tool_calls/*/response_body"] },
    makes: (value) => typeof value === "number" && !Number.isFinite(value),
    instead: () => null,
    examples: [
      {
        ...phonic({
          conversation: { items: [{ tool_calls: [{ response_body: Number.POSITIVE_INFINITY }] }] },
        }),
        was: { transcript: { items: [{ kind: "message" }, { kind: "tool_call" }] } },
        now: {
          transcript: {
            items: [
              { kind: "message" },
              { kind: "tool_call" },
              { kind: "tool_result", tool: { output: null, isError: null } },
            ],
          },
          unmapped: ["/data/conversation/items/0/tool_calls/0/response_body"],
        },
      },
    ],
  },
  {
    title:
      "a kind is a hand-off whatever stands between hand and off; letters and digits were not allowed there",
    at: { speaknode: ["/data/history/*/kind"] },
    makes: (value) => typeof value === "string" && /hand.*off/is.test(value) && !/hand[\W_]*off/i.test(value),
    instead: () => "AgentHandoff",
    examples: [
      {
        ...session({ history: [{ kind: "HandedOff" }] }),
        was: { transcript: { items: [{ kind: "event" }] } },
        now: { transcript: { items: [{ kind: "handoff" }] } },
      },
    ],
  },
  {
    title:
      "metrics that are null are unmapped: null is left out of unmapped only at members that a mapping reads",
    at: { speaknode: ["/data/history/*/metrics"] },
    makes: (value) => value === null,
    examples: [
      {
        ...session({ history: [{ content: "Hello", metrics: null }] }),
        was: { unmapped: [] },
        now: { unmapped: ["/data/history/0/metrics"] },
      },
    ],
  },
  {
    title: "a duration that is text is read; it was not",
    at: DURATIONS,
    makes: (value) => typeof value === "string" && /\d/.test(value),
    instead: () => "no number",
    examples: [
      {
        ...session({ duration_seconds: "3.5" }),
        was: { durationMs: null, unmapped: ["/data/duration_seconds"] },
        now: { durationMs: 3500, unmapped: [] },
      },
      {
        ...call({ duration: "3600s" }),
        was: { durationMs: null, unmapped: ["/duration"] },
        now: { durationMs: 3_600_000, unmapped: [] },
      },
    ],
  },
  {
    title: "a negative duration is none; it was given as it stood",
    at: DURATIONS,
    makes: (value) => isNumber(value) && value < 0,
    instead: (value) => -(value as number),
    examples: [
      {
        ...session({ duration_seconds: -1 }),
        was: { durationMs: -1000, unmapped: ["/data/duration_seconds"] },
        now: { durationMs: null, unmapped: ["/data/duration_seconds"] },
      },
    ],
  },
  {
    title: "a duration that no number of milliseconds can hold is none, and so is made from the two instants",
    at: autocalls("/duration"),
    makes: (value) => isNumber(value) && !isNumber(exact(value)),
    instead: () => 60,
    examples: [
      {
        ...call({
          duration: 1e306,
          created_at: "2025-01-15T10:30:00Z",
          finished_at: "2025-01-15T10:32:05Z",
        }),
        was: { durationMs: null, unmapped: ["/duration"] },
        now: { durationMs: 125_000, unmapped: ["/duration"] },
      },
    ],
  },
  {
    title: "a duration is exact to the last digit; it had the dust of a multiplication of binary fractions",
    at: DURATIONS,
    makes: (value) => isNumber(value) && exact(value) !== value * 1000,
    instead: () => 60,
    examples: [
      {
        ...call({ duration: 1.001 }),
        was: { durationMs: 1000.9999999999999, unmapped: ["/duration"] },
        now: { durationMs: 1001, unmapped: [] },
      },
    ],
  },
  {
    title: "a duration that was converted is no longer unmapped: the record has its value",
    at: DURATIONS,
    makes: (value) => isNumber(value) && value >= 0 && isNumber(exact(value)),
    examples: [
      {
        ...session({ duration_seconds: 3.5 }),
        was: { durationMs: 3500, unmapped: ["/data/duration_seconds"] },
        now: { durationMs: 3500, unmapped: [] },
      },
    ],
  },
  {
    title: "a duration that is null is not unmapped, as null is nowhere that a mapping reads",
    at: DURATIONS,
    makes: (value) => value === null,
    examples: [
      {
        ...session({ duration_seconds: null }),
        was: { durationMs: null, unmapped: ["/data/duration_seconds"] },
        now: { durationMs: null, unmapped: [] },
      },
    ],
  },
  {
    title: "words for roles on which all vendors agree count in any case; only SpeakNode's did",
    at: {
      ada: ["/data/ended_by/role", "/data/author/role"],
      ...autocalls("/ended_by", "/transcript/*/role", "/transcript/*/sender"),
      phonic: ["/data/conversation/items/*/role"],
    },
    makes: (value) =>
      typeof value === "string" && !ROLES.includes(value) && ROLES.includes(value.toLowerCase()),
    instead: (value) => (value as string).toLowerCase(),
    examples: [
      {
        ...ended("End_User"),
        was: { endedBy: { role: "unknown", id: null, raw: "End_User" } },
        now: { endedBy: { role: "customer", id: null, raw: "End_User" } },
      },
    ],
  },
  ...REPEATED.map(
    ([later, first, at, example]): Difference => ({
      title: `${later} that repeats ${first} is not unmapped: the record has its value`,
      at,
      makes: (value, around) =>
        value !== null && Object.hasOwn(around as object, first) && (around as Json)[first] === value,
      instead: () => null,
      examples: [example],
    }),
  ),
  {
    title: "an empty list where variables are expected is an object without members, for every vendor",
    at: { phonic: ["/data/conversation/template_variables"], speaknode: ["/data/url_parameters"] },
    makes: (value) => Array.isArray(value) && value.length === 0,
    instead: () => ({}),
    examples: [
      {
        ...phonic({ conversation: { template_variables: [] } }),
        was: { variables: { input: null, extracted: null } },
        now: { variables: { input: {}, extracted: null } },
      },
    ],
  },
];

/** The ways from a value that a pointer with `*` leads, the values there, and what is around them. */
const found = (
  value: unknown,
  [step, ...rest]: readonly string[],
  keys: Keys = [],
  around?: unknown,
): (readonly [Keys, value: unknown, around: unknown])[] =>
  step === undefined
    ? [[keys, value, around]]
    : Array.isArray(value)
      ? value.flatMap((entry, at) => (step === "*" ? found(entry, rest, [...keys, at], value) : []))
      : isObject(value) && Object.hasOwn(value, step)
        ? found(value[step], rest, [...keys, step], value)
        : [];

/** The ways to all values of a payload that make a difference. */
export const placesOf = ({ at, makes }: Difference, slug: string, payload: unknown): Keys[] =>
  (at[slug] ?? [])
    .flatMap((pointer) => found(payload, pointer.slice(1).split("/")))
    .flatMap(([keys, value, around]) => (makes(value, around, payload, keys) ? [keys] : []));

/** A payload of whose values none makes a difference, save in `unmapped`: others have taken their places. */
export const withoutDifferences = (slug: string, payload: unknown): unknown => {
  let out = payload;
  for (const difference of DIFFERENCES) {
    const { instead } = difference;
    if (!instead) continue;
    for (const keys of placesOf(difference, slug, out)) {
      const here = keys.reduce((value, key) => (value as Record<string, unknown>)[key], out);
      out = changed(out, keys, instead(here));
    }
  }
  return out;
};

/** `unmapped` without the pointers that make a difference there. */
export const unmappedAside = (slug: string, payload: unknown, unmapped: readonly string[]): string[] => {
  const aside = DIFFERENCES.filter(({ instead }) => !instead)
    .flatMap((difference) => placesOf(difference, slug, payload))
    .map(pointerOf);
  return unmapped.filter((pointer) => !aside.includes(pointer));
};
