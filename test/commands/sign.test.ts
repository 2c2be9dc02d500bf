import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { sign } from "afterword";
import { describe, expect, test } from "vitest";
import { afterword } from "../support/commands/process.js";
import { BODY, captured, ENV, NOW, OLD, quiet, TOKEN, vendorOf, WHSEC } from "../support/commands/secrets.js";
import { signers } from "../support/commands/tokens.js";
import { example, folder } from "../support/files.js";
import { object, openapi, text } from "../support/generating.js";

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
  test("says that nothing is known of how a vendor signs, with a secret or without", async () => {
    const block = { name: "Vau", event: "/type", conversationId: "/id" };
    const payload = object({ type: { const: "ended" }, id: text });
    const cwd = folder({ "schemas/v/openapi.json": openapi({ ended: payload }, {}, block), "a.json": "{}" });
    for (const env of [{}, { V_WEBHOOK_SECRET: TOKEN }])
      for (const header of [[], ["--header", "x-signature"]]) {
        const said = await quiet(["sign", "a.json", "--vendor", "v", "--schemas", "schemas", ...header], {
          cwd,
          env,
        });
        expect(said).toMatchObject({ status: 2, stdout: "" });
        expect(said.stderr).toContain(
          "the schemas do not say how Vau signs its deliveries (ERR_USAGE)\n  Write",
        );
      }
  });
  test("of a vendor that sends tokens, makes one of the issuer that is given, or of the environment", async () => {
    const cwd = folder(signers);
    const call = ["sign", "tok.json", "--vendor", "tok", "--schemas", "schemas", "--timestamp", String(NOW)];
    const env = { TOK_WEBHOOK_SECRET: `secret\n${OLD}` };
    const claimsOf = ({ stdout }: { stdout: string }) => {
      const [, claims = ""] = /^authorization: [\w-]+\.([\w-]+)\.[\w-]+$/m.exec(stdout) ?? [];
      return JSON.parse(Buffer.from(claims, "base64url").toString());
    };
    const sha256 = createHash("sha256").update(signers["tok.json"]).digest("base64");
    const claims = { nbf: NOW, exp: NOW + 300, iat: NOW, sha256 };
    expect(claimsOf(await quiet([...call, "--issuer", "devkey"], { cwd, env }))).toEqual({
      iss: "devkey",
      ...claims,
    });
    const named = { ...env, TOK_WEBHOOK_ISSUER: "key-1\nkey-2" };
    expect(claimsOf(await quiet(call, { cwd, env: named }))).toEqual({ iss: "key-1", ...claims });
    const without = await quiet(call, { cwd, env });
    expect(without).toMatchObject({ status: 2, stdout: "" });
    expect(without.stderr).toContain(
      "the tokens of Tok name their issuer (ERR_USAGE)\n  Give --issuer ISSUER, or set TOK_WEBHOOK_ISSUER",
    );
  });
  test("of a vendor that signs the URL that it calls, signs the one that is given", async () => {
    const cwd = folder(signers);
    const call = ["sign", "url.json", "--vendor", "url", "--schemas", "schemas"];
    const env = { URL_WEBHOOK_SECRET: TOKEN };
    const url = "https://example.com/in?a=1";
    const { stdout } = await quiet([...call, "--public-url", url, "--url", "http://localhost:9/"], {
      cwd,
      env,
    });
    const own = createHmac("sha256", TOKEN).update(`POST ${url} ${signers["url.json"]}`).digest("hex");
    expect(stdout).toContain(`--header 'x-signature: ${own}'`);
    expect(stdout).toContain("curl --globoff 'http://localhost:9/'");
    const missing = await quiet(call, { cwd, env });
    expect(missing).toMatchObject({ status: 2, stdout: "" });
    expect(missing.stderr).toContain("Url signs the URL that it calls (ERR_USAGE)\n  Give --public-url URL");
    const path = await quiet([...call, "--public-url", "/in"], { cwd, env });
    expect(path.stderr).toContain("--public-url takes a whole URL");
  });
  test.each(["--issuer", "--public-url"])("takes no %s for a vendor that needs none", async (option) => {
    const said = await quiet([...args, option, "https://example.com/"], { env: ENV });
    expect(said).toMatchObject({ status: 2, stdout: "" });
    expect(said.stderr).toContain(`${option} is not for it (ERR_USAGE)`);
  });
  test("signs the bytes as they are, with the first secret", async () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0x0a]);
    const env = { PHONIC_WEBHOOK_SECRET: `${OLD}\n${WHSEC}` };
    const { stdout } = await quiet(["sign", "-", ...args.slice(2)], { env, input: bytes });
    const expected = await sign(vendorOf("phonic"), bytes, { secret: OLD, id: "msg_1", timestamp: NOW });
    expect(stdout).toContain(`svix-signature: ${expected["svix-signature"]}\n`);
  });
  test("of a capture envelope, signs the body, and does not let curl send the envelope", async () => {
    const envelope = { v: 1, headers: [], url: "/" };
    const expected = await sign(vendorOf("phonic"), BODY, { secret: WHSEC, id: "msg_1", timestamp: NOW });
    const bodies = [{ body: BODY }, { bodyBase64: Buffer.from(BODY).toString("base64") }];
    for (const body of bodies) {
      const input = JSON.stringify({ ...envelope, ...body });
      const { stdout } = await quiet(["sign", "-", ...args.slice(2)], { env: ENV, input });
      expect(stdout).toContain(`svix-signature: ${expected["svix-signature"]}\n`);
      const sent = await quiet(["sign", "-", ...args.slice(2), "--curl"], { env: ENV, input });
      expect(sent).toMatchObject({ status: 2, stdout: "" });
      expect(sent.stderr).toContain("is a capture envelope");
    }
  });
  test("of several capture envelopes, signs none", async () => {
    const envelope = JSON.stringify({ v: 1, headers: [], url: "/", body: BODY });
    for (const input of [`${envelope}\n${envelope}\n`, `[${envelope},${envelope}]`]) {
      const said = await quiet(["sign", "-", ...args.slice(2)], { env: ENV, input });
      expect(said).toMatchObject({ status: 2, stdout: "" });
      expect(said.stderr).toContain("is a list of captures (ERR_USAGE)\n  Write the one to sign");
    }
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
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
  });
  describe("for a vendor that signs with Ed25519", () => {
    const TELNYX = "schemas/telnyx/examples/call-conversation-ended.json";
    const call = ["sign", TELNYX, "--vendor", "telnyx", "--timestamp", String(NOW)];
    // RFC 8032, test 1
    const PRIVATE = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    const PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    test("a private key of one's own signs, and what verifies is said", async () => {
      const { status, stdout, stderr } = await quiet(call, { env: { TELNYX_PRIVATE_KEY: PRIVATE } });
      expect(status).toBe(0);
      expect(stderr).toBe(
        `afterword: signed with a private key, which is not Telnyx's\n  Verify with its public key: ${PUBLIC}\n`,
      );
      expect(stdout + stderr).not.toContain(PRIVATE);
      const headers = stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(": ") as [string, string]);
      const body = example("telnyx/examples/call-conversation-ended.json");
      const envelope = { v: 1, vendor: "telnyx", headers, body };
      const verified = await quiet(["verify", "-", "--now", String(NOW)], {
        input: JSON.stringify(envelope),
        env: { TELNYX_WEBHOOK_SECRET: PUBLIC },
      });
      expect(verified).toMatchObject({ status: 0, stdout: "-:1  ok\n" });
    });

    test("a private key with its public key, in a file", async () => {
      const both = Buffer.concat([Buffer.from(PRIVATE, "base64"), Buffer.from(PUBLIC, "base64")]);
      const cwd = folder({
        "keys.json": JSON.stringify({ telnyx: both.toString("base64") }),
        "a.json": "{}",
      });
      const { status, stderr } = await quiet(
        ["sign", "a.json", "--vendor", "telnyx", "--secrets", "keys.json"],
        { cwd },
      );
      expect(status).toBe(0);
      expect(stderr).toContain(`public key: ${PUBLIC}\n`);
    });

    test("the public key of the vendor is not taken for a private one, and no key cannot sign", async () => {
      const said = await quiet(call, { env: { TELNYX_WEBHOOK_SECRET: PUBLIC } });
      expect(said).toMatchObject({ status: 2, stdout: "" });
      expect(said.stderr).toContain(
        "there is no private key to sign with for Telnyx (ERR_NO_SECRET)\n  Its public key",
      );
      const spki = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
      const wrong = await quiet(call, { env: { TELNYX_PRIVATE_KEY: spki } });
      expect(wrong).toMatchObject({ status: 2, stdout: "" });
      expect(wrong.stderr).toContain("it is no private key of Ed25519");
    });

    test("verify asks for a public key", async () => {
      const envelope = { v: 1, vendor: "telnyx", headers: [], body: "{}" };
      const input = JSON.stringify(envelope);
      const none = await quiet(["verify", "-", "--now", String(NOW)], { input });
      expect(none.stderr).toContain("there is no public key for Telnyx (ERR_NO_SECRET)");
      const wrong = await quiet(["verify", "-", "--now", String(NOW)], {
        input,
        env: { TELNYX_WEBHOOK_SECRET: Buffer.alloc(44, 1).toString("base64") },
      });
      expect(wrong.stderr).toContain("it is no public key of Ed25519, which has 32 bytes.");
    });
  });

  test("a file that is not there", async () => {
    expect(await quiet(["sign", "gone.json", "--vendor", "phonic"], { env: ENV })).toEqual({
      status: 3,
      stdout: "",
      stderr: 'afterword: "gone.json" cannot be read: there is no such file (ERR_INPUT_NO_FILE)\n',
    });
  });
});
