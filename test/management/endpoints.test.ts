import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { afterword } from "../support/commands/process.js";
import { TOKEN, WHSEC } from "../support/commands/secrets.js";
import { folder } from "../support/files.js";
import type { Answer } from "../support/manage/api.js";
import { commandsWithApi, DRY, KEYS, url } from "../support/manage/commands.js";

// Ada, and what all vendors have in common, such as files that cannot be written: subscribe.test.ts
const { api, call, methods } = commandsWithApi();

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
    expect(api().calls[1]?.body).toEqual({ url, events: ["call.ended", "call.later"], agentId: "a-1" });
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
    api().answers.length = 0;
    api().answers.push(...looks, ...looks, made, done, [500, "<html>"]);
    const args = [...line.replace("URL", url).split(" "), "--secret-file", "-", "--base-url", api().baseUrl];
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

test.each<[says: string, line: string]>([
  ["--events all is not for Ultravox", "subscribe ultravox --url URL --events all"],
  ["--agent is not for Ultravox", "unsubscribe ultravox --endpoint w --agent a"],
  ["not the id of a webhook of ElevenLabs", "unsubscribe elevenlabs --endpoint ../x"],
])("wrong use: %s, %s", async (says, line) => {
  const { status, stdout, stderr } = await call(line, []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(says);
  expect(api().calls).toEqual([]);
});
