import { chmodSync } from "node:fs";
import { join } from "node:path";
import { sign } from "afterword";
import { describe, expect, test } from "vitest";
import {
  BODY,
  captured,
  ENV,
  KEY,
  NOW,
  OLD,
  quiet,
  TOKEN,
  vendorOf,
  WHSEC,
} from "../support/commands/secrets.js";
import { capturedAs, signers } from "../support/commands/tokens.js";
import { folder, root } from "../support/files.js";

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
  test("a token holds for its issuer and its body, with as many issuers as secrets", async () => {
    const cwd = folder(signers);
    const schemas = ["--schemas", "schemas"];
    const env = { TOK_WEBHOOK_SECRET: `secret\n${TOKEN}`, TOK_WEBHOOK_ISSUER: "devkey\nkey-2" };
    const body = signers["tok.json"];
    const printed = async (secret: string, issuer: string) => {
      const own = { TOK_WEBHOOK_SECRET: secret };
      const call = ["sign", "tok.json", "--vendor", "tok", ...schemas, "--issuer", issuer];
      return (await quiet(call, { cwd, env: own })).stdout;
    };
    const now = { receivedAt: new Date().toISOString() };
    const input = [
      capturedAs("tok", await printed("secret", "devkey"), body, now),
      capturedAs("tok", await printed(TOKEN, "key-2"), body, now),
      capturedAs("tok", await printed("secret", "key-2"), body, now),
      capturedAs("tok", await printed("secret", "devkey"), `${body} `, now),
    ].join("\n");
    const codes = async (more: readonly string[], env: Record<string, string>) => {
      const { stdout } = await quiet(["verify", "-", ...schemas, ...more], { cwd, input, env });
      return stdout.match(/(?<=^-:\d {2})\w+/gm);
    };
    expect(await codes([], env)).toEqual(["ok", "ok", "ERR_TOKEN_INVALID", "ERR_SIGNATURE_MISMATCH"]);
    expect(await codes(["--vendor", "tok", "--issuer", "key-2"], env)).toEqual([
      ...["ERR_TOKEN_INVALID", "ok", "ok", "ERR_TOKEN_INVALID"],
    ]);
    const three = { ...env, TOK_WEBHOOK_ISSUER: "a\nb\nc" };
    const said = await quiet(["verify", "-", ...schemas], { cwd, input, env: three });
    expect(said).toMatchObject({ status: 2, stdout: "" });
    expect(said.stderr).toContain("TOK_WEBHOOK_ISSUER has 3 issuers for 2 secrets of Tok (ERR_USAGE)");
    const short = await quiet(["verify", "-", ...schemas], {
      cwd,
      input,
      env: { ...env, TOK_WEBHOOK_SECRET: "abc\nabcdef" },
    });
    expect(short.stderr).toContain("It is number 1 of TOK_WEBHOOK_SECRET. (ERR_SECRET_UNUSABLE)");
  });
  test("validate verifies tokens and signed URLs, too, where it is told whose and which they are", async () => {
    const cwd = folder(signers);
    const [schemas, url] = [["--schemas", "schemas"], "https://example.com/in"];
    const env = { TOK_WEBHOOK_SECRET: "secret", URL_WEBHOOK_SECRET: TOKEN };
    const more = ["--issuer", "devkey", "--public-url", url];
    const sign = async (vendor: string, ...own: string[]) =>
      (await quiet(["sign", `${vendor}.json`, "--vendor", vendor, ...schemas, ...own], { cwd, env })).stdout;
    const now = { receivedAt: new Date().toISOString() };
    const [tok, signed] = [await sign("tok", "--issuer", "devkey"), await sign("url", "--public-url", url)];
    const input = [
      capturedAs("tok", tok, signers["tok.json"], now),
      capturedAs("tok", tok, '{"type":"ended","tok":"2"}', now),
      capturedAs("url", signed, signers["url.json"], now),
      capturedAs("url", signed, '{"type":"over","url":"2"}', now),
    ].join("\n");
    const validate = ["validate", "-", ...schemas, "--format", "ndjson", "--all"];
    const verdicts = ({ stdout }: { stdout: string }) => stdout.match(/(?<="verdict":")[\w-]+/g);
    const told = await quiet([...validate, ...more], { cwd, input, env });
    expect(told.stderr).toBe("");
    expect(verdicts(told)).toEqual(["ok", "unverified", "ok", "unverified"]);
    const untold = await quiet(validate, { cwd, input, env });
    expect(verdicts(untold)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(untold.stderr).toContain("the tokens of Tok name their issuer (ERR_USAGE)");
    expect(untold.stderr).toContain("Url signs the URL that it calls (ERR_USAGE)");
  });
  test("a signed URL is the one of the command line, and the method that of the capture", async () => {
    const cwd = folder(signers);
    const [schemas, url] = [["--schemas", "schemas"], "https://example.com/in"];
    const env = { URL_WEBHOOK_SECRET: TOKEN };
    const body = signers["url.json"];
    const call = ["sign", "url.json", "--vendor", "url", ...schemas, "--public-url", url];
    const { stdout: printed } = await quiet(call, { cwd, env });
    const input = [{}, { url: "https://other.example/" }, { method: "PUT" }]
      .map((change) => capturedAs("url", printed, body, change))
      .join("\n");
    const { stdout } = await quiet(["verify", "-", ...schemas, "--public-url", url], { cwd, input, env });
    expect(stdout.match(/(?<=^-:\d {2})\w+/gm)).toEqual(["ok", "ok", "ERR_SIGNATURE_MISMATCH"]);
    const missing = await quiet(["verify", "-", ...schemas], { cwd, input, env });
    expect(missing.stderr).toContain("Url signs the URL that it calls (ERR_USAGE)");
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
      stderr: "afterword: other users can read the file given with --secrets\n  Run chmod 600 on it.\n",
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

  test.each([
    // a secret in the place of a file's name is not repeated
    [WHSEC, "there is no such file (ERR_INPUT_NO_FILE)"],
    ["schemas", "it is a folder (ERR_INPUT_UNREADABLE)"],
  ])("a file of secrets that cannot be read: %s", async (file, says) => {
    expect(await quiet(["verify", "-", "--secrets", file], { env: ENV, input: await captured() })).toEqual({
      status: 3,
      stdout: "",
      stderr: `afterword: the file given with --secrets cannot be read: ${says}\n`,
    });
  });
  const secretFile = (content: string) => folder({ "s.json": content });
  test.each<[says: string, args: string[], env: Record<string, string>, cwd?: string]>([
    ["there is no secret for Phonic\n  Set PHONIC_WEBHOOK_SECRET", [], {}],
    ["there is no secret for Phonic", [], { PHONIC_WEBHOOK_SECRET: " \n" }],
    ["The secret for Phonic cannot be used: it", [], { PHONIC_WEBHOOK_SECRET: KEY }],
    ["The secret for Phonic cannot be used: it", [], { PHONIC_WEBHOOK_SECRET: `${WHSEC},${OLD}` }],
    ["has none for phonic", ["--secrets", "s.json"], ENV, secretFile(`{"ada":"${WHSEC}"}`)],
    ["does not have the form", ["--secrets", "s.json"], ENV, secretFile(WHSEC)],
    ["does not have the form", ["--secrets", "s.json"], ENV, secretFile(`["${WHSEC}"]`)],
    ["does not have the form", ["--secrets", "s.json"], ENV, secretFile(`{"phonic":{"secret":"${WHSEC}"}}`)],
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
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
  });
  test("nothing to verify is not a success", async () => {
    expect((await quiet(["verify", "-", "--vendor", "phonic"], { env: ENV })).status).toBe(3);
    expect((await quiet(["verify", "gone.json", "--vendor", "phonic"], { env: ENV })).status).toBe(3);
    expect((await quiet(["verify"], { env: ENV })).status).toBe(2);
  });
});

test("a secret that cannot be used is named: whose it is, and which of several", async () => {
  const cwd = folder({ "a.json": await captured(), secrets: JSON.stringify({ phonic: [WHSEC, "whsec_!"] }) });
  chmodSync(join(cwd, "secrets"), 0o600);
  const inFile = await quiet(["verify", "a.json", "--secrets", "secrets"], { cwd });
  expect(inFile.stderr).toContain(
    'The secret for Phonic cannot be used: it is not base64. It is number 2 of "phonic" in the file given with --secrets.',
  );
  const env = { PHONIC_WEBHOOK_SECRET: `${WHSEC}\nwhsec_!` };
  const inEnvironment = await quiet(["verify", "a.json"], { cwd, env });
  expect(inEnvironment.stderr).toContain("It is number 2 of PHONIC_WEBHOOK_SECRET.");
});
