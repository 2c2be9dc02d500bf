import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createManager, type ManagerOptions, type Managers, managed } from "afterword/manage";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../support/files.js";
import { type Answer, type Api, DOCUMENTED, startApi } from "../support/manage/api.js";
import { failed, KEY, TOKEN, URL_ } from "../support/manage/errors.js";

const UUID = "98765432-10fe-dcba-3210-fedcba987654";
const EVENTS = ["v1.conversation.ended"];
/** Ada's list without an endpoint. */
const NONE: Answer = [200, { data: [], meta: { next_page_url: null } }];

let api: Api;
beforeEach(async () => void (api = await startApi()));
afterEach(() => api.close());

const options = (more: Partial<ManagerOptions> = {}): ManagerOptions => ({
  key: KEY,
  baseUrl: api.baseUrl,
  ...more,
});
const subscribe = (more?: Partial<ManagerOptions>) =>
  createManager("autocalls", options(more)).subscribe({ assistant: 123, url: URL_ });

describe("Autocalls", () => {
  test("subscribes and unsubscribes an assistant", async () => {
    api.answers.push(DOCUMENTED.enabled, DOCUMENTED.disabled);
    const autocalls = createManager("autocalls", options());
    expect(await autocalls.subscribe({ assistant: 123, url: URL_ })).toEqual(DOCUMENTED.enabled[1]);
    expect(await autocalls.unsubscribe({ assistant: "123" })).toEqual(DOCUMENTED.disabled[1]);
    const authorization = `Bearer ${KEY}`;
    expect(api.calls).toEqual([
      {
        method: "POST",
        path: "/api/user/assistants/enable-conversation-ended-webhook",
        authorization,
        body: { assistant_id: 123, webhook_url: URL_ },
      },
      {
        method: "POST",
        path: "/api/user/assistants/disable-conversation-ended-webhook",
        authorization,
        body: { assistant_id: 123 },
      },
    ]);
  });

  test.each([UUID, "abc", "", "1.5", "-1", "0", 0, 1.5, Number.NaN, 2 ** 60, "9".repeat(16), "../1"])(
    "the assistant %j is no number, and nothing is sent",
    async (assistant) => {
      const { code, message } = await failed(() =>
        createManager("autocalls", options()).subscribe({ assistant, url: URL_ }),
      );
      expect(code).toBe("ERR_MANAGE_ASSISTANT");
      expect(message.includes("UUID")).toBe(assistant === UUID);
      expect(api.calls).toEqual([]);
    },
  );
});

describe("Intellixent", () => {
  const intellixent = () => createManager("intellixent", options());
  const documented = "/api/assistants/123/enable-conversation-ended-webhook";
  const platform = "/api/user/assistants/enable-conversation-ended-webhook";
  const subscribing = () => intellixent().subscribe({ assistant: 123, url: URL_ });
  const paths = () => api.calls.map(({ path }) => path);

  test("takes the documented path", async () => {
    api.answers.push(DOCUMENTED.enabled);
    expect(await subscribing()).toEqual(DOCUMENTED.enabled[1]);
    expect(api.calls).toMatchObject([{ path: documented, body: { webhook_url: URL_ } }]);
  });
  test("takes a UUID too, for which is meant is not documented", async () => {
    api.answers.push(DOCUMENTED.disabled);
    await intellixent().unsubscribe({ assistant: UUID });
    expect(api.calls).toMatchObject([
      { path: `/api/assistants/${UUID}/disable-conversation-ended-webhook`, body: undefined },
    ]);
  });
  test("takes Autocalls' form where the path is not there", async () => {
    api.answers.push([404, "<html>"], DOCUMENTED.enabled, [404, "<html>"], DOCUMENTED.disabled);
    expect(await subscribing()).toEqual(DOCUMENTED.enabled[1]);
    expect(await intellixent().unsubscribe({ assistant: 123 })).toEqual(DOCUMENTED.disabled[1]);
    expect(paths()).toEqual([
      documented,
      platform,
      documented.replace("enable", "disable"),
      platform.replace("enable", "disable"),
    ]);
    expect(api.calls[1]?.body).toEqual({ assistant_id: 123, webhook_url: URL_ });
  });
  test.each<[string, Answer, Answer]>([
    ["documented", DOCUMENTED.noAssistant, [404, "<html>"]],
    ["platform's", [404, "<html>"], DOCUMENTED.noAssistant],
  ])("repeats what the %s path says when neither finds it", async (_, first, second) => {
    api.answers.push(first, second);
    const { code, message } = await failed(subscribing);
    expect(code).toBe("ERR_MANAGE_NOT_FOUND");
    expect(message).toContain("Intellixent does not find it");
    expect(message).toContain("Assistant not found");
  });
  test("a UUID that is not found is not tried in the form that takes numbers only", async () => {
    api.answers.push(DOCUMENTED.noAssistant);
    const { hint } = await failed(() => intellixent().subscribe({ assistant: UUID, url: URL_ }));
    expect(hint).toContain("number");
    expect(api.calls.length).toBe(1);
  });
  test("nothing but 404 leads to the other form", async () => {
    api.answers.push(DOCUMENTED.unauthenticated);
    expect((await failed(subscribing)).code).toBe("ERR_MANAGE_UNAUTHORIZED");
    expect(paths()).toEqual([documented]);
  });
  test("an assistant cannot lead to another path", async () => {
    const assistant = "../../user";
    const { code } = await failed(() => intellixent().subscribe({ assistant, url: URL_ }));
    expect(code).toBe("ERR_MANAGE_ASSISTANT");
    expect(api.calls).toEqual([]);
  });
});

describe("Ada", () => {
  const ada = () => createManager("ada", options());
  const endpoint = "ep_2Yf";

  test("makes an endpoint for the events named, and removes it", async () => {
    api.answers.push(NONE, DOCUMENTED.adaEndpoint, [204]);
    const url = "https://example.com/hooks";
    const made = await ada().subscribe({ url, events: [...EVENTS, ...EVENTS], description: "d" });
    expect(made).toEqual(DOCUMENTED.adaEndpoint[1]);
    expect(await ada().unsubscribe({ endpoint })).toBeUndefined();
    expect(api.calls).toMatchObject([
      { method: "GET", path: "/api/v2/webhooks/" },
      { method: "POST", path: "/api/v2/webhooks/", body: { url, event_filters: EVENTS, description: "d" } },
      { method: "DELETE", path: "/api/v2/webhooks/ep_2Yf", body: undefined },
    ]);
  });
  test("subscribes to everything only when that is written", async () => {
    for (const events of [[], undefined, null, "ended", [""], ["conversation.ended"], [1]]) {
      const { code } = await failed(() => ada().subscribe({ url: URL_, events: events as string[] }));
      expect(code, JSON.stringify(events)).toBe("ERR_MANAGE_EVENTS");
    }
    expect(api.calls).toEqual([]);
    api.answers.push(NONE, DOCUMENTED.adaEndpoint);
    await ada().subscribe({ url: URL_, events: "all" });
    expect(api.calls[1]?.body).toMatchObject({ event_filters: [] });
  });
  describe("an endpoint that is there already", () => {
    const url = "https://example.com/hooks";
    const there = { id: endpoint, url, event_filters: EVENTS, enabled: true };
    const elsewhere = { ...there, id: "ep_9", url: URL_ };
    const listing = (...data: object[]): Answer => [200, { data, meta: { next_page_url: null } }];
    const methods = () => api.calls.map(({ method }) => method);

    test("sends as wanted: nothing is changed, and no second one is made", async () => {
      api.answers.push(listing(elsewhere, there), listing(elsewhere, there));
      expect(await ada().subscribe({ url: "https://EXAMPLE.com:443/hooks", events: EVENTS })).toEqual(there);
      expect(await ada().plan({ url, events: EVENTS })).toEqual({
        now: there,
        changes: {},
        refused: null,
        others: [elsewhere],
      });
      expect(methods()).toEqual(["GET", "GET"]);
    });
    test("was disabled: it is enabled again", async () => {
      api.answers.push(listing({ ...there, enabled: false }), [200, there]);
      expect(await ada().subscribe({ url, events: EVENTS })).toEqual(there);
      expect(api.calls[1]).toMatchObject({
        method: "PATCH",
        path: "/api/v2/webhooks/ep_2Yf",
        body: { enabled: true },
      });
    });
    test.each<[string, object, string, object]>([
      ["other events", { ...there, event_filters: [] }, "other events", { event_filters: EVENTS }],
      [
        "fewer events",
        { ...there, event_filters: [...EVENTS, "v1.x"] },
        "other events",
        { event_filters: EVENTS },
      ],
      ["another URL", { ...there, url: URL_ }, "another URL", { url }],
      [
        "both",
        { ...there, url: URL_, event_filters: [] },
        "another URL and other events",
        { url, event_filters: EVENTS },
      ],
    ])("has %s: they are replaced only when that is written", async (_, now, says, body) => {
      const to = { url, events: EVENTS, endpoint };
      api.answers.push(listing(now, elsewhere), listing(now, elsewhere));
      const { code, message } = await failed(() => ada().subscribe(to));
      expect({ code, message }).toEqual({
        code: "ERR_MANAGE_REPLACE",
        message: `Ada: endpoint ep_2Yf has ${says}`,
      });
      const { changes, refused } = await ada().plan(to);
      expect(changes).toEqual(body);
      expect(refused?.message).toBe(message);
      expect(methods()).toEqual(["GET", "GET"]);
      api.answers.push(listing(now, elsewhere), [200, {}]);
      expect(await ada().subscribe({ ...to, replace: true })).toEqual({ ...now, ...body });
      expect(api.calls[3]).toMatchObject({ method: "PATCH", path: "/api/v2/webhooks/ep_2Yf", body });
    });
    test("the order of events does not matter", async () => {
      const events = [...EVENTS, "v1.conversation.message"];
      api.answers.push(listing({ ...there, event_filters: [...events].reverse() }));
      expect(await ada().plan({ url, events })).toMatchObject({ changes: {}, refused: null });
    });
    test("a description is changed if one is given", async () => {
      api.answers.push(listing({ ...there, description: "old" }), listing({ ...there, description: "new" }));
      const to = { url, events: EVENTS, description: "new" };
      expect((await ada().plan(to)).changes).toEqual({ description: "new" });
      expect((await ada().plan(to)).changes).toEqual({});
    });
    test("of several with the URL one must be named", async () => {
      api.answers.push(listing(there, { ...there, id: "ep_3" }), listing(there, { ...there, id: "ep_3" }));
      const { code, hint } = await failed(() => ada().subscribe({ url, events: EVENTS }));
      expect(code).toBe("ERR_MANAGE_REPLACE");
      expect(hint).toContain("ep_2Yf, ep_3");
      expect(await ada().subscribe({ url, events: EVENTS, endpoint: "ep_3" })).toMatchObject({ id: "ep_3" });
    });
    test("one that is named and missing is an error: no new one is made", async () => {
      api.answers.push(listing(elsewhere));
      const { code } = await failed(() => ada().subscribe({ url, events: EVENTS, endpoint }));
      expect(code).toBe("ERR_MANAGE_NOT_FOUND");
      expect(methods()).toEqual(["GET"]);
    });
    test("the URL that it had is not repeated by an error", async () => {
      api.answers.push(listing({ ...there, url: URL_ }), [
        400,
        { errors: [{ message: `not ${URL_} ${TOKEN}` }] },
      ]);
      const { message } = await failed(() =>
        ada().subscribe({ url, events: EVENTS, endpoint, replace: true }),
      );
      expect(message).toMatch(/It says: not … …$/);
    });
    test("is read", async () => {
      api.answers.push([200, there]);
      expect(await ada().read({ endpoint })).toEqual(there);
      expect(api.calls).toMatchObject([{ method: "GET", path: "/api/v2/webhooks/ep_2Yf" }]);
    });
  });

  test("lists all pages, and sends the key to no host that an answer names", async () => {
    const next = (query: string) => ({ next_page_url: `https://elsewhere.example/v2/webhooks/?${query}` });
    api.answers.push(
      [200, { data: [{ id: "ep_1" }], meta: next("limit=1&cursor=c%2F2") }],
      [200, { data: [{ id: "ep_2" }], meta: { next_page_url: null } }],
    );
    expect((await ada().list()).map(({ id }) => id)).toEqual(["ep_1", "ep_2"]);
    expect(api.calls.map(({ path }) => path)).toEqual([
      "/api/v2/webhooks/",
      "/api/v2/webhooks/?cursor=c%2F2",
    ]);
  });
  test("a list that goes in a circle ends", async () => {
    const page: Answer = [200, { data: [], meta: { next_page_url: "?cursor=x" } }];
    api.answers.push(...Array<Answer>(200).fill(page));
    expect((await failed(() => ada().list())).code).toBe("ERR_MANAGE_ANSWER");
    expect(api.calls.length).toBe(100);
  });
  test.each([{}, { data: null }, { data: [null] }, [], { data: [], meta: { next_page_url: "?page=2" } }])(
    "%j is no list",
    async (answer) => {
      api.answers.push([200, answer]);
      expect((await failed(() => ada().list())).code).toBe("ERR_MANAGE_ANSWER");
    },
  );
  test("reads a secret, and reads the new one after replacing it", async () => {
    const { key } = DOCUMENTED.secret[1];
    api.answers.push(DOCUMENTED.secret, [200, {}], DOCUMENTED.secret, [200, {}], DOCUMENTED.secret);
    expect(await ada().readSecret({ endpoint })).toBe(key);
    expect(await ada().rotateSecret({ endpoint })).toBe(key);
    expect(await ada().rotateSecret({ endpoint, secret: key })).toBe(key);
    expect(api.calls).toMatchObject([
      { method: "GET", path: "/api/v2/webhooks/ep_2Yf/secret/" },
      { method: "POST", path: "/api/v2/webhooks/ep_2Yf/secret/rotate/", body: undefined },
      { method: "GET" },
      { method: "POST", body: { key } },
      { method: "GET" },
    ]);
  });
  test("says that the secret was replaced when only reading it failed", async () => {
    api.answers.push([200, {}], [500, "<html>"]);
    const { code, hint } = await failed(() => ada().rotateSecret({ endpoint }));
    expect(code).toBe("ERR_MANAGE_ANSWER");
    expect(hint).toContain("was replaced");
  });
  test("a secret that is refused is not repeated", async () => {
    const secret = "whsec_canarycanary";
    api.answers.push([400, { errors: [{ type: "x", message: `bad ${secret}` }] }]);
    const { message } = await failed(() => ada().rotateSecret({ endpoint, secret }));
    expect(message).toContain("It says: bad …");
  });
  test("an answer without a secret is an error", async () => {
    api.answers.push([200, {}]);
    expect((await failed(() => ada().readSecret({ endpoint }))).code).toBe("ERR_MANAGE_ANSWER");
  });
  test.each(["", "..", ".", "ep_1/secret", "a?b", "ep 1"])(
    "%j is no endpoint, and nothing is sent",
    async (id) => {
      for (const call of ["unsubscribe", "read", "readSecret", "rotateSecret"] as const)
        expect((await failed(() => ada()[call]({ endpoint: id }))).code).toBe("ERR_MANAGE_ENDPOINT");
      const to = { url: URL_, events: EVENTS, endpoint: id };
      expect((await failed(() => ada().subscribe(to))).code).toBe("ERR_MANAGE_ENDPOINT");
      expect(api.calls).toEqual([]);
    },
  );
  test("errors come as a list", async () => {
    api.answers.push(DOCUMENTED.adaUnauthorized);
    const { code, message } = await failed(() => ada().list());
    expect(code).toBe("ERR_MANAGE_UNAUTHORIZED");
    expect(message).toContain("It says: Invalid API key");
  });
  test("has no address of its own", async () => {
    const { code, hint } = await failed(() => createManager("ada", { key: KEY }));
    expect(code).toBe("ERR_MANAGE_BASE_URL");
    expect(hint).toContain("https://<handle>.ada.support/api");
  });
});

describe("what goes wrong has a code, what the vendor says, and what to do", () => {
  const html = "<html><title>Error</title>";
  test.each<[code: string, answer: Answer, says: string | RegExp]>([
    ["ERR_MANAGE_UNAUTHORIZED", DOCUMENTED.unauthenticated, "(HTTP 401 from 127.0.0.1:"],
    ["ERR_MANAGE_UNAUTHORIZED", DOCUMENTED.unauthenticated, "It says: Unauthenticated."],
    ["ERR_MANAGE_FORBIDDEN", [403, { message: "No" }], "It says: No"],
    ["ERR_MANAGE_FORBIDDEN", [402, { message: "No money" }], "wants to be paid first (HTTP 402 from"],
    ["ERR_MANAGE_NOT_FOUND", DOCUMENTED.noAssistant, "It says: Assistant not found"],
    ["ERR_MANAGE_NOT_FOUND", [404, html], /^Autocalls does not find it \(HTTP 404, not JSON from [\d.:]+\)$/],
    ["ERR_MANAGE_INVALID", DOCUMENTED.invalid, "invalid. The webhook url must be a valid URL."],
    ["ERR_MANAGE_INVALID", [400, {}], "(HTTP 400 from"],
    ["ERR_MANAGE_RATE_LIMITED", [429, { message: "Too Many Attempts." }], "Too Many Attempts."],
    ["ERR_MANAGE_ANSWER", [500, html], "(HTTP 500, not JSON from"],
    ["ERR_MANAGE_ANSWER", [502], "(HTTP 502 from"],
    ["ERR_MANAGE_ANSWER", [200, html], "(HTTP 200, not JSON from"],
    ["ERR_MANAGE_ANSWER", [200, "null"], "not JSON"],
    ["ERR_MANAGE_ANSWER", [302, html, { location: "https://elsewhere.example/" }], "(HTTP 302"],
    ["ERR_MANAGE_ANSWER", [200, { data: "x".repeat(2 ** 20) }], "more than 1 MiB"],
    ["ERR_MANAGE_NETWORK", (request) => request.socket.destroy(), "cannot be reached"],
    [
      "ERR_MANAGE_NETWORK",
      (_, response) => void response.write("{", () => response.destroy()),
      "cannot be reached",
    ],
  ])("%s, %j", async (code, answer, says) => {
    api.answers.push(answer);
    const error = await failed(subscribe);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message).not.toContain("html");
    expect(api.calls.length).toBe(1);
  });

  test("a server that never answers, or never ends", async () => {
    api.answers.push(
      () => {},
      (_, response) => void response.writeHead(200).write("{"),
    );
    for (const what of ["never answers", "never ends"])
      expect((await failed(() => subscribe({ timeout: 0.1 }))).code, what).toBe("ERR_MANAGE_TIMEOUT");
  });
  test("a fetch that looks at no signal", async () => {
    const { code } = await failed(() => subscribe({ timeout: 0.05, fetch: () => new Promise(() => {}) }));
    expect(code).toBe("ERR_MANAGE_TIMEOUT");
  });
  test("a fetch that throws: its message is not quoted", async () => {
    for (const thrown of [new TypeError(`Bearer ${KEY}`), KEY, undefined, { code: KEY }]) {
      const fetch = () => Promise.reject(thrown);
      expect((await failed(() => subscribe({ fetch }))).code).toBe("ERR_MANAGE_NETWORK");
    }
  });
  test("nobody there", async () => {
    const { baseUrl } = api;
    await api.close();
    const { code, message } = await failed(() => subscribe({ baseUrl }));
    expect(code).toBe("ERR_MANAGE_NETWORK");
    expect(message).toMatch(/^Autocalls cannot be reached \(127\.0\.0\.1:\d+: ECONNREFUSED\)$/);
  });
});

describe("what a vendor says is made fit", () => {
  const said = async (answer: unknown): Promise<string> => {
    api.answers.push([422, answer]);
    const { message } = await failed(subscribe);
    return message.split(" It says: ")[1] ?? "";
  };
  test.each<[string, unknown, string]>([
    ["key and URL are taken out", { message: `${KEY} at ${URL_}, ${encodeURI(URL_)}` }, "… at …, …"],
    [
      "also where characters that show nothing are put between",
      { message: `key-\u200bZx9-\u0007canary` },
      "…",
    ],
    ["also the token alone", { errors: { url: [`token is ${TOKEN}`] } }, "token is …"],
    ["nothing acts on a terminal", { message: "a\x1b[31mb\n\tc\u202ed\u2028e" }, "a[31mb cd e"],
    ["a sentence said twice stands once", { message: "a", errors: { x: ["a"], y: ["b", 1, null] } }, "a b"],
    ["what is no text says nothing", { message: { a: 1 }, errors: "x" }, "x"],
    ["what is no object says nothing", [1, 2], ""],
    ["a detail", { detail: "Not found." }, "Not found."],
    ["a detail with a message", { detail: { status: "invalid", message: "No such key." } }, "No such key."],
    ["a list of details", { detail: [{ loc: ["body", "url"], msg: "not a URL" }] }, "not a URL"],
    ["titles with details", { errors: [{ code: "1", title: "Bad", detail: "Bad name." }] }, "Bad name."],
    ["a list of messages", { message: ["a is wrong", "b too"], statusCode: 400 }, "a is wrong b too"],
    ["the lists of each field, without anything around them", { url: ["not a URL"], id: 7 }, "not a URL"],
    ["a list in lists says nothing at some depth", { detail: [[[["deep"]]]] }, ""],
  ])("%s", async (_, answer, words) => expect(await said(answer)).toBe(words));

  test("it is cut at 200 characters, none of them in half", async () => {
    for (const long of ["x".repeat(5000), "😀".repeat(300)]) {
      const words = await said({ message: long });
      expect([...words].length).toBe(200);
      expect(words.endsWith("…")).toBe(true);
      expect(words).not.toMatch(/\p{Cs}/u);
    }
    expect(await said({ message: "y".repeat(200) })).toBe("y".repeat(200));
  });
  test("a key at the cut is taken out whole", async () => {
    expect(await said({ message: `${"x".repeat(195)}${KEY}` })).toBe(`${"x".repeat(195)}…`);
  });
});

describe("options that make no sense are errors before anything is sent", () => {
  test.each(["", " ", "a b", `${KEY}\n`, "schlüssel", undefined, 1])("the key %j", async (key) => {
    expect((await failed(() => createManager("autocalls", options({ key: key as string })))).code).toBe(
      "ERR_MANAGE_KEY",
    );
  });
  test.each([
    "http://app.autocalls.ai/api",
    "http://127.0.0.1.example.com/api",
    "http://localhost.example/api",
    "ftp://localhost",
    "app.autocalls.ai/api",
    "https://user:pass@app.autocalls.ai/api",
    "https://app.autocalls.ai/api?x=1",
    "https://app.autocalls.ai/api#x",
    "",
  ])("the base URL %j", async (baseUrl) => {
    expect((await failed(() => createManager("autocalls", options({ baseUrl })))).code).toBe(
      "ERR_MANAGE_BASE_URL",
    );
  });
  test.each(["http://localhost:1/api", "http://[::1]:1", "http://127.9.9.9", "https://x.example/api/"])(
    "%j is one",
    (baseUrl) => void createManager("autocalls", options({ baseUrl })),
  );
  test("a slash at its end does not matter", async () => {
    api.answers.push(DOCUMENTED.enabled);
    await subscribe({ baseUrl: `${api.baseUrl}/` });
    expect(api.calls[0]?.path).toBe("/api/user/assistants/enable-conversation-ended-webhook");
  });
  test.each([`http://example.com/?t=${TOKEN}`, `/hooks?t=${TOKEN}`, "", `https://u:${TOKEN}@example.com`])(
    "the URL %j",
    async (url) => {
      for (const call of [
        () => createManager("autocalls", options()).subscribe({ assistant: 1, url }),
        () => createManager("intellixent", options()).subscribe({ assistant: 1, url }),
        () => createManager("ada", options()).subscribe({ url, events: EVENTS }),
      ])
        expect((await failed(call)).code).toBe("ERR_MANAGE_URL");
      expect(api.calls).toEqual([]);
    },
  );
  test.each([0, -1, Number.NaN, 601, "10"])("the timeout %j", (timeout) => {
    expect(() => createManager("autocalls", options({ timeout: timeout as number }))).toThrow("timeout");
  });
  test.each(["phonic", "constructor", ""])("the vendor %j", (vendor) => {
    expect(() => createManager(vendor as "ada", options())).toThrow(TypeError);
  });
});

test("base URLs are those of the schemas", async () => {
  const CALLS: { readonly [Slug in keyof Managers]: (options: ManagerOptions) => Promise<unknown> } = {
    ada: (options) => createManager("ada", options).unsubscribe({ endpoint: "ep_1" }),
    autocalls: (options) => createManager("autocalls", options).unsubscribe({ assistant: 1 }),
    elevenlabs: (options) => createManager("elevenlabs", options).readAttached(),
    intellixent: (options) => createManager("intellixent", options).unsubscribe({ assistant: 1 }),
    retell: (options) => createManager("retell", options).read({ agent: "agent_1" }),
    telnyx: (options) => createManager("telnyx", options).read({ application: "1" }),
    ultravox: (options) => createManager("ultravox", options).read({ endpoint: "1" }),
    vapi: (options) => createManager("vapi", options).read({ assistant: "1" }),
  };
  expect([...managed].sort()).toEqual(Object.keys(CALLS));
  for (const slug of managed) {
    const { servers } = parse(readFileSync(join(root, "schemas", slug, "openapi.yaml"), "utf8"));
    const base = servers[0].url.replace("{handle}", "acme");
    const sent: string[] = [];
    const fetch = async ({ url }: Request) => {
      sent.push(url);
      return Response.json({});
    };
    await CALLS[slug]({ key: KEY, fetch, ...(slug === "ada" && { baseUrl: base }) });
    expect(sent[0]).toMatch(`${base}/`);
  }
});
