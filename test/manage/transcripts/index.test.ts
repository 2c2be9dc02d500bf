import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Conversation, toMarkdown, type Vendor } from "afterword";
import { hume } from "afterword/hume";
import { fetchTranscript, type TranscriptOptions } from "afterword/manage";
import { telnyx } from "afterword/telnyx";
import { ultravox } from "afterword/ultravox";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { conversation as record } from "../../../generated/_conversation/conversation.js";
import { root } from "../../support/files.js";
import { type Answer, type Api, startApi } from "../../support/manage/api.js";
import { failed, KEY, TOKEN } from "../../support/manage/errors.js";

const ID = "00000000-0000-4000-8000-000000000001";
const SERVERS = {
  hume: "https://api.hume.ai",
  telnyx: "https://api.telnyx.com/v2",
  ultravox: "https://api.ultravox.ai",
} as const;

let api: Api;
let hosts: string[];
beforeEach(async () => {
  api = await startApi();
  hosts = [];
});
afterEach(() => api.close());

/** Sends to this machine what is meant for the vendor, and notes which host was meant. */
const options = (more: Partial<TranscriptOptions> = {}): TranscriptOptions => ({
  key: KEY,
  fetch: (request) => {
    const { origin, pathname, search } = new URL(request.url);
    hosts.push(origin);
    return fetch(new Request(`${api.baseUrl}${pathname}${search}`, request));
  },
  ...more,
});
const of = (vendor: string | null, more: Partial<Conversation> = {}) => ({
  vendor,
  id: ID,
  startedAt: null,
  ...more,
});

/** The conversation of a vendor's example. */
const example = (vendor: Vendor, tag: string, file: string): Conversation => {
  const text = readFileSync(join(root, "schemas", vendor.slug, "examples", file), "utf8");
  return vendor.normalize?.(tag, JSON.parse(text)) ?? expect.fail("no conversation");
};

/** What items are about, without what is null. */
const brief = ({ items }: Conversation["transcript"]) =>
  items.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)));

describe("Telnyx", () => {
  const at = (second: number) => `2026-01-02T10:00:0${second}Z`;
  const page = (data: unknown, number: number, total: number): Answer => [
    200,
    { data, meta: { page_number: number, page_size: 100, total_pages: total, total_results: 3 } },
  ];
  const call = { id: "c1", type: "function", function: { name: "lookup", arguments: '{"a":1}' } };
  const hello = { role: "assistant", text: "Hello", created_at: at(1), sent_at: at(2), metadata: {} };

  test("reads all pages: messages, calls of tools and their results", async () => {
    api.answers.push(
      page([hello, { role: "user", text: "Hi", created_at: at(3) }], 1, 2),
      page(
        [
          { role: "assistant", text: null, created_at: at(4), tool_calls: [call] },
          { role: "tool", text: "42", created_at: at(5), tool_call_id: "c1" },
        ],
        2,
        2,
      ),
    );
    const { transcript, entries, unread } = await fetchTranscript(
      of("telnyx", { startedAt: at(0) }),
      options(),
    );
    expect({ unread, count: entries.length }).toEqual({ unread: 0, count: 4 });
    expect(brief(transcript)).toEqual([
      {
        kind: "message",
        role: "agent",
        roleRaw: "assistant",
        text: "Hello",
        at: at(2),
        startMs: 2000,
        source: "/0",
      },
      {
        kind: "message",
        role: "customer",
        roleRaw: "user",
        text: "Hi",
        at: at(3),
        startMs: 3000,
        source: "/1",
      },
      {
        kind: "tool_call",
        role: "agent",
        roleRaw: "assistant",
        at: at(4),
        startMs: 4000,
        tool: { id: "c1", name: "lookup", arguments: '{"a":1}', output: null, isError: null },
        source: "/2/tool_calls/0",
      },
      {
        kind: "tool_result",
        role: "tool",
        roleRaw: "tool",
        at: at(5),
        startMs: 5000,
        tool: { id: "c1", name: null, arguments: null, output: "42", isError: null },
        source: "/3",
      },
    ]);
    expect(transcript.text).toBe("Hello\nHi");
    expect(api.calls).toMatchObject([
      {
        method: "GET",
        path: `/api/v2/ai/conversations/${ID}/messages?page[number]=1&page[size]=100`,
        authorization: `Bearer ${KEY}`,
      },
      { path: `/api/v2/ai/conversations/${ID}/messages?page[number]=2&page[size]=100` },
    ]);
  });
  test("a list from the newest to the oldest is turned, and sources stay", async () => {
    api.answers.push(page([{ role: "user", text: "Bye", created_at: at(9) }, hello], 1, 1));
    const { transcript } = await fetchTranscript(of("telnyx"), options());
    expect(transcript.items.map(({ text, source }) => [text, source])).toEqual([
      ["Hello", "/1"],
      ["Bye", "/0"],
    ]);
  });
  test("a list that goes neither way stays", async () => {
    const data = [9, 3, 5].map((second) => ({ role: "user", text: String(second), created_at: at(second) }));
    api.answers.push(page(data, 1, 1));
    const { transcript } = await fetchTranscript(of("telnyx"), options());
    expect(transcript.text).toBe("9\n3\n5");
  });
  test("a message with text and calls is both", async () => {
    api.answers.push(page([{ ...hello, tool_calls: [call, null] }], 1, 1));
    const { transcript } = await fetchTranscript(of("telnyx"), options());
    expect(transcript.items.map(({ kind }) => kind)).toEqual(["message", "tool_call"]);
  });
  test("an answer without numbers of pages is one page", async () => {
    api.answers.push([200, { data: [hello] }]);
    expect((await fetchTranscript(of("telnyx"), options())).entries).toEqual([hello]);
  });
});

describe("Ultravox", () => {
  const user = { role: "MESSAGE_ROLE_USER", text: "Hi", medium: "MESSAGE_MEDIUM_VOICE" };

  test("follows cursors: messages, calls of tools and their results", async () => {
    const tool = { invocationId: "i1", toolName: "lookup" };
    api.answers.push(
      [
        200,
        {
          results: [
            { ...user, timespan: { start: "9s" }, wallClockTimespan: { start: "1.5s", end: "2.25s" } },
            { role: "MESSAGE_ROLE_AGENT", text: "Hello", timespan: { start: "3s", end: null } },
          ],
          next: `https://elsewhere.example/api/calls/x/messages?cursor=c%3D2`,
        },
      ],
      [
        200,
        {
          results: [
            { role: "MESSAGE_ROLE_TOOL_CALL", text: '{"a":1}', ...tool },
            { role: "MESSAGE_ROLE_TOOL_RESULT", text: "failed", errorDetails: "503", ...tool },
          ],
          next: null,
        },
      ],
    );
    const { transcript, unread } = await fetchTranscript(of("ultravox"), options());
    expect(unread).toBe(0);
    expect(brief(transcript)).toEqual([
      {
        kind: "message",
        role: "customer",
        roleRaw: "MESSAGE_ROLE_USER",
        text: "Hi",
        startMs: 1500,
        durationMs: 750,
        source: "/0",
      },
      {
        kind: "message",
        role: "agent",
        roleRaw: "MESSAGE_ROLE_AGENT",
        text: "Hello",
        startMs: 3000,
        source: "/1",
      },
      {
        kind: "tool_call",
        role: "agent",
        roleRaw: "MESSAGE_ROLE_TOOL_CALL",
        tool: { id: "i1", name: "lookup", arguments: '{"a":1}', output: null, isError: null },
        source: "/2",
      },
      {
        kind: "tool_result",
        role: "tool",
        roleRaw: "MESSAGE_ROLE_TOOL_RESULT",
        tool: { id: "i1", name: "lookup", arguments: null, output: "failed", isError: true },
        source: "/3",
      },
    ]);
    expect(api.calls).toMatchObject([
      { path: `/api/api/calls/${ID}/messages?pageSize=100`, apiKey: `x-api-key: ${KEY}` },
      { path: `/api/api/calls/${ID}/messages?pageSize=100&cursor=c%3D2` },
    ]);
    expect(hosts).toEqual([SERVERS.ultravox, SERVERS.ultravox]);
  });
  test("cursors that go in a circle end", async () => {
    api.answers.push(...Array<Answer>(200).fill([200, { results: [], next: "?cursor=x" }]));
    expect((await failed(() => fetchTranscript(of("ultravox"), options()))).code).toBe("ERR_MANAGE_ANSWER");
    expect(api.calls.length).toBe(100);
  });
  test("what is not known is kept and counted", async () => {
    const whisper = { role: "MESSAGE_ROLE_WHISPER", text: "psst" };
    const deep = { role: "MESSAGE_ROLE_TOOL_RESULT", text: JSON.parse(`${"[".repeat(90)}${"]".repeat(90)}`) };
    const results = [whisper, "?", null, {}, { role: "constructor" }, deep, user];
    api.answers.push([200, { results, next: null }]);
    const { transcript, entries, unread } = await fetchTranscript(of("ultravox"), options());
    expect({ unread, entries }).toEqual({ unread: 6, entries: results });
    expect(transcript.items.map(({ kind, role, roleRaw, text }) => [kind, role, roleRaw, text])).toEqual([
      ["event", "unknown", "MESSAGE_ROLE_WHISPER", "psst"],
      ["event", "unknown", null, null],
      ["event", "unknown", "constructor", null],
      ["event", "unknown", "MESSAGE_ROLE_TOOL_RESULT", null],
      ["message", "customer", "MESSAGE_ROLE_USER", "Hi"],
    ]);
  });
});

describe("Hume", () => {
  const event = (type: string, role: string, more: object = {}) => ({
    id: "e",
    chat_id: ID,
    timestamp: 1767348000500,
    type,
    role,
    message_text: null,
    metadata: null,
    ...more,
  });
  const at = "2026-01-02T10:00:00.500Z";
  const page = (events_page: unknown, number: number, total: number): Answer => [
    200,
    {
      id: ID,
      events_page,
      page_number: number,
      page_size: 100,
      total_pages: total,
      pagination_direction: "ASC",
    },
  ];

  test("reads all pages: messages, calls of tools, and what else happened", async () => {
    const message = { type: "tool_call", name: "lookup", tool_call_id: "t1", parameters: '{"a":1}' };
    api.answers.push(
      page(
        [
          event("CHAT_START_MESSAGE", "SYSTEM"),
          event("SYSTEM_PROMPT", "SYSTEM", { message_text: "Be kind." }),
        ],
        0,
        3,
      ),
      page(
        [
          event("USER_MESSAGE", "USER", { message_text: "Hi" }),
          event("AGENT_MESSAGE", "AGENT", { message_text: "Hello" }),
        ],
        1,
        3,
      ),
      page(
        [
          event("FUNCTION_CALL", "AGENT", { metadata: JSON.stringify(message) }),
          event("FUNCTION_CALL", "AGENT", { message_text: '{"b":2}' }),
          event("FUNCTION_CALL_RESPONSE", "TOOL", { message_text: "42" }),
          event("USER_INTERRUPTION", "USER"),
        ],
        2,
        3,
      ),
    );
    const { transcript, unread } = await fetchTranscript(
      of("hume", { startedAt: "2026-01-02T10:00:00Z" }),
      options(),
    );
    expect(unread).toBe(0);
    expect(new Set(transcript.items.map((item) => `${item.at} ${item.startMs}`))).toEqual(
      new Set([`${at} 500`]),
    );
    expect(
      transcript.items.map(({ kind, role, roleRaw, text, tool, source }) => [
        kind,
        role,
        roleRaw,
        text,
        tool,
        source,
      ]),
    ).toEqual([
      ["event", "system", "SYSTEM", "CHAT_START_MESSAGE", null, "/0"],
      ["event", "system", "SYSTEM", "Be kind.", null, "/1"],
      ["message", "customer", "USER", "Hi", null, "/2"],
      ["message", "agent", "AGENT", "Hello", null, "/3"],
      [
        "tool_call",
        "agent",
        "AGENT",
        null,
        { id: "t1", name: "lookup", arguments: '{"a":1}', output: null, isError: null },
        "/4",
      ],
      [
        "tool_call",
        "agent",
        "AGENT",
        null,
        { id: null, name: null, arguments: '{"b":2}', output: null, isError: null },
        "/5",
      ],
      [
        "tool_result",
        "tool",
        "TOOL",
        null,
        { id: null, name: null, arguments: null, output: "42", isError: null },
        "/6",
      ],
      ["event", "customer", "USER", "USER_INTERRUPTION", null, "/7"],
    ]);
    expect(transcript.text).toBe("Hi\nHello");
    const path = `/api/v0/evi/chats/${ID}/events?page_size=100&page_number=`;
    expect(api.calls).toMatchObject(
      [0, 1, 2].map((number) => ({
        path: `${path}${number}&ascending_order=true`,
        apiKey: `x-hume-api-key: ${KEY}`,
      })),
    );
  });
  test("an entry of another type is kept and counted", async () => {
    api.answers.push(page([event("ASSISTANT_PROSODY", "AGENT", { message_text: "calm" })], 0, 1));
    const { transcript, unread } = await fetchTranscript(of("hume"), options());
    expect(unread).toBe(1);
    expect(brief(transcript)).toEqual([
      { kind: "event", role: "unknown", roleRaw: "AGENT", text: "calm", source: "/0" },
    ]);
  });
});

describe("each vendor", () => {
  const EMPTY = {
    hume: { events_page: [], total_pages: 0 },
    telnyx: { data: [], meta: { total_pages: 0 } },
    ultravox: { results: [], next: null },
  };
  const ENTRY = {
    hume: {
      events_page: [{ type: "USER_MESSAGE", role: "USER", message_text: "Hi *there*" }],
      total_pages: 1,
    },
    telnyx: { data: [{ role: "user", text: "Hi *there*" }], meta: { total_pages: 1 } },
    ultravox: { results: [{ role: "MESSAGE_ROLE_USER", text: "Hi *there*" }], next: null },
  };
  const slugs = Object.keys(SERVERS) as (keyof typeof SERVERS)[];

  test.each([
    [hume, "chat_ended", "chat-ended.json"],
    [telnyx, "call.conversation.ended", "call-conversation-ended.json"],
    [ultravox, "call.ended", "call-ended.json"],
  ] as const)("$slug: the conversation of a payload becomes whole", async (vendor, tag, file) => {
    const conversation = example(vendor, tag, file);
    expect(conversation.transcript.availability).toBe("by-reference");
    api.answers.push([200, ENTRY[vendor.slug]]);
    const { transcript } = await fetchTranscript(conversation, options());
    const whole = { ...conversation, transcript };
    expect(record.check(JSON.parse(JSON.stringify(whole)))).toEqual([]);
    expect(toMarkdown(whole)).toContain("**Customer**");
    expect(toMarkdown(whole)).toContain("Hi \\*there\\*");
    expect(toMarkdown(whole)).not.toContain("To be fetched");
    // the call is that of the address in the record
    const { pathname } = new URL(conversation.transcript.reference ?? "");
    expect(api.calls[0]?.path.split("?")[0]).toBe(`/api${pathname}`);
  });
  test.each(slugs)("%s: the host is the one that is documented", async (slug) => {
    const { servers } = parse(readFileSync(join(root, "schemas", slug, "openapi.yaml"), "utf8"));
    expect(servers[0].url).toBe(SERVERS[slug]);
    api.answers.push([200, EMPTY[slug]]);
    const more = {
      baseUrl: "https://elsewhere.example",
      transcript: { reference: "https://elsewhere.example" },
    };
    await fetchTranscript({ ...of(slug), ...more }, { ...options(), ...more });
    expect(hosts).toEqual([new URL(SERVERS[slug]).origin]);
  });
  test.each(slugs)("%s: without entries there is no transcript", async (slug) => {
    api.answers.push([200, EMPTY[slug]]);
    expect(await fetchTranscript(of(slug), options())).toEqual({
      transcript: { availability: "none", items: [], text: null },
      entries: [],
      unread: 0,
    });
  });
  test.each(slugs)("%s: what goes wrong has a code", async (slug) => {
    const wrong = (code: string, ...answers: Answer[]) => {
      api.answers.push(...answers);
      return failed(() => fetchTranscript(of(slug), options({ timeout: 0.2 }))).then((error) =>
        expect(error.code).toBe(code),
      );
    };
    await wrong("ERR_MANAGE_UNAUTHORIZED", [401, { message: `bad ${KEY}` }]);
    await wrong("ERR_MANAGE_NOT_FOUND", [404, { detail: "Not found." }]);
    await wrong("ERR_MANAGE_ANSWER", [200, {}]);
    await wrong("ERR_MANAGE_ANSWER", [200, "<html>"]);
    await wrong("ERR_MANAGE_ANSWER", [302, {}, { location: "https://elsewhere.example/" }]);
    await wrong("ERR_MANAGE_TIMEOUT", () => {});
    await wrong("ERR_MANAGE_NETWORK", (request) => request.socket.destroy());
  });
  test.each(slugs)("%s: a page may have more than 1 MiB, and not more than 8", async (slug) => {
    const long = (bytes: number) => ({ ...EMPTY[slug], more: "x".repeat(bytes) });
    api.answers.push([200, long(2 * 2 ** 20)], [200, long(8 * 2 ** 20)]);
    expect((await fetchTranscript(of(slug), options())).entries).toEqual([]);
    expect((await failed(() => fetchTranscript(of(slug), options()))).message).toContain("more than 8 MiB");
  });
  test.each(slugs)("%s: an id that is none leads nowhere", async (slug) => {
    for (const id of [null, "", "..", "../../../v0/evi/configs", "a?b", `${ID}/x`]) {
      const { code, message } = await failed(() => fetchTranscript(of(slug, { id }), options()));
      expect(code).toBe("ERR_MANAGE_CONVERSATION");
      expect(message).toContain("has no id, or not one of this vendor");
    }
    expect(api.calls).toEqual([]);
  });
  test.each([null, "retell", "phonic", "constructor", TOKEN])("%j has no such call", async (vendor) => {
    const { code, hint } = await failed(() => fetchTranscript(of(vendor), options()));
    expect(code).toBe("ERR_MANAGE_CONVERSATION");
    expect(hint).toBe("Transcripts can be fetched of Hume, Telnyx and Ultravox.");
    expect(api.calls).toEqual([]);
  });
  test("a key that is none", async () => {
    expect((await failed(() => fetchTranscript(of("hume"), options({ key: "" })))).code).toBe(
      "ERR_MANAGE_KEY",
    );
  });
});
