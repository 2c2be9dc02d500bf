import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Api, startApi } from "../support/api.js";
import { afterword, type Ended } from "../support/commands/process.js";
import { KEY, quiet, TOKEN, WHSEC } from "../support/commands/secrets.js";
import { folder } from "../support/files.js";

// what subscribe.test.ts has for all vendors alike, such as files that cannot be written, is not repeated here

let api: Api;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const url = "https://example.com/hooks";
const KEYS = Object.fromEntries(
  ["ELEVENLABS", "RETELL", "TELNYX", "ULTRAVOX", "VAPI", "HUME", "INTERCOM"].map((name) => [
    `${name}_API_KEY`,
    KEY,
  ]),
);
const call = (line: string, answers: Answer[], cwd?: string): Promise<Ended> => {
  api.calls.length = 0;
  api.answers.length = 0;
  api.answers.push(...answers);
  const args = line.split(" ").map((word) => (word === "URL" ? url : word));
  return quiet([...args, "--base-url", api.baseUrl], { env: KEYS, ...(cwd !== undefined && { cwd }) });
};
const methods = () => api.calls.map(({ method }) => method);
const DRY = "dry run: nothing is changed\n";

describe("Ultravox", () => {
  const there = { webhookId: "w-1", agentId: null, url, events: ["call.ended"], secrets: [WHSEC] };
  const listing = (...results: object[]): Answer => [200, { results, next: null }];

  test("makes a webhook for an agent, and writes its secret", async () => {
    const cwd = folder({});
    const line =
      "subscribe ultravox --url URL --events call.ended,call.later --agent a-1 --secret-file s.json";
    expect(await call(line, [listing(), [201, there], [200, there]], cwd)).toEqual({
      status: 0,
      stdout: "w-1\n",
      stderr:
        "afterword: call.later is not an event that this version knows\nthe webhook's secret is in s.json\n",
    });
    expect(api.calls[1]?.body).toEqual({ url, events: ["call.ended", "call.later"], agentId: "a-1" });
    expect(JSON.parse(readFileSync(join(cwd, "s.json"), "utf8"))).toEqual({ ultravox: WHSEC });
  });
  test("--dry-run says what would be replaced, and shows no secret", async () => {
    const other = { ...there, webhookId: "w-9", url: `https://other.example/?t=${TOKEN}` };
    const line = "subscribe ultravox --url URL --events call.ended,call.joined --dry-run";
    expect(await call(line, [listing(there, other)])).toEqual({
      status: 2,
      stdout: `${DRY}webhook w-1 of Ultravox would be changed
  url          https://example.com/hooks
  events       call.ended → call.ended, call.joined
  agent        all
1 other webhook stays as now:
w-9
  url          https://other.example/?t=…
  events       call.ended
  agent        all
`,
      stderr: `afterword: Ultravox: webhook w-1 has other events (ERR_MANAGE_REPLACE)
  plan() and --dry-run show what would change; replace: true and --replace allow it.
`,
    });
    expect(methods()).toEqual(["GET"]);
  });
  test("removes a webhook", async () => {
    const line = "unsubscribe ultravox --endpoint w-1";
    expect((await call(`${line} --dry-run`, [[200, there]])).stdout).toBe(
      `${DRY}webhook w-1 of Ultravox would be removed\n  url          ${url}\n  events       call.ended\n  agent        all\n`,
    );
    expect(methods()).toEqual(["GET"]);
    expect(await call(line, [[204]])).toEqual({ status: 0, stdout: "w-1 is removed\n", stderr: "" });
  });
});

describe("ElevenLabs", () => {
  const there = {
    webhook_id: "w1",
    name: "n",
    webhook_url: url,
    is_disabled: false,
    retry_enabled: true,
    usage: [],
  };
  const listing = (...webhooks: object[]): Answer => [200, { webhooks }];
  const settings = (webhooks: object | null): Answer => [200, { webhooks }];
  const made: Answer = [200, { webhook_id: "w1", webhook_secret: WHSEC }];
  const done: Answer = [200, {}];
  const line = "subscribe elevenlabs --url URL --events post_call_transcription,audio";
  const looks = [listing(), settings(null)];

  test("makes a webhook, and writes the secret that is shown only once", async () => {
    const cwd = folder({});
    const answers = [...looks, ...looks, made, done, done];
    expect(await call(`${line} --secret-file s.json`, answers, cwd)).toEqual({
      status: 0,
      stdout: "w1\n",
      stderr: "the webhook's secret is in s.json\n",
    });
    expect(JSON.parse(readFileSync(join(cwd, "s.json"), "utf8"))).toEqual({ elevenlabs: WHSEC });
    expect(methods()).toEqual(["GET", "GET", "GET", "GET", "POST", "PATCH", "PATCH"]);
  });
  test("makes none if nothing is named for the secret", async () => {
    const { status, stderr } = await call(line, looks);
    expect(status).toBe(2);
    expect(stderr).toContain("--secret-file is missing");
    expect(stderr).toContain("only once");
    expect(methods()).toEqual(["GET", "GET"]);
  });
  test("prints the secret with -, also if what comes after it fails", async () => {
    api.answers.length = 0;
    api.answers.push(...looks, ...looks, made, done, [500, "<html>"]);
    const args = [...line.replace("URL", url).split(" "), "--secret-file", "-", "--base-url", api.baseUrl];
    const ended = await afterword(args, { env: KEYS });
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: 2, stdout: `${WHSEC}\n` });
    expect(ended.stderr).toContain("Webhook w1 is made");
  });
  test("uses a webhook that is there, without a file", async () => {
    const attached = { post_call_webhook_id: "w1", events: ["transcript", "audio"] };
    const now = [listing(there), settings(attached)];
    expect(await call(line, [...now, ...now])).toEqual({
      status: 0,
      stdout: "w1\n",
      stderr:
        "afterword: ElevenLabs showed the webhook's secret when it was made, and shows it to nobody again\n",
    });
  });
  test("--dry-run says what the webhook and the agents would have", async () => {
    const cwd = folder({});
    const attached = { post_call_webhook_id: "w9", events: ["transcript"] };
    const other = { ...there, webhook_id: "w9", webhook_url: "https://other.example/" };
    const answers = [listing(other), settings(attached)];
    const { status, stdout } = await call(`${line} --dry-run --replace --secret-file s.json`, answers, cwd);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${DRY}a new webhook of ElevenLabs would be made
  url          https://example.com/hooks
  retries      yes
all agents would use it
  events       transcript → transcript, audio
  webhook      w9 → the new one
1 other webhook stays as now:
w9
  url          https://other.example/
  enabled      yes
  retries      yes
the webhook's secret would be written to s.json
`,
    });
    expect(readdirSync(cwd)).toEqual([]);
    expect(methods()).toEqual(["GET", "GET"]);
  });
  test("takes a webhook from one agent, and says why it stays", async () => {
    const used = { ...there, usage: [{ usage_type: "ConvAI Settings" }] };
    const agent: Answer = [
      200,
      { platform_settings: { workspace_overrides: { webhooks: { post_call_webhook_id: "w1" } } } },
    ];
    const line = "unsubscribe elevenlabs --endpoint w1 --agent agent_1";
    expect((await call(`${line} --dry-run`, [agent, listing(used)])).stdout).toContain(
      "webhook w1 of ElevenLabs would be used by agent agent_1 no more",
    );
    expect(methods()).toEqual(["GET", "GET"]);
    const answers = [listing(used), agent, agent, done, listing(used)];
    expect((await call(line, answers)).stdout).toBe(
      "agent agent_1 uses w1 no more; it stays, because something else uses it\n",
    );
    expect(methods()).toEqual(["GET", "GET", "GET", "PATCH", "GET"]);
  });
});

describe("things that have a URL", () => {
  test.each<[line: string, now: object, then: object, says: string, left: string]>([
    ["retell --agent agent_1", {}, {}, "agent agent_1 of Retell AI", "Publish it in the dashboard"],
    [
      "retell --agent agent_1 --chat --events chat_ended",
      {},
      {},
      "chat agent agent_1 of Retell AI",
      "Publish it",
    ],
    ["vapi --assistant a-1 --events end-of-call-report", {}, {}, "assistant a-1 of Vapi", "--credential ID"],
    ["vapi --phone-number p-1 --credential c-1", { provider: "vapi" }, {}, "phone number p-1 of Vapi", ""],
    [
      "telnyx --application 123",
      { data: { application_name: "n" } },
      { data: {} },
      "application 123 of Telnyx",
      "Keys & Credentials",
    ],
  ])("%s", async (line, now, then, says, left) => {
    const ended = await call(`subscribe ${line} --url URL`, [
      [200, now],
      [200, then],
    ]);
    expect(ended).toMatchObject({ status: 0, stdout: `${says} sends to this URL\n` });
    if (left === "") expect(ended.stderr).toBe("");
    else expect(ended.stderr).toContain(left);
    expect(methods()).toEqual(["GET", "PATCH"]);
    const dry = await call(`subscribe ${line} --url URL --dry-run`, [[200, now]]);
    expect(dry).toMatchObject({ status: 0, stderr: "" });
    expect(dry.stdout).toContain(`${DRY}${says} would be changed\n  url          none → ${url}\n`);
    expect(methods()).toEqual(["GET"]);
  });
  test("another URL is replaced only with --replace, and is shown without its query", async () => {
    const now: Answer = [200, { webhook_url: `https://other.example/?t=${TOKEN}`, webhook_events: null }];
    const line = "subscribe retell --agent agent_1 --url URL";
    const { status, stdout, stderr } = await call(`${line} --dry-run`, [now]);
    expect(status).toBe(2);
    expect(stdout).toBe(
      `${DRY}agent agent_1 of Retell AI would be changed\n  url          https://other.example/?t=… → ${url}\n  events       not set\n`,
    );
    expect(stderr).toContain("agent agent_1 has another URL (ERR_MANAGE_REPLACE)");
    expect((await call(line, [now])).status).toBe(2);
    expect(methods()).toEqual(["GET"]);
    expect((await call(`${line} --replace`, [now, [200, {}]])).status).toBe(0);
  });
  test.each<[line: string, now: object, says: string]>([
    ["retell --agent agent_1", { webhook_url: url }, "agent agent_1 of Retell AI"],
    ["vapi --assistant a-1", { server: { url } }, "assistant a-1 of Vapi"],
  ])("unsubscribe %s", async (line, now, says) => {
    const dry = await call(`unsubscribe ${line} --dry-run`, [[200, now]]);
    expect(dry.stdout).toContain(`${DRY}${says} would have no URL of its own\n  url          ${url}\n`);
    expect(methods()).toEqual(["GET"]);
    const ended = await call(`unsubscribe ${line}`, [
      [200, now],
      [200, {}],
    ]);
    expect(ended).toMatchObject({ status: 0, stdout: `${says} has no URL of its own\n` });
    expect(methods()).toEqual(["GET", "PATCH"]);
  });
});

test.each<[says: string, line: string]>([
  ["Hume documents no call to subscribe", "subscribe hume --url URL"],
  ["in a new version of the EVI config", "unsubscribe hume"],
  ["In the Developer Hub", "subscribe intercom --url URL"],
  ["Webhooks, Create Webhook", "subscribe phonic --url URL"],
  ["an application must have a URL", "unsubscribe telnyx --application 1"],
  ["--agent is missing", "subscribe retell --url URL"],
  ["--application is missing", "subscribe telnyx --url URL"],
  ["either --assistant or --phone-number", "subscribe vapi --url URL"],
  ["either --assistant or --phone-number", "unsubscribe vapi --assistant a --phone-number b"],
  ["--events is missing", "subscribe vapi --assistant a --url URL"],
  [
    "Vapi waits for the answer to tool-calls",
    "subscribe vapi --assistant a --url URL --events hang,tool-calls",
  ],
  ["--events all is not for Retell AI", "subscribe retell --agent a --url URL --events all"],
  ["--events all is not for Ultravox", "subscribe ultravox --url URL --events all"],
  ["--chat is not for Vapi", "subscribe vapi --assistant a --chat --url URL"],
  ["--agent is not for Ultravox", "unsubscribe ultravox --endpoint w --agent a"],
  ["--credential is not for Telnyx", "subscribe telnyx --application 1 --credential c --url URL"],
  ["--events is not for Telnyx", "subscribe telnyx --application 1 --events a --url URL"],
  ["not the id of an application of Telnyx", "subscribe telnyx --application ../x --url URL"],
  ["not the id of a webhook of ElevenLabs", "unsubscribe elevenlabs --endpoint ../x"],
])("wrong use: %s, %s", async (says, line) => {
  const { status, stdout, stderr } = await call(line, []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(says);
  expect(api.calls).toEqual([]);
});
