import { describe, expect, test } from "vitest";
import { TOKEN } from "../support/commands/secrets.js";
import type { Answer } from "../support/manage/api.js";
import { commandsWithApi, DRY, url } from "../support/manage/commands.js";

const { api, call, methods } = commandsWithApi();

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
  ["--chat is not for Vapi", "subscribe vapi --assistant a --chat --url URL"],
  ["--credential is not for Telnyx", "subscribe telnyx --application 1 --credential c --url URL"],
  ["--events is not for Telnyx", "subscribe telnyx --application 1 --events a --url URL"],
  ["not the id of an application of Telnyx", "subscribe telnyx --application ../x --url URL"],
])("wrong use: %s, %s", async (says, line) => {
  const { status, stdout, stderr } = await call(line, []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(says);
  expect(api().calls).toEqual([]);
});
