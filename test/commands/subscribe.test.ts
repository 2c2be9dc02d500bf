import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, DOCUMENTED, startApi } from "../support/api.js";
import { KEY, quiet, TOKEN } from "../support/commands/secrets.js";
import { folder } from "../support/files.js";

describe("subscribe and unsubscribe", () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.close());
  const KEYS = { AUTOCALLS_API_KEY: KEY, INTELLIXENT_API_KEY: KEY, ADA_API_KEY: KEY };
  const URL_ = "https://example.com/hooks";
  const call = (args: string[], env: Record<string, string> = KEYS) => {
    api.calls.length = 0;
    return quiet([...args, "--base-url", api.baseUrl], { env });
  };

  test.each(["autocalls", "intellixent"])("%s, by an assistant's number", async (slug) => {
    api.answers.push(DOCUMENTED.enabled, DOCUMENTED.disabled);
    const made = await call(["subscribe", slug, "--assistant", "123", "--url", URL_]);
    expect(made).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^assistant 123 of .* sends ended/),
    });
    expect(made.stderr).toContain("--add-token");
    expect(api.calls).toMatchObject([{ authorization: `Bearer ${KEY}`, body: { webhook_url: URL_ } }]);
    const ended = await call(["unsubscribe", slug, "--assistant", "123"]);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
  });
  test("--add-token puts the secret into the URL, and nowhere else", async () => {
    api.answers.push(DOCUMENTED.enabled);
    const env = { ...KEYS, AUTOCALLS_WEBHOOK_SECRET: TOKEN };
    const args = ["subscribe", "autocalls", "--assistant", "123", "--url", `${URL_}?a=1`, "--add-token"];
    expect(await call(args, env)).toMatchObject({ status: 0, stderr: "" });
    expect(api.calls).toMatchObject([{ body: { webhook_url: `${URL_}?a=1&token=${TOKEN}` } }]);
  });
  test("Ada, by events and the endpoint's id", async () => {
    api.answers.push(DOCUMENTED.adaEndpoint, [204]);
    const events = "v1.conversation.ended, v1.conversation.later";
    const made = await call(["subscribe", "ada", "--url", URL_, "--events", events]);
    expect(made).toMatchObject({ status: 0, stdout: "ep_2Yf\n" });
    expect(made.stderr).toContain("v1.conversation.later is no event that this version knows");
    expect(api.calls).toMatchObject([
      { body: { url: URL_, event_filters: ["v1.conversation.ended", "v1.conversation.later"] } },
    ]);
    expect(await call(["unsubscribe", "ada", "--endpoint", "ep_2Yf"])).toEqual({
      status: 0,
      stdout: "ep_2Yf is removed\n",
      stderr: "",
    });
  });
  test("the key may come from a file", async () => {
    api.answers.push(DOCUMENTED.disabled);
    const cwd = folder({ key: "" });
    writeFileSync(join(cwd, "key"), `${KEY}\n`, { mode: 0o600 });
    chmodSync(join(cwd, "key"), 0o600);
    const args = [
      "unsubscribe",
      "autocalls",
      "--assistant",
      "1",
      "--base-url",
      api.baseUrl,
      "--key-file",
      "key",
    ];
    expect(await quiet(args, { cwd })).toMatchObject({ status: 0, stderr: "" });
  });
  test("what the vendor refuses is said, without key and token", async () => {
    api.answers.push([422, { message: `bad ${KEY} ${TOKEN}\x1b[2J` }], DOCUMENTED.noAssistant);
    const args = ["subscribe", "autocalls", "--assistant", "1", "--url", URL_, "--add-token"];
    const env = { ...KEYS, AUTOCALLS_WEBHOOK_SECRET: TOKEN };
    const { status, stdout, stderr } = await call(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/It says: bad … …\[2J \(ERR_MANAGE_INVALID\)\n {2}Correct what it names\.\n$/);
    expect((await call(args, env)).stderr).toContain(
      "It says: Assistant not found (ERR_MANAGE_NOT_FOUND)\n  Check the id",
    );
  });

  const UUID = "98765432-10fe-dcba-3210-fedcba987654";
  test.each<[says: string, args: string[], env?: Record<string, string>]>([
    ["subscribe takes one vendor", ["subscribe"]],
    ["Did you mean autocalls?", ["subscribe", "autocals"]],
    ["Phonic documents no call to subscribe", ["subscribe", "phonic"]],
    ["--url is missing", ["subscribe", "autocalls", "--assistant", "1"]],
    ["--assistant is missing", ["subscribe", "autocalls", "--url", URL_]],
    ["this is its UUID", ["subscribe", "autocalls", "--url", URL_, "--assistant", UUID]],
    [
      "--events is not for Autocalls",
      ["subscribe", "autocalls", "--url", URL_, "--assistant", "1", "--events", "all"],
    ],
    ["--events is missing", ["subscribe", "ada", "--url", URL_]],
    ["an event is not written as Ada", ["subscribe", "ada", "--url", URL_, "--events", ","]],
    [
      "--assistant is not for Ada",
      ["subscribe", "ada", "--url", URL_, "--events", "all", "--assistant", "1"],
    ],
    ["--endpoint is missing", ["unsubscribe", "ada"]],
    ["not the id of an endpoint", ["unsubscribe", "ada", "--endpoint", "../x"]],
    ["is not https", ["subscribe", "autocalls", "--assistant", "1", "--url", "http://example.com"]],
    [
      "no secret belongs on a command line",
      ["subscribe", "autocalls", "--assistant", "1", "--url", `${URL_}?token=${TOKEN}`],
    ],
    [
      "there is no secret for Autocalls",
      ["subscribe", "autocalls", "--assistant", "1", "--url", URL_, "--add-token"],
    ],
    [
      "there is no API key for Autocalls\n  Set AUTOCALLS_API_KEY",
      ["unsubscribe", "autocalls", "--assistant", "1"],
      {},
    ],
    [
      "holds what no key does",
      ["unsubscribe", "autocalls", "--assistant", "1"],
      { AUTOCALLS_API_KEY: `${KEY} x` },
    ],
    [
      "given with --key-file cannot be read",
      ["unsubscribe", "autocalls", "--assistant", "1", "--key-file", KEY],
    ],
    ['no option "--key"', ["unsubscribe", "autocalls", `--key=${KEY}`]],
  ])("wrong use: %s, %j", async (says, args, env) => {
    const { status, stdout, stderr } = await call(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
    expect(api.calls).toEqual([]);
  });
});
