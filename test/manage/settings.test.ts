import { createManager, type ManagerOptions } from "afterword/manage";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Api, startApi } from "../support/manage/api.js";
import { failed, KEY, SECRET, TOKEN, URL_ } from "../support/manage/errors.js";

let api: Api;
beforeEach(async () => void (api = await startApi()));
afterEach(() => api.close());

const options = (): ManagerOptions => ({ key: KEY, baseUrl: api.baseUrl });
const calls = () => api.calls.map(({ method, path, body }) => [`${method} ${path}`, body]);
const methods = () => api.calls.map(({ method }) => method);
const url = "https://example.com/hooks";

describe("Retell AI", () => {
  const retell = () => createManager("retell", options());
  const agent = "agent_1";
  const EVENTS = ["call_ended", "call_analyzed"];
  const none = { agent_id: agent, webhook_url: null, webhook_events: null };
  const there = { ...none, webhook_url: url, webhook_events: EVENTS };

  test.each([
    [{ agent }, "agent"],
    [{ agent, chat: true }, "chat-agent"],
  ])("%j: reads it first, and sets what differs", async (of, path) => {
    api.answers.push([200, none], [200, there]);
    const to = { ...of, url, events: [...EVENTS, ...EVENTS] };
    expect(await retell().subscribe(to)).toEqual({ url, events: EVENTS });
    expect(calls()).toEqual([
      [`GET /api/get-${path}/agent_1`, undefined],
      [`PATCH /api/update-${path}/agent_1`, { webhook_url: url, webhook_events: EVENTS }],
    ]);
    expect(api.calls.every(({ authorization }) => authorization === `Bearer ${KEY}`)).toBe(true);
  });
  test("without events, the agent keeps its list", async () => {
    api.answers.push([200, { ...none, webhook_events: ["call_ended"] }], [200, {}]);
    expect(await retell().subscribe({ agent, url })).toEqual({ url, events: null });
    expect(calls()[1]?.[1]).toEqual({ webhook_url: url });
  });
  test("changes nothing where all is as wanted", async () => {
    api.answers.push([200, there], [200, there]);
    const to = { agent, url: "https://EXAMPLE.com/hooks", events: [...EVENTS].reverse() };
    expect(await retell().subscribe(to)).toEqual({ url, events: EVENTS });
    expect(await retell().plan(to)).toEqual({ now: { url, events: EVENTS }, changes: {}, refused: null });
    expect(methods()).toEqual(["GET", "GET"]);
  });
  test.each<[says: string, now: object, changes: object]>([
    ["another URL", { webhook_url: URL_ }, { url }],
    ["other events", { webhook_events: ["call_ended"] }, { events: EVENTS }],
    ["other events and another URL", { webhook_url: URL_, webhook_events: [] }, { url, events: EVENTS }],
  ])("%s: replaced only when that is written", async (says, now, changes) => {
    const to = { agent, url, events: EVENTS };
    api.answers.push([200, { ...there, ...now }], [200, { ...there, ...now }]);
    const { code, message } = await failed(() => retell().subscribe(to));
    expect({ code, message }).toEqual({
      code: "ERR_MANAGE_REPLACE",
      message: `Retell AI: agent agent_1 has ${says}`,
    });
    const plan = await retell().plan(to);
    expect(plan.changes).toEqual(changes);
    expect(plan.refused?.message).toBe(message);
    expect(methods()).toEqual(["GET", "GET"]);
    api.answers.push([200, { ...there, ...now }], [200, there]);
    expect(await retell().subscribe({ ...to, replace: true })).toEqual({ url, events: EVENTS });
    expect(methods()).toEqual(["GET", "GET", "GET", "PATCH"]);
  });
  test("unsubscribes to what the workspace has, and only if there is something", async () => {
    api.answers.push([200, there], [200, none], [200, none]);
    expect(await retell().unsubscribe({ agent })).toEqual({ url: null, events: null });
    expect(await retell().unsubscribe({ agent })).toEqual({ url: null, events: null });
    expect(calls()).toEqual([
      ["GET /api/get-agent/agent_1", undefined],
      ["PATCH /api/update-agent/agent_1", { webhook_url: null, webhook_events: null }],
      ["GET /api/get-agent/agent_1", undefined],
    ]);
  });
  test("the URL that it had is not repeated by an error", async () => {
    api.answers.push(
      [200, { ...there, webhook_url: URL_ }],
      [422, { status: "error", message: `not ${URL_}` }],
    );
    const { code, message } = await failed(() => retell().subscribe({ agent, url, replace: true }));
    expect(code).toBe("ERR_MANAGE_INVALID");
    expect(message).toMatch(/It says: not …$/);
  });
  test("what makes no sense is an error before anything is sent", async () => {
    for (const id of ["", "..", "a/b", "a b", 1])
      for (const call of ["read", "unsubscribe"] as const)
        expect((await failed(() => retell()[call]({ agent: id as string }))).code).toBe("ERR_MANAGE_ID");
    expect((await failed(() => retell().plan({ agent: "..", chat: true, url }))).message).toContain(
      "chat agent",
    );
    expect((await failed(() => retell().plan({ agent, url: "/x" }))).code).toBe("ERR_MANAGE_URL");
    expect((await failed(() => retell().plan({ agent, url, events: [] }))).code).toBe("ERR_MANAGE_EVENTS");
    expect((await failed(() => retell().plan({ agent, url, events: ["a.b"] }))).code).toBe(
      "ERR_MANAGE_EVENTS",
    );
    expect(api.calls).toEqual([]);
  });
});

describe("Vapi", () => {
  const vapi = () => createManager("vapi", options());
  const assistant = "a-1";
  const EVENTS = ["end-of-call-report"];
  const server = { url, timeoutSeconds: 20, headers: { "x-own": SECRET }, credentialId: "c-1" };
  const there = { id: assistant, server, serverMessages: EVENTS, model: { prompt: "p" } };

  test("sets the server of an assistant and the events with it", async () => {
    api.answers.push([200, { id: assistant, serverMessages: null }], [200, there]);
    expect(await vapi().subscribe({ assistant, url, events: EVENTS, credential: "c-1" })).toEqual({
      url,
      events: EVENTS,
      credential: "c-1",
    });
    expect(calls()).toEqual([
      ["GET /api/assistant/a-1", undefined],
      ["PATCH /api/assistant/a-1", { server: { url, credentialId: "c-1" }, serverMessages: EVENTS }],
    ]);
  });
  test("what else is set for the server stays, and the events are always given", async () => {
    api.answers.push([200, there], [200, {}]);
    await vapi().subscribe({ assistant, url: "https://example.com/2", events: EVENTS, replace: true });
    expect(calls()[1]?.[1]).toEqual({
      server: { ...server, url: "https://example.com/2" },
      serverMessages: EVENTS,
    });
  });
  test("changes nothing where all is as wanted", async () => {
    api.answers.push([200, there]);
    await vapi().subscribe({ assistant, url, events: EVENTS });
    expect(methods()).toEqual(["GET"]);
  });
  test.each<[says: string, now: object, wanted: object]>([
    ["another URL", { server: { url: URL_ } }, {}],
    ["another URL", { server: null, serverUrl: URL_ }, {}],
    ["other events", { serverMessages: ["hang"] }, {}],
    ["another credential", {}, { credential: "c-2" }],
  ])("%s: replaced only when that is written", async (says, now, wanted) => {
    api.answers.push([200, { ...there, ...now }]);
    const { code, message } = await failed(() =>
      vapi().subscribe({ assistant, url, events: EVENTS, ...wanted }),
    );
    expect({ code, message }).toEqual({
      code: "ERR_MANAGE_REPLACE",
      message: `Vapi: assistant a-1 has ${says}`,
    });
    expect(methods()).toEqual(["GET"]);
  });
  test("a telephone number: its provider has to be given", async () => {
    const number = { id: "p-1", provider: "twilio", twilioAuthToken: SECRET };
    api.answers.push([200, number], [200, { ...number, server: { url } }], [200, { id: "p-1" }]);
    const settings = { url, events: null, credential: null };
    expect(await vapi().subscribe({ phoneNumber: "p-1", url })).toEqual(settings);
    expect(calls()[1]).toEqual(["PATCH /api/phone-number/p-1", { provider: "twilio", server: { url } }]);
    expect((await failed(() => vapi().subscribe({ phoneNumber: "p-1", url }))).code).toBe(
      "ERR_MANAGE_ANSWER",
    );
  });
  test("unsubscribes: no server, and the events stay listed", async () => {
    api.answers.push([200, there], [200, {}], [200, { serverMessages: EVENTS }]);
    const none = { url: null, events: EVENTS, credential: null };
    expect(await vapi().unsubscribe({ assistant })).toEqual(none);
    expect(await vapi().unsubscribe({ assistant })).toEqual(none);
    expect(calls()).toEqual([
      ["GET /api/assistant/a-1", undefined],
      ["PATCH /api/assistant/a-1", { server: null, serverMessages: EVENTS }],
      ["GET /api/assistant/a-1", undefined],
    ]);
  });
  test.each([
    "tool-calls",
    "function-call",
    "transfer-destination-request",
    "handoff-destination-request",
    "assistant-request",
  ])("%s waits for an answer: it is refused before anything is sent", async (event) => {
    const { code, message } = await failed(() => vapi().plan({ assistant, url, events: [...EVENTS, event] }));
    expect(code).toBe("ERR_MANAGE_EVENTS");
    expect(message).toBe(`Vapi waits for the answer to ${event}, and the call with it`);
    expect(api.calls).toEqual([]);
  });
  test("no error repeats a secret of the server", async () => {
    const now = { server: { ...server, secret: TOKEN, url: URL_ } };
    api.answers.push(
      [200, { ...there, ...now }],
      [400, { message: [`${SECRET} ${TOKEN} ${URL_} is wrong`] }],
    );
    const { message } = await failed(() =>
      vapi().subscribe({ assistant, url, events: EVENTS, replace: true }),
    );
    expect(message).toMatch(/It says: … … … is wrong$/);
  });
  test("what makes no sense is an error before anything is sent", async () => {
    const both = { assistant, phoneNumber: "p-1" } as unknown as { assistant: string };
    for (const of of [both, {} as { assistant: string }, { assistant: ".." }])
      expect((await failed(() => vapi().read(of))).code).toBe("ERR_MANAGE_ID");
    for (const events of [undefined, [], ["a b"]])
      expect((await failed(() => vapi().plan({ assistant, url, events }))).code).toBe("ERR_MANAGE_EVENTS");
    expect((await failed(() => vapi().plan({ phoneNumber: "p-1", url, events: EVENTS }))).code).toBe(
      "ERR_MANAGE_EVENTS",
    );
    expect((await failed(() => vapi().plan({ assistant, url, events: EVENTS, credential: "/" }))).code).toBe(
      "ERR_MANAGE_ID",
    );
    const final = 'transcript[transcriptType="final"]';
    expect((await failed(() => vapi().plan({ assistant: "/", url, events: [final] }))).code).toBe(
      "ERR_MANAGE_ID",
    );
    expect(api.calls).toEqual([]);
  });
});

describe("Telnyx", () => {
  const telnyx = () => createManager("telnyx", options());
  const application = "123";
  const there = { id: application, application_name: "n", webhook_event_url: url, webhook_api_version: "2" };

  test("reads the application first, for its name has to be given", async () => {
    api.answers.push([200, { data: { ...there, webhook_event_url: null } }], [200, { data: there }]);
    expect(await telnyx().subscribe({ application, url })).toEqual({ url, events: null, version: "2" });
    expect(calls()).toEqual([
      ["GET /api/call_control_applications/123", undefined],
      ["PATCH /api/call_control_applications/123", { application_name: "n", webhook_event_url: url }],
    ]);
    expect(api.calls[0]?.authorization).toBe(`Bearer ${KEY}`);
  });
  test("changes nothing where all is as wanted", async () => {
    api.answers.push([200, { data: there }]);
    await telnyx().subscribe({ application, url });
    expect(methods()).toEqual(["GET"]);
  });
  test.each<[says: string, now: object, body: object]>([
    ["another URL", { webhook_event_url: URL_ }, { webhook_event_url: url }],
    [
      "another form of events",
      { webhook_api_version: "1" },
      { webhook_event_url: url, webhook_api_version: "2" },
    ],
  ])("%s: replaced only when that is written", async (says, now, body) => {
    const answer = [200, { data: { ...there, ...now } }] as const;
    api.answers.push(answer, answer, [200, {}]);
    const { code, message } = await failed(() => telnyx().subscribe({ application, url }));
    expect({ code, message }).toEqual({
      code: "ERR_MANAGE_REPLACE",
      message: `Telnyx: application 123 has ${says}`,
    });
    expect(await telnyx().subscribe({ application, url, replace: true })).toMatchObject({
      url,
      version: "2",
    });
    expect(calls()[2]?.[1]).toEqual({ application_name: "n", ...body });
  });
  test("an answer without a name is an error, and nothing is changed", async () => {
    api.answers.push([200, { data: {} }]);
    expect((await failed(() => telnyx().subscribe({ application, url }))).code).toBe("ERR_MANAGE_ANSWER");
    expect(methods()).toEqual(["GET"]);
  });
  test("errors come as a list with details, and repeat no URL", async () => {
    const failover = { webhook_event_failover_url: URL_ };
    api.answers.push(
      [200, { data: { ...there, webhook_event_url: null, ...failover } }],
      [422, { errors: [{ code: "10015", title: "Invalid value", detail: `${URL_} ${TOKEN} is not one` }] }],
    );
    const { code, message } = await failed(() => telnyx().subscribe({ application, url }));
    expect(code).toBe("ERR_MANAGE_INVALID");
    expect(message).toMatch(/It says: … … is not one$/);
  });
  test("an application must have a URL: there is no unsubscribe", async () => {
    expect(telnyx()).not.toHaveProperty("unsubscribe");
    expect((await failed(() => telnyx().read({ application: "../x" }))).code).toBe("ERR_MANAGE_ID");
    expect(api.calls).toEqual([]);
  });
});
