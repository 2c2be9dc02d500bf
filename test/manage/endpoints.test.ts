import { createManager, type ManagerOptions } from "afterword/manage";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type Api, startApi } from "../support/manage/api.js";
import { failed, KEY, SECRET, TOKEN, URL_ } from "../support/manage/errors.js";

let api: Api;
beforeEach(async () => void (api = await startApi()));
afterEach(() => api.close());

const options = (): ManagerOptions => ({ key: KEY, baseUrl: api.baseUrl });
const methods = () => api.calls.map(({ method }) => method);
const url = "https://example.com/hooks";

describe("Ultravox", () => {
  const ultravox = () => createManager("ultravox", options());
  const EVENTS = ["call.ended"];
  const there = { webhookId: "w-1", agentId: null, url, events: EVENTS, status: "normal" };
  const elsewhere = { ...there, webhookId: "w-9", url: "https://other.example/x" };
  const withSecret = (webhook: object) => ({ ...webhook, secrets: [SECRET] });
  const listing = (...results: object[]): Answer => [200, { results: results.map(withSecret), next: null }];

  test("makes a webhook, and returns it without its secret", async () => {
    api.answers.push(listing(elsewhere), [201, withSecret(there)]);
    const made = await ultravox().subscribe({ url, events: [...EVENTS, ...EVENTS], agent: "a-1" });
    expect(made).toEqual(there);
    expect(api.calls).toEqual([
      { method: "GET", path: "/api/api/webhooks", apiKey: `x-api-key: ${KEY}` },
      {
        method: "POST",
        path: "/api/api/webhooks",
        apiKey: `x-api-key: ${KEY}`,
        body: { url, events: EVENTS, agentId: "a-1" },
      },
    ]);
  });
  test("uses the webhook that has the URL, and makes no second one", async () => {
    api.answers.push(listing(elsewhere, there), listing(elsewhere, there));
    const to = { url: "https://EXAMPLE.com:443/hooks", events: EVENTS };
    expect(await ultravox().subscribe(to)).toEqual(there);
    expect(await ultravox().plan(to)).toEqual({
      now: there,
      changes: {},
      refused: null,
      others: [elsewhere],
    });
    expect(methods()).toEqual(["GET", "GET"]);
  });
  test.each<[says: string, now: object, to: object, body: object]>([
    ["other events", { events: ["call.started"] }, {}, { events: EVENTS }],
    ["another URL", { url: URL_ }, { endpoint: "w-1" }, { url }],
    ["another agent", {}, { agent: "a-1" }, { agentId: "a-1" }],
  ])("%s are replaced only when that is written", async (says, now, more, body) => {
    const to = { url, events: EVENTS, ...more };
    const list = listing({ ...there, ...now }, elsewhere);
    api.answers.push(list, list, list, [200, withSecret({ ...there, ...now, ...body })]);
    const { code, message } = await failed(() => ultravox().subscribe(to));
    expect({ code, message }).toEqual({
      code: "ERR_MANAGE_REPLACE",
      message: `Ultravox: webhook w-1 has ${says}`,
    });
    const plan = await ultravox().plan(to);
    expect(plan.changes).toEqual(body);
    expect(plan.refused?.message).toBe(message);
    expect(JSON.stringify(plan)).not.toContain(SECRET);
    expect(methods()).toEqual(["GET", "GET"]);
    expect(await ultravox().subscribe({ ...to, replace: true })).toEqual({ ...there, ...now, ...body });
    expect(api.calls[3]).toMatchObject({ method: "PATCH", path: "/api/api/webhooks/w-1", body });
  });
  test("lists all pages, and sends the key to no host that an answer names", async () => {
    api.answers.push(
      [200, { results: [withSecret(there)], next: "https://elsewhere.example/api/webhooks?cursor=c%2F2" }],
      listing(elsewhere),
    );
    expect(await ultravox().list()).toEqual([there, elsewhere]);
    expect(api.calls.map(({ path }) => path)).toEqual([
      "/api/api/webhooks",
      "/api/api/webhooks?cursor=c%2F2",
    ]);
  });
  test("reads and removes one, and reads its secret only if asked", async () => {
    api.answers.push([200, withSecret(there)], [200, withSecret(there)], [204]);
    expect(await ultravox().read({ endpoint: "w-1" })).toEqual(there);
    expect(await ultravox().readSecret({ endpoint: "w-1" })).toBe(SECRET);
    expect(await ultravox().unsubscribe({ endpoint: "w-1" })).toBeUndefined();
    expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/api/webhooks/w-1",
      "GET /api/api/webhooks/w-1",
      "DELETE /api/api/webhooks/w-1",
    ]);
  });
  test.each([{}, { secrets: [] }, { secrets: null }, { secrets: [""] }])(
    "%j has no secret",
    async (answer) => {
      api.answers.push([200, answer]);
      expect((await failed(() => ultravox().readSecret({ endpoint: "w-1" }))).code).toBe("ERR_MANAGE_ANSWER");
    },
  );
  test("no error repeats a secret that was read before", async () => {
    const list = listing({ ...there, events: [] });
    api.answers.push(list, [400, { events: [`not with ${SECRET} and ${KEY}`] }]);
    const { message } = await failed(() => ultravox().subscribe({ url, events: EVENTS, replace: true }));
    expect(message).toContain("It says: not with … and …");
  });
  test("what makes no sense is an error before anything is sent", async () => {
    for (const events of [[], ["ended"], [1], "all", undefined])
      expect((await failed(() => ultravox().subscribe({ url, events: events as string[] }))).code).toBe(
        "ERR_MANAGE_EVENTS",
      );
    const to = { url, events: EVENTS };
    expect((await failed(() => ultravox().plan({ ...to, endpoint: "../x" }))).code).toBe(
      "ERR_MANAGE_ENDPOINT",
    );
    expect((await failed(() => ultravox().plan({ ...to, agent: "a/b" }))).code).toBe("ERR_MANAGE_ID");
    expect((await failed(() => ultravox().plan({ ...to, url: "http://x.example" }))).code).toBe(
      "ERR_MANAGE_URL",
    );
    expect(api.calls).toEqual([]);
  });
  test("a redirect is not followed", async () => {
    api.answers.push([302, {}, { location: "https://elsewhere.example/" }]);
    expect((await failed(() => ultravox().list())).code).toBe("ERR_MANAGE_ANSWER");
    expect(api.calls.length).toBe(1);
  });
});

describe("ElevenLabs", () => {
  const elevenlabs = () => createManager("elevenlabs", options());
  const EVENTS = ["transcript"];
  const there = {
    webhook_id: "w1",
    name: "n",
    webhook_url: url,
    is_disabled: false,
    is_auto_disabled: false,
    auth_type: "hmac",
    retry_enabled: true,
    usage: [{ usage_type: "ConvAI Settings" }],
  };
  const elsewhere = { ...there, webhook_id: "w9", webhook_url: "https://other.example/x" };
  const listing = (...webhooks: object[]): Answer => [200, { webhooks }];
  const settings = (webhooks: object | null): Answer => [200, { webhooks, other: 1 }];
  const made: Answer = [200, { webhook_id: "w1", webhook_secret: SECRET }];
  const done: Answer = [200, { status: "ok" }];
  const calls = () => api.calls.map(({ method, path, body }) => [`${method} ${path}`, body]);
  const LIST = "GET /api/v1/workspace/webhooks?include_usages=true";

  /** Subscribes, and returns the secrets that were shown. */
  const subscribing = async (more: object = {}): Promise<string[]> => {
    const shown: string[] = [];
    const onSecret = (secret: string) => void shown.push(secret);
    await elevenlabs().subscribe({ url, events: EVENTS, onSecret, ...more });
    return shown;
  };

  test("makes a webhook that repeats, and has all agents use it", async () => {
    api.answers.push(listing(elsewhere), settings(null), made, done, settings({}));
    expect(await subscribing({ events: ["post_call_transcription", "post_call_audio", "audio"] })).toEqual([
      SECRET,
    ]);
    expect(api.calls.every(({ apiKey }) => apiKey === `xi-api-key: ${KEY}`)).toBe(true);
    expect(calls()).toEqual([
      [LIST, undefined],
      ["GET /api/v1/convai/settings", undefined],
      [
        "POST /api/v1/workspace/webhooks",
        { settings: { auth_type: "hmac", name: "Afterword", webhook_url: url } },
      ],
      ["PATCH /api/v1/workspace/webhooks/w1", { name: "Afterword", is_disabled: false, retry_enabled: true }],
      [
        "PATCH /api/v1/convai/settings",
        { webhooks: { post_call_webhook_id: "w1", events: ["transcript", "audio"] } },
      ],
    ]);
  });
  test("uses the webhook that has the URL, enables it, and keeps other settings of the agents", async () => {
    api.answers.push(
      listing({ ...there, is_auto_disabled: true, retry_enabled: false }),
      settings({ exclude_transcript: false, send_audio: false, events: [], post_call_webhook_id: null }),
      done,
      settings({}),
    );
    expect(await subscribing()).toEqual([]);
    expect(calls().slice(2)).toEqual([
      ["PATCH /api/v1/workspace/webhooks/w1", { name: "n", is_disabled: false, retry_enabled: true }],
      [
        "PATCH /api/v1/convai/settings",
        { webhooks: { exclude_transcript: false, post_call_webhook_id: "w1", events: EVENTS } },
      ],
    ]);
  });
  test("changes nothing where all is as wanted", async () => {
    const attached = { post_call_webhook_id: "w1", events: EVENTS, transcript_format: "json" };
    api.answers.push(
      listing(there, elsewhere),
      settings(attached),
      listing(there, elsewhere),
      settings(attached),
    );
    expect(await subscribing()).toEqual([]);
    expect(await elevenlabs().plan({ url, events: EVENTS })).toEqual({
      now: there,
      attached,
      changes: { webhook: {}, agents: {} },
      refused: null,
      others: [elsewhere],
    });
    expect(methods()).toEqual(["GET", "GET", "GET", "GET"]);
  });
  test.each<[says: string, attached: object, webhooks: object[]]>([
    ["another webhook and other events", { post_call_webhook_id: "w9", events: ["audio"] }, [elsewhere]],
    ["another webhook", { post_call_webhook_id: "w9", events: EVENTS }, [there, elsewhere]],
    ["other events", { post_call_webhook_id: "w1", events: ["audio"] }, [there]],
    [
      "another form of transcripts",
      { post_call_webhook_id: "w1", events: EVENTS, transcript_format: "opentelemetry" },
      [there],
    ],
  ])("%s is replaced only when that is written", async (says, attached, webhooks) => {
    const now = [listing(...webhooks), settings(attached)];
    api.answers.push(...now);
    const { code, message } = await failed(() => subscribing());
    expect({ code, message }).toEqual({
      code: "ERR_MANAGE_REPLACE",
      message: `ElevenLabs: the workspace has ${says}`,
    });
    expect(methods()).toEqual(["GET", "GET"]);
    const isNew = webhooks[0] === elsewhere && webhooks.length === 1;
    api.answers.push(...now, ...(isNew ? [made, done] : []), settings({}));
    await subscribing({ replace: true });
    expect(api.calls.at(-1)).toMatchObject({
      method: "PATCH",
      path: "/api/v1/convai/settings",
      body: { webhooks: { post_call_webhook_id: "w1", events: EVENTS } },
    });
  });
  test("one agent: what stands beside its webhook stays", async () => {
    const overrides = { conversation_initiation_client_data_webhook: null, webhooks: null };
    const agent: Answer = [200, { platform_settings: { workspace_overrides: overrides, widget: {} } }];
    api.answers.push(listing(there), agent, agent, done);
    await subscribing({ agent: "agent_1" });
    expect(calls().slice(1)).toEqual([
      ["GET /api/v1/convai/agents/agent_1", undefined],
      ["GET /api/v1/convai/agents/agent_1", undefined],
      [
        "PATCH /api/v1/convai/agents/agent_1",
        {
          platform_settings: {
            workspace_overrides: {
              conversation_initiation_client_data_webhook: null,
              webhooks: { post_call_webhook_id: "w1", events: EVENTS },
            },
          },
        },
      ],
    ]);
  });
  test("a webhook that proves deliveries in another way is not used", async () => {
    api.answers.push(listing({ ...there, auth_type: "oauth2" }), settings(null));
    expect((await elevenlabs().plan({ url, events: EVENTS })).now).toBeNull();
  });
  test("the URL of a webhook cannot be changed, whatever is written", async () => {
    api.answers.push(listing(elsewhere), settings(null));
    const { code, message, hint } = await failed(() => subscribing({ endpoint: "w9", replace: true }));
    expect(code).toBe("ERR_MANAGE_REPLACE");
    expect(message).toContain("webhook w9 has another URL, which cannot be changed");
    expect(hint).toContain("a new one is made");
    expect(methods()).toEqual(["GET", "GET"]);
  });
  test("a webhook whose secret nobody could keep is removed", async () => {
    api.answers.push(listing(), settings(null), made, done);
    const onSecret = () => Promise.reject(new Error("disk full"));
    await expect(elevenlabs().subscribe({ url, events: EVENTS, onSecret })).rejects.toThrow("disk full");
    expect(calls().slice(2)).toMatchObject([
      ["POST /api/v1/workspace/webhooks", {}],
      ["DELETE /api/v1/workspace/webhooks/w1", undefined],
    ]);
  });
  test("an answer without a secret is an error, and the webhook is removed", async () => {
    api.answers.push(listing(), settings(null), [200, { webhook_id: "w1", webhook_secret: null }], done);
    expect((await failed(() => subscribing())).code).toBe("ERR_MANAGE_ANSWER");
    expect(methods()).toEqual(["GET", "GET", "POST", "DELETE"]);
  });
  test("says that the webhook is made if only attaching it fails, without the secret", async () => {
    const refused: Answer = [422, { detail: [{ loc: ["body"], msg: `no ${SECRET}`, type: "x" }] }];
    api.answers.push(listing(), settings(null), made, done, refused);
    const { code, message, hint } = await failed(() => subscribing());
    expect(code).toBe("ERR_MANAGE_INVALID");
    expect(message).toContain("It says: no …");
    expect(hint).toContain("Webhook w1 is made");
  });
  test("unsubscribes all agents, and removes the webhook that nothing uses", async () => {
    const attached = { post_call_webhook_id: "w1", events: EVENTS };
    api.answers.push(listing(there), settings(attached), done, listing({ ...there, usage: [] }), done);
    expect(await elevenlabs().unsubscribe({ endpoint: "w1" })).toEqual({ removed: true });
    expect(calls().slice(2)).toEqual([
      ["PATCH /api/v1/convai/settings", { webhooks: { post_call_webhook_id: null, events: EVENTS } }],
      [LIST, undefined],
      ["DELETE /api/v1/workspace/webhooks/w1", undefined],
    ]);
  });
  test("keeps a webhook that something else uses, and agents that use another", async () => {
    api.answers.push(listing(there), settings({ post_call_webhook_id: "w9" }), listing(there));
    expect(await elevenlabs().unsubscribe({ endpoint: "w1" })).toEqual({ removed: false });
    expect(methods()).toEqual(["GET", "GET", "GET"]);
  });
  test("a webhook that is missing is an error, and nothing is detached", async () => {
    api.answers.push(listing(elsewhere));
    expect((await failed(() => elevenlabs().unsubscribe({ endpoint: "w1" }))).code).toBe(
      "ERR_MANAGE_NOT_FOUND",
    );
    expect(methods()).toEqual(["GET"]);
  });
  test("what makes no sense is an error before anything is sent", async () => {
    expect((await failed(() => subscribing({ events: [] }))).code).toBe("ERR_MANAGE_EVENTS");
    expect((await failed(() => subscribing({ events: ["a.b"] }))).code).toBe("ERR_MANAGE_EVENTS");
    expect((await failed(() => subscribing({ endpoint: "a/b" }))).code).toBe("ERR_MANAGE_ENDPOINT");
    expect((await failed(() => subscribing({ agent: ".." }))).code).toBe("ERR_MANAGE_ID");
    expect((await failed(() => elevenlabs().unsubscribe({ endpoint: "w1", agent: ".." }))).code).toBe(
      "ERR_MANAGE_ID",
    );
    expect(api.calls).toEqual([]);
  });
  test("a key that is not accepted", async () => {
    api.answers.push([
      401,
      { detail: { status: "invalid_api_key", message: `Invalid API key ${KEY} ${TOKEN}` } },
    ]);
    const { code, message } = await failed(() => subscribing({ url: URL_ }));
    expect(code).toBe("ERR_MANAGE_UNAUTHORIZED");
    expect(message).toContain("It says: Invalid API key … …");
  });
});
