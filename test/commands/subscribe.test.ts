import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { afterword, type Ended } from "../support/commands/process.js";
import { KEY, OLD, quiet, TOKEN, WHSEC } from "../support/commands/secrets.js";
import { folder } from "../support/files.js";
import { type Answer, type Api, DOCUMENTED, startApi } from "../support/manage/api.js";

const [, ENDPOINT] = DOCUMENTED.adaEndpoint;
/** What Ada's list answers. */
const listing = (...data: object[]): Answer => [200, { data, meta: { next_page_url: null } }];

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
    expect(made.stderr).toContain(" cannot show which URL the assistant had");
    expect(api.calls).toMatchObject([{ authorization: `Bearer ${KEY}`, body: { webhook_url: URL_ } }]);
    const ended = await call(["unsubscribe", slug, "--assistant", "123"]);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
  });
  test("--add-token puts the secret into the URL, and nowhere else", async () => {
    api.answers.push(DOCUMENTED.enabled);
    const env = { ...KEYS, AUTOCALLS_WEBHOOK_SECRET: TOKEN };
    const args = ["subscribe", "autocalls", "--assistant", "123", "--url", `${URL_}?a=1`, "--add-token"];
    expect(await call([...args, "--replace"], env)).toMatchObject({ status: 0, stderr: "" });
    expect(api.calls).toMatchObject([{ body: { webhook_url: `${URL_}?a=1&token=${TOKEN}` } }]);
  });
  test("Ada, by events and the endpoint's id", async () => {
    api.answers.push(listing(), DOCUMENTED.adaEndpoint, [204]);
    const events = "v1.conversation.ended, v1.conversation.later";
    const made = await call(["subscribe", "ada", "--url", URL_, "--events", events]);
    expect(made).toMatchObject({ status: 0, stdout: "ep_2Yf\n" });
    expect(made.stderr).toContain("v1.conversation.later is not an event that this version knows");
    expect(made.stderr).toContain("--secret-file FILE writes it to a file");
    expect(api.calls).toMatchObject([
      { method: "GET" },
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
  describe("--dry-run", () => {
    const OTHER = {
      id: "ep_9",
      url: `https://other.example/x?t=${TOKEN}#f`,
      event_filters: [],
      enabled: true,
    };
    test.each<[string, object[], string[], Partial<Ended>]>([
      [
        "a new endpoint",
        [OTHER],
        [],
        {
          status: 0,
          stdout: `dry run: nothing is changed
a new endpoint of Ada would be made
  url          https://example.com/hooks
  events       v1.conversation.ended
1 other endpoint stays as now:
ep_9
  url          https://other.example/x?t=…#…
  events       all
  enabled      yes
`,
        },
      ],
      [
        "one that sends already",
        [ENDPOINT],
        [],
        {
          status: 0,
          stdout: `dry run: nothing is changed
endpoint ep_2Yf of Ada sends there already: nothing would change
  url          https://example.com/hooks
  events       v1.conversation.ended
  enabled      yes
`,
        },
      ],
      [
        "one with another URL",
        [{ ...OTHER, enabled: false }],
        ["--endpoint", "ep_9"],
        {
          status: 2,
          stdout: `dry run: nothing is changed
endpoint ep_9 of Ada would be changed
  url          https://other.example/x?t=…#… → https://example.com/hooks
  events       all → v1.conversation.ended
  enabled      no → yes
`,
          stderr: `afterword: Ada: endpoint ep_9 has another URL and other events (ERR_MANAGE_REPLACE)
  plan() and --dry-run show what would change; replace: true and --replace allow it.
`,
        },
      ],
      [
        "one with another URL, and --replace",
        [OTHER],
        ["--endpoint", "ep_9", "--replace"],
        { status: 0, stderr: "" },
      ],
    ])("Ada: %s", async (_, endpoints, more, ended) => {
      api.answers.push(listing(...endpoints));
      const args = [
        "subscribe",
        "ada",
        "--url",
        URL_,
        "--events",
        "v1.conversation.ended",
        "--dry-run",
        ...more,
      ];
      expect(await call(args)).toMatchObject(ended);
      expect(api.calls.map(({ method }) => method)).toEqual(["GET"]);
    });
    test("what differs only in a query is said, and not shown", async () => {
      api.answers.push(listing({ ...ENDPOINT, url: `${URL_}?t=${TOKEN}` }));
      const args = [
        "subscribe",
        "ada",
        "--url",
        `${URL_}?t=2`,
        "--events",
        "v1.conversation.ended",
        "--dry-run",
      ];
      const { stdout } = await call([...args, "--endpoint", "ep_2Yf", "--replace"]);
      expect(stdout).toContain(`${URL_}?t=… → ${URL_}?t=… (with other values in its query)\n`);
    });
    test("Ada: what would be removed", async () => {
      api.answers.push([200, ENDPOINT]);
      expect(await call(["unsubscribe", "ada", "--endpoint", "ep_2Yf", "--dry-run"])).toEqual({
        status: 0,
        stdout: `dry run: nothing is changed
endpoint ep_2Yf of Ada would be removed
  url          https://example.com/hooks
  events       v1.conversation.ended
  enabled      yes
`,
        stderr: "",
      });
      expect(api.calls.map(({ method }) => method)).toEqual(["GET"]);
    });
    test.each(["autocalls", "intellixent"])(
      "%s: its API cannot be asked, and is not called",
      async (slug) => {
        const env = { ...KEYS, [`${slug.toUpperCase()}_WEBHOOK_SECRET`]: TOKEN };
        const args = ["--assistant", "123", "--dry-run"];
        const made = await call(["subscribe", slug, ...args, "--url", URL_, "--add-token"], env);
        expect(made).toMatchObject({ status: 0, stderr: "" });
        expect(made.stdout).toContain(
          `  url          not known → ${URL_}?token=…\n  call         POST ${api.baseUrl}/`,
        );
        const ended = await call(["unsubscribe", slug, ...args], env);
        expect(ended).toMatchObject({ status: 0, stderr: "" });
        for (const { stdout } of [made, ended]) {
          expect(stdout).toMatch(/^dry run: nothing is changed\nassistant 123 of /);
          expect(stdout).toContain(
            " cannot show whether the assistant sends anything now, and to which URL.\n",
          );
          expect(stdout).toContain("Nothing was sent: the key and the assistant were not checked.\n");
        }
        expect(api.calls).toEqual([]);
      },
    );
    test("a key that the vendor does not accept, and an API that fails", async () => {
      const args = ["subscribe", "ada", "--url", URL_, "--events", "all", "--dry-run"];
      for (const [answer, says] of [
        [DOCUMENTED.adaUnauthorized, "(ERR_MANAGE_UNAUTHORIZED)"],
        [[500, "<html>"], "(ERR_MANAGE_ANSWER)\n  Check whether it was done in spite of that"],
      ] as const) {
        api.answers.push(answer);
        const { status, stdout, stderr } = await call(args);
        expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
        expect(stderr).toContain(says);
      }
    });
  });

  describe("--secret-file", () => {
    const args = ["subscribe", "ada", "--url", URL_, "--events", "v1.conversation.ended", "--secret-file"];
    const written = (cwd: string) => JSON.parse(readFileSync(join(cwd, "s.json"), "utf8"));
    const run = (cwd: string, file = "s.json", more: string[] = []) => {
      api.calls.length = 0;
      return quiet([...args, file, "--base-url", api.baseUrl, ...more], { cwd, env: KEYS });
    };

    test("gets the endpoint's secret, and only its owner can read it", async () => {
      const cwd = folder({});
      api.answers.push(listing(), DOCUMENTED.adaEndpoint, DOCUMENTED.secret);
      expect(await run(cwd)).toEqual({
        status: 0,
        stdout: "ep_2Yf\n",
        stderr: "the endpoint's secret is in s.json\n",
      });
      expect(written(cwd)).toEqual({ ada: WHSEC });
      expect(readdirSync(cwd)).toEqual(["s.json"]);
      if (process.platform !== "win32") expect(statSync(join(cwd, "s.json")).mode & 0o777).toBe(0o600);
      // verify reads such a file
      const { stderr } = await quiet(["verify", "-", "--secrets", "s.json"], { cwd, input: "{}" });
      expect(stderr).not.toContain("ERR_SECRETS_FILE");
    });
    test("keeps the secrets that are in it", async () => {
      const cwd = folder({ "s.json": JSON.stringify({ phonic: OLD, ada: [OLD, WHSEC] }) });
      api.answers.push(listing(ENDPOINT), DOCUMENTED.secret);
      expect(await run(cwd)).toMatchObject({ status: 0 });
      expect(written(cwd)).toEqual({ phonic: OLD, ada: [WHSEC, OLD] });
      if (process.platform !== "win32") expect(statSync(join(cwd, "s.json")).mode & 0o777).toBe(0o600);
    });
    test("- prints the secret, as nothing else does", async () => {
      api.answers.push(listing(ENDPOINT), DOCUMENTED.secret);
      const ended = await afterword([...args, "-", "--base-url", api.baseUrl], { env: KEYS });
      expect(ended).toEqual({ status: 0, stdout: `ep_2Yf\n${WHSEC}\n`, stderr: "" });
    });
    test.each<[string, string, (cwd: string) => void]>([
      ["ERR_LINK", "is a symbolic link", (cwd) => symlinkSync("elsewhere", join(cwd, "s.json"))],
      ["ERR_FOREIGN", "is not a file of secrets", (cwd) => writeFileSync(join(cwd, "s.json"), "mine")],
      ["ERR_FOREIGN", "is not a file of secrets", (cwd) => writeFileSync(join(cwd, "s.json"), '{"a":1}')],
      ["ERR_FOREIGN", "is not a file", (cwd) => void mkdirSync(join(cwd, "s.json"))],
    ])("%s: %s, and nothing is done", async (code, says, make) => {
      const cwd = folder({});
      make(cwd);
      const before = readdirSync(cwd);
      for (const more of [[], ["--dry-run"]]) {
        const { status, stdout, stderr } = await run(cwd, "s.json", more);
        expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
        expect(stderr).toContain(`the file given with --secret-file `);
        expect(stderr).toContain(says);
        expect(stderr).toContain(`(${code})`);
        expect(api.calls).toEqual([]);
      }
      expect(readdirSync(cwd)).toEqual(before);
    });
    test("in a folder that is missing: nothing is done", async () => {
      const { status, stderr } = await run(folder({}), "no/s.json");
      expect(status).toBe(2);
      expect(stderr).toBe(
        "afterword: the file given with --secret-file cannot be written (ENOENT) (ERR_WRITE)\n  Its folder is missing: make it first.\n",
      );
      expect(api.calls).toEqual([]);
    });
    test("a secret that could not be read: the same command reads it", async () => {
      const cwd = folder({});
      api.answers.push(listing(), DOCUMENTED.adaEndpoint, [500, "<html>"]);
      const { status, stdout, stderr } = await run(cwd);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "ep_2Yf\n" });
      expect(stderr).toContain("Run the command again");
      expect(readdirSync(cwd)).toEqual([]);
      api.answers.push(listing(ENDPOINT), DOCUMENTED.secret);
      expect(await run(cwd)).toMatchObject({ status: 0, stdout: "ep_2Yf\n" });
      expect(written(cwd)).toEqual({ ada: WHSEC });
    });
    test("a dry run says where it would be, and reads none", async () => {
      const cwd = folder({});
      api.answers.push(listing());
      const { status, stdout } = await run(cwd, "s.json", ["--dry-run"]);
      expect(status).toBe(0);
      expect(stdout).toContain("the endpoint's secret would be written to s.json\n");
      expect(api.calls.map(({ method }) => method)).toEqual(["GET"]);
      expect(readdirSync(cwd)).toEqual([]);
    });
  });

  test("a file with the key that is not there", async () => {
    expect(await call(["unsubscribe", "autocalls", "--assistant", "1", "--key-file", KEY])).toEqual({
      status: 3,
      stdout: "",
      stderr:
        "afterword: the file given with --key-file cannot be read: there is no such file (ERR_INPUT_NO_FILE)\n",
    });
    expect(api.calls).toEqual([]);
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
    ["--endpoint is not for Autocalls", ["subscribe", "autocalls", "--url", URL_, "--endpoint", "ep_1"]],
    ["--secret-file is not for Autocalls", ["subscribe", "autocalls", "--url", URL_, "--secret-file", "x"]],
    ["--events is missing", ["subscribe", "ada", "--url", URL_]],
    ["an event is not written as Ada", ["subscribe", "ada", "--url", URL_, "--events", ","]],
    [
      "--assistant is not for Ada",
      ["subscribe", "ada", "--url", URL_, "--events", "all", "--assistant", "1"],
    ],
    ["--endpoint is missing", ["unsubscribe", "ada"]],
    ["not the id of an endpoint", ["unsubscribe", "ada", "--endpoint", "../x"]],
    ["this is its UUID", ["subscribe", "autocalls", "--url", URL_, "--assistant", UUID, "--dry-run"]],
    ["there is no API key for Ada", ["subscribe", "ada", "--url", URL_, "--events", "all", "--dry-run"], {}],
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
    ['no option "--key"', ["unsubscribe", "autocalls", `--key=${KEY}`]],
  ])("wrong use: %s, %j", async (says, args, env) => {
    const { status, stdout, stderr } = await call(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
    expect(api.calls).toEqual([]);
  });
});
