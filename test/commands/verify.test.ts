import { spawn } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Capture, sign, toCapture } from "afterword";
import { vendors } from "afterword/vendors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, DOCUMENTED, startApi } from "../support/api.js";
import { example, folder, root } from "../support/call.js";

const CLI = join(root, "dist/scripts/cli.js");
const NOW = 1_795_000_000;
const WHSEC = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const OLD = "whsec_b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xk";
const TOKEN = "token-canary-0123456789";
const KEY = "key-canary-0123456789";
const SECRETS = [WHSEC, OLD, TOKEN, KEY, "C2FVsBQIhrscChlQIMV"];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process, with nothing of this one's environment that it reads. */
const afterword = (
  args: readonly string[],
  {
    cwd = root,
    env = {},
    input = "",
  }: { cwd?: string; env?: Record<string, string>; input?: string | Uint8Array } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("close", (status) => done({ status, stdout, stderr }));
  });

/** The same, and no secret in what it says. */
const quiet = async (...call: Parameters<typeof afterword>): Promise<Ended> => {
  const ended = await afterword(...call);
  for (const secret of SECRETS) expect(ended.stdout + ended.stderr).not.toContain(secret);
  return ended;
};

const vendorOf = (slug: string) => vendors.find((each) => each.slug === slug) ?? expect.fail(slug);
const BODY = example("phonic/examples/conversation-ended.json");
const ENV = { PHONIC_WEBHOOK_SECRET: WHSEC };

/** A capture of a genuine delivery, received two seconds after it was signed. */
const captured = async (change: Partial<Capture> = {}, secret = WHSEC): Promise<string> => {
  const headers = await sign(vendorOf("phonic"), BODY, { secret, id: "msg_1", timestamp: NOW });
  const receivedAt = new Date((NOW + 2) * 1000);
  const url = "https://example.com/hooks";
  return JSON.stringify({
    ...toCapture({ headers, url }, BODY, { vendor: "phonic", receivedAt }),
    ...change,
  });
};

describe("verify", () => {
  test("a genuine delivery holds, whenever it is looked at", async () => {
    const cwd = folder({ "a.ndjson": `${await captured()}\n\n${await captured()}\n` });
    expect(await quiet(["verify", "a.ndjson", "--vendor", "phonic"], { cwd, env: ENV })).toEqual({
      status: 0,
      stdout: "a.ndjson:1  ok  msg_1\na.ndjson:3  ok  msg_1\n",
      stderr: "",
    });
  });
  test("the envelope says whose it is, the body may be in base64, stdin is read", async () => {
    const { body = "", ...rest } = JSON.parse(await captured());
    const input = JSON.stringify({ ...rest, bodyBase64: Buffer.from(body).toString("base64") });
    expect(await quiet(["verify", "-"], { input, env: ENV })).toMatchObject({
      status: 0,
      stdout: "-:1  ok  msg_1\n",
    });
  });
  test("one that does not hold says why, and the others are looked at", async () => {
    const pairs = JSON.parse(await captured()).headers as [string, string][];
    const bad = [
      await captured({ body: `${BODY} ` }),
      await captured({ headers: [] }),
      await captured({ headers: [...pairs, ...pairs] }),
      await captured({ receivedAt: new Date((NOW + 301) * 1000).toISOString() }),
      await captured({ receivedAt: new Date((NOW - 301) * 1000).toISOString() }),
      await captured({ headers: [...pairs, ["Content-Encoding", "gzip"]] }),
      await captured({}, OLD),
    ];
    const input = `${bad.join("\n")}\n${await captured()}\n`;
    const { status, stdout, stderr } = await quiet(["verify", "-"], { input, env: ENV });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.match(/(?<=^-:\d {2})\w+/gm)).toEqual([
      "ERR_SIGNATURE_MISMATCH",
      "ERR_SIGNATURE_MISSING",
      "ERR_HEADER_REPEATED",
      "ERR_TIMESTAMP_TOO_OLD",
      "ERR_TIMESTAMP_TOO_NEW",
      "ERR_ENCODED",
      "ERR_SIGNATURE_MISMATCH",
      "ok",
    ]);
    expect(stdout).toMatch(/ERR_SIGNATURE_MISMATCH {2}The signature does not match/);
  });
  test("rubbish is said in words that repeat nothing of it", async () => {
    const rubbish = [
      "{",
      "rubbish-canary",
      "{}",
      BODY.replace(/\s+/g, " "),
      '{"v":2,"headers":[],"body":""}',
      '{"v":1,"headers":[["a"]],"body":"","vendor":"phonic"}',
      '{"v":1,"headers":[[1,2]],"body":"","vendor":"phonic"}',
      '{"v":1,"headers":[],"body":"rubbish-canary"}',
      '{"v":1,"headers":[],"body":"","vendor":"__proto__"}',
      '{"v":1,"headers":[],"body":"","vendor":"phonic"}',
      '{"v":1,"headers":[],"body":"","vendor":"phonic","receivedAt":"rubbish-canary"}',
    ];
    // the first line has to be an object, or this is no NDJSON
    const input = `${await captured()}\n${rubbish.join("\n")}\n`;
    const { status, stdout, stderr } = await quiet(["verify", "-"], { input, env: ENV });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).not.toContain("rubbish-canary");
    expect(
      stdout
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split("  ")[1]),
    ).toEqual(rubbish.map(() => "ERR_CAPTURE"));
  });
  test("--now stands in the place of the receipt's time", async () => {
    const input = await captured();
    const call = (now: number) => quiet(["verify", "-", "--now", String(now)], { input, env: ENV });
    expect((await call(NOW + 300)).status).toBe(0);
    expect((await call(NOW + 301)).stdout).toContain("ERR_TIMESTAMP_TOO_OLD");
  });
  test("several secrets, one a line in the environment or a list in a file", async () => {
    const input = await captured({}, OLD);
    const env = { PHONIC_WEBHOOK_SECRET: `${WHSEC}\n ${OLD} \r\n` };
    expect((await quiet(["verify", "-"], { input, env })).status).toBe(0);
    const cwd = folder({ "s.json": JSON.stringify({ phonic: [WHSEC, OLD], ada: WHSEC }) });
    chmodSync(join(cwd, "s.json"), 0o600);
    const { status, stderr } = await quiet(["verify", "-", "--secrets", "s.json"], { cwd, input, env: ENV });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
  test.skipIf(process.platform === "win32")("warns of a file that others may read", async () => {
    const cwd = folder({ "s.json": JSON.stringify({ phonic: WHSEC }) });
    chmodSync(join(cwd, "s.json"), 0o644);
    const input = await captured();
    const { status, stderr } = await quiet(["verify", "-", "--secrets", "s.json"], { cwd, input });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "afterword: others than you may read the file given with --secrets\n  Run chmod 600 on it.\n",
    });
  });
  test("a vendor that sends a secret itself: in the URL, or in a header that a relay adds", async () => {
    const env = { AUTOCALLS_WEBHOOK_SECRET: TOKEN };
    const url = `https://example.com/hooks?token=${TOKEN}`;
    const input = await captured({ url, vendor: "autocalls", headers: [] });
    expect(await quiet(["verify", "-"], { input, env })).toMatchObject({ status: 0, stdout: "-:1  ok\n" });
    const wrong = await captured({ url: `${url}x`, vendor: "autocalls", headers: [] });
    expect((await quiet(["verify", "-"], { input: wrong, env })).stdout).toContain("ERR_SECRET_MISMATCH");
    const header = await captured({ vendor: "autocalls", headers: [["X-Hook", TOKEN]] });
    expect(await quiet(["verify", "-", "--header", "x-hook"], { input: header, env })).toMatchObject({
      status: 0,
    });
    expect((await quiet(["verify", "-", "--header", "x-hook"], { input, env })).status).toBe(1);
  });
  test("SpeakNode's header has to be named", async () => {
    const env = { SPEAKNODE_WEBHOOK_SECRET: TOKEN };
    const signature = { scheme: "hmac", header: "x-speaknode" } as const;
    const headers = await sign(vendorOf("speaknode"), BODY, { secret: TOKEN, signature });
    const input = await captured({ vendor: "speaknode", headers: Object.entries(headers) });
    expect(await quiet(["verify", "-", "--header", "X-SpeakNode"], { input, env })).toMatchObject({
      status: 0,
    });
    const { status, stderr } = await quiet(["verify", "-"], { input, env });
    expect(status).toBe(2);
    expect(stderr).toContain("give --header NAME");
  });

  const secretFile = (content: string) => folder({ "s.json": content });
  test.each<[says: string, args: string[], env: Record<string, string>, cwd?: string]>([
    ["there is no secret for Phonic\n  Set PHONIC_WEBHOOK_SECRET", [], {}],
    ["there is no secret for Phonic", [], { PHONIC_WEBHOOK_SECRET: " \n" }],
    ["The secret cannot be used: it", [], { PHONIC_WEBHOOK_SECRET: KEY }],
    ["The secret cannot be used: it", [], { PHONIC_WEBHOOK_SECRET: `${WHSEC},${OLD}` }],
    ["has none for phonic", ["--secrets", "s.json"], ENV, secretFile(`{"ada":"${WHSEC}"}`)],
    ["not laid out as one", ["--secrets", "s.json"], ENV, secretFile(WHSEC)],
    ["not laid out as one", ["--secrets", "s.json"], ENV, secretFile(`["${WHSEC}"]`)],
    ["not laid out as one", ["--secrets", "s.json"], ENV, secretFile(`{"phonic":{"secret":"${WHSEC}"}}`)],
    ["cannot be read (ENOENT)", ["--secrets", WHSEC], ENV],
    ["cannot be read (EISDIR)", ["--secrets", "schemas"], ENV],
    ['no option "--secret"\n  Did you mean --secrets?', [`--secret=${WHSEC}`], ENV],
    ["--now takes seconds since 1970", ["--now", "yesterday"], ENV],
    ["--now takes seconds since 1970", ["--now", "1795000000000"], ENV],
    ["Phonic documents its headers", ["--header", "x"], ENV],
    ["Did you mean phonic?", ["--vendor", "phonik"], ENV],
  ])("wrong use: %s", async (says, args, env, cwd = root) => {
    const { status, stdout, stderr } = await quiet(["verify", "-", ...args], {
      cwd,
      env,
      input: await captured(),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
  test("nothing to verify is not a success", async () => {
    expect((await quiet(["verify", "-", "--vendor", "phonic"], { env: ENV })).status).toBe(3);
    expect((await quiet(["verify", "gone.json", "--vendor", "phonic"], { env: ENV })).status).toBe(3);
    expect((await quiet(["verify"], { env: ENV })).status).toBe(2);
  });
});

describe("sign", () => {
  const FILE = "schemas/phonic/examples/conversation-ended.json";
  const args = ["sign", FILE, "--vendor", "phonic", "--id", "msg_1", "--timestamp", String(NOW)];

  test("prints the headers of a delivery that verifies", async () => {
    const { status, stdout, stderr } = await quiet(args, { env: ENV });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const headers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]);
    const expected = await sign(vendorOf("phonic"), BODY, { secret: WHSEC, id: "msg_1", timestamp: NOW });
    expect(Object.fromEntries(headers)).toEqual({ "content-type": "application/json", ...expected });
    const input = await captured({ headers });
    expect((await quiet(["verify", "-"], { input, env: ENV })).status).toBe(0);
  });
  test("signs the bytes as they are, with the first secret", async () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0x0a]);
    const env = { PHONIC_WEBHOOK_SECRET: `${OLD}\n${WHSEC}` };
    const { stdout } = await quiet(["sign", "-", ...args.slice(2)], { env, input: bytes });
    const expected = await sign(vendorOf("phonic"), bytes, { secret: OLD, id: "msg_1", timestamp: NOW });
    expect(stdout).toContain(`svix-signature: ${expected["svix-signature"]}\n`);
  });
  test("makes up an id and takes the clock", async () => {
    const { stdout } = await quiet(["sign", FILE, "--vendor", "ada"], { env: { ADA_WEBHOOK_SECRET: WHSEC } });
    expect(stdout).toMatch(/^svix-id: msg_[\da-f]{32}$/m);
    const sent = Number(/^svix-timestamp: (\d{10})$/m.exec(stdout)?.[1]);
    expect(Math.abs(sent - Date.now() / 1000)).toBeLessThan(60);
  });
  test.skipIf(process.platform === "win32")("the curl command does in a shell what it says", async () => {
    const name = 'it\'s $(touch pwned) `x` "y" [z].json';
    const cwd = folder({ [name]: BODY });
    const url = "http://localhost:9/a[1]{b}?x='&y=$HOME#f";
    const call = ["sign", name, ...args.slice(2), "--url", url];
    const { status, stdout } = await quiet(call, { cwd, env: ENV });
    expect(status).toBe(0);
    // in the place of curl, a function that prints its words
    const script = `curl() { printf '%s\\n' "$@"; }\n${stdout}`;
    const shell = spawn("sh", ["-c", script], { cwd });
    let said = "";
    shell.stdout.on("data", (chunk) => (said += chunk));
    await new Promise((done) => shell.once("close", done));
    const expected = await sign(vendorOf("phonic"), BODY, { secret: WHSEC, id: "msg_1", timestamp: NOW });
    const headers = Object.entries({ "content-type": "application/json", ...expected });
    expect(said.trimEnd().split("\n")).toEqual([
      "--globoff",
      new URL(url).href,
      ...headers.flatMap(([header, value]) => ["--header", `${header}: ${value}`]),
      "--data-binary",
      `@${name}`,
    ]);
  });
  test("a vendor that does not sign carries the secret in the URL, or in the header named", async () => {
    const env = { AUTOCALLS_WEBHOOK_SECRET: "tokén&token-canary" };
    const call = (...more: string[]) => afterword(["sign", FILE, "--vendor", "autocalls", ...more], { env });
    expect(await call()).toEqual({
      status: 0,
      stdout: "content-type: application/json\n",
      stderr: expect.stringContaining("--curl has it"),
    });
    expect((await call("--curl")).stdout).toContain(
      "'http://localhost:3000/webhooks/autocalls?token=tok%C3%A9n%26token-canary'",
    );
    expect((await call("--url", "https://example.com/?a=1#f")).stdout).toContain(
      "'https://example.com/?a=1&token=tok%C3%A9n%26token-canary#f'",
    );
    expect((await call("--header", "authorization")).stdout).toContain(
      "authorization: Bearer tokén&token-canary",
    );
  });

  test.each<[says: string, args: string[]]>([
    ["sign takes one file", ["--vendor", "phonic"]],
    ["sign takes one file", [FILE, FILE, "--vendor", "phonic"]],
    ["sign needs --vendor VENDOR", [FILE]],
    ["--id holds what no id has", [FILE, "--vendor", "phonic", "--id", "a.b"]],
    ["--id holds what no id has", [FILE, "--vendor", "phonic", "--id", "a\nx-evil: 1"]],
    ["Autocalls signs no id", [FILE, "--vendor", "autocalls", "--id", "a"]],
    ["--timestamp takes seconds", [FILE, "--vendor", "phonic", "--timestamp", "1"]],
    ["--url takes a whole URL", [FILE, "--vendor", "phonic", "--url", "localhost:3000"]],
    ["--url takes a whole URL", [FILE, "--vendor", "phonic", "--url", "file:///etc/passwd"]],
    [
      "no secret belongs on a command line",
      [FILE, "--vendor", "autocalls", "--url", `http://x/?token=${TOKEN}`],
    ],
    ["give --header NAME", [FILE, "--vendor", "speaknode"]],
    ["the name of a header", [FILE, "--vendor", "speaknode", "--header", "a: b"]],
    ["there is no secret for Ada", [FILE, "--vendor", "ada"]],
    ["control characters", ["a\x1b[2J", "--vendor", "phonic"]],
  ])("wrong use: %s, %j", async (says, more) => {
    const env = { ...ENV, AUTOCALLS_WEBHOOK_SECRET: TOKEN, SPEAKNODE_WEBHOOK_SECRET: TOKEN };
    const { status, stdout, stderr } = await quiet(["sign", ...more], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
  test("a file that is not there", async () => {
    expect(await quiet(["sign", "gone.json", "--vendor", "phonic"], { env: ENV })).toEqual({
      status: 3,
      stdout: "",
      stderr: 'afterword: "gone.json" cannot be read: there is no such file\n',
    });
  });
});

describe("normalize", () => {
  test("every documented payload, one record a line", async () => {
    const { status, stdout, stderr } = await quiet(["normalize", "schemas/*/examples/*.json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(new Set(records.map(({ vendor }) => vendor))).toEqual(
      new Set(["ada", "autocalls", "intellixent", "phonic"]),
    );
    for (const { id, event } of records) expect([typeof id, typeof event]).toEqual(["string", "string"]);
  });
  test("reads stdin when nothing is named, envelopes too", async () => {
    const { status, stdout } = await quiet(["normalize"], { input: await captured() });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vendor: "phonic", event: "conversation.ended" });
  });
  test("--to markdown, with a line between two", async () => {
    const { status, stdout } = await quiet(["normalize", "schemas/ada/examples", "--to", "markdown"]);
    expect(status).toBe(0);
    expect(stdout.match(/^# Conversation /gm)?.length).toBe(4);
    expect(stdout.match(/^---$/gm)?.length).toBe(3);
    expect(stdout.endsWith("\n\n")).toBe(false);
  });
  test("--vendor and --event decide", async () => {
    const input = example("autocalls/examples/conversation-ended.widget.json");
    const told = ["normalize", "--vendor", "intellixent", "--event", "conversation-ended"];
    expect(JSON.parse((await quiet(told, { input })).stdout)).toMatchObject({ vendor: "intellixent" });
  });
  test("what cannot be read is said, and the rest is written", async () => {
    const input = `{"x":"rubbish-canary"}\n{"type":"v1.conversation.later"}\n{\n${BODY.replace(/\n\s*/g, " ")}\n`;
    const { status, stdout, stderr } = await quiet(["normalize"], { input });
    expect(status).toBe(1);
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ vendor }) => vendor)).toEqual([null, "ada", "phonic"]);
    expect(stderr).toMatch(/^afterword: -:3 {2}not JSON/);
    expect(stderr).not.toContain("rubbish-canary");
  });
  test("wrong use", async () => {
    expect((await quiet(["normalize", "--to", "markdwon"])).stderr).toContain("Did you mean markdown?");
    expect((await quiet(["normalize", "gone.json"])).status).toBe(3);
  });
});

describe("vendors", () => {
  test("in text, no wider than 120 columns", async () => {
    const { status, stdout } = await quiet(["vendors"]);
    expect(status).toBe(0);
    for (const { slug, name, docs, events } of vendors) {
      expect(stdout).toContain(`${slug}  ${name}`);
      for (const word of [...docs.map(({ url }) => url), ...Object.keys(events)])
        expect(stdout).toContain(word);
    }
    expect(stdout).toContain("retries    after 5 s, 5 min, 30 min, 2 h");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(121);
  });
  test("in JSON", async () => {
    const list = JSON.parse((await quiet(["vendors", "--format", "json"])).stdout);
    expect(list.map(({ slug }: { slug: string }) => slug)).toEqual(vendors.map(({ slug }) => slug));
    expect(list.find(({ slug }: { slug: string }) => slug === "ada")).toMatchObject({
      name: "Ada",
      signature: { scheme: "hmac", words: expect.stringContaining("HMAC-SHA256 of {id}.{timestamp}.{body}") },
      events: expect.arrayContaining([{ tag: "v1.conversation.ended", slug: "conversation-ended" }]),
      timeout: 15,
      success: "2xx",
    });
  });
});

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
    expect(stderr).toMatch(/It says: bad … …\[2J\n {2}Correct what it names\.\n$/);
    expect((await call(args, env)).stderr).toContain("It says: Assistant not found\n  Check the id");
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
    expect(stderr).toContain(says);
    expect(api.calls).toEqual([]);
  });
});

test("help fits 110 columns and is listed", async () => {
  const source = readFileSync(join(root, "scripts/cli.ts"), "utf8");
  const names = [...source.matchAll(/import\("\.\/commands\/(\w+)\.js"\)/g)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["verify", "sign", "normalize", "vendors", "subscribe"]));
  const { stdout: listed } = await quiet(["--help"]);
  for (const name of names) {
    const { status, stdout } = await quiet(["help", name]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: afterword ${name} `));
    expect(Math.max(...stdout.split("\n").map((line) => line.length)), name).toBeLessThan(111);
    expect(listed).toMatch(new RegExp(`^  ${name} `, "m"));
  }
});
